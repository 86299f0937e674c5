import Console
import Foundation
import Interview
import Ledger
import Scoring

/// Works out the digest that the ledger keeps of each session for the slate.
struct DigestMaker: Sendable {
  let plans: ScoringPlans

  /// The digest as JSON; empty where there is no guide to score by.
  func digest(of session: Session, guideText: String?) -> String {
    guard let guideText, let scoringPlan = plans.plan(of: guideText) else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(SessionDigest(session: session, scoringPlan: scoringPlan))
    else {
      return ""
    }
    return String(decoding: data, as: UTF8.self)
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
    let rows = try ledger.digestedRows().filter { $0.row.opening == opening && $0.row.counts }
    let digests = rows.map { DigestMaker.read($0.digest) }
    let agreement = OpeningAgreement(digests.compactMap(\.self))
    return Slate(
      opening: opening,
      rows: zip(rows, digests).map { Slate.Row($0.row, digest: $1) },
      agreement: agreement.statistics, agreedOn: agreement.agreedOn, raters: agreement.raters)
  }
}
