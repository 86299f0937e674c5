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
    for gate in GateWording.all(of: guide) {
      page.blank()
      page.add("\(gate.id): \(gate.rule).", mark: "- ", indent: 2)
      if let why = scoring.gates.why[gate.id] { page.add(why, indent: 4) }
    }
    page.blank()
    page.add("Source. \(scoring.source)")
  }
}
