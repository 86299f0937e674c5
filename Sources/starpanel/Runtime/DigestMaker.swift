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
  ///
  /// - Parameter withRaters: whether the ratings are wanted, too.
  static func read(_ bytes: [UInt8], withRaters: Bool = true) -> SessionDigest? {
    guard !bytes.isEmpty else { return nil }
    return SessionDigest(stored: bytes, withRaters: withRaters)
      ?? (try? JSONDecoder().decode(SessionDigest.self, from: Data(bytes)))
  }
}

/// Reads what the Slate screen shows of an opening from the ledger's digests.
struct SlateReading {
  private let ledger: PanelLedger

  init(_ ledger: PanelLedger) {
    self.ledger = ledger
  }

  /// The candidates of an opening, and how their raters agree.
  ///
  /// - Parameter first: is given a long slate before it is worked out how the raters agree, which
  ///   takes longer than the rest.
  func slate(of opening: Opening, first: (Slate) -> Void = { _ in }) throws -> Slate {
    let read = try ledger.digestedRows(of: opening).filter(\.row.counts)
    var slate = Slate(opening: opening, rows: [], agreement: [], agreedOn: 0, raters: [])
    if read.count > Self.long {
      slate.rows = read.map {
        Slate.Row($0.row, digest: DigestMaker.read($0.digest, withRaters: false))
      }
      slate.isWorkedOut = false
      first(slate)
    }
    let digests = read.map { DigestMaker.read($0.digest) }
    slate.rows = zip(read, digests).map { Slate.Row($0.row, digest: $1) }
    let agreement = OpeningAgreement(digests.compactMap(\.self))
    slate.agreement = agreement.statistics
    slate.agreedOn = agreement.agreedOn
    slate.raters = agreement.raters
    slate.isWorkedOut = true
    return slate
  }

  /// How many candidates a slate has at most that is shown with everything at once.
  private static let long = 1000
}
