import Testing
import Text

@Suite struct TextLimitTests {
  @Test func aTextIsMeasuredInScalarsAndRefusedWithBothNumbers() {
    let limit = TextLimit.name
    #expect(limit.refusal(of: "the name", String(repeating: "é", count: 400)) == nil)
    #expect(
      limit.refusal(of: "the name", String(repeating: "é", count: 1401))
        == "the name has 1,401 characters; at most 400 are taken")
    #expect(TextLimit.note.words == "20,000")
  }

  /// A flood of marks on one letter is as wide as the letter, and must not be as long as the flood.
  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{E0101}"])
  func aFloodOnOneLetterIsShownShort(mark: String) {
    let flood = "x" + String(repeating: mark, count: 1_000_000) + "y"
    #expect(TextWidth.fitted(flood, to: 40).utf8.count < 200)
    #expect(TextWidth.padded(flood, to: 40).utf8.count < 200)
    #expect(flood.shownHarmless.utf8.count < 200)
    #expect(flood.harmless.utf8.count < 400)
    #expect(flood.harmless.hasSuffix("y"))
    #expect(TextWrap.lines(flood, width: 40).joined().utf8.count < 200)
  }

  @Test func aNameWithManyMarksIsShownAsItIs() {
    let name = "Z\u{335}\u{321}\u{353}a\u{301}\u{200D}"
    #expect(name.harmless == name)
  }
}
