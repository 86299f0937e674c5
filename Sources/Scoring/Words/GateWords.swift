import Exact
package import Guide

/// Gates and reasons in plain words.
package struct GateWords {
  private let guide: HiringGuide

  package init(guide: HiringGuide) {
    self.guide = guide
  }

  /// What the gate is called.
  package func title(_ id: String) -> String { guide.scoring.gate(id)?.title ?? id }

  /// The sign of a state; it says the same as the colour.
  package static func mark(_ state: GateResult.State) -> String {
    switch state {
    case .pass: "✓"
    case .fail: "✗"
    case .open: "…"
    case .notGiven: "–"
    }
  }

  /// Title, figure and margin: `driving 84.0 (+14.0)`.
  package func figures(_ result: GateResult) -> String {
    let title = title(result.id)
    let standing: String? =
      switch result.state {
      case .open: "open"
      case .notGiven: "not given"
      case .pass, .fail: nil
      }
    guard let measure = measure(result) else { return title + (standing.map { " " + $0 } ?? "") }
    return title + " " + measure.figure + " (" + measure.margin + ")"
      + (standing.map { ", " + $0 } ?? "")
  }

  /// The figure of a gate, what it is held against and how far it is from that.
  package struct Measure {
    package let figure: String
    package let cutOff: Int
    package let margin: String
  }

  /// The measure of a gate that has a figure; nil where it has none or none is known yet.
  package func measure(_ result: GateResult) -> Measure? {
    guard let margin = result.margin, let gate = guide.scoring.gate(result.id),
      let minimum = gate.minimum
    else { return nil }
    // A mean of ratings has two decimals, a score one.
    let places = gate.kind == .criticalQuestions ? 2 : 1
    let cutOff = Rational(minimum)
    return Measure(
      figure: (cutOff + margin).shown(places: places, against: [cutOff]), cutOff: minimum,
      margin: margin.shownAsMargin(places: places))
  }

  /// Why a verdict is what it is, in words.
  package func reason(_ reason: Reason) -> String { guide.words(of: reason) }
}

extension HiringGuide {
  /// Why a verdict is what it is, in words.
  package func words(of reason: Reason) -> String {
    switch reason {
    case .gate(let id): scoring.gate(id).map(failure) ?? id
    case .band: "the total below \(scoring.bands.discuss)"
    case .gateOpen(let id): scoring.gate(id).map(doubt) ?? id
    case .testMissing: "no test"
    case .sectionMissing(let id): "test section \(title(of: id)) missing"
    case .questionUnrated(let id): "\(id) without a rating"
    case .formOpen(let interviewer): "\(interviewer) has not sealed"
    }
  }

  private func failure(of gate: Gate) -> String {
    switch gate.rule {
    case .sectionMinimum(_, let minimum), .partMinimum(_, let minimum):
      "\(gate.title) below \(minimum)"
    case .criticalQuestions(let minimum): "a critical question below \(minimum)"
    case .topicMinimum(_, let minimum): "a topic of \(gate.title) below \(minimum)%"
    case .communication: "\(gate.title) below"
    case .redFlags: "a red flag confirmed"
    }
  }

  private func doubt(about gate: Gate) -> String {
    switch gate.kind {
    case .criticalQuestions: "a critical question not settled"
    case .redFlags: "a red flag to look into"
    case .sectionMinimum, .partMinimum, .topicMinimum, .communication: "\(gate.title) not known"
    }
  }
}
