import Guide

extension SlateTable {
  /// What the slate can show of a candidate, from left to right.
  enum Column: CaseIterable, Hashable {
    case verdict, total, bar, interview, test, forms, means, gates, decision

    /// What comes first where there is room; the name of the candidate, verdict and total are
    /// always there.
    static let wanted: [Column] = [.decision, .bar, .gates, .means, .interview, .test, .forms]
  }

  /// Columns that one takes at least, without the blank before it.
  static func least(_ column: Column, _ guide: HiringGuide?) -> Int {
    switch column {
    case .verdict: 11
    case .total: 5
    case .interview: 9
    case .test: 6
    case .bar: 10
    case .forms: 20
    case .means: max(9, 5 * (guide?.questions.count ?? 0) - 1)
    case .gates: 16
    case .decision: 15
    }
  }
}
