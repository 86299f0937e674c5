import Exact
import Guide
import Interview

/// Something that the debrief has to settle.
package struct AgendaItem: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A critical question that passes on its mean with a rating below the bar.
    case criticalStraddle = "critical-straddle"
    /// Ratings of one question two or more apart.
    case spread
    /// Forms that would each give another band.
    case bandStraddle = "band-straddle"
    /// Test and interview 20 or more apart.
    case testInterviewGap = "test-interview-gap"
    /// The two methods give different bands.
    case methodsDisagree = "methods-disagree"
    /// The first ratings give another verdict.
    case flipped
    /// Some forms find communication below, fewer than half.
    case communicationSplit = "communication-split"
    /// No form says anything of communication.
    case communicationNotGiven = "communication-not-given"
    /// The test says nothing of a must-have topic.
    case mustHaveItemsNotGiven = "must-have-items-not-given"
    /// A concern flag is raised or confirmed.
    case concernFlag = "concern-flag"
    /// Two markers of an open answer are two or more apart.
    case markerSpread = "marker-spread"
  }

  package var kind: Kind
  /// The question that it concerns, or for `markerSpread` the item of the test; nil for neither.
  package var question: String?

  package init(kind: Kind, question: String? = nil) {
    self.kind = kind
    self.question = question
  }

  /// The item as it stands in files: `kind` or `kind:question`.
  package var text: String { question.map { kind.rawValue + ":" + $0 } ?? kind.rawValue }
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
    for gate in final.gates where gate.state == .notGiven {
      if gate.gate == .communication { items.append(AgendaItem(kind: .communicationNotGiven)) }
    }
    for gate in final.gates where gate.state == .notGiven {
      if gate.gate == .mustHaveItems { items.append(AgendaItem(kind: .mustHaveItemsNotGiven)) }
    }
    for flag in sheet.flags where flag.kind == .concern && flag.state != .dismissed {
      items.append(AgendaItem(kind: .concernFlag))
    }
    for item in sheet.markerSpreads {
      items.append(AgendaItem(kind: .markerSpread, question: item))
    }
    return items
  }

  private func questionItems(_ tallies: [RatingTally]) -> [AgendaItem] {
    var found: [(question: Int, range: Int, straddles: Bool)] = []
    for (question, tally) in tallies.enumerated() {
      guard let mean = tally.mean, let lowest = tally.lowest, let range = tally.range else {
        continue
      }
      let straddles =
        scoringPlan.questions[question].isCritical && mean >= scoringPlan.criticalMinimum
        && Rational(lowest) < scoringPlan.criticalMinimum
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
    if scoringPlan.method == .split, test.score == nil { return false }
    var first: Band?
    var tallies = [RatingTally](repeating: RatingTally(), count: scoringPlan.questions.count)
    for seat in sheet.seats where seat.state == .sealed {
      for question in tallies.indices { tallies[question] = RatingTally() }
      sheet.tally(seat.final, into: &tallies)
      guard tallies.contains(where: { $0.n > 0 }),
        let total = InterviewFigures.decidingTotal(scoringPlan, test, tallies)
      else { continue }
      let band = scoringPlan.band(of: total)
      if let first, first != band { return true }
      first = band
    }
    return false
  }
}
