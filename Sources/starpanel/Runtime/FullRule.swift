import Interview
import Ledger
import Scoring

/// All rules of the record, as a ledger asks them: also those that need the session's guide.
struct FullRule: Sendable {
  let plans: ScoringPlans

  /// Why an event may not be recorded in a session now; nil where it may.
  ///
  /// - Parameter guideText: reads the session's guide, nil where the ledger does not have it.
  func refusal(
    of event: Event, in session: Session, guideText: () throws -> String?
  ) rethrows -> String? {
    try session.refusal(of: event.happening, by: event.seat) {
      try guideText().flatMap(plans.plan)
    }
  }
}
