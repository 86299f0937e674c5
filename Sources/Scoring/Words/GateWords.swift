package import Exact
package import Guide

/// Gates and reasons in plain words.
package struct GateWords {
  private let guide: HiringGuide

  package init(guide: HiringGuide) {
    self.guide = guide
  }

  /// What the gate is about, in a word or two.
  package func name(_ gate: Gate) -> String {
    switch gate {
    case .hardSkillsMinimum: "hard skills"
    case .criticalQuestions: "critical"
    case .mustHaveItems: "must-haves"
    case .communication: "communication"
    case .redFlags: "red flags"
    }
  }

  /// The same in full, for a report.
  package func title(_ gate: Gate) -> String {
    switch gate {
    case .criticalQuestions: "critical questions"
    case .mustHaveItems: "must-have items"
    case .hardSkillsMinimum, .communication, .redFlags: name(gate)
    }
  }

  /// The sign of a state; it says the same as the colour.
  package func mark(_ state: GateResult.State) -> String {
    switch state {
    case .pass: "✓"
    case .fail: "✗"
    case .open: "…"
    case .notGiven: "–"
    }
  }

  /// Name, figure and margin: `hard skills 84.0 (+14.0)`.
  package func figures(_ result: GateResult) -> String {
    let name = name(result.gate)
    let standing: String? =
      switch result.state {
      case .open: "open"
      case .notGiven: "not given"
      case .pass, .fail: nil
      }
    guard let margin = result.margin else { return name + (standing.map { " " + $0 } ?? "") }
    let places = result.gate == .criticalQuestions ? 2 : 1
    let cutOff = cutOff(result.gate)
    return name + " " + (cutOff + margin).shown(places: places, against: [cutOff]) + " ("
      + margin.shownAsMargin(places: places) + ")" + (standing.map { ", " + $0 } ?? "")
  }

  /// What the figure of a gate is held against.
  package func cutOff(_ gate: Gate) -> Rational {
    let gates = guide.scoring.gates
    switch gate {
    case .hardSkillsMinimum: return Rational(gates.hardSkillsMinimum)
    case .criticalQuestions: return Rational(gates.criticalMinimum)
    case .mustHaveItems: return Rational(gates.mustHaveMinimum)
    case .communication, .redFlags: return .zero
    }
  }

  /// Why a verdict is what it is, in words.
  package func reason(_ reason: Reason) -> String { guide.words(of: reason) }
}

extension HiringGuide {
  /// Why a verdict is what it is, in words.
  package func words(of reason: Reason) -> String {
    let gates = scoring.gates
    switch reason {
    case .gate(.hardSkillsMinimum): return "hard skills below \(gates.hardSkillsMinimum)"
    case .gate(.criticalQuestions): return "a critical question below \(gates.criticalMinimum)"
    case .gate(.mustHaveItems): return "a must-have topic below \(gates.mustHaveMinimum)%"
    case .gate(.communication): return "communication below"
    case .gate(.redFlags): return "a red flag confirmed"
    case .band: return "the total below \(scoring.bands.discuss)"
    case .gateOpen(.hardSkillsMinimum): return "hard skills not known"
    case .gateOpen(.criticalQuestions): return "a critical question not settled"
    case .gateOpen(.mustHaveItems): return "must-haves not known"
    case .gateOpen(.communication): return "communication not known"
    case .gateOpen(.redFlags): return "a red flag to look into"
    case .testMissing: return "no test"
    case .sectionMissing(let id): return "test section \(title(of: id)) missing"
    case .questionUnrated(let id): return "\(id) without a rating"
    case .formOpen(let interviewer): return "\(interviewer) has not sealed"
    }
  }
}
