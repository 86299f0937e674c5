import Exact
import TestSupport
import Testing

@testable import Scoring

/// The scorecard says what the slow reading of the contract says.
struct OracleTests {
  @Test(arguments: 0..<20)
  func scorecardsAgreeWithTheOracle(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let made = Case.random(&random)
      let oracle = Oracle(made: made)
      let card = made.card
      #expect(OracleTests.phase(card.final) == oracle.phase { $0.last }, "\(made)")
      #expect(OracleTests.phase(card.initial) == oracle.phase { $0.first }, "\(made)")
      #expect(card.testScore == oracle.testScore)
      #expect(card.agenda.map(\.text) == oracle.agenda, "\(made)")
      #expect(card.panel == oracle.panel)
      #expect(card.forms == oracle.sealed.count)
    }
  }

  /// Random cases prove little unless they reach every verdict, gate state and agenda item.
  @Test func theCasesReachEverything() {
    var random = SplitMix64(seed: 7)
    var verdicts: Set<Verdict> = []
    var gates: Set<String> = []
    var items: Set<AgendaItem.Kind> = []
    var onCutOff = 0
    for _ in 0..<3000 {
      let card = Case.random(&random).card
      verdicts.insert(card.final.verdict)
      gates.formUnion(card.final.gates.map { $0.id + "=" + $0.state.rawValue })
      items.formUnion(card.agenda.map(\.kind))
      if card.final.splitTotal == 60 || card.final.splitTotal == 80 { onCutOff += 1 }
    }
    #expect(verdicts == Set(Verdict.allCases))
    #expect(gates.count == 16)
    #expect(
      items == [
        .criticalStraddle, .spread, .bandStraddle, .testInterviewGap, .methodsDisagree, .flipped,
        .communicationSplit, .gateNotGiven("communication"), .gateNotGiven("must-have-items"),
        .concernFlag,
      ])
    #expect(onCutOff > 100)
  }

  private static func phase(_ outcome: Outcome) -> Oracle.Phase {
    Oracle.Phase(
      mean: outcome.interviewMean, split: outcome.splitTotal,
      competency: outcome.competencyTotal, band: outcome.band?.rawValue,
      gates: outcome.gates.map { gate in
        let margin = gate.margin.map { ":\($0)" } ?? ""
        return gate.id + "=" + gate.state.rawValue + margin
      },
      verdict: outcome.verdict.rawValue, reasons: outcome.reasons.map(\.text))
  }
}
