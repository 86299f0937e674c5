import ArgumentParser
import Exact
import Scoring

/// What `guide check --simulate` takes for true of panels.
struct ChanceOptions: ParsableArguments {
  @Option(name: .long, help: "How many people rate, 1 to 8. (default: 3)") var panel: Int?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The standard deviation of one rater's judgement about the true level. (default: 0.7)",
      valueName: "levels"))
  var error: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "That of the mean of a question instead, whoever rates; 0.4 is often taken.",
      valueName: "levels"))
  var meanError: String?
  @Option(name: .long, help: "Where the drawn numbers of the test begin. (default: 1)")
  var seed: UInt64?

  /// Whether any of them was given.
  var isGiven: Bool { panel != nil || error != nil || meanError != nil || seed != nil }

  func validate() throws {
    if let panel, !(1...8).contains(panel) {
      throw ValidationError("--panel \(panel): a panel has 1 to 8 people.")
    }
    for (name, text) in [("--error", error), ("--mean-error", meanError)] {
      guard let text, level(text) == nil else { continue }
      throw ValidationError(
        "\(name) \(text): give a number from 0 to 3 with at most six decimals, such as 0.7.")
    }
    if meanError != nil, error != nil || panel != nil {
      throw ValidationError(
        "--mean-error stands for the whole panel; leave out --panel and --error.")
    }
  }

  /// What is assumed, with the defaults.
  var assumptions: GateSimulation.Assumptions {
    let error: PanelError =
      meanError.flatMap(level).map { .ofMean($0) }
      ?? .ofJudgement(level(self.error ?? "0.7") ?? .zero)
    return GateSimulation.Assumptions(panel: panel ?? 3, error: error, seed: seed ?? 1)
  }

  private func level(_ text: String) -> Rational? {
    guard let value = Rational(plainDecimal: text), value <= 3,
      Rational(plainDecimal: value.rounded(places: 6)) == value
    else { return nil }
    return value
  }
}
