import Testing

@testable import Text

/// One table says what is harmful, to screens and messages alike.
@Suite struct HarmfulScalarTests {
  /// Every scalar that there is.
  private static var all: some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
  }

  @Test func bothWaysOfMakingSafeAgreeOnEveryScalar() {
    var odd: [UInt32] = []
    for scalar in Self.all {
      let isSymbol = TextWidth.harmless(scalar) != scalar
      let text = String(scalar)
      // Of long runs without a meaning a sample is enough for the slow part.
      let isLooked = !isSymbol || scalar.value < 0x3000 || scalar.value % 251 == 0
      let isSpelledOut = isLooked ? text.harmless != text : isSymbol
      if isSymbol != scalar.isHarmful || isSpelledOut != isSymbol { odd.append(scalar.value) }
      guard isSymbol, isLooked else { continue }
      let shown = text.shownHarmless
      let isSafe = !shown.unicodeScalars.contains(where: \.isHarmful)
      if !isSafe || TextWidth.of(shown) != 1 || TextWidth.isOrdinary(scalar) {
        odd.append(scalar.value)
      }
    }
    #expect(odd.isEmpty)
  }

  @Test(
    arguments: [
      "\u{1B}", "\u{9B}", "\u{7F}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}",
      "\u{AD}",
      "\u{E000}", "\u{F8FF}", "\u{10FFFD}", "\u{FFFF}", "\u{378}", "\u{E0041}",
    ] as [Unicode.Scalar])
  func whatMayActOrHideIsHarmful(scalar: Unicode.Scalar) { #expect(scalar.isHarmful) }

  /// Persian and Sinhala names with joiners, an emoji of two parts, a number sign of Arabic.
  @Test(arguments: [
    "Zoë Åström", "نازنین‌زهرا", "ශ්‍රීමාලි", "ന്‍", "क्‍षिति", "👩‍💻", "日本 太郎", "\u{600}١٢", "น้ำ",
  ])
  func namesOfEveryScriptStay(name: String) {
    #expect(name.harmless == name)
    #expect(!name.shownHarmless.contains("\u{FFFD}"))
  }
}
