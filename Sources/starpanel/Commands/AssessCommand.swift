import ArgumentParser
import Console
import Guide
import Interview
import Ledger
import Text

/// The candidate's test, full screen, with nothing else in sight.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Give a candidate the test, or go on with one that was interrupted.",
    discussion: """
      The lead starts it and chooses a word that leaves the screen. With --form, --time or --give \
      it first records what was arranged. Nobody is asked why: the record says that time was \
      given, and by the lead, and keeps no reason.
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The session's name, as `starpanel sessions` lists it.") var session: String
  @Option(name: .long, help: "The form of the test; before it begins (else the first one).")
  var form: String?
  @Option(name: .long, help: "The time as a multiple of the usual, such as 1.5.")
  var time: String?
  @Option(name: .long, help: "Minutes to give on top in the open section.")
  var give: Int?
  /// Taken by earlier versions; told apart from a typing error, so that nobody tries it elsewhere.
  @Option(name: .long, help: .hidden)
  var reason: String?

  func run() throws {
    if reason != nil {
      throw Failure(
        status: .usage,
        message: "--reason is not taken: \(Session.keepsNoReasonForTime), since it may be a matter"
          + " of health; give the time without it")
    }
    try TerminalNeed.check()
    let ledger = try data.writing()
    // What is arranged here is recorded as the lead's.
    try SeatGate(ledger: ledger).admit(.lead)
    let test = try AssessedTest(SessionID(session), in: ledger)
    // Everything is checked before anything is recorded.
    try test.checkOpen()
    let arrangement = try test.arrangement(form: form, time: time)
    let gift = try test.gift(minutes: give)
    let holder = try test.holder()
    if let holder, gift == nil { throw test.isOpen(at: holder) }
    try test.record([arrangement, gift].compactMap(\.self))
    if let holder {
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
private struct AssessedTest {
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
    let guide = try GuideShelf(ledger: ledger).copy(of: plan.guide).guide
    assessment = guide.assessment
    guard guide.hasTest else {
      throw Failure(status: .badInput, message: "the role of this session has no test")
    }
    guard !assessment.forms.isEmpty else {
      throw Failure(
        status: .badInput,
        message: "the guide of this session has no test items; type the scores of its sections in"
          + " the console, on the screen Test")
    }
  }

  /// The form and the time, to be recorded where they are given and new.
  func arrangement(form: String?, time: String?) throws -> Happening? {
    guard form != nil || time != nil else { return nil }
    if let sitting = session.sitting, form ?? sitting.form == sitting.form,
      try time.map(Self.percent) ?? sitting.percent == sitting.percent
    {
      return nil
    }
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
    guard let arrangement = Arrangement(form: chosen, percent: percent) else {
      throw Self.noMultiple(time ?? "")
    }
    return arrangement.isSame(as: session.arrangement)
      ? nil : .testArranged(arrangement: arrangement)
  }

  /// Minutes on top in the section that is open, to be recorded.
  func gift(minutes: Int?) throws -> Happening? {
    guard let minutes else { return nil }
    guard (1...240).contains(minutes) else {
      throw Failure(status: .usage, message: "--give takes 1 to 240 minutes")
    }
    guard let section = session.sitting?.current else {
      throw Failure(
        status: .badInput,
        message: "no section of this test is open, so there is none to give time for")
    }
    return .timeGiven(section: section, seconds: minutes * 60, reason: TimeGift.noReason)
  }

  /// Whether there is anything left to take.
  func checkOpen() throws {
    guard session.importedFrom == nil else {
      throw Failure(
        status: .badInput,
        message: "\(id.text.shownHarmless) was imported, so its test is not taken here")
    }
    guard session.isSittingOver(under: assessment) else { return }
    let day = session.sitting?.begunAt.map { " on " + LocalZone.now.day($0) } ?? ""
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
        + " \(LocalZone.now.clock(holder.since)); go on there, or end that one first")
  }

  /// Records in the lead's feed.
  func record(_ happenings: [Happening]) throws {
    let head = Session(id: id, events: try ledger.events(of: id)).heads[.lead] ?? 0
    _ = try ledger.append(happenings, to: id, seat: .lead, after: head, at: WallClock.now())
  }

  private static func percent(_ text: String) throws -> Int {
    if let percent = Arrangement.percent(ofMultiple: text) { return percent }
    throw noMultiple(text)
  }

  private static func noMultiple(_ text: String) -> Failure {
    Failure(
      status: .usage,
      message: "--time must be a multiple from 1 to 4 such as 1.5, not \(text.shownHarmless)")
  }
}
