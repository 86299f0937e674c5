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
    let folded = Session(id: id, events: try ledger.events(of: id))
    let sight = Sight(of: folded, at: seat.chosen)
    guard let plan = folded.plan, sight.isListed else {
      throw Failure(
        status: .badInput, message: try Self.missing(session, in: ledger, for: seat.chosen))
    }
    let guide = try GuideShelf(ledger: ledger).copy(of: plan.guide).guide
    // Two candidates of one name are told apart by the sessions' names.
    let isTwin = rows.contains {
      $0.id != id && $0.isListed(for: seat.chosen)
        && NameFold($0.candidate) == NameFold(plan.candidate)
    }
    let candidate = isTwin ? "\(plan.candidate) (\(id))" : plan.candidate
    guard sight.isOpen else {
      StandardStreams.print(
        SessionProgress(session: folded, candidate: candidate, guide: guide, sight: sight)
          .lines.joined(separator: "\n"))
      if test, sight.showsTest {
        for line in TestReport(session: folded, guide: guide).lines { StandardStreams.print(line) }
      }
      return
    }
    let sheet = Sheet(session: folded, guide: guide)
    var scored = ScoredSession(
      session: id, candidate: candidate, opening: plan.opening.text, sheet: sheet,
      scorecard: Scorecard(rubric: Rubric(guide: guide), sheet: sheet), voided: folded.voided)
    if folded.isImportedInPart { scored = scored.holdingBack(under: guide) }
    StandardStreams.print(ScorecardText(scored, guide: guide).page)
    for line in SessionRecord(session: folded, guide: guide, sight: sight).lines {
      StandardStreams.print(line)
    }
    guard test else { return }
    for line in TestReport(session: folded, guide: guide).lines { StandardStreams.print(line) }
  }
}

extension ShowCommand {
  /// That a session is not there, and which ones may be meant.
  ///
  /// - Parameter seat: who asks; an interviewer is told of no sessions of other panels.
  static func missing(
    _ typed: String, in ledger: PanelLedger, for seat: Seat?
  ) throws -> String {
    let rows = try ledger.sessionRows().filter { $0.isListed(for: seat) }
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

/// What may be told of a session while forms are open.
struct SessionProgress {
  let session: Session
  /// What the candidate is called here.
  let candidate: String
  let guide: HiringGuide
  let sight: Sight

  /// Who is on the panel; to the lead, how far each has come; to an interviewer, their own form.
  var lines: [String] {
    var lines = [
      "\(candidate.shownHarmless)  \(session.plan?.opening.text.shownHarmless ?? "")",
      "", "Ratings are shown once every form is sealed or excused.", "",
    ]
    for interviewer in session.panel {
      lines.append("  " + interviewer.text.shownHarmless + state(of: interviewer))
    }
    if let interviewer = sight.seat?.interviewer, sight.showsForm(of: interviewer) {
      lines += ["", "Your form:"] + own(session.form(of: interviewer))
    }
    return lines + SessionRecord(session: session, guide: guide, sight: sight).lines
  }

  private func state(of interviewer: Interviewer) -> String {
    if let substitute = session.replacements[interviewer] {
      return "  replaced by \(substitute.text.shownHarmless)"
    }
    if session.excused[interviewer] != nil { return "  excused" }
    guard sight.showsProgress(of: interviewer) else { return "" }
    let form = session.form(of: interviewer)
    if form.isSealed { return "  sealed" }
    let done = guide.questions.filter { form[$0.id].answer != nil }.count
    return form.openedAt == nil && done == 0
      ? "  not started" : "  \(done) of \(guide.questions.count)"
  }

  private func own(_ form: Form) -> [String] {
    guide.questions.map { question in
      let text =
        switch form[question.id].final {
        case nil: "not rated"
        case .rated(let rating): "\(rating.value)"
        case .blank(let blank): blank.rawValue.replacing("_", with: " ")
        }
      return "  \(question.id)  \(question.title): \(text)"
    }
  }
}

/// What the record says beside the scorecard: what was put right, early opening, scores read once,
/// decision.
struct SessionRecord {
  let session: Session
  let guide: HiringGuide
  let sight: Sight

  var lines: [String] {
    var lines = sight.showsTest ? TestMarking(session: session, guide: guide).waiting.sentences : []
    if let reason = session.setAside {
      lines.append("Set aside, and counts nowhere: \(reason.shownHarmless)")
    }
    if let reason = session.openedEarly, sight.showsProgress {
      lines.append("Opened early: \(reason.shownHarmless)")
    }
    for interviewer in session.panel where sight.showsProgress {
      guard let reason = session.excuse(of: interviewer) else { continue }
      lines.append("Excused: \(interviewer.text.shownHarmless): \(reason.shownHarmless)")
    }
    for change in session.changes {
      let day = change.at.map { LocalZone.now.day($0) + ", " } ?? ""
      lines.append("Changed: \(day)\(change.words.shownHarmless): \(change.reason.shownHarmless)")
    }
    if !readOnce.isEmpty, sight.showsTest {
      lines.append("Typed and read by one person only: \(readOnce.joined(separator: ", "))")
    }
    if let decision = session.decision, sight.shows(decision.choice) {
      let stale =
        session.isDecisionStale && sight.showsProgress
        ? "  STALE: something was recorded after the decision" : ""
      lines.append(
        "Decision: \(decision.choice.rawValue)"
          + (decision.at.map { " on " + LocalZone.now.fullMoment($0) } ?? "")
          + ": \(decision.reason.shownHarmless)\(stale)")
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// The sections of the test whose score nobody has read from the paper a second time.
  private var readOnce: [String] {
    guard session.importedFrom == nil else { return [] }
    let marking = TestMarking(session: session, guide: guide)
    return guide.competencies.map(\.id).filter {
      marking.standing(of: $0).isReadOnce
    }
  }
}
