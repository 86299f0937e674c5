import Exact
import Scoring
import TestSupport
import Testing

/// A margin and the state beside it never say different things.
struct MarginTests {
  @Test func theSignOfAMarginAgreesWithTheState() {
    var random = SplitMix64(seed: 5)
    var onTheBar = 0
    for _ in 0..<3000 {
      for gate in Case.random(&random).card.final.gates {
        guard let margin = gate.margin else {
          #expect(gate.state != .fail || ["communication", "red-flags"].contains(gate.id))
          continue
        }
        #expect((gate.state == .fail) == margin.isNegative, "\(gate)")
        if margin.isZero { onTheBar += 1 }
      }
    }
    #expect(onTheBar > 500)
  }

  @Test func aReasonIsGivenForEveryVerdictThatIsNoBand() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<3000 {
      let made = Case.random(&random)
      let final = made.card.final
      switch final.verdict {
      case .strong: #expect(final.band == .strong && final.reasons.isEmpty)
      case .discuss: #expect(final.band == .discuss && final.reasons.isEmpty)
      case .fail: #expect(!final.reasons.isEmpty)
      case .incomplete: #expect(!final.reasons.isEmpty || final.interviewMean == nil)
      }
    }
  }
}
