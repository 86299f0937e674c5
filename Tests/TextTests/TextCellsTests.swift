import TestSupport
import Testing

@testable import Text

@Suite struct TextCellsTests {
  private func shown(_ text: String) -> String { TextCells(text).map(\.text).joined() }

  /// What may act on a terminal or rewrite the line that it stands in.
  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  @Test func noTextBringsACommandOrAHiddenMarkToTheScreen() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<5_000 {
      let text = random.text(upTo: 40)
      #expect(!shown(text).unicodeScalars.contains(where: isDangerous), "\(text.debugDescription)")
    }
  }

  @Test func everyScalarThatCanActIsMadeHarmless() {
    for value in UInt32(0)...0xE007F {
      guard let scalar = Unicode.Scalar(value), isDangerous(scalar) else { continue }
      for text in [String(scalar), "a" + String(scalar) + "b"] {
        #expect(!shown(text).unicodeScalars.contains(where: isDangerous))
      }
    }
  }

  @Test func everyCharacterIsOnePieceAndWidthsAddUp() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<5_000 {
      let text = random.text(upTo: 40)
      let pieces = Array(TextCells(text))
      #expect(pieces.count == text.count)
      #expect(pieces.reduce(0) { $0 + $1.width } == TextWidth.of(text))
      for (piece, character) in zip(pieces, text) where character != "\r\n" {
        let glyphs = Glyph.glyphs(of: character)
        #expect(glyphs.map(\.text).joined() == piece.text)
        #expect(glyphs.allSatisfy { (1...2).contains($0.width) })
        #expect(glyphs.allSatisfy { (1...5).contains($0.text.unicodeScalars.count) })
      }
    }
  }

  @Test func whatIsShownIsShownTheSameAgain() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<5_000 {
      let once = TextCells(random.text(upTo: 1 + 6)).map { $0 }
      for piece in once {
        #expect(shown(piece.text) == piece.text)
        #expect(TextWidth.of(piece.text) == piece.width)
      }
    }
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("\u{9B}2J", "\u{FFFD}2J"), ("x\u{202E}y", "x\u{FFFD}y"),
    ("a\r\nb", "a␊b"), ("❤️", "❤"), ("🇫🇷", "FR"), ("👩‍💻", "👩"), ("👍🏽", "👍"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"),
    ("\u{308}a", " \u{308}a"), ("\u{1100}\u{1100}", "\u{1100}"), ("\u{1161}\u{1161}", "\u{FFFD}"),
    ("\u{FE0F}", "\u{FFFD}"), ("क्षि", "क्षि"), ("น้ำ", "น้ำ"), ("Zoë Åström", "Zoë Åström"),
  ])
  func textsAreShownInTheFormThatTerminalsAgreeOn(text: String, picture: String) {
    #expect(Array(shown(text).unicodeScalars) == Array(picture.unicodeScalars))
  }

  @Test func aHeapOfMarksIsCutToWhatACellHolds() {
    let heap = "z" + String(repeating: "\u{301}", count: 500)
    #expect(shown(heap).unicodeScalars.count == 5)
    #expect(TextWidth.of(heap) == 1)
  }
}
