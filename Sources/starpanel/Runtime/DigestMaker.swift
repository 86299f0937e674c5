import Foundation
import Guide
import Interview
import Ledger
import Scoring
import Synchronization

/// Works out what the ledger cannot by itself: the rules of the record that need a guide, and the
/// digest that it keeps of each session for the slate.
final class DigestMaker: Sendable {
  /// The last guide that was needed, ready for scoring; sessions mostly share one.
  private let last = Mutex<(text: String, scoringPlan: ScoringPlan)?>(nil)

  /// The digest as JSON; empty where there is no guide to score by.
  func digest(of session: Session, guideText: String?) -> String {
    guard let guideText, let scoringPlan = scoringPlan(guideText) else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(SessionDigest(session: session, scoringPlan: scoringPlan))
    else {
      return ""
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The rules of the record; without a guide, those that need none.
  var rule: PanelLedger.Rule {
    { [self] event, session, guideText in
      if let refusal = session.refusal(of: event.happening, by: event.seat) { return refusal }
      guard event.happening.needsGuide, let scoringPlan = try guideText().flatMap(scoringPlan)
      else {
        return nil
      }
      return scoringPlan.refusal(of: event.happening, by: event.seat, in: session)
    }
  }

  private func scoringPlan(_ text: String) -> ScoringPlan? {
    last.withLock { last in
      if let last, last.text == text { return last.scoringPlan }
      guard let guide = try? GuideReader.read(text: text) else { return nil }
      let scoringPlan = ScoringPlan(guide: guide)
      last = (text, scoringPlan)
      return scoringPlan
    }
  }

  /// Reads what `digest` wrote; nil where there is none.
  static func read(_ text: String) -> SessionDigest? {
    text.isEmpty ? nil : try? JSONDecoder().decode(SessionDigest.self, from: Data(text.utf8))
  }
}
