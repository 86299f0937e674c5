import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// For roles of any kind the scorecard says what the slow reading of the contract says.
struct DrawnRoleTests {
  @Test(arguments: 0..<20)
  func scorecardsAgreeWithTheOracle(seed: UInt64) {
    var random = SplitMix64(seed: 100 + seed)
    for _ in 0..<40 {
      let role = DrawnRole.draw(&random)
      for _ in 0..<5 {
        let made = DrawnSession.draw(role, &random)
        let oracle = DrawnRoleOracle(made: made)
        let card = made.card
        let final = oracle.phase(\.last)
        #expect(Self.phase(card.final, final.mustHaves) == final, "\(made)")
        #expect(
          card.mustHaves.map { $0.id + "=" + $0.state.rawValue } == final.mustHaves, "\(made)")
        let initial = oracle.phase(\.first)
        #expect(Self.phase(card.initial, initial.mustHaves) == initial, "\(made)")
        #expect(card.testScore == (oracle.hasTest ? oracle.test : nil), "\(made)")
        #expect(card.agenda.map(\.text) == oracle.agenda, "\(made)")
      }
    }
  }

  /// Random roles prove little unless they reach every verdict, kind of gate and state of it.
  @Test func theRolesReachEverything() {
    var random = SplitMix64(seed: 9)
    var verdicts: Set<Verdict> = []
    var gates: Set<String> = []
    var mustHaves: Set<MustHaveResult.State> = []
    var withoutTest = 0
    for _ in 0..<3000 {
      let role = DrawnRole.draw(&random)
      let card = DrawnSession.draw(role, &random).card
      verdicts.insert(card.final.verdict)
      for (gate, result) in zip(role.guide.scoring.gates, card.final.gates) {
        gates.insert(gate.kind.rawValue + "=" + result.state.rawValue)
      }
      mustHaves.formUnion(card.mustHaves.map(\.state))
      if !role.guide.hasTest { withoutTest += 1 }
    }
    #expect(verdicts == Set(Verdict.allCases))
    #expect(gates.count == 19)
    #expect(mustHaves == [.met, .notMet, .open])
    #expect(withoutTest > 300)
  }

  private static func phase(_ outcome: Outcome, _ mustHaves: [String]) -> DrawnRoleOracle.Phase {
    DrawnRoleOracle.Phase(
      mean: outcome.interviewMean, split: outcome.splitTotal,
      competency: outcome.competencyTotal, band: outcome.band?.rawValue,
      gates: outcome.gates.map { gate in
        gate.id + "=" + gate.state.rawValue + (gate.margin.map { ":\($0)" } ?? "")
      },
      mustHaves: mustHaves, verdict: outcome.verdict.rawValue,
      reasons: outcome.reasons.map(\.text))
  }
}
