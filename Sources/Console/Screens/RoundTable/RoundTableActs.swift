import Guide
import Interview
import Screen

extension RoundTableScreen {
  func commands(_ model: Model) -> [Command<Act>] {
    if case .writing = mode {
      return [
        Command<Act>(
          .endNote, [.escape], label: "keep the note", help: "Stop writing; the note is kept.")
      ]
    }
    let sealed: String? = model.desk.flatMap { desk in
      interviewer(desk).flatMap { closed($0, desk) }
    }
    let rates = RatingCommands.levels(
      help: "Rate the answer in the pane that has the focus.", disabled: sealed
    ) { [.character($0)] }
    if case .blank = mode {
      return RatingCommands.blanks(recused: "This interviewer cannot fairly rate the answer.")
        + rates
    }
    return rates
      + [
        Command<Act>(
          .nextPane, [.tab, .right, .character("l")], label: "next pane",
          help: "Move to the next interviewer's pane."),
        Command<Act>(
          .previousPane, [.backTab, .left, .character("h")],
          help: "Move to the previous interviewer's pane."),
      ]
      + RatingCommands.elements(disabled: sealed)
      + [
        Command<Act>(
          .note, [.character("n"), .enter], label: "note",
          help: "Write a note in the pane.",
          disabled: sealed),
        Command<Act>(
          .nextQuestion, [.character("]"), .pageDown, .down, .character("j")], label: "next",
          help: "Go to the next question."),
        Command<Act>(
          .previousQuestion, [.character("["), .pageUp, .up, .character("k")],
          help: "Go to the previous question."),
        Command<Act>(
          .blank, [.character("0")], help: "Leave the pane without a rating, and say why.",
          disabled: sealed),
        Command<Act>(
          .undo, [.character("u")],
          help: "Take the last change at this screen back; it says whose.",
          disabled: done.isEmpty ? "there is nothing to take back" : nil),
        Command<Act>(
          .redo, [.character("U")], help: "Bring back what `u` took back last.",
          disabled: undone.isEmpty ? "there is nothing to bring back" : nil),
      ]
  }

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    guard let desk = model.desk, let interviewer = interviewer(desk) else { return .stay }
    if case .blank = mode { mode = .rating }
    for rating in Rating.all where act == .rate(rating.value) {
      return .effects(answer(.rated(rating), interviewer, &model))
    }
    for element in Element.allCases where act == .step(element) {
      return .effects(step(element, interviewer, &model))
    }
    switch act {
    case .nextPane: pane = (pane + 1) % max(1, desk.shown.seats.count)
    case .previousPane:
      pane = (pane + desk.shown.seats.count - 1) % max(1, desk.shown.seats.count)
    case .nextQuestion: turn(to: min(place + 1, desk.guide.questions.count - 1), model)
    case .previousQuestion: turn(to: max(place - 1, 0), model)
    case .blank: mode = .blank
    case .blankNotAsked: return .effects(answer(.blank(.notAsked), interviewer, &model))
    case .blankNoAnswer: return .effects(answer(.blank(.noAnswer), interviewer, &model))
    case .blankRecused: return .effects(answer(.blank(.recused), interviewer, &model))
    case .note: startWriting(interviewer, model)
    case .endNote: return .effects(keepNote(&model))
    case .undo: return .effects(takeBack(&model))
    case .redo: return .effects(bringBack(&model))
    default: break
    }
    return .stay
  }

  mutating func turn(to target: Int, _ model: Model) {
    guard target != place else { return }
    place = target
    arrivedAt = model.clock
  }

  /// Records what comes before the first thing that a seat says about the question in view.
  mutating func recordLeadIn(_ interviewer: Interviewer, _ model: inout Model) -> [Effect] {
    guard var desk = model.desk, let question = question(desk) else { return [] }
    let seat = Seat.interviewer(interviewer)
    written.insert(seat)
    let happenings = desk.leadIn(
      of: seat, to: question.id, arrived: arrivedAt, starts: true, at: model.clock)
    let effects = desk.record(happenings, as: seat, at: model.now)
    model.desk = desk
    return effects
  }

  /// Records a happening in a seat's feed, opening its form first where that is due.
  ///
  /// - Parameter entry: what this screen has of the question with it.
  private mutating func record(
    _ happening: Happening, entry: TableRecord.Entry, _ interviewer: Interviewer,
    _ model: inout Model
  ) -> [Effect] {
    guard let desk = model.desk, let question = question(desk) else { return [] }
    let leadIn = recordLeadIn(interviewer, &model)
    let before = record[interviewer, question.id]
    record[interviewer, question.id] = entry
    return leadIn
      + change([happening], of: interviewer, on: question.id, from: before, &model)
  }

  private mutating func answer(
    _ answer: Answer, _ interviewer: Interviewer, _ model: inout Model
  ) -> [Effect] {
    guard let desk = model.desk, let question = question(desk), closed(interviewer, desk) == nil
    else { return [] }
    var entry = record[interviewer, question.id]
    guard entry.answer != answer else { return [] }
    entry.answer = answer
    // What was said elsewhere may be the same, and is said here all the same.
    return record(
      .questionRated(question: question.id, answer: answer), entry: entry, interviewer, &model)
  }

  private mutating func step(
    _ element: Element, _ interviewer: Interviewer, _ model: inout Model
  ) -> [Effect] {
    guard let desk = model.desk, let question = question(desk), closed(interviewer, desk) == nil
    else { return [] }
    // It steps from what this screen shows; what was heard elsewhere of the others stays.
    var entry = record[interviewer, question.id]
    entry.elements[element] = Heard.stepped(from: entry.elements[element])
    var after = desk.shown.form(of: interviewer)[question.id].elements
    after[element] = entry.elements[element]
    return record(
      .elementsHeard(question: question.id, elements: after), entry: entry, interviewer, &model)
  }

  /// Stops the clocks that run for the seats written here.
  mutating func stopClocks(_ model: inout Model) -> [Effect] {
    guard var desk = model.desk else { return [] }
    var effects: [Effect] = []
    for seat in desk.runningClocks.sorted() where seat != desk.seat {
      effects += desk.record(desk.stopClock(of: seat, at: model.clock), as: seat, at: model.now)
    }
    model.desk = desk
    return effects
  }

  /// Takes note that a seat turned out to be another console's: nothing of it was written here.
  mutating func isHeld(_ seat: Seat, dropped: [Happening]) {
    guard let interviewer = seat.interviewer else { return }
    written.remove(seat)
    done.removeAll { $0.interviewer == interviewer }
    undone.removeAll { $0.interviewer == interviewer }
    for question in Set(dropped.compactMap(\.question)) {
      record[interviewer, question] = TableRecord.Entry()
    }
    if case .writing(_, let note) = mode, note.interviewer == interviewer {
      record[interviewer, note.question] = note.entry
      mode = .rating
      typedAt = nil
    }
  }
}
