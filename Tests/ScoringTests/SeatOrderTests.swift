import Scoring
import TestSupport
import Testing

/// In which order the panel is listed says nothing about the candidate.
struct SeatOrderTests {
  @Test func anyOrderOfSeatsGivesTheSameScorecard() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<1500 {
      var made = Case.random(&random)
      let before = made.card
      made.members.shuffle(using: &random)
      made.flags.shuffle(using: &random)
      #expect(SeatOrderTests.unordered(made.card) == SeatOrderTests.unordered(before), "\(made)")
    }
  }

  @Test func openFormsAreNamedInTheOrderOfThePanel() {
    var made = Case.sound(["44444444", "44444444", "44444444"])
    made.members[0].state = .open
    made.members[1].state = .open
    #expect(
      made.card.final.reasons.map(\.text) == [
        "gate-open:critical-questions", "form-open:m1", "form-open:m2",
      ])
    made.members.swapAt(0, 1)
    #expect(made.card.final.reasons.map(\.text).suffix(2) == ["form-open:m2", "form-open:m1"])
  }

  /// The card with the one thing that follows the order of seats put in order of names.
  private static func unordered(_ card: Scorecard) -> Scorecard {
    var card = card
    card.final.reasons.sort { $0.text < $1.text }
    card.initial.reasons.sort { $0.text < $1.text }
    return card
  }
}
