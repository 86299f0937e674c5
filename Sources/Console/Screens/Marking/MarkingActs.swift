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
    let reason = field.text.withoutOuterBlanks
    guard !reason.isEmpty else {
      model.notice = Notice("A change is recorded with its reason: type one, or Esc goes back.")
      return []
    }
    mode = .marking
    return book.record(task.key, reason: reason)
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
