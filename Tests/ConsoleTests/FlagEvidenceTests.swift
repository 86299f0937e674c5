import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Raising a flag: the list moves, the evidence does not move the list.
struct FlagEvidenceTests {
  @Test func keysOfATextDoNotChangeWhichFlagIsRaised() {
    var seated = Seated.interview()
    seated.press("f<enter>he said so<down><pgdn><up><end><home><down><enter>")
    #expect(seated.session.flags.map(\.flag) == [Fixture.guide.flags[0].id])
    #expect(seated.session.flags.map(\.evidence) == ["he said so"])
  }

  @Test func theFooterSaysWhatEnterDoesWithTheEvidence() {
    var seated = Seated.interview()
    seated.press("f")
    #expect(seated.lines.last?.contains("Enter choose") == true)
    seated.press("<enter>")
    #expect(seated.lines.last?.contains("Enter raise") == true)
    #expect(seated.lines.last?.contains("Esc other flag") == true)
  }

  @Test func wordsThatWereWrittenComeBackWithTheNextFlag() {
    var seated = Seated.interview()
    seated.press("f<enter>he said so<esc><down><enter><enter>")
    #expect(seated.session.flags.map(\.flag) == [Fixture.guide.flags[1].id])
    #expect(seated.session.flags.map(\.evidence) == ["he said so"])
  }

  @Test func blanksAreNoEvidence() {
    var seated = Seated.interview()
    seated.press("f<enter>   <enter>")
    #expect(seated.session.flags.isEmpty)
    #expect(seated.text.contains("A flag needs the candidate's words"))
  }

  @Test func aLongTextCostsNoMoreThanAShortOne() {
    let text = String(repeating: "é中a", count: 20_000)
    var surface = Surface(size: Size(width: 40, height: 1))
    let clock = ContinuousClock()
    let field = LineField(text)
    let time = clock.measure {
      field.draw(on: &surface, in: surface.bounds, isActive: true)
    }
    // A walk from the start at each character would take minutes.
    #expect(time < .seconds(2))
    #expect(surface.lines[0].hasSuffix("中a") || surface.lines[0].hasSuffix("a "))
    #expect(surface.cursor?.x == 39)
  }
}
