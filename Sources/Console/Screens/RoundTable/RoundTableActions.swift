import Guide
import Interview
import Screen

extension RoundTableScreen {
  enum Action: ScreenAction {
    /// One key says something of the answer in the pane that has the focus.
    case say(FormAction)
    case blank
    case note
    case endNote
    case nextPane
    case previousPane
    case nextQuestion
    case previousQuestion
    case undo
    case redo
  }

  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    let sealed = refusalHere(opened)
    let saying = RatingCommands(say: Action.say)
    let rates = saying.levels(
      help: "Rate the answer in the pane that has the focus.", disabled: sealed
    ) { [.character($0)] }
    switch mode {
    case .writing:
      return [
        Command(
          .endNote, [.escape], label: "keep the note", help: "Stop writing; the note is kept.")
      ]
    case .blank:
      return saying.blanks(recused: "This interviewer cannot fairly rate the answer.") + rates
    case .rating: return ratingCommands(rates, saying.elements(disabled: sealed), sealed)
    }
  }

  private func ratingCommands(
    _ levels: [Command<Action>], _ elements: [Command<Action>], _ sealed: String?
  ) -> [Command<Action>] {
    let panes: [Command<Action>] = [
      Command(
        .nextPane, [.tab, .right, .character("l")], label: "next pane",
        help: "Move to the next interviewer's pane."),
      Command(
        .previousPane, [.backTab, .left, .character("h")],
        help: "Move to the previous interviewer's pane."),
    ]
    let own: [Command<Action>] = [
      Command(
        .note, [.character("n"), .enter], label: "note",
        help: "Write a note in the pane.",
        disabled: sealed),
      Command(
        .nextQuestion, [.character("]"), .pageDown, .down, .character("j")], label: "next",
        help: "Go to the next question."),
      Command(
        .previousQuestion, [.character("["), .pageUp, .up, .character("k")],
        help: "Go to the previous question."),
      Command(
        .blank, [.character("0")], help: "Leave the pane without a rating, and say why.",
        disabled: sealed),
      Command(
        .undo, [.character("u")],
        help: "Take the last change at this screen back; it says whose.",
        disabled: done.isEmpty ? "there is nothing to take back" : nil),
      Command(
        .redo, [.character("U")], help: "Bring back what `u` took back last.",
        disabled: undone.isEmpty ? "there is nothing to bring back" : nil),
    ]
    return levels + panes + elements + own
  }

  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    guard let interviewer = interviewer(opened) else { return .stay }
    if gone != nil {
      switch action {
      case .say, .blank, .note: return .stay
      case .endNote, .nextPane, .previousPane, .nextQuestion, .previousQuestion, .undo, .redo: break
      }
    }
    if case .blank = mode { mode = .rating }
    switch action {
    case .say(let said): return .effects(say(said, interviewer, opened, &model))
    case .blank: mode = .blank
    case .note: startWriting(interviewer, opened, model)
    case .endNote: return .effects(keepNote(opened, &model))
    case .nextPane: movePane(by: 1, opened)
    case .previousPane: movePane(by: -1, opened)
    case .nextQuestion: turn(to: min(place + 1, opened.guide.questions.count - 1), model)
    case .previousQuestion: turn(to: max(place - 1, 0), model)
    case .undo: return .effects(takeBack(opened, &model))
    case .redo: return .effects(bringBack(opened, &model))
    }
    return .stay
  }

  private mutating func movePane(by step: Int, _ opened: OpenSession) {
    let count = max(1, opened.shown.seats.count)
    // The pane that came into the place of one that is gone is the next one.
    pane = (pane + (gone != nil && step > 0 ? 0 : step) + count) % count
    gone = nil
    focus = interviewer(opened)
  }

  /// Why nothing can be written in the pane that has the focus; nil where it can.
  private func refusalHere(_ opened: OpenSession) -> String? {
    gone.map { "\($0) is not waited for any more; Tab goes to the next pane" }
      ?? interviewer(opened).flatMap { refusalToWrite($0, opened) }
  }

  mutating func turn(to target: Int, _ model: Model) {
    guard target != place else { return }
    place = target
    writer.arrive(at: model.clock)
  }

  /// Records what one key says in a seat's feed, opening its form first where that is due.
  ///
  /// It goes on from what this screen shows; what was said elsewhere may be the same, and is said
  /// here all the same.
  private mutating func say(
    _ action: FormAction, _ interviewer: Interviewer, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard let question = question(opened), refusalToWrite(interviewer, opened) == nil else {
      return []
    }
    let before = record[interviewer, question.id]
    var entry = before
    let heard = opened.shown.form(of: interviewer)[question.id].elements
    guard let happening = action.say(of: question.id, in: &entry, heard: heard) else { return [] }
    let seat = Seat.interviewer(interviewer)
    written.insert(seat)
    let beginning = writer.begin(question.id, of: seat, starts: true, &model)
    record[interviewer, question.id] = entry
    return beginning
      + change([happening], of: interviewer, on: question.id, from: before, &model)
  }

  /// Stops the clocks that run for the seats written here.
  func stopClocks(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    opened.runningClocks.sorted().filter { $0 != opened.seat }.flatMap { model.stopClock(of: $0) }
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
      writer.stop()
    }
  }
}
