import Exact
import Interview

/// Candidates by raters, over those whom the most frequent panel rated in full number.
///
/// A correlation compares the same raters on every candidate, so the candidates of other panels are
/// left out.
struct PanelTable {
  /// A row for each candidate: the mean of each rater, in the raters' order.
  private(set) var means: [[Rational]] = []

  /// - Parameter panels: the sealed forms of each candidate.
  init(_ panels: [[SessionDigest.Rater]]) {
    // A rater without a single rating has no mean to compare.
    let full = panels.map { raters in
      raters.sorted { Interviewer($0.interviewer) < Interviewer($1.interviewer) }
    }.filter { !$0.isEmpty && $0.allSatisfy { $0.mean != nil } }
    let names = full.map { $0.map { Interviewer($0.interviewer) } }
    var counts: [[Interviewer]: Int] = [:]
    for panel in names { counts[panel, default: 0] += 1 }
    // Of panels that sat equally often, the one that sat first.
    var chosen: [Interviewer]?
    for panel in names where counts[panel, default: 0] > chosen.flatMap({ counts[$0] }) ?? 0 {
      chosen = panel
    }
    means = zip(names, full).filter { $0.0 == chosen }.map { pair in
      pair.1.compactMap { $0.mean.flatMap { Rational(fraction: $0) } }
    }
  }
}
