public import Interview

/// What is not on disk at this console, as it is told to whoever sits there.
public struct UnsavedReport: Sendable, Hashable {
  /// Nothing is owed, and nothing is amiss.
  public static let none = UnsavedReport([])

  /// How much of what kind.
  public var tally: UnsavedTally
  /// Why it could not be written, in a few words; nil while no try has failed.
  public var cause: String?
  /// Whether the ledger's files are not where they were.
  public var isLost: Bool

  /// Makes a report.
  public init(_ entries: [UnsavedEntry], cause: String? = nil, isLost: Bool = false) {
    tally = UnsavedTally(entries)
    self.cause = cause
    self.isLost = isLost
  }

  /// Whether everything is on disk.
  public var isClear: Bool { tally.count == 0 && !isLost }

  /// "3 ratings are not saved"; nil where nothing is owed.
  public var owed: String? {
    tally.count == 0 ? nil : "\(tally.words) \(tally.isSingle ? "is" : "are") not saved"
  }

  /// What every screen says while something is amiss; nil while all is well.
  public var sentence: String? {
    guard let cause, isLost || tally.count > 0 else { return nil }
    return (owed ?? "Not saved") + ": \(cause)."
  }
}
