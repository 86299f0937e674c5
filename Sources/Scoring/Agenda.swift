import Exact
import Guide
import Interview

/// Something that the debrief has to settle.
package struct AgendaItem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A critical question that passes on its mean with a rating below the bar.
    case criticalStraddle
    /// Ratings of one question two or more apart.
    case spread
    /// Forms that would each give another band.
    case bandStraddle
    /// Test and interview 20 or more apart.
    case testInterviewGap
    /// The two methods give different bands.
    case methodsDisagree
    /// The first ratings give another verdict.
    case flipped
    /// Some forms find communication below, fewer than half.
    case communicationSplit
    /// What a gate rests on was not recorded, by the id of the gate.
    case gateNotGiven(String)
    /// A concern flag is raised or confirmed.
    case concernFlag
    /// Two markers of an open answer are two or more apart.
    case markerSpread

    /// The kind as it stands in files.
    package var text: String {
      switch self {
      case .criticalStraddle: "critical-straddle"
      case .spread: "spread"
      case .bandStraddle: "band-straddle"
      case .testInterviewGap: "test-interview-gap"
      case .methodsDisagree: "methods-disagree"
      case .flipped: "flipped"
      case .communicationSplit: "communication-split"
      case .gateNotGiven(let gate): gate + "-not-given"
      case .concernFlag: "concern-flag"
      case .markerSpread: "marker-spread"
      }
    }
  }

  package var kind: Kind
  /// The question that it concerns, or for `markerSpread` the item of the test; nil for neither.
  package var question: String?

  package init(kind: Kind, question: String? = nil) {
    self.kind = kind
    self.question = question
  }

  /// The item as it stands in files: `kind` or `kind:question`.
  package var text: String { question.map { kind.text + ":" + $0 } ?? kind.text }
}

/// What the debrief has to settle.
struct AgendaRules {
  let scoringPlan: ScoringPlan
  let sheet: Sheet
  let test: TestFigures

  /// The list in the contract's order.
  func items(
    final: Outcome, initial: Outcome, figures: InterviewFigures, tallies: [RatingTally]
  ) -> [AgendaItem] {
    var items = questionItems(tallies)
    if formsStraddleBands { items.append(AgendaItem(kind: .bandStraddle)) }
    if let test = test.score, let interview = figures.score, (test - interview).magnitude >= 20 {
      items.append(AgendaItem(kind: .testInterviewGap))
    }
    if let split = figures.splitTotal, let competency = figures.competencyTotal,
      scoringPlan.band(of: split) != scoringPlan.band(of: competency)
    {
      items.append(AgendaItem(kind: .methodsDisagree))
    }
    if final.verdict != initial.verdict { items.append(AgendaItem(kind: .flipped)) }
    let (below, answered) = sheet.communicationCount
    if below > 0, below * 2 < answered { items.append(AgendaItem(kind: .communicationSplit)) }
    items += notGiven(final.gates)
    for flag in sheet.flags where flag.kind == .concern && flag.state != .dismissed {
      items.append(AgendaItem(kind: .concernFlag))
    }
    for item in sheet.markerSpreads {
      items.append(AgendaItem(kind: .markerSpread, question: item))
    }
    return items
  }

  /// The gates that are not given, those on communication first.
  private func notGiven(_ results: [GateResult]) -> [AgendaItem] {
    var first: [AgendaItem] = []
    var others: [AgendaItem] = []
    for (gate, result) in zip(scoringPlan.gates, results) where result.state == .notGiven {
      let item = AgendaItem(kind: .gateNotGiven(gate.id))
      if case .communication = gate.kind { first.append(item) } else { others.append(item) }
    }
    return first + others
  }

  private func questionItems(_ tallies: [RatingTally]) -> [AgendaItem] {
    var found: [(question: Int, range: Int, straddles: Bool)] = []
    for (question, tally) in tallies.enumerated() {
      guard let mean = tally.mean, let lowest = tally.lowest, let range = tally.range else {
        continue
      }
      let straddles =
        scoringPlan.questions[question].isCritical
        && scoringPlan.criticalMinimums.contains { mean >= $0 && Rational(lowest) < $0 }
      if straddles || range >= 2 { found.append((question, range, straddles)) }
    }
    found.sort { left, right in
      let first = scoringPlan.questions[left.question].isCritical
      let second = scoringPlan.questions[right.question].isCritical
      if first != second { return first }
      return left.range != right.range
        ? left.range > right.range : left.question < right.question
    }
    var items: [AgendaItem] = []
    for (question, range, straddles) in found {
      let id = scoringPlan.questions[question].id
      if straddles { items.append(AgendaItem(kind: .criticalStraddle, question: id)) }
      if range >= 2 { items.append(AgendaItem(kind: .spread, question: id)) }
    }
    return items
  }

  /// Whether two sealed forms, each taken alone, would give different bands.
  ///
  /// A form counts where it has a rating of a question that was not voided,
  /// and where the total can be worked out with it.
  private var formsStraddleBands: Bool {
    if scoringPlan.method == .split, scoringPlan.hasTest, test.score == nil { return false }
    var first: Band?
    var tallies = [RatingTally](repeating: RatingTally(), count: scoringPlan.questions.count)
    for seat in sheet.seats where seat.state == .sealed {
      for question in tallies.indices { tallies[question] = RatingTally() }
      sheet.tally(seat.final, noAnswer: scoringPlan.noAnswer, into: &tallies)
      guard tallies.contains(where: { $0.n > 0 }),
        let total = InterviewFigures.decidingTotal(
          scoringPlan, test, tallies, isVoided: sheet.isVoided)
      else { continue }
      let band = scoringPlan.band(of: total)
      if let first, first != band { return true }
      first = band
    }
    return false
  }
}
