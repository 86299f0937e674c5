package import Interview

/// What is not on disk at this console, as it is told to whoever sits there.
package struct UnsavedReport: Sendable, Hashable {
  /// Nothing is owed, and nothing is amiss.
  package static let none = UnsavedReport([])

  /// How much of what kind.
  package var tally: UnsavedTally
  /// Why it could not be written, in a few words; nil while no try has failed.
  package var cause: String?
  /// Whether the ledger's files are not where they were.
  package var isLost: Bool

  package init(_ entries: [UnsavedEntry], cause: String? = nil, isLost: Bool = false) {
    tally = UnsavedTally(entries)
    self.cause = cause
    self.isLost = isLost
  }

  /// Whether everything is on disk.
  package var isClear: Bool { tally.count == 0 && !isLost }

  /// "3 ratings are not saved"; nil where nothing is owed.
  package var owed: String? {
    tally.count == 0 ? nil : "\(tally.words) \(tally.isSingle ? "is" : "are") not saved"
  }

  /// What every screen says while something is amiss; nil while all is well.
  package var sentence: String? {
    guard let cause, isLost || tally.count > 0 else { return nil }
    return (owed ?? "Not saved") + ": \(cause)."
  }
}
