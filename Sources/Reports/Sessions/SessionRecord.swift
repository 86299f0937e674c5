package import Guide
package import Interview
import Scoring
import Text

/// What the record says beside the scorecard: what was put right, early opening, scores read once,
/// decision.
package struct SessionRecord {
  private let session: Session
  private let guide: HiringGuide
  private let visibility: Visibility
  private let zone: ClockZone

  /// Tells of a session what may be seen at a seat, in the times of a zone.
  package init(session: Session, guide: HiringGuide, visibility: Visibility, zone: ClockZone) {
    self.session = session
    self.guide = guide
    self.visibility = visibility
    self.zone = zone
  }

  /// A line each after an empty one; none where there is nothing to tell.
  package var lines: [String] {
    var lines =
      visibility.showsTest ? TestMarking(session: session, guide: guide).waiting.sentences : []
    if let reason = session.setAside {
      lines.append("Set aside, and counts nowhere: \(reason.shownHarmless)")
    }
    if let reason = session.hold, visibility.showsProgress {
      lines.append("On legal hold: \(reason.shownHarmless)")
    }
    if let sentence = session.lossSentence, visibility.showsProgress {
      lines.append("Not whole: \(sentence.shownHarmless)")
    }
    if let reason = session.openedEarly, visibility.showsProgress {
      lines.append("Opened early: \(reason.shownHarmless)")
    }
    if session.isRevealed, visibility.showsProgress,
      let sentence = SpokenWords.sentence(unsaid: session.unsaid(under: guide))
    {
      lines.append(sentence)
    }
    for interviewer in session.panel where visibility.showsProgress {
      guard let reason = session.excuse(of: interviewer) else { continue }
      lines.append("Excused: \(interviewer.text.shownHarmless): \(reason.shownHarmless)")
    }
    if let sentence = ConflictWords(session, visibility).sentence(in: zone) {
      lines.append("Conflict of interest: \(sentence.shownHarmless)")
    }
    for change in session.changes where visibility.shows(change) {
      let day = change.at.map { zone.day($0) + ", " } ?? ""
      lines.append("Changed: \(day)\(change.words.shownHarmless): \(change.reason.shownHarmless)")
    }
    if !readOnce.isEmpty, visibility.showsTest {
      lines.append("Typed and read by one person only: \(readOnce.joined(separator: ", "))")
    }
    if let decision = session.decision, visibility.shows(decision.choice) {
      let stale =
        session.isDecisionStale && visibility.showsProgress
        ? "  STALE: something was recorded after the decision" : ""
      lines.append(
        "Decision: \(decision.choice.rawValue)"
          + (decision.at.map { " on " + zone.fullMoment($0) } ?? "")
          + ": \(decision.reason.shownHarmless)\(stale)")
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// The sections of the test whose score nobody has read from the paper a second time.
  private var readOnce: [String] {
    guard session.importedFrom == nil else { return [] }
    let marking = TestMarking(session: session, guide: guide)
    return guide.tested.map(\.id).filter {
      marking.standing(of: $0).isReadOnce
    }
  }
}
