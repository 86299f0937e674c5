import Exact
import Screen
import Testing

@testable import Console

/// The heat map says low where it is low.
struct HeatTests {
  @Test func aMeanHasTheToneOfTheRatingThatItReaches() {
    let cases: [(Rational, Tone)] = [
      (1, .heat1), (Rational(199, over: 100) ?? 0, .heat1), (2, .heat2),
      (Rational(2999, over: 1000) ?? 0, .heat2), (3, .heat3),
      (Rational(399, over: 100) ?? 0, .heat3),
      (4, .heat4), (Rational(499, over: 100) ?? 0, .heat4), (5, .heat5), (0, .heat1),
    ]
    for (mean, tone) in cases { #expect(Heat.style(mean: mean).tone == tone, "\(mean)") }
  }

  @Test func theLegendHasEveryTone() {
    #expect(Heat.legend.text == "low 12345 high")
    #expect(Heat.legend.pieces.dropFirst().dropLast().map(\.style.tone) == (1...5).map(Tone.heat))
  }

  /// The selection is drawn in reverse, and so is a low rating without colours.
  @Test func theSelectionLeavesTheRatingsOut() {
    let seated = Panel.lead(Panel.sealed)
    let picture = view(seated.model)
    let row = 4
    #expect(picture.lines[row].contains("▸ 1"))
    let reversed = (0..<80).filter { picture[$0, row].style.emphasis.contains(.reverse) }
    #expect(reversed.contains(3) && reversed.contains(70))
    let digits = (26..<56).filter { "1"..."5" ~= picture[$0, row].text }
    #expect(digits.count == 3)
    #expect(digits.allSatisfy { !reversed.contains($0) })
  }
}
