import Console
import Interview
import Ledger
import Scoring

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
