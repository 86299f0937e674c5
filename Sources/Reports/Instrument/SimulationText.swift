import Exact
package import Guide
package import Scoring
import Text

/// What gates do by chance, as plain text, at most eighty columns wide.
package enum SimulationText {
  package static func page(of simulation: GateSimulation, _ guide: HiringGuide) -> String {
    let rule = String(repeating: "─", count: PlainLayout.width)
    let blocks =
      [interview(simulation, guide)] + simulation.forms.map { test($0, guide) }
      + simulation.forms.map(together) + [untold(simulation, guide), legend(simulation)]
    let head = wrapped("Chances under the gates of \(guide.title), version \(guide.version)")
    return (head + [rule] + blocks.filter { !$0.isEmpty }.joined(separator: [""]))
      .map { $0 + "\n" }.joined()
  }

  // MARK: - Tables

  private static func interview(_ simulation: GateSimulation, _ guide: HiringGuide) -> [String] {
    guard !simulation.interview.isEmpty else { return [] }
    return ["Interview, by the candidate's true level", line("", levels)]
      + simulation.interview.map { row($0, guide) }
  }

  private static func test(_ form: GateSimulation.FormTable, _ guide: HiringGuide) -> [String] {
    ["Test, form \(form.form), by the share of its elements that the candidate knows"]
      + [line("", shares)] + form.rows.map { row($0, guide) }
  }

  private static func together(_ form: GateSimulation.FormTable) -> [String] {
    guard !form.together.isEmpty else { return [] }
    return ["All gates together with form \(form.form), by level and share", line("", shares)]
      + zip(levels, form.together).map { level, chances in
        line("  at level " + level, chances.map { percent($0) })
      }
  }

  private static func row(_ row: GateSimulation.Row, _ guide: HiringGuide) -> String {
    let name =
      switch row.subject {
      case .gate(let id): GateWords(guide: guide).title(id)
      case .oneQuestion(let count, let minimum):
        "  one of its \(count) questions at \(minimum)"
      case .all: "all of these"
      }
    return line("  " + name, row.chances.map { percent($0) })
  }

  private static let nameWidth = 40
  private static let figureWidth = 9

  private static func line(_ name: String, _ figures: [String]) -> String {
    let line =
      TextWidth.padded(TextWidth.fitted(name, to: nameWidth), to: nameWidth)
      + figures.map { PlainLayout.right($0, figureWidth) }.joined()
    return line
  }

  private static var levels: [String] {
    GateSimulation.levels.map { $0.rounded(places: 1) }
  }

  private static var shares: [String] { GateSimulation.shares.map { "\($0) %" } }

  /// A chance in percent; what is not quite certain is not shown as certain.
  private static func percent(_ chance: Rational) -> String {
    let text = (chance * 100).rounded(places: 1)
    if text == "100.0" { return ">99.9" }
    return text == "0.0" ? "<0.1" : text
  }

  // MARK: - What is to be known

  private static func untold(_ simulation: GateSimulation, _ guide: HiringGuide) -> [String] {
    guard !simulation.untold.isEmpty else { return [] }
    let titles = simulation.untold.map(GateWords(guide: guide).title).joined(separator: ", ")
    return wrapped("They can fail somebody too, and no level tells how likely: \(titles).")
  }

  private static func legend(_ simulation: GateSimulation) -> [String] {
    var parts = ["Figures are percent of such candidates who pass; the others fail by chance."]
    if !simulation.interview.isEmpty { parts.append(ratings(simulation.assumptions)) }
    if !simulation.forms.isEmpty { parts.append(elements(simulation.assumptions)) }
    return parts.flatMap(wrapped)
  }

  private static func ratings(_ assumptions: GateSimulation.Assumptions) -> String {
    let about: String
    switch assumptions.error {
    case .ofJudgement(let error):
      about =
        "a panel of \(assumptions.panel) rates everything (--panel). Each judgement lies about the"
        + " true level with a standard deviation of \(error.writtenOut) (--error) and becomes the"
        + " nearest level from 1 to 5. Communication is rated so, too: 1 and 2 say below."
    case .ofMean(let error):
      about =
        "the mean of a question lies about the true level with a standard deviation of"
        + " \(error.writtenOut) (--mean-error), whoever rates, and need not be one that whole"
        + " ratings have."
    }
    return "Interview: " + about
      + " Errors are normal, and none depends on another. These figures are worked out and not"
      + " drawn."
  }

  private static func elements(_ assumptions: GateSimulation.Assumptions) -> String {
    let draws = assumptions.draws
    return "Test: elements are statements, steps and listed points; a number, a choice and an order"
      + " are one each. What is not known is guessed where it can be picked, and left out where it"
      + " is written. These figures are from \(draws) drawn candidates for each share (--seed"
      + " \(assumptions.seed)); 19 of 20 are within \(margin(draws)) of the true ones."
  }

  /// Two standard errors where they are largest, in percent: 100 over the root of the number.
  private static func margin(_ draws: Int) -> String {
    // In tenths of a percent, rounded up: the least n with n * n * draws >= 1000 * 1000.
    let tenths = (1...1000).first { $0 * $0 * draws >= 1_000_000 } ?? 1000
    return (Rational(tenths, over: 10) ?? .zero).rounded(places: 1)
  }

  private static func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, width: PlainLayout.width)
  }
}
