import Exact
import Guide
import Interview

/// Why the verdict is what it is: each rule in order with its figures.
package struct Explanation: Sendable, Hashable {
  /// One rule and what it came to.
  package struct Step: Sendable, Hashable {
    package let rule: String
    package let text: String
  }

  package let steps: [Step]
  /// The verdict in a line, with the nearest change.
  package let summary: String

  /// Explains the scorecard of a sheet.
  package init(sheet: Sheet, scoringPlan: ScoringPlan, scorecard: Scorecard) {
    let final = scorecard.final
    let nearest = NearestChange(sheet: sheet, scoringPlan: scoringPlan, verdict: final.verdict)
    let none = "No change of one rating would change it."
    let change = nearest.map { change in
      let panel = sheet.seats.map(\.interviewer)
      let called = zip(panel, PanelNames.short(panel)).first { $0.0 == change.interviewer }
      return change.text(called?.1 ?? change.interviewer.text) + "."
    }
    let parts = ExplanationParts(guide: scoringPlan.guide, scorecard: scorecard)
    steps =
      [parts.questions, parts.mean, parts.score] + parts.totals + [parts.band] + parts.gates
      + [parts.missing, parts.verdict, parts.initial]
      + [Step(rule: "Nearest change", text: change ?? none)]
    summary = parts.margin + " " + (change.map { "Nearest change: " + $0 } ?? none)
  }
}

/// The rules one by one.
struct ExplanationParts {
  let guide: HiringGuide
  let scorecard: Scorecard

  private typealias Step = Explanation.Step
  private var figures: Figures { Figures(rules: guide.scoring) }
  private var words: GateWords { GateWords(guide: guide) }
  private var final: Outcome { scorecard.final }
  private var bands: ScoringRules.Bands { guide.scoring.bands }

  var questions: Explanation.Step {
    let means = scorecard.questions.map { result in
      if result.isVoided { return "\(result.id) voided" }
      return "\(result.id) " + figures.mean(result.mean) + " (n \(result.n))"
    }
    return Step(rule: "Question means", text: means.joined(separator: " · "))
  }

  var mean: Explanation.Step {
    let count = scorecard.questions.count { $0.n > 0 }
    let isWeighted = Set(guide.questions.map(\.weight)).count > 1
    guard let mean = final.interviewMean else {
      return Step(rule: "Interview mean", text: "no question has a rating")
    }
    return Step(
      rule: "Interview mean",
      text: (isWeighted ? "weighted mean" : "mean") + " of \(count) question means = \(mean)"
        + " = \(figures.mean(mean))")
  }

  var score: Explanation.Step {
    guard let mean = final.interviewMean else {
      return Step(rule: "Interview score", text: "not known")
    }
    return Step(
      rule: "Interview score",
      text: "\(figures.mean(mean)) / 5 × 100 = \(figures.part(.interview, final.interviewScore))")
  }

  /// Test and totals; of a role without a test there is one total.
  var totals: [Explanation.Step] {
    guard guide.hasTest else {
      return [
        Step(rule: "Total", text: "no test: the interview score \(figures.score(final.total))")
      ]
    }
    return [test, total, otherTotal]
  }

  private var test: Explanation.Step {
    let weights = guide.tested.map(\.weight)
    let sections = zip(weights, scorecard.sections).map { weight, section in
      "\(section.id) \(figures.section(section.id, section.score)) × \(weight)%"
    }
    let whole = weights.reduce(0, +)
    return Step(
      rule: "Test score",
      text: (whole == 100
        ? sections.joined(separator: " + ")
        : "(" + sections.joined(separator: " + ") + ") / \(whole)%")
        + " = \(figures.part(.test, scorecard.testScore))")
  }

  private var total: Explanation.Step {
    Step(
      rule: "Total",
      text: (guide.scoring.method == .split ? split : competency) + ", which decides")
  }

  private var otherTotal: Explanation.Step {
    Step(rule: "Other method", text: guide.scoring.method == .split ? competency : split)
  }

  private var split: String {
    let share = guide.scoring.testShare
    return "\(share)% test \(figures.part(.test, scorecard.testScore)), \(100 - share)% interview"
      + " \(figures.part(.interview, final.interviewScore)) = \(figures.score(final.splitTotal))"
  }

  private var competency: String {
    let scores = scorecard.competencies.map { "\($0.id) \(figures.score($0.score))" }
    return "by competency and weight: " + scores.joined(separator: ", ")
      + " = \(figures.score(final.competencyTotal))"
  }

  var band: Explanation.Step {
    guard let total = final.total, let band = final.band else {
      return Step(rule: "Band", text: "not known without a total")
    }
    let place =
      switch band {
      case .strong: "at or above \(bands.strong)"
      case .discuss: "at or above \(bands.discuss) and below \(bands.strong)"
      case .fail: "below \(bands.discuss)"
      }
    return Step(rule: "Band", text: "\(figures.score(total)) is \(place): \(band.rawValue)")
  }

  var gates: [Explanation.Step] {
    final.gates.map { result in
      let state =
        switch result.state {
        case .pass: "pass"
        case .fail: "FAIL; no total offsets it"
        case .open: "open: the verdict waits for it"
        case .notGiven: "not given: blocks nothing, and is on the agenda"
        }
      return Step(
        rule: "Gate " + words.title(result.id),
        text: GateWords.mark(result.state) + " " + state + measure(result))
    }
  }

  private func measure(_ result: GateResult) -> String {
    words.measure(result).map { "; \($0.figure) against \($0.cutOff), margin \($0.margin)" } ?? ""
  }

  var missing: Explanation.Step {
    guard final.verdict == .incomplete, !final.reasons.isEmpty else {
      // A failing gate is known even while the rest is missing.
      let isGate = final.verdict == .fail && final.reasons != [.band]
      return Step(rule: "Missing", text: isGate ? "does not matter: a gate fails" : "nothing")
    }
    return Step(rule: "Missing", text: reasons)
  }

  private var reasons: String { final.reasons.map(words.reason).joined(separator: ", ") }

  var verdict: Explanation.Step {
    let text =
      switch final.verdict {
      case .fail where final.reasons == [.band]: "the band is fail and nothing is missing: fail"
      case .fail: "a gate fails (\(reasons)): fail"
      case .incomplete: "no gate fails and something is missing: incomplete"
      case .strong, .discuss:
        "no gate fails and nothing is missing: the band, \(final.verdict.rawValue)"
      }
    return Step(rule: "Verdict", text: text)
  }

  var initial: Explanation.Step {
    let initial = scorecard.initial
    guard initial != final else {
      return Step(rule: "First ratings", text: "the same: nobody revised a rating that counts")
    }
    let flip =
      initial.verdict == final.verdict
      ? "the verdict was the same" : "the verdict was \(initial.verdict.rawValue)"
    return Step(
      rule: "First ratings",
      text: "interview \(figures.part(.interview, initial.interviewScore)), total"
        + " \(figures.totalAndBand(initial)); \(flip)")
  }

  /// How far the verdict is from the next one, in a sentence.
  var margin: String {
    let total = final.total
    switch final.verdict {
    case .incomplete: return reasons.isEmpty ? "Nothing counts." : "Waits for: \(reasons)."
    case .fail where final.reasons == [.band]:
      return short(of: bands.discuss, total, "discuss")
    case .fail: return "Fails on \(reasons)."
    case .discuss: return short(of: bands.strong, total, "strong")
    case .strong:
      let above = (total ?? .zero) - Rational(bands.strong)
      return above.isZero ? "Exactly at strong." : "\(above.shown(against: [0])) above the cut-off."
    }
  }

  private func short(of cutOff: Int, _ total: Rational?, _ name: String) -> String {
    "\((Rational(cutOff) - (total ?? .zero)).shown(against: [0])) short of \(name)."
  }
}
