import Interview
import Screen
import Text

extension SessionsScreen {
  enum Action: ScreenAction {
    case openSession
    case lead(LeadAction)
    case changeSeat
    case openGuide
    case practise
    case showSetAside
    case openAudit
    case sortNext
    case turnRound
    case group
    case copyID
    case move(Movement)

    /// Whether it is asked first who sits here, where that is not known.
    var needsSeat: Bool {
      switch self {
      case .openSession, .lead, .practise: true
      case .changeSeat, .openGuide, .showSetAside, .openAudit, .sortNext, .turnRound, .group,
        .copyID,
        .move:
        false
      }
    }
  }

  /// What only the lead may do.
  enum LeadAction: ScreenAction {
    case newSession
    case openScorecard
    case openTest
    case openExport
    case openSetUp
    case openSlate
    case roundTable
    case openPins
  }

  func commands(_ model: Model) -> [Command<Action>] {
    let row = selected(model)
    let none: String? = row == nil ? "there is no session to open" : nil
    let leads: String? = model.me?.interviewer == nil ? nil : Self.forTheLead
    let begun = row.flatMap { $0.opened.isEmpty || model.me == nil ? nil : Self.hasBegun }
    let nothing: String? = model.sessions.isEmpty ? "there is nothing to export" : nil
    let own: [Command<Action>] = [
      Command(
        .openSession, [.enter, .right, .character("l")], label: "open",
        help: "Open the session, at your seat or at one that you choose.", disabled: none),
      Command(
        .lead(.newSession), [.character("n")], label: "new",
        help: "Set up a session: opening, candidate and panel.", disabled: leads),
      Command(
        .lead(.openScorecard), [.character("c")], label: "scorecard",
        help: "Show the combined scorecard of the session.", disabled: none ?? leads),
      Command(
        .lead(.openTest), [.character("t")], label: "test",
        help: "Enter the scores of the test.", disabled: none ?? leads),
      Command(
        .lead(.openExport), [.character("e")], label: "export",
        help: "Write CSV files from which anyone can recompute the results.",
        disabled: leads ?? nothing),
      Command(
        .lead(.openSetUp), [.character("p")],
        help: "Change the plan of the session, until a form has been opened.",
        disabled: none ?? leads ?? begun),
      Command(
        .lead(.openSlate), [.character("s")],
        help: "Show the candidates of the opening side by side.", disabled: none ?? leads),
      Command(
        .lead(.roundTable), [.character("v")],
        help: "Rate at one shared screen, a pane for each interviewer.", disabled: none ?? leads),
      Command(
        .lead(.openPins), [],
        help: "See who has a PIN, reset one that was forgotten, or require them.", disabled: leads),
      Command(
        .changeSeat, [.character("w")], label: "who",
        help: "Change who sits at this console."),
      Command(
        .openGuide, [.character("g")], label: "guide",
        help: "Read the guide: questions, anchors, flags and rules."),
      Command(
        .practise, [.character("P")],
        help: "Rate written-out answers for practice; the lead sees who has.",
        disabled: model.me == nil && model.sessions.isEmpty ? Self.namelessPractice : nil),
      Command(
        .showSetAside, [.character("A")],
        help: model.showsSetAside
          ? "Leave out again what was set aside." : "List those, too, that were set aside.",
        disabled: model.list.hasSetAside ? nil : "nothing was set aside"),
      Command(
        .sortNext, [.character("o")], label: "sort",
        help: "Sort by the next column; ▲ and ▼ show which, and the lowest line says how."),
      Command(.turnRound, [.character("O")], help: "Turn the order of the list round."),
      Command(
        .group, [.character("b")],
        help: model.order.groupsByOpening
          ? "Show the sessions of all openings in one list."
          : "Put the sessions of each opening together."),
      Command(
        .copyID, [.character("y")],
        help: "Copy the session's id, by which commands know it, to the terminal's clipboard.",
        disabled: none ?? row.flatMap { Self.refusal(ofCopying: $0.id.text) }),
      Command(
        .openAudit, [.character("a")],
        help: "Read who recorded what and when, and check the chain of every record."),
    ]
    return own + Command.moving { .move($0) }
  }

  /// Why an id is not copied; nil where it is.
  static func refusal(ofCopying id: String) -> String? {
    let isPlain = !id.isEmpty && id.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return isPlain && id.utf8.count <= TextLimit.name.most
      ? nil : "this id has signs that are not copied; `starpanel sessions` prints it"
  }

  /// What the lead is told who wants another plan for a session that has begun.
  private static let hasBegun = "a form has been opened; Enter, then n, o, a or R put it right"

  /// What somebody is told who cannot say who they are, since there are no panels yet.
  private static let namelessPractice = "say who you are: `starpanel practice --as NAME`"

  /// What everybody but the lead is told of what only the lead may do.
  static let forTheLead = "that is for the hiring lead's seat"
}
