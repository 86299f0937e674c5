import TestSupport
import Testing

@testable import Text

@Suite struct TextWrapTests {
  @Test func noLineIsWiderThanAskedAndNoWordIsLost() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<3_000 {
      let text = random.text(upTo: 60)
      let width = Int.random(in: 1...20, using: &random)
      let lines = TextWrap.lines(text, width: width)
      // A character that is wider than the line can't be helped.
      let most = max(width, TextCells(text).map(\.width).max() ?? 0)
      #expect(lines.allSatisfy { TextWidth.of($0) <= most })
      #expect(ink(lines.joined(separator: "\n")) == ink(text))
    }
  }

  /// What a text shows apart from its blanks and line breaks.
  private func ink(_ text: String) -> [Unicode.Scalar] {
    var shown: [Unicode.Scalar] = []
    for line in text.unicodeScalars.split(separator: "\n") {
      for word in String(line).split(separator: " ") {
        for piece in TextCells(String(word)) { shown += piece.text.unicodeScalars }
      }
    }
    return shown.filter { $0 != " " && $0 != "\u{240D}" }
  }

  @Test func linesBreakAtBlanksAndLineFeeds() {
    #expect(TextWrap.lines("one two three", width: 7) == ["one two", "three"])
    #expect(TextWrap.lines("one\n\ntwo", width: 7) == ["one", "", "two"])
    #expect(TextWrap.lines("one\r\ntwo", width: 7) == ["one", "two"])
    #expect(TextWrap.lines("", width: 7) == [""])
  }

  @Test func plainTextIsBrokenAsAnyOther() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<5_000 {
      let words = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        String(repeating: "a", count: Int.random(in: 1...9, using: &random))
      }
      let text = words.joined(separator: " ")
      let width = Int.random(in: 1...24, using: &random)
      // The slow way: word after word, as long as it fits.
      var lines = [""]
      for word in words {
        let longer = lines[lines.count - 1].isEmpty ? word : lines[lines.count - 1] + " " + word
        if longer.count <= width || lines[lines.count - 1].isEmpty {
          lines[lines.count - 1] = longer
        } else {
          lines.append(word)
        }
      }
      let fits = words.allSatisfy { $0.count <= width }
      if fits { #expect(TextWrap.lines(text, width: width) == lines) }
      // An accent at the end takes the other way through.
      let accented = TextWrap.lines(text + "\u{301}", width: width)
      #expect(accented.dropLast() == TextWrap.lines(text, width: width).dropLast())
    }
  }

  @Test func aLongWordIsCutAndWideCharactersStayWhole() {
    #expect(TextWrap.lines("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(TextWrap.lines("日本語文", width: 3) == ["日", "本", "語", "文"])
    #expect(TextWrap.lines("日本語文", width: 4) == ["日本", "語文"])
  }

  @Test(arguments: [0, -1, -100]) func thereAreNoLinesWithoutColumns(width: Int) {
    #expect(TextWrap.lines("text", width: width) == [])
  }
}
