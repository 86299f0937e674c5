import Guide
import Interview
import Scoring
import Screen

extension ScorecardScreen {
  enum Action: ScreenAction {
    case debrief
    case openQuestion
    case turnQuestion(Movement)
    case decide
    case choose(Choice)
    case why
    case openTest
    case openExport
    case openEarly
    case excuseSeat
    case chooseSeat
    case voidQuestion
    case reviseRating
    case rate(Rating)
    case confirmFlag
    case dismissFlag
    case change(ChangeAction)
    case chooseLeadsFlag
    case takeName
    case amendment(AmendmentEntry.Action)
    case nextPane
    case previousPane
    case left
    case right
    case move(Movement)
  }

  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    switch mode {
    case .reasoning: return AmendmentEntry.commands(Action.amendment)
    case .choosingSeat(let purpose, _): return choosingCommands(purpose)
    case .choosingFlag: return Self.flagChoosing
    case .naming: return NamingEntry.commands
    case .deciding: return decidingCommands(opened)
    case .revising: return Self.ratingCommands(Action.rate)
    case .looking: break
    }
    if opened.visibility.isOpen { return openCommands(opened) }
    return opened.visibility.showsProgress ? progressCommands(opened) : []
  }

  private func choosingCommands(_ purpose: SeatPurpose) -> [Command<Action>] {
    let taking: Command<Action> = Command(
      .chooseSeat, [.enter], label: purpose.label,
      help: "Take this seat; what else is needed comes next.")
    return [taking] + Command.moving { .move($0) }
  }

  private func decidingCommands(_ opened: OpenSession) -> [Command<Action>] {
    let entries: [(Choice, Character, String)] = [
      (.advance, "a", "The candidate goes on to the next step."),
      (.hold, "h", "The candidate is kept waiting."),
      (.decline, "d", "The candidate is turned down."),
      (.withdrawn, "w", "The candidate does not want the place any more."),
    ]
    return entries.map { choice, key, help in
      Command(
        .choose(choice), [.character(key)], label: choice.rawValue, help: help,
        disabled: Amendment.decide(choice).refusal(opened))
    }
  }

  /// The keys for a new rating, here and in the debrief.
  static func ratingCommands<Screens>(_ action: (Rating) -> Screens) -> [Command<Screens>] {
    Rating.all.map { rating in
      Command(
        action(rating), [.character(Character("\(rating.value)"))],
        label: rating == .lowest ? "new rating" : nil,
        help: "The new rating; the reason comes next.", keysShown: "1-5",
        isListed: rating == .lowest)
    }
  }

  private func progressCommands(_ opened: OpenSession) -> [Command<Action>] {
    let panel = opened.shown.panel
    let selected = panel.indices.contains(seat.row) ? panel[seat.row] : nil
    // Whether a seat can be excused does not depend on what any form says.
    let refusal = selected.flatMap { excuseRefusal($0, opened) }
    let own: [Command<Action>] = [
      Command(
        .openTest, [.character("t")], label: "test", help: "Enter the scores of the test.",
        disabled: opened.guide.hasTest ? nil : "this role has no test"),
      Command(
        .excuseSeat, [.character("x")], label: "excuse",
        help: "Excuse the selected seat: its form is not waited for. Asks for a reason.",
        disabled: selected == nil ? "there is no panel yet" : refusal),
      Command(
        .openEarly, [.character("O")], label: "open early",
        help: "Open the forms before all are sealed. Asks for a reason and marks the scorecard.",
        disabled: panel.isEmpty ? "there is no panel yet" : nil),
      Command(
        .decide, [.character("d")], label: "decide",
        help: "Record that the candidate has withdrawn; other decisions wait for the forms."),
      exportCommand(nil),
    ]
    return own + changeCommands(opened) + Command.moving { .move($0) }
  }

  private func excuseRefusal(_ name: Interviewer, _ opened: OpenSession) -> String? {
    Amendment.excuse(name).refusal(opened)
  }

  private func exportCommand(_ disabled: String?) -> Command<Action> {
    Command(
      .openExport, [.character("e")], label: "export",
      help: "Write this session as CSV files from which anyone can recompute it.",
      disabled: disabled)
  }

  private func openCommands(_ opened: OpenSession) -> [Command<Action>] {
    let card = card(opened)
    let leads: String? = opened.seat == .lead ? nil : "that is for the hiring lead"
    let asked = question(opened)?.id
    let waiting = SeatPurpose.excuse.seats(opened.shown)
    let isQuestion = pane == .questions || pane == .notes
    let empty: String? = card.scorecard.agenda.isEmpty ? "the agenda is empty" : nil
    // Enter opens what the cursor is on; what is no item of its own leads to the agenda.
    let opening: [Command<Action>] =
      isQuestion
      ? [
        Command(
          .openQuestion, [.enter], label: "question",
          help: "Show the question with everybody's notes and what the levels given sound like.",
          disabled: asked == nil ? "there is no question" : nil),
        Command(
          .debrief, [.character("b")], label: "debrief",
          help: "Walk through the agenda, item by item, with what each interviewer noted.",
          disabled: empty),
      ]
      : [
        Command(
          .debrief, [.enter, .character("b")], label: "debrief",
          help: "Walk through the agenda, item by item, with what each interviewer noted.",
          disabled: empty)
      ]
    let own: [Command<Action>] = [
      Command(
        .decide, [.character("d")], label: "decide",
        help: "Decide: advance, hold, decline, or withdrawn by the candidate; with a reason.",
        disabled: leads),
      Command(
        .why, [.character("w")], label: "why",
        help: "Show every rule of the verdict with its figures, and the nearest change."),
      Command(.nextPane, [.tab], label: "part", help: "Move to the next part of the screen."),
      Command(.previousPane, [.backTab], help: "Move to the previous part of the screen."),
      exportCommand(leads),
      Command(
        .openTest, [.character("t")], label: "test", help: "Show or enter the scores of the test.",
        disabled: leads ?? (opened.guide.hasTest ? nil : "this role has no test")),
    ]
    let others: [Command<Action>] = [
      Command(
        .turnQuestion(.down), [.character("]")], help: "Go to the next question."),
      Command(
        .turnQuestion(.up), [.character("[")], help: "Go to the question before."),
      Command(
        .reviseRating, [.character("r")], label: leads == nil ? nil : "revise",
        help: "Revise your own rating of the question under the cursor, with a reason.",
        disabled: asked == nil
          ? "there is no question" : Amendment.revisingRefusal(asked ?? "", opened)),
      Command(
        .voidQuestion, [.character("V")],
        help: "Leave the question under the cursor out of this session, with a reason.",
        disabled: asked.flatMap { Amendment.void($0).refusal(opened) }),
      Command(
        .excuseSeat, [.character("x")],
        help: "Excuse a seat whose form is still open, with a reason.",
        disabled: leads ?? (waiting.isEmpty ? "every form is sealed or excused" : nil)),
      Command(
        .left, [.left, .character("h")], help: "Show the columns of the panel further left."),
      Command(
        .right, [.right, .character("l")], help: "Show the columns of the panel further right."),
    ]
    return opening + own + flagCommands(opened, card) + others + changeCommands(opened)
      + Command.moving { .move($0) }
  }

  private func flagCommands(_ opened: OpenSession, _ card: CombinedCard) -> [Command<Action>] {
    let selected = pane == .flags ? flag(opened) : nil
    func refusal(_ state: FlagState) -> String? {
      guard let selected else { return "move to a flag first: Tab, then j and k" }
      return Amendment.resolve(selected.key, state).refusal(opened)
    }
    return [
      Command(
        .confirmFlag, [.character("y")], label: pane == .flags ? "confirm flag" : nil,
        help: "Confirm the selected flag: it is so. Asks what shows it.",
        disabled: refusal(.confirmed)),
      Command(
        .dismissFlag, [.character("z")], label: pane == .flags ? "dismiss" : nil,
        help: "Dismiss the selected flag: it is not so. Asks what shows it.",
        disabled: refusal(.dismissed)),
    ]
  }

  /// The question under the cursor.
  func question(_ opened: OpenSession) -> Question? {
    opened.guide.questions.indices.contains(question.row)
      ? opened.guide.questions[question.row] : nil
  }

  /// The flag under the cursor.
  func flag(_ opened: OpenSession) -> Session.Flag? {
    let flags = opened.shown.flags
    return flags.indices.contains(flag.row) ? flags[flag.row] : nil
  }
}

extension Choice: ScreenAction {}
