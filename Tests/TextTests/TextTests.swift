import Testing

@testable import Text

/// Nothing in a text can act on a terminal, and widths are what a terminal gives.
struct TextTests {
  private static let alphabet: [Unicode.Scalar] = [
    "a", " ", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{301}", "\u{200D}",
    "\u{202E}", "\u{2066}", "\u{FE0F}", "\u{FEFF}", "日", "é", "👍", "👩", "\u{1F1E9}", "\u{1F1EA}",
    "ᄀ", "ᅡ", "‚", "\u{2028}",
  ]

  private func text(seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var scalars = String.UnicodeScalarView()
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      scalars.append(Self.alphabet[Int(state >> 33) % Self.alphabet.count])
    }
    return String(scalars)
  }

  @Test(arguments: 0..<200) func noPieceCanActOnATerminal(seed: Int) {
    let text = text(seed: seed)
    var width = 0
    for piece in TextCells(text) {
      #expect(piece.width == 1 || piece.width == 2)
      #expect((1...6).contains(piece.text.unicodeScalars.count))
      for scalar in piece.text.unicodeScalars {
        let value = scalar.value
        #expect(value >= 0x20 && value != 0x7F && !(0x80..<0xA0).contains(value))
        #expect(!(0x202A...0x202E).contains(value) && !(0x2060...0x206F).contains(value))
      }
      width += piece.width
    }
    #expect(TextWidth.of(text) == width)
  }

  @Test func controlCharactersHaveSymbols() {
    #expect(TextCells("a\u{1B}[2J").map(\.text).joined() == "a␛[2J")
    #expect(TextCells("\u{7F}\u{202E}x").map(\.text).joined() == "␡\u{FFFD}x")
  }

  @Test(arguments: [
    ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👍", 2), ("─▸●✓", 4),
    ("👩‍👩‍👧", 2),
  ])
  func widths(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test(arguments: 0..<100) func wrappedLinesFitAndKeepEveryWord(seed: Int) {
    let words = (0..<30).map { String(repeating: "abcde日", count: 1 + ($0 * 7 + seed) % 4) }
    let text = words.joined(separator: " ")
    let width = 8 + seed % 40
    let lines = TextWrap.lines(text, width: width)
    for line in lines { #expect(TextWidth.of(line) <= width) }
    let letters = lines.joined().filter { $0 != " " }
    #expect(letters == words.joined())
  }

  @Test func fittedTextsNeverExceedTheirWidth() {
    for width in 0..<8 {
      #expect(TextWidth.of(TextWidth.fitted("日本語 text", to: width)) <= width)
      #expect(TextWidth.of(TextWidth.padded("日本", to: width)) == width)
    }
    #expect(TextWidth.fitted("abcdef", to: 4) == "abc…")
  }
}
