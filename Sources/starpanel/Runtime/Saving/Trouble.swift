import Ledger

/// Why something cannot be written, for a line on the screen.
struct Trouble: Sendable, Hashable {
  /// A few words without the name of a person or a session.
  let words: String
  /// Whether the ledger's files are not where they were.
  let isLost: Bool

  init(_ error: any Error) {
    guard let error = error as? LedgerError else {
      words = "the ledger cannot be written"
      isLost = false
      return
    }
    words = error.brief
    if case .moved = error { isLost = true } else { isLost = false }
  }
}
