import Exact

/// How gates, gaps and band become a verdict with its reasons.
struct VerdictRules {
  let scoringPlan: ScoringPlan
  let sheet: Sheet
  let test: TestFigures

  /// The verdict and why, in the contract's order.
  func verdict(
    gates: [GateResult], band: Band?, tallies: [RatingTally]
  ) -> (verdict: Verdict, reasons: [Reason]) {
    // A failing gate is known even while the rest is missing.
    let failing = gates.filter { $0.state == .fail }
    guard failing.isEmpty else { return (.fail, failing.map { .gate($0.gate) }) }
    let missing = missing(gates: gates, tallies: tallies)
    guard missing.isEmpty else { return (.incomplete, missing) }
    switch band {
    case .strong: return (.strong, [])
    case .discuss: return (.discuss, [])
    case .fail: return (.fail, [.band])
    // Nothing is waited for and there is still no total: every question voided.
    case nil: return (.incomplete, [])
    }
  }

  /// What is missing, in the contract's order.
  func missing(gates: [GateResult], tallies: [RatingTally]) -> [Reason] {
    var missing: [Reason] = []
    for gate in gates where gate.state == .open { missing.append(.gateOpen(gate.gate)) }
    if test.isGiven {
      for (section, score) in test.sections.enumerated() where score == nil {
        missing.append(.sectionMissing(scoringPlan.competencies[section].id))
      }
    } else {
      missing.append(.testMissing)
    }
    for (question, tally) in tallies.enumerated() where tally.n == 0 && !sheet.isVoided(question) {
      missing.append(.questionUnrated(scoringPlan.questions[question].id))
    }
    for seat in sheet.seats where seat.state == .open {
      missing.append(.formOpen(seat.interviewer))
    }
    return missing
  }
}
