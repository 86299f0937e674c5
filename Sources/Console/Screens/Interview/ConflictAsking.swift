import Interview
import Screen

extension OpenSession {
  /// Whether whoever sits here has yet to say whether there is a conflict of interest.
  var asksOfConflict: Bool {
    holder == nil && seat.interviewer.map(shown.asksOfConflict) == true
  }

  /// What the seal of this seat's form says besides.
  var saidBySealing: [Happening] {
    holder == nil ? seat.interviewer.map(shown.saidBySealing) ?? [] : []
  }
}

/// Whether there is a conflict of interest with the candidate, which whoever takes the seat says.
///
/// It never stands in the way: every key does what it always does, and `y` and `x` mean something
/// only where the question stands in full.
extension InterviewScreen {
  /// Whether the question stands in full: before anything is said in the form, or called by its key.
  func isAskingOfConflict(_ opened: OpenSession) -> Bool {
    if mode == .stating { return true }
    return mode == .rating && opened.asksOfConflict && opened.form.openedAt == nil
      && opened.form.entries.isEmpty && opened.drafts.isEmpty
  }

  /// What reminds of the question once the form is begun.
  func strip(_ opened: OpenSession) -> String {
    mode == .rating && opened.asksOfConflict ? "  i: any conflict of interest?" : ""
  }

  func conflictCommands(_ opened: OpenSession, _ sealed: String?) -> [Command<Action>] {
    let isAsking = isAskingOfConflict(opened)
    let notAsked = sealed ?? (isAsking ? nil : "i asks about a conflict of interest first")
    let said = opened.asksOfConflict ? nil : "you have said so already"
    return [
      Command(
        .noConflict, [.character("y")], label: isAsking && said == nil ? "no conflict" : nil,
        help: "Say that you have no conflict of interest with the candidate, where that is asked.",
        disabled: notAsked ?? said),
      recusal(opened, notAsked),
      Command(
        .askOfConflict, [.character("i")],
        help: "Say whether you have a conflict of interest with the candidate, or that you have one"
          + " after all.",
        disabled: sealed),
    ]
  }

  /// The key that recuses, after it has asked.
  func recusal(_ opened: OpenSession, _ notAsked: String?) -> Command<Action> {
    let refusal = opened.seat.interviewer.flatMap { opened.shown.refusal(ofRecusing: $0) }
    return Command(
      .recuse, [.character("x")], label: notAsked == nil ? "recused" : nil,
      help:
        "Recuse yourself for a conflict of interest, where that is asked: your form is not waited"
        + " for and does not count. Asks first.",
      disabled: notAsked ?? refusal)
  }

  var recusingCommands: [Command<Action>] {
    [
      Command(
        .confirmRecusal, [.character("x")], label: "recuse me",
        help: "Recuse yourself from this session."),
      Command(.stay, [.escape, .enter], label: "stay", help: "Stay on the panel."),
    ]
  }

  mutating func stateNoConflict(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard opened.asksOfConflict else { return [] }
    model.notice = Notice(
      "On record: no conflict of interest. i says so if there is one after all.")
    return model.record([.conflictStated(recused: false)])
  }

  /// Recuses the interviewer, whose clock stops.
  mutating func recuse(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard mode == .recusing else { return [] }
    mode = .rating
    guard isOpen(opened), opened.refusal(of: .conflictStated(recused: true)) == nil else {
      return []
    }
    pane = .questions
    model.notice = Notice("You are recused: your form is not waited for. The lead can undo that.")
    return model.stopClock(of: opened.seat) + model.record([.conflictStated(recused: true)])
  }

  /// Why the combined scorecard cannot be shown here.
  func refusalToShow(_ opened: OpenSession) -> String {
    let isRecused = opened.seat.interviewer.map { opened.shown.isRecused($0) } ?? false
    return isRecused ? "you are recused from this session" : Session.notSealedYet
  }
}
