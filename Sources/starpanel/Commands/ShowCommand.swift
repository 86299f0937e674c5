import ArgumentParser
import Console
import Exchange
import Guide
import Interview
import Ledger
import Reports
import Scoring
import Text

/// A session's scorecard as plain text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a session's scorecard as plain text.")

  @OptionGroup var data: DataOption
  @OptionGroup var seat: SeatOption
  @Argument(help: "The session's name, as `starpanel sessions` lists it.") var session: String
  @Flag(name: .long, help: "Print the test, too: every answer and how it came to its marks.")
  var test = false

  func run() throws {
    let ledger = try data.reading()
    let id = SessionID(session)
    let rows = try ledger.sessionRows()
    try SeatCheck(seat.chosen, panels: rows.map(\.panel)).refuseNearMiss()
    try SeatGate(ledger: ledger).admit(seat.chosen)
    let folded = Session(id: id, events: try ledger.events(of: id))
    let visibility = Visibility(of: folded, at: seat.chosen)
    guard let plan = folded.plan, visibility.isListed else {
      throw Failure(
        status: .badInput, message: try Self.missing(session, in: ledger, for: seat.chosen))
    }
    let guide = try GuideShelf(ledger: ledger).copy(of: plan.guide).guide
    // Two candidates of one name are told apart by the sessions' names.
    let isTwin = rows.contains {
      $0.id != id && $0.visibility(for: seat.chosen).isListed
        && $0.candidate.isSamePerson(as: plan.candidate)
    }
    let candidate = isTwin ? "\(plan.candidate) (\(id))" : plan.candidate
    let zone = LocalZone.now
    let tested =
      test && visibility.showsTest
      ? TestReport(session: folded, guide: guide, zone: zone).lines : []
    guard visibility.isOpen else {
      let progress = SessionProgress(
        session: folded, candidate: candidate, guide: guide, visibility: visibility, zone: zone)
      (progress.lines + tested).forEach(StandardStreams.print)
      return
    }
    let sheet = Sheet(session: folded, guide: guide)
    let scoringPlan = ScoringPlan(guide: guide)
    let card = Scorecard(scoringPlan: scoringPlan, sheet: sheet)
    var scored = ScoredSession(
      session: id, candidate: candidate, opening: plan.opening.text, sheet: sheet,
      scorecard: card, voided: folded.voided)
    var why = ExplanationText(Explanation(sheet: sheet, scoringPlan: scoringPlan, scorecard: card))
      .lines
    var answers = AnswersText(session: folded, guide: guide).lines
    if folded.isImportedInPart {
      // What is held back here may be what the verdict rests on.
      scored = scored.holdingBack(under: guide)
      why = []
      answers = []
    }
    StandardStreams.print(ScorecardText(scored, guide: guide).page)
    let record = SessionRecord(session: folded, guide: guide, visibility: visibility, zone: zone)
    (why + answers + record.lines + tested).forEach(StandardStreams.print)
  }
}

extension ShowCommand {
  /// That a session is not there, and which ones may be meant.
  ///
  /// - Parameter seat: who asks; an interviewer is told of no sessions of other panels.
  static func missing(
    _ typed: String, in ledger: PanelLedger, for seat: Seat?
  ) throws -> String {
    let rows = try ledger.sessionRows().filter { $0.visibility(for: seat).isListed }
    var near = NearName.all(to: typed, among: rows.map(\.id.text))
    let byCandidate = Set(NearName.all(to: typed, among: rows.map(\.candidate)))
    near += rows.filter { byCandidate.contains($0.candidate) }.map(\.id.text)
      .filter { !near.contains($0) }
    let offered = near.prefix(5).map(\.shownHarmless).joined(separator: ", ")
    return "there is no session \(typed.shownHarmless)"
      + (offered.isEmpty ? "" : "; did you mean \(offered)?")
      + (offered.isEmpty ? "; `starpanel sessions` lists them" : " `starpanel sessions` lists all")
  }
}
