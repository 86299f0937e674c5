import Guide
import Scoring
import Synchronization

/// Guides of a ledger, read and ready for scoring; sessions mostly share one.
final class ScoringPlans: Sendable {
  /// The last one that was needed.
  private let last = Mutex<(text: String, scoringPlan: ScoringPlan)?>(nil)

  /// The plan of a guide; nil where its text cannot be read.
  func plan(of text: String) -> ScoringPlan? {
    last.withLock { last in
      if let last, last.text == text { return last.scoringPlan }
      guard let guide = try? GuideReader.read(text: text) else { return nil }
      let scoringPlan = ScoringPlan(guide: guide)
      last = (text, scoringPlan)
      return scoringPlan
    }
  }
}
