package import Guide

/// A verdict with what it rests on, in one line.
package struct VerdictWords {
  private let guide: HiringGuide

  package init(guide: HiringGuide) {
    self.guide = guide
  }

  /// The verdict and its reason, or how many reasons it has: `fail · 2 gates`.
  package func brief(_ outcome: Outcome) -> String {
    let verdict = outcome.verdict.rawValue
    guard let first = outcome.reasons.first else { return verdict }
    guard outcome.reasons.count > 1 else { return verdict + " · " + guide.words(of: first) }
    return verdict + " · " + counted(outcome.reasons)
  }

  private func counted(_ reasons: [Reason]) -> String {
    let gates = reasons.count { if case .gate = $0 { true } else { false } }
    if gates == reasons.count { return "\(gates) gates" }
    if gates > 0, gates == reasons.count - 1, reasons.contains(.band) {
      return (gates == 1 ? "a gate" : "\(gates) gates") + " and the total"
    }
    return "\(reasons.count) things not known"
  }
}
