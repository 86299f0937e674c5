import ArgumentParser
import Console
import Guide
import Interview
import Ledger

/// The candidate's test, full screen, with nothing else in sight.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Give a candidate the test, or go on with one that was interrupted.",
    discussion: """
      The lead starts it and chooses a word that leaves the screen. With --form, --time or --give \
      it first records what was arranged.
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The session's name, as `starpanel sessions` lists it.") var session: String
  @Option(name: .long, help: "The form of the test; before it begins (else the first one).")
  var form: String?
  @Option(name: .long, help: "The time as a multiple of the usual, such as 1.5; needs --reason.")
  var time: String?
  @Option(name: .long, help: "Minutes to give on top in the open section; needs --reason.")
  var give: Int?
  @Option(name: .long, help: "Why the time is changed.")
  var reason: String?

  func run() throws {
    try TerminalNeed.check()
    let ledger = try data.open()
    let test = try AssessedTest(SessionID(session), in: ledger)
    try test.arrange(form: form, time: time, reason: reason)
    try test.give(minutes: give, reason: reason)
    try test.checkOpen()
    if let holder = try test.holder() {
      guard give != nil else { throw test.isOpen(at: holder) }
      StandardStreams.complain("given; the test shows it at \(holder.console.label)")
      return
    }
    let id = test.id
    try MainActor.assumeIsolated {
      try ConsoleRun(ledger: ledger, start: .sitting(id)).run()
    }
  }
}

/// A session whose test is about to be given, and what the lead may still change about it.
struct AssessedTest {
  let id: SessionID
  private let ledger: PanelLedger
  private let session: Session
  private let assessment: Assessment

  init(_ id: SessionID, in ledger: PanelLedger) throws {
    self.id = id
    self.ledger = ledger
    session = Session(id: id, events: try ledger.events(of: id))
    guard let plan = session.plan else {
      throw Failure(
        status: .badInput,
        message: "there is no session \(id.text.shownHarmless); `starpanel sessions` lists them")
    }
    assessment = try GuideShelf(ledger: ledger).copy(of: plan.guide).guide.assessment
    guard !assessment.forms.isEmpty else {
      throw Failure(
        status: .badInput,
        message: "the guide of this session has no test items; type the scores of its sections in"
          + " the console, on the screen Test")
    }
  }

  /// Records the form and the time, where they are given and new.
  func arrange(form: String?, time: String?, reason: String?) throws {
    guard form != nil || time != nil else { return }
    guard session.sitting == nil else {
      throw Failure(
        status: .badInput,
        message: "the test has begun, so its form and time stay; --give adds minutes to a section")
    }
    let chosen = form ?? session.arrangement?.form ?? assessment.forms.first?.id ?? ""
    guard assessment.form(chosen) != nil else {
      throw Failure(
        status: .badInput,
        message: "there is no form \(chosen.shownHarmless); the guide has "
          + assessment.forms.map(\.id).joined(separator: ", "))
    }
    let percent = try time.map(Self.percent) ?? session.arrangement?.percent ?? 100
    let why = percent == 100 ? nil : reason ?? session.arrangement?.reason
    guard let arrangement = Arrangement(form: chosen, percent: percent, reason: why) else {
      throw Failure(
        status: .usage, message: "more time needs a reason: add --reason \"why\"")
    }
    guard arrangement != session.arrangement else { return }
    try record(.testArranged(arrangement: arrangement))
  }

  /// Gives minutes on top in the section that is open.
  func give(minutes: Int?, reason: String?) throws {
    guard let minutes else { return }
    guard (1...240).contains(minutes) else {
      throw Failure(status: .usage, message: "--give takes 1 to 240 minutes")
    }
    guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        status: .usage, message: "time that is given needs a reason: add --reason \"why\"")
    }
    guard let section = session.sitting?.current else {
      throw Failure(
        status: .badInput,
        message: "no section of this test is open, so there is none to give time for")
    }
    try record(.timeGiven(section: section, seconds: minutes * 60, reason: reason))
  }

  /// Whether there is anything left to take.
  func checkOpen() throws {
    guard session.isSittingOver(under: assessment) else { return }
    let day = session.sitting?.begunAt.map { " on \($0.day)" } ?? ""
    throw Failure(
      status: .badInput,
      message:
        "the test of \(id.text.shownHarmless) was taken\(day); a second one needs a session of"
        + " its own, with another form (--form)")
  }

  /// Takes the candidate's seat; the console that has it, where that is another one.
  func holder() throws -> SeatClaim? {
    try ledger.claim(session: id, seat: .candidate, by: .this, at: WallClock.now())
  }

  /// What is wrong with a second start.
  func isOpen(at holder: SeatClaim) -> Failure {
    Failure(
      status: .badInput,
      message: "the test of \(id.text.shownHarmless) is open at \(holder.console.label) since"
        + " \(holder.since.clock); go on there, or end that one first")
  }

  private func record(_ happening: Happening) throws {
    let head = Session(id: id, events: try ledger.events(of: id)).heads[.lead] ?? 0
    _ = try ledger.append([happening], to: id, seat: .lead, after: head, at: WallClock.now())
  }

  private static func percent(_ text: String) throws -> Int {
    if let percent = Arrangement.percent(ofMultiple: text) { return percent }
    throw Failure(
      status: .usage,
      message: "--time must be a multiple from 1 to 4 such as 1.5, not \(text.shownHarmless)")
  }
}
