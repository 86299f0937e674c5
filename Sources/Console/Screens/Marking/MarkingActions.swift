import Guide
import Interview
import Screen

extension MarkingScreen {
  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    guard let task else { return .stay }
    switch action {
    case .digit(let digit): return .effects(take(digit, of: task))
    case .tick: return .effects(tick(place, of: task))
    case .noStep: return .effects(takeNoStep(of: task))
    case .recordMark: return .effects(record(task))
    case .recordChange: return .effects(recordChange(task, &model))
    case .nextAnswer: turn(by: 1, &model)
    case .previousAnswer: turn(by: -1, &model)
    case .nextUnmarked: if let next = nextUnmarked { show(next) }
    case .mustContain: showsContents.toggle()
    case .nextPane: step(by: 1)
    case .previousPane: step(by: -1)
    case .textUp: page(by: -1, model)
    case .textDown: page(by: 1, model)
    case .move(let movement): move(movement, task, model)
    }
    return .stay
  }

  // MARK: Marking

  private mutating func take(_ digit: Int, of task: MarkingTask) -> [Effect] {
    if task.number != nil {
      place = min(digit, task.item.points)
      return tick(place, of: task)
    }
    if task.checklist != nil {
      let index = digit == 0 ? 9 : digit - 1
      place = min(index, max(0, task.places - 1))
      return tick(index, of: task)
    }
    guard let rating = Rating(digit), task.criteria.indices.contains(place) else { return [] }
    let mark = task.rating(task.criteria[place], rating, in: book.shown(task.key))
    // On to the next that is still to be rated, from the end on from the beginning.
    let unrated = task.unrated(in: mark).map(\.id)
    let order = task.criteria.indices.filter { $0 > place } + task.criteria.indices.prefix(place)
    place = order.first { unrated.contains(task.criteria[$0].id) } ?? place
    return book.take(inHand: mark, of: task.key)
  }

  private mutating func tick(_ index: Int, of task: MarkingTask) -> [Effect] {
    if task.number != nil {
      return book.take(inHand: .points(earned: index), of: task.key)
    }
    guard let steps = task.checklist?.steps, steps.indices.contains(index) else { return [] }
    return book.take(
      inHand: task.ticking(steps[index], in: book.shown(task.key)), of: task.key)
  }

  private mutating func takeNoStep(of task: MarkingTask) -> [Effect] {
    task.checklist == nil ? [] : book.take(inHand: .steps(ids: []), of: task.key)
  }

  private mutating func record(_ task: MarkingTask) -> [Effect] {
    guard !isChanged else {
      mode = .reasoning(LineField())
      return []
    }
    let effects = book.record(task.key, reason: nil)
    // A recorded mark is done with: the digits that follow are for the next answer.
    if !effects.isEmpty, let next = nextUnmarked { show(next) }
    return effects
  }

  private mutating func recordChange(_ task: MarkingTask, _ model: inout Model) -> [Effect] {
    guard case .reasoning(let field) = mode else { return [] }
    guard let reason = GivenReason(field.text) else {
      model.notice = Notice("A change is recorded with its reason: type one, or Esc goes back.")
      return []
    }
    mode = .marking
    return book.record(task.key, reason: reason.text)
  }

  // MARK: Moving

  private mutating func turn(by step: Int, _ model: inout Model) {
    let target = index + step
    guard book.tasks.indices.contains(target) else {
      model.notice = Notice(step > 0 ? "This is the last answer." : "This is the first answer.")
      return
    }
    show(target)
  }

  private mutating func step(by step: Int) {
    let all = Pane.allCases
    let here = all.firstIndex(of: pane) ?? 0
    pane = all[(here + step + all.count) % all.count]
  }

  private mutating func move(_ movement: Movement, _ task: MarkingTask, _ model: Model) {
    func moved(from row: Int, of count: Int) -> Int {
      var cursor = ListCursor()
      cursor.select(row, count: count)
      cursor.move(movement, count: count, page: 1)
      return cursor.row
    }
    switch pane {
    case .answers: show(moved(from: index, of: book.tasks.count))
    case .marks: place = moved(from: place, of: task.places)
    case .task: taskScroll = moved(from: taskScroll, of: text(model).furthest(.task) + 1)
    case .answer: answerScroll = moved(from: answerScroll, of: text(model).furthest(.answer) + 1)
    }
  }

  /// Turns a page of the answer, or of the task while one is in it.
  private mutating func page(by pages: Int, _ model: Model) {
    let shown = text(model)
    if pane == .task {
      taskScroll = Self.turned(
        from: taskScroll, by: pages, rows: shown.rows(.task), furthest: shown.furthest(.task))
    } else {
      answerScroll = Self.turned(
        from: answerScroll, by: pages, rows: shown.rows(.answer),
        furthest: shown.furthest(.answer))
    }
  }

  private static func turned(from start: Int, by pages: Int, rows: Int, furthest: Int) -> Int {
    max(0, min(min(start, furthest) + pages * max(1, rows - 1), furthest))
  }

  /// The two texts as they stand on the screen now.
  private func text(_ model: Model) -> MarkingText {
    MarkingText(screen: self, layout: MarkingLayout(area: model.body, screen: self))
  }
}

extension MarkingScreen {
  func commands(_ model: Model) -> [Command<Action>] {
    if mode != .marking { return Self.reasonCommands }
    let none: String? = task == nil ? "no open answer waits for a mark" : nil
    let isSteps = task?.checklist != nil
    let isNumber = task?.number != nil
    let notSteps = isNumber ? "a number is given points" : "a message is rated by 1-5"
    let own: [Command<Action>] = [
      Command(
        .tick, [.character(" ")], label: isSteps ? "tick" : isNumber ? "give" : nil,
        help: "Tick the selected step, or take the tick away; give a number the selected points.",
        disabled: none ?? (isSteps || isNumber ? nil : notSteps)),
      Command(
        .recordMark, [.enter], label: task == nil ? nil : "record",
        help: "Record the mark; a change of a recorded mark asks for its reason.",
        disabled: none ?? recordRefusal),
      Command(
        .nextAnswer, [.character("]")], label: task == nil ? nil : "next",
        help: "Go to the next answer.", disabled: none),
      Command(
        .nextUnmarked, [.character("u")], label: task == nil ? nil : "unmarked",
        help: "Go to the next answer without a recorded mark.",
        disabled: none ?? (nextUnmarked == nil ? "every other answer is marked" : nil)),
      Command(
        .mustContain, [.character("c")],
        label: task?.isMessage == true ? "must contain" : nil,
        help: "Show what the message must contain first, or the anchors again.",
        disabled: none
          ?? (isSteps
            ? "the steps are listed already" : isNumber ? "a number contains nothing else" : nil)),
      Command(
        .noStep, [.character("n")], label: isSteps ? "none" : nil,
        help: "Say that the answer has none of the steps.",
        disabled: none ?? (isSteps ? nil : notSteps)),
      Command(
        .previousAnswer, [.character("[")], help: "Go to the previous answer.", disabled: none),
      Command(
        .textDown, [.pageDown, .control("d")], help: "Read on in the answer.", disabled: none),
      Command(.textUp, [.pageUp, .control("u")], help: "Read back in the answer.", disabled: none),
    ]
    return digits(none) + own + panes
  }

  private func digits(_ none: String?) -> [Command<Action>] {
    let isSteps = task?.checklist != nil
    let isNumber = task?.number != nil
    let last =
      isSteps || isNumber ? min(9, isNumber ? task?.item.points ?? 9 : task?.places ?? 9) : 5
    let shown = isNumber ? "0-\(last)" : "1-\(last)"
    let label = isNumber ? "points" : isSteps ? "step" : "rate"
    let help =
      "Rate the selected criterion from 1 to 5, tick the step of that number, or give so many points."
    return (0...9).map { digit in
      Command(
        .digit(digit), [.character(Character("\(digit)"))],
        label: digit == 1 && task != nil ? label : nil, help: help,
        disabled: none ?? digitRefusal(digit), keysShown: shown, isListed: digit == 1)
    }
  }

  private func digitRefusal(_ digit: Int) -> String? {
    guard let task else { return nil }
    if task.number != nil {
      return digit <= task.item.points ? nil : "it has \(task.item.points) points"
    }
    if task.checklist == nil { return (1...5).contains(digit) ? nil : "a rating is 1 to 5" }
    let place = digit == 0 ? 10 : digit
    return place <= task.places ? nil : "there are \(task.places) steps"
  }

  private var panes: [Command<Action>] {
    Self.moving + (isChanged ? [Self.takeBack] : [])
  }

  private static let moving: [Command<Action>] =
    [
      Command(.nextPane, [.tab], help: "Move to the next part: answers, task, answer, marks."),
      Command(.previousPane, [.backTab], help: "Move to the previous part of the screen."),
    ]
    + Command.movingInPane { .move($0) } + [
      Command(.move(.first), [.home], help: "Move to the beginning of the part you are in."),
      Command(
        .move(.last), [.end, .character("G")], help: "Move to the end of the part you are in."),
    ]

  private static let takeBack = Command<Action>(
    .back, [.escape], label: "take back", help: "Take the change back; the recorded mark stays.")

  private static let reasonCommands: [Command<Action>] = [
    Command(.recordChange, [.enter], label: "record", help: "Record the change with this reason."),
    Command(.back, [.escape], label: "back", help: "Go back to the change; it stays in hand."),
  ]

  /// Whether a recorded mark was changed and the change is not recorded.
  var isChanged: Bool { key.map { book.standing($0) == .changed } ?? false }

  /// Why the mark cannot be recorded now; nil where it can.
  private var recordRefusal: String? {
    guard let task else { return nil }
    let isSteps = task.checklist != nil
    let isNumber = task.number != nil
    guard let mark = book.inHand[task.key] else {
      guard book.given(task.key).isEmpty else {
        return "recorded already; \(isSteps ? "Space" : isNumber ? "a digit" : "1-5") changes it"
      }
      if isNumber { return "say how many points it earns: 0 to \(task.item.points)" }
      return isSteps ? "tick the steps that the answer has, or n for none" : "rate it first by 1-5"
    }
    guard !task.isComplete(mark) else { return nil }
    return "still to rate: " + task.unrated(in: mark).map(\.title).joined(separator: ", ")
  }

  /// The next answer without a recorded mark, by its place; from the end on from the beginning.
  var nextUnmarked: Int? {
    let places = book.tasks.indices.filter { $0 > index } + book.tasks.indices.prefix(index)
    return places.first { book.given(book.tasks[$0].key).isEmpty }
  }
}
