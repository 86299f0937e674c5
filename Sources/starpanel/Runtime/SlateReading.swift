import Console
import Exact
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
    let rows = try ledger.sessionRows().filter { $0.opening == opening && $0.isSetAside != true }
    let digests = rows.map { DigestMaker.read($0.digest) }
    let panels = digests.compactMap(\.self).filter(\.isRevealed).map(\.raters)
    let table = PanelTable(panels)
    let correlations = Agreement.iccs(table.means).map {
      Slate.Statistic(name: $0.form.name, value: $0.value)
    }
    let alphas = Agreement.alphas(units: SlateReading.units(panels)).map {
      Slate.Statistic(name: "alpha " + $0.level.rawValue, value: $0.value)
    }
    return Slate(
      opening: opening,
      rows: zip(rows, digests).map { Slate.Row(summary: SessionSummary($0), digest: $1) },
      agreement: correlations + alphas, agreedOn: table.means.count,
      raters: RaterTotals(panels).leniencies)
  }

  /// A unit for each candidate and question: the rating of each rater, nil where there is none.
  private static func units(_ panels: [[SessionDigest.Rater]]) -> [[Int?]] {
    panels.flatMap { raters -> [[Int?]] in
      let ratings = raters.map { Array($0.ratings.utf8) }
      return (0..<(ratings.map(\.count).max() ?? 0)).map { question in
        ratings.map { $0.indices.contains(question) ? SlateReading.rating($0[question]) : nil }
      }
    }
  }

  /// The rating that a character of a digest stands for.
  static func rating(_ character: UInt8) -> Int? {
    (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(character)
      ? Int(character - UInt8(ascii: "0")) : nil
  }
}

/// Candidates by raters, over those whom the most frequent panel rated in full number.
private struct PanelTable {
  /// A row for each candidate: the mean of each rater, in the raters' order.
  private(set) var means: [[Rational]] = []

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

/// Sums of ratings, by rater and of all raters on the same candidates.
private struct RaterTotals {
  private struct Total {
    var candidates = 0
    var sum = 0
    var count = 0
    var panelSum = 0
    var panelCount = 0
  }

  private var totals: [Interviewer: Total] = [:]
  private var order: [Interviewer] = []

  init(_ panels: [[SessionDigest.Rater]]) {
    for raters in panels {
      let ratings = raters.map { $0.ratings.utf8.compactMap(SlateReading.rating) }
      let panelSum = ratings.lazy.joined().reduce(0, +)
      let panelCount = ratings.map(\.count).reduce(0, +)
      for (rater, own) in zip(raters, ratings) where !own.isEmpty {
        let name = Interviewer(rater.interviewer)
        if totals[name] == nil { order.append(name) }
        var total = totals[name] ?? Total()
        total.candidates += 1
        total.sum += own.reduce(0, +)
        total.count += own.count
        total.panelSum += panelSum
        total.panelCount += panelCount
        totals[name] = total
      }
    }
  }

  /// A row for each rater, in the order in which they first sat.
  var leniencies: [Slate.Leniency] {
    order.compactMap { name in
      guard let total = totals[name], let mean = Rational(total.sum, over: total.count),
        let panel = Rational(total.panelSum, over: total.panelCount)
      else { return nil }
      return Slate.Leniency(
        interviewer: name, candidates: total.candidates, mean: mean, difference: mean - panel)
    }
  }
}
