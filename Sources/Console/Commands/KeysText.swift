package import Guide
import Interview
import Screen

/// `docs/keys.md`: every screen's commands, from the list that the console itself uses.
package enum KeysText {
  /// The page in Markdown.
  ///
  /// - Parameter guide: any guide; its texts do not show.
  package static func markdown(guide: HiringGuide) -> String {
    var lines = [
      "# Keys", "",
      "Made by `starpanel keys` from the list that footer, `?` and `:` use; do not edit.", "",
      "On every screen:", "", "| key | what it does |", "| --- | --- |",
    ]
    lines += Command.everywhere(SessionsScreen(), isFirst: false).map { row(ListedCommand($0)) }
    lines += [
      "",
      "While a text is typed, only Esc, the keys of the footer and Alt-1…Alt-5 are anything but text:",
      "", "| key | what it does |", "| --- | --- |",
    ]
    lines += TextEditor.keys.map { "| \($0.keys) | \($0.help) |" }
    for (title, commands) in ScreenIndex(guide: guide).all {
      lines += ["", "## \(title)", "", "| key | what it does |", "| --- | --- |"]
      lines += commands.filter(\.isListed).map(row)
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ command: ListedCommand) -> String {
    let keys = command.keyNames.isEmpty ? "(palette)" : command.keyNames
    return "| \(keys.replacing("|", with: "\\|")) | \(command.help) |"
  }
}

/// The screens in the order in which people meet them, with what can be done there.
struct ScreenIndex {
  /// A console of the lead with a session open that nobody has begun.
  private let model: Model
  private let opened: OpenSession
  /// The same console with a session whose forms may be seen.
  private let revealed: Model
  private let card: CombinedCard

  init(guide: HiringGuide) {
    let reference = GuideReference(id: guide.id, version: guide.version, sha256: "")
    opened = OpenSession(
      seat: .lead, copy: GuideCopy(guide: guide, reference: reference),
      session: Session(id: SessionID("example")), drafts: [:])
    var model = Model(
      size: Size(width: 80, height: 24), now: Instant(milliseconds: 0), me: .lead)
    model.opened = opened
    self.model = model
    var revealed = model
    revealed.opened = OpenSession(
      seat: .lead, copy: GuideCopy(guide: guide, reference: reference),
      session: Self.revealed(under: reference), drafts: [:])
    self.revealed = revealed
    card = CombinedCard(revealed.opened ?? opened)
  }

  /// A session whose forms the lead has opened, though nobody has rated.
  private static func revealed(under reference: GuideReference) -> Session {
    let id = SessionID("example")
    let plan = Plan(
      candidate: "", opening: Opening(""), panel: [Interviewer("A. Example")], guide: reference)
    let happenings: [Happening] = [.sessionPlanned(plan: plan), .openedEarly(reason: "an example")]
    return Session(
      id: id,
      events: happenings.enumerated().map { index, happening in
        Event(
          session: id, seat: .lead, sequence: index + 1, at: Instant(milliseconds: 0),
          happening: happening)
      })
  }

  var all: [(title: String, commands: [ListedCommand])] {
    let screens: [any ConsoleScreen] = [
      SessionsScreen(), SetupScreen(), InterviewScreen(), RoundTableScreen(),
      TestScreen(opened: opened), ScorecardScreen(),
      SlateScreen(opening: Opening("")), GuideScreen(),
      AuditScreen(), ExportScreen(row: nil, model: model), PinsScreen(),
    ]
    return screens.map { ($0.name, $0.listed(model)) } + [
      ("Scorecard, once the forms may be seen", ScorecardScreen().listed(revealed)),
      ("Scorecard: a question", QuestionScreen(row: 1, worked: card).listed(revealed)),
      ("Scorecard: the debrief", DebriefScreen(at: 0, key: nil, worked: card).listed(revealed)),
      ("Scorecard: why", WhyScreen(card).listed(revealed)),
      ("Slate: candidates compared", CompareScreen([], of: Opening("")).listed(model)),
      ("Test: the items of a section", TestItemsScreen(section: "").listed(model)),
      ("Test: the candidate's screen", SittingScreen.allPages.map { ListedCommand($0) }),
      ("Test: marking", MarkingScreen(marker: Marker("")).listed(model)),
      ("Practice", PracticeScreen.allPages.map { ListedCommand($0) }),
      ("Practice: who has", PracticeTableScreen().listed(model)),
    ]
  }
}
