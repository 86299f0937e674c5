import Screen
import TestSupport
import Testing

@testable import Console

/// Any keys: the text is the one that an obvious editor makes, and undo and redo lose nothing.
struct TextEditorPropertyTests {
  private static let keys: [Key] =
    "abc de\u{301}é日👍🇩\u{200D}क\u{94D}".unicodeScalars.map { Key.character(Character($0)) } + [
      .enter, .backspace, .backspace, .delete, .left, .right, .tab, .wordLeft, .wordRight,
      .altBackspace, .altDelete, .alt("b"), .alt("f"), .alt("d"), .alt("q"), .control("k"),
      .control("u"), .control("w"), .control("a"), .control("e"), .function(3),
    ]

  @Test(arguments: 0..<40) func theTextIsWhatAnObviousEditorMakes(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 300)
    let hasOneLine = seed % 2 == 0
    let start = ["", "one two", "e\u{301}🇩🇪日本", "  ", "क\u{94D}ष x"][seed % 5]
    var editor = hasOneLine ? TextEditor(line: start) : TextEditor(start)
    var plain = PlainEditor(before: start, hasOneLine: hasOneLine)
    for _ in 0..<200 {
      if random.below(15) == 0 {
        let text = hasOneLine ? "x\u{301} y 🇫" : "x\u{301}\ny 🇫"
        _ = editor.type(.paste(text))
        plain.paste(text)
      } else {
        let key = Self.keys[random.below(Self.keys.count)]
        _ = editor.type(.key(key))
        plain.type(key)
      }
      #expect(Array(editor.text.utf8) == Array(plain.text.utf8))
      let lines = plain.before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        editor.cursor
          == TextEditor.Place(line: lines.count - 1, column: lines.last?.count ?? 0))
      #expect(editor.lines.allSatisfy { $0.characters == Array($0.text) })
    }
  }

  @Test(arguments: 0..<45) func undoingAllGivesTheBeginningAndRedoingAllTheEnd(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 900)
    let start = ["", "a\nb\n\nc\nd", "e\u{301}🇩🇪日本"][seed % 3]
    var editor = TextEditor(
      lines: TextEditor.lines(of: start).enumerated().map {
        TextEditor.Line(characters: $1.characters, at: $0)
      })
    let first = editor.lines
    let keys = Self.keys + [.up, .down, .home, .end, .control("z"), .control("y")]
    var moment = 0
    for _ in 0..<200 {
      moment += random.below(3000)
      let width = 1 + random.below(30)
      let input: Input =
        random.below(12) == 0 ? .paste("x\u{301}\r\ny 🇫") : .key(keys[random.below(keys.count)])
      _ = editor.type(input, width: width, at: moment, second: moment)
      #expect(editor.lines.indices.contains(editor.cursor.line))
      #expect((0...editor.here.count).contains(editor.cursor.column))
      let rows = editor.layout(width: width)
      #expect(rows.rows.indices.contains(rows.cursor.row))
    }
    // What was taken back and not done again would be lost to the next change, so do it first.
    while case .changed = editor.type(.key(.control("y"))) {}
    let last = editor.lines
    var steps = 0
    while case .changed = editor.type(.key(.control("z"))) { steps += 1 }
    #expect(same(editor.lines, first), "with the times of the lines")
    for _ in 0..<steps { _ = editor.type(.key(.control("y"))) }
    #expect(same(editor.lines, last))
  }

  /// Equality of characters would take two spellings of one letter for the same.
  private func same(_ left: [TextEditor.Line], _ right: [TextEditor.Line]) -> Bool {
    left.map(\.at) == right.map(\.at)
      && left.map { Array($0.text.utf8) } == right.map { Array($0.text.utf8) }
  }
}
