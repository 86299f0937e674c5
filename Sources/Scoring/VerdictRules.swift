import Exact
package import Interview

/// Where a total lies among the guide's cut-offs.
package enum Band: String, Sendable, Hashable, CaseIterable {
  /// At or above the strong cut-off.
  case strong
  case discuss
  /// Below the discuss cut-off.
  case fail
}

/// The verdict on a session: computed, never chosen.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Every gate passed and the total is strong.
  case strong
  /// Every gate passed and the total lies between the cut-offs.
  case discuss
  /// A gate failed, or the total is below the lower cut-off.
  case fail
  case incomplete
}

/// Why a verdict is what it is.
package enum Reason: Sendable, Hashable {
  /// A gate fails, by its id.
  case gate(String)
  /// The total is below the lower cut-off.
  case band
  /// A gate is not known yet, by its id.
  case gateOpen(String)
  /// There is no test at all.
  case testMissing
  /// A section of the test is missing, by its id.
  case sectionMissing(String)
  /// A question has no rating, by its id.
  case questionUnrated(String)
  /// A form is neither sealed nor excused.
  case formOpen(Interviewer)

  /// The reason as it stands in files.
  package var text: String {
    switch self {
    case .gate(let gate): gate
    case .band: "band"
    case .gateOpen(let gate): "gate-open:" + gate
    case .testMissing: "test-missing"
    case .sectionMissing(let section): "section-missing:" + section
    case .questionUnrated(let question): "question-unrated:" + question
    case .formOpen(let interviewer): "form-open:" + interviewer.text
    }
  }
}

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
    guard failing.isEmpty else { return (.fail, failing.map { .gate($0.id) }) }
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
    for gate in gates where gate.state == .open { missing.append(.gateOpen(gate.id)) }
    if test.isGiven {
      for (competency, score) in zip(scoringPlan.competencies, test.sections)
      where competency.hasSection && score == nil {
        missing.append(.sectionMissing(competency.id))
      }
    } else if scoringPlan.hasTest {
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
