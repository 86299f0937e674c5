import Guide
import Interview
import Scoring
import Screen

extension Act {
  static let excuseSeat = Act("excuse-seat")
  static let openEarly = Act("open-early")
  static let chooseSeat = Act("choose-seat")
  static let debrief = Act("debrief")
  static let decide = Act("decide")
  static let why = Act("why")
  static let voidQuestion = Act("void-question")
  static let reviseRating = Act("revise-rating")
  static let confirmFlag = Act("confirm-flag")
  static let dismissFlag = Act("dismiss-flag")
  static let recordDeed = Act("record")
  static let dropDeed = Act("let-it-be")

  static func choose(_ choice: Choice) -> Act { Act(choice.rawValue) }
}

extension ScorecardScreen {
  func commands(_ model: Model) -> [Command<Act>] {
    guard let desk = model.desk else { return [] }
    switch mode {
    case .reasoning: return DeedEntry.commands
    case .choosingSeat(let purpose, _): return choosingCommands(purpose)
    case .choosingFlag: return Self.flagChoosing
    case .naming: return NamingEntry.commands
    case .deciding: return decidingCommands(desk)
    case .revising: return Self.ratingCommands
    case .looking: break
    }
    if desk.sight.isOpen { return openCommands(desk) }
    return desk.sight.showsProgress ? progressCommands(desk) : []
  }

  private func choosingCommands(_ purpose: SeatPurpose) -> [Command<Act>] {
    [
      Command<Act>(
        .chooseSeat, [.enter], label: purpose.label,
        help: "Take this seat; what else is needed comes next.")
    ] + Command<Act>.moving
  }

  private func decidingCommands(_ desk: Desk) -> [Command<Act>] {
    let entries: [(Choice, Character, String)] = [
      (.advance, "a", "The candidate goes on to the next step."),
      (.hold, "h", "The candidate is kept waiting."),
      (.decline, "d", "The candidate is turned down."),
      (.withdrawn, "w", "The candidate does not want the place any more."),
    ]
    return entries.map { choice, key, help in
      Command<Act>(
        .choose(choice), [.character(key)], label: choice.rawValue, help: help,
        disabled: Deed.decide(choice).refusal(desk))
    }
  }

  /// The keys for a new rating, here and in the debrief.
  static let ratingCommands: [Command<Act>] = (1...5).map { level in
    Command<Act>(
      .rate(level), [.character(Character("\(level)"))], label: level == 1 ? "new rating" : nil,
      help: "The new rating; the reason comes next.", keysShown: "1-5", isListed: level == 1)
  }

  private func progressCommands(_ desk: Desk) -> [Command<Act>] {
    let panel = desk.shown.panel
    let selected = panel.indices.contains(seat.row) ? panel[seat.row] : nil
    // Whether a seat can be excused does not depend on what any form says.
    let refusal = selected.flatMap { excuseRefusal($0, desk) }
    return [
      Command<Act>(
        .openTest, [.character("t")], label: "test", help: "Enter the scores of the test."),
      Command<Act>(
        .excuseSeat, [.character("x")], label: "excuse",
        help: "Excuse the selected seat: its form is not waited for. Asks for a reason.",
        disabled: selected == nil ? "there is no panel yet" : refusal),
      Command<Act>(
        .openEarly, [.character("O")], label: "open early",
        help: "Open the forms before all are sealed. Asks for a reason and marks the scorecard.",
        disabled: panel.isEmpty ? "there is no panel yet" : nil),
      Command<Act>(
        .decide, [.character("d")], label: "decide",
        help: "Record that the candidate has withdrawn; other decisions wait for the forms."),
      exportCommand(nil),
    ] + changeCommands(desk) + Command<Act>.moving
  }

  private func excuseRefusal(_ name: Interviewer, _ desk: Desk) -> String? {
    Deed.excuse(name).refusal(desk)
  }

  private func exportCommand(_ disabled: String?) -> Command<Act> {
    Command<Act>(
      .openExport, [.character("e")], label: "export",
      help: "Write this session as CSV files from which anyone can recompute it.",
      disabled: disabled)
  }

  private func openCommands(_ desk: Desk) -> [Command<Act>] {
    let card = card(desk)
    let leads: String? = desk.seat == .lead ? nil : "that is for the hiring lead"
    let asked = question(desk)?.id
    let waiting = SeatPurpose.excuse.seats(desk.shown)
    return [
      Command<Act>(
        .debrief, [.enter], label: "debrief",
        help: "Walk through the agenda, item by item, with what each interviewer noted.",
        disabled: card.scorecard.agenda.isEmpty ? "the agenda is empty" : nil),
      Command<Act>(
        .decide, [.character("d")], label: "decide",
        help: "Decide: advance, hold, decline, or withdrawn by the candidate; with a reason.",
        disabled: leads),
      Command<Act>(
        .why, [.character("w")], label: "why",
        help: "Show every rule of the verdict with its figures, and the nearest change."),
      exportCommand(leads),
      Command<Act>(
        .openTest, [.character("t")], label: "test", help: "Show or enter the scores of the test.",
        disabled: leads),
      Command<Act>(.nextPane, [.tab], label: "part", help: "Move to the next part of the screen."),
      Command<Act>(.previousPane, [.backTab], help: "Move to the previous part of the screen."),
    ] + flagCommands(desk, card) + [
      Command<Act>(
        .reviseRating, [.character("r")], label: leads == nil ? nil : "revise",
        help: "Revise your own rating of the question under the cursor, with a reason.",
        disabled: asked == nil
          ? "there is no question" : Deed.revisingRefusal(asked ?? "", desk)),
      Command<Act>(
        .voidQuestion, [.character("V")],
        help: "Leave the question under the cursor out of this session, with a reason.",
        disabled: asked.flatMap { Deed.void($0).refusal(desk) }),
      Command<Act>(
        .excuseSeat, [.character("x")],
        help: "Excuse a seat whose form is still open, with a reason.",
        disabled: leads ?? (waiting.isEmpty ? "every form is sealed or excused" : nil)),
      Command<Act>(
        .left, [.left, .character("h")], help: "Show the columns of the panel further left."),
      Command<Act>(
        .right, [.right, .character("l")], help: "Show the columns of the panel further right."),
    ] + changeCommands(desk) + Command<Act>.moving
  }

  private func flagCommands(_ desk: Desk, _ card: CombinedCard) -> [Command<Act>] {
    let selected = pane == .flags ? flag(desk) : nil
    func refusal(_ state: FlagState) -> String? {
      guard let selected else { return "move to a flag first: Tab, then j and k" }
      return Deed.resolve(selected.key, state).refusal(desk)
    }
    return [
      Command<Act>(
        .confirmFlag, [.character("y")], label: pane == .flags ? "confirm flag" : nil,
        help: "Confirm the selected flag: it is so. Asks what shows it.",
        disabled: refusal(.confirmed)),
      Command<Act>(
        .dismissFlag, [.character("z")], label: pane == .flags ? "dismiss" : nil,
        help: "Dismiss the selected flag: it is not so. Asks what shows it.",
        disabled: refusal(.dismissed)),
    ]
  }

  /// The question under the cursor.
  func question(_ desk: Desk) -> Question? {
    desk.guide.questions.indices.contains(question.row) ? desk.guide.questions[question.row] : nil
  }

  /// The flag under the cursor.
  func flag(_ desk: Desk) -> Session.Flag? {
    let flags = desk.shown.flags
    return flags.indices.contains(flag.row) ? flags[flag.row] : nil
  }
}
