package import Guide

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
