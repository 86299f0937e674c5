import Guide
import Interview
import Screen

extension MarkingScreen {
  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    guard let task, let key else { return .stay }
    switch act {
    case .tick: return .effects(tick(place, of: task))
    case .noStep where task.checklist != nil:
      return .effects(book.take(inHand: .steps(ids: []), of: key))
    case .recordMark: return .effects(record(task))
    case .recordChange: return .effects(recordChange(task, &model))
    case .nextAnswer: turn(by: 1, &model)
    case .previousAnswer: turn(by: -1, &model)
    case .nextUnmarked: if let next = nextUnmarked { show(next) }
    case .mustContain: showsContents.toggle()
    case .nextPane: step(by: 1)
    case .previousPane: step(by: -1)
    case .textUp, .textDown: page(act, model)
    default:
      for digit in 0...9 where act == .digit(digit) { return .effects(take(digit, of: task)) }
      move(act, task, model)
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

  private mutating func move(_ act: Act, _ task: MarkingTask, _ model: Model) {
    var cursor = ListCursor()
    switch pane {
    case .answers:
      cursor.select(index, count: book.tasks.count)
      if cursor.move(act, count: book.tasks.count, page: 1) { show(cursor.row) }
    case .marks:
      cursor.select(place, count: task.places)
      if cursor.move(act, count: task.places, page: 1) { place = cursor.row }
    case .task:
      let furthest = text(model).furthest(.task)
      cursor.select(taskScroll, count: furthest + 1)
      if cursor.move(act, count: furthest + 1, page: 1) { taskScroll = cursor.row }
    case .answer:
      let furthest = text(model).furthest(.answer)
      cursor.select(answerScroll, count: furthest + 1)
      if cursor.move(act, count: furthest + 1, page: 1) { answerScroll = cursor.row }
    }
  }

  /// Turns a page of the answer, or of the task while one is in it.
  private mutating func page(_ act: Act, _ model: Model) {
    let shown = text(model)
    let isBack = act == .textUp
    if pane == .task {
      taskScroll = Self.turned(
        from: taskScroll, isBack: isBack, rows: shown.rows(.task), furthest: shown.furthest(.task))
    } else {
      answerScroll = Self.turned(
        from: answerScroll, isBack: isBack, rows: shown.rows(.answer),
        furthest: shown.furthest(.answer))
    }
  }

  private static func turned(from start: Int, isBack: Bool, rows: Int, furthest: Int) -> Int {
    let step = max(1, rows - 1)
    return max(0, min(min(start, furthest) + (isBack ? -step : step), furthest))
  }

  /// The two texts as they stand on the screen now.
  private func text(_ model: Model) -> MarkingText {
    let body = Rect(x: 0, y: 2, width: model.size.width, height: model.size.height - 4)
    return MarkingText(screen: self, layout: MarkingLayout(area: body, screen: self))
  }
}
