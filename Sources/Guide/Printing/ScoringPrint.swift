import Text

/// The part of a printed guide that tells how a verdict is reached.
enum ScoringPrint {
  static func print(_ guide: HiringGuide, on page: inout WrappedText) {
    let scoring = guide.scoring
    page.heading("Scoring", rule: "-")
    page.add(
      scoring.method == .split
        ? "Method split: the total is half the test score and half the interview score."
        : "Method competency: each competency is the mean of its section of the test and its "
          + "questions, and the total is those by weight.")
    page.add(
      "A total from \(scoring.bands.strong) is strong, from \(scoring.bands.discuss) to below "
        + "\(scoring.bands.strong) discuss, and below \(scoring.bands.discuss) fail.")
    page.blank()
    page.add("Gates, which no total offsets")
    for gate in gates(guide) {
      page.blank()
      page.add("\(gate.id): \(gate.rule)", mark: "- ", indent: 2)
      if let why = scoring.gates.why[gate.id] { page.add(why, indent: 4) }
    }
    page.blank()
    page.add("Source. \(scoring.source)")
  }

  /// The gates in the order in which the scorecard lists them.
  private static func gates(_ guide: HiringGuide) -> [(id: String, rule: String)] {
    let gates = guide.scoring.gates
    let critical = guide.questions.filter(\.isCritical).map(\.id)
    return [
      (
        "hard-skills-minimum",
        "the section \(gates.hardSkillsSection) of the test reaches \(gates.hardSkillsMinimum)."
      ),
      (
        "critical-questions",
        critical.isEmpty
          ? "the guide marks no question as critical; the minimum would be "
            + "\(gates.criticalMinimum)."
          : "the mean of each of \(critical.joined(separator: ", ")) is at least "
            + "\(gates.criticalMinimum)."
      ),
      (
        "must-have-items",
        "each of the topics \(gates.mustHaveTopics.joined(separator: ", ")) reaches "
          + "\(gates.mustHaveMinimum)% of its points in the test."
      ),
      ("communication", "fewer than half of the forms that answer say below."),
      ("red-flags", "no disqualifying flag is confirmed."),
    ]
  }
}
