import Console
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

/// Reads what the Slate screen shows of an opening from the ledger's digests.
struct SlateReading {
  private let ledger: PanelLedger

  init(_ ledger: PanelLedger) {
    self.ledger = ledger
  }

  /// The candidates of an opening, and how their raters agree.
  func slate(of opening: Opening) throws -> Slate {
    let rows = try ledger.digestedRows().filter { $0.row.opening == opening && !$0.row.isSetAside }
    let digests = rows.map { DigestMaker.read($0.digest) }
    let agreement = OpeningAgreement(digests.compactMap(\.self))
    return Slate(
      opening: opening,
      rows: zip(rows, digests).map { Slate.Row($0.row, digest: $1) },
      agreement: agreement.statistics, agreedOn: agreement.agreedOn, raters: agreement.raters)
  }
}
