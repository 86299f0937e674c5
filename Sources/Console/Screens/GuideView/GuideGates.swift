import Guide

/// The five gates of a guide, in words.
enum GuideGates {
  /// The gates with their minima, in the order in which a scorecard lists them.
  static func rules(of guide: HiringGuide) -> [(id: String, rule: String)] {
    let gates = guide.scoring.gates
    let critical = guide.questions.filter(\.isCritical).map(\.id).joined(separator: ", ")
    return [
      (
        "hard-skills-minimum",
        "\(gates.hardSkillsSection) of the test at least \(gates.hardSkillsMinimum)"
      ),
      (
        "critical-questions",
        critical.isEmpty
          ? "no question is critical"
          : "the mean of each of \(critical) at least \(gates.criticalMinimum)"
      ),
      (
        "must-have-items",
        "each of \(gates.mustHaveTopics.joined(separator: ", ")) at least"
          + " \(gates.mustHaveMinimum)% of its points"
      ),
      ("communication", "fewer than half of the forms that answer say below"),
      ("red-flags", "no disqualifying flag is confirmed"),
    ]
  }
}
