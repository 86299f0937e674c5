import Glibc
import TestSupport
import Testing

@testable import Text

// Glibc's module leaves it out, since it is an XSI function.
@_silgen_name("wcwidth")
private func wcwidth(_ character: wchar_t) -> Int32

@Suite struct TextWidthTests {
  /// Where our width is not that of the C library, on purpose.
  ///
  /// All of these are characters without a picture, which we show as U+FFFD: what
  /// reorders or hides text, and what annotates it.
  private static let shownAsReplacement: [ClosedRange<UInt32>] = [
    0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200B, 0x200E...0x200F, 0x202A...0x202E,
    0x2060...0x2064,
    0x2066...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0x13430...0x1343F, 0x1BCA0...0x1BCA3,
    0x1D173...0x1D17A,
    0xE0001...0xE0001,
  ]

  /// Half of a flag is one column in the C library and a letter here, and a skin colour
  /// after an emoji is not shown; both are decided for characters, not for scalars.
  @Test func everyAssignedScalarIsAsWideAsTheCLibrarySays() throws {
    let categories: Int32 = 1  // LC_CTYPE_MASK, a macro that is not imported
    let locale = try #require(newlocale(categories, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    var compared = 0
    var different: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = wcwidth(wchar_t(value))
      // -1: a control character, or one younger than this C library.
      guard theirs >= 0, scalar.properties.generalCategory != .unassigned,
        !Self.shownAsReplacement.contains(where: { $0.contains(value) })
      else { continue }
      compared += 1
      let ours = TextWidth.isUnshown(scalar) ? 0 : TextWidth.of(TextWidth.shown(scalar))
      if ours != theirs { different.append(String(value, radix: 16) + ": \(ours), not \(theirs)") }
    }
    #expect(different == [])
    #expect(compared > 140_000)
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👍", 2), ("ｗ", 2),
    ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("का", 2), ("น้ำ", 2), ("👍🏽", 2), ("👩‍💻", 2),
    ("👨‍👩‍👧‍👦", 2), ("🇫🇷", 2), ("❤️", 1), ("1️⃣", 1), ("\t", 1), ("\r\n", 1), ("\u{202E}", 1),
    ("\u{301}", 1), ("→●◐▸─…·", 7),
  ])
  func aTextIsAsWideAsWhatIsShownOfIt(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test func fittedAndPaddedTextsHaveTheWidthAskedFor() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let text = random.text(upTo: 30)
      let width = Int.random(in: 0...20, using: &random)
      let fitted = TextWidth.fitted(text, to: width)
      #expect(TextWidth.of(fitted) <= width)
      if TextWidth.of(text) <= width { #expect(fitted == text) }
      #expect(TextWidth.of(TextWidth.padded(text, to: width)) == width)
    }
  }
}
