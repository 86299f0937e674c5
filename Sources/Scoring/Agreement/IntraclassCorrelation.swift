package import Exact

/// How far raters agree over several candidates, exactly.
///
/// Statistics that compare candidates belong to a whole opening; those of one
/// question stand in `QuestionResult`. Nothing here changes a score.
package enum Agreement {}

/// One of the six intraclass correlations of Shrout and Fleiss (1979).
package enum ICCForm: Sendable, Hashable, CaseIterable {
  /// One judge's rating; each target has judges of its own.
  case single1
  /// One judge's rating; the judges are a sample, and their leniency counts as error.
  case single2
  /// One judge's rating; these judges only, and their leniency is left out.
  case single3
  /// The mean of the judges; each target has judges of its own.
  case mean1
  /// The mean of the judges; the judges are a sample, and their leniency counts as error.
  case mean2
  /// The mean of the judges; these judges only, and their leniency is left out.
  case mean3

  /// The form as it is written in the literature, such as `ICC(2,k)`.
  package var name: String {
    switch self {
    case .single1: "ICC(1,1)"
    case .single2: "ICC(2,1)"
    case .single3: "ICC(3,1)"
    case .mean1: "ICC(1,k)"
    case .mean2: "ICC(2,k)"
    case .mean3: "ICC(3,k)"
    }
  }
}

extension Agreement {
  /// An intraclass correlation of a full table of targets (rows) by judges (columns).
  ///
  /// Formulas: Shrout and Fleiss, "Intraclass correlations: uses in assessing
  /// rater reliability" (1979). Below zero is a legal result and is not
  /// raised to zero. Nil with fewer than two targets or judges, where rows
  /// differ in length, and where the denominator is zero.
  package static func icc(_ form: ICCForm, _ table: [[Rational]]) -> Rational? {
    guard let squares = MeanSquares(table) else { return nil }
    return squares.icc(form)
  }

  /// The six correlations of one table, in the order of `ICCForm.allCases`.
  package static func iccs(_ table: [[Rational]]) -> [(form: ICCForm, value: Rational?)] {
    let squares = MeanSquares(table)
    return ICCForm.allCases.map { ($0, squares?.icc($0)) }
  }
}

/// The mean squares of a two-way analysis of variance, one value a cell.
private struct MeanSquares {
  let targets: Rational
  let judges: Rational
  let between: Rational
  let within: Rational
  let judge: Rational
  let error: Rational

  init?(_ table: [[Rational]]) {
    guard let first = table.first, table.count >= 2, first.count >= 2,
      table.allSatisfy({ $0.count == first.count })
    else { return nil }
    targets = Rational(table.count)
    judges = Rational(first.count)
    let columns = first.indices.map { column in table.lazy.map { $0[column] }.sum() }
    let total = columns.sum()
    let all = table.lazy.joined().map { $0 * $0 }.sum()
    let rowSquares = table.lazy.map { row in
      let sum = row.sum()
      return sum * sum
    }.sum()
    let columnSquares = columns.map { $0 * $0 }.sum()
    guard let correction = (total * total).divided(by: targets * judges),
      let rows = rowSquares.divided(by: judges),
      let column = columnSquares.divided(by: targets),
      let between = (rows - correction).divided(by: targets - 1),
      let within = (all - rows).divided(by: targets * (judges - 1)),
      let judge = (column - correction).divided(by: judges - 1),
      let error = (all - rows - column + correction)
        .divided(by: (targets - 1) * (judges - 1))
    else { return nil }
    self.between = between
    self.within = within
    self.judge = judge
    self.error = error
  }

  func icc(_ form: ICCForm) -> Rational? {
    let noise = form.isOneWay ? within : error
    let top = between - noise
    return switch form {
    case .single1, .single3: top.divided(by: between + (judges - 1) * noise)
    case .single2:
      leniency.flatMap { top.divided(by: between + (judges - 1) * noise + judges * $0) }
    case .mean1, .mean3: top.divided(by: between)
    case .mean2: leniency.flatMap { top.divided(by: between + $0) }
    }
  }

  /// (J - E) / n: what the judges' differing severity adds.
  private var leniency: Rational? { (judge - error).divided(by: targets) }
}

extension ICCForm {
  fileprivate var isOneWay: Bool { self == .single1 || self == .mean1 }
}
