import Screen
import Testing
import Text

@testable import Console

struct TextEditorTests {
  private func typed(_ script: String, in text: String = "", width: Int = 20) -> TextEditor {
    var editor = TextEditor(text)
    for input in KeyScript.inputs(script) { _ = editor.type(input, width: width, at: 0) }
    return editor
  }

  @Test func linesAreTypedBrokenAndJoined() {
    #expect(typed("one<enter>two").text == "one\ntwo")
    #expect(typed("one<enter>two<home><bs>").text == "onetwo")
    #expect(typed("one<enter>two<up><end><del>").text == "onetwo")
    #expect(typed("<bs><del>a<tab>b").text == "a  b")
  }

  @Test func everyKindOfPastedLineBreakIsOne() {
    #expect(typed("<paste>a\r\nb\rc\nd\te</paste>").text == "a\nb\nc\nd  e")
  }

  @Test func marksJoinTheCharacterBeforeThem() {
    var editor = typed("cafe\u{301}")
    #expect(editor.here.count == 4)
    _ = editor.type(.key(.backspace), width: 20, at: 0)
    #expect(editor.text == "caf")
    // A mark at the beginning of a line joins what comes to stand before it.
    editor = typed("<up><end><del>", in: "e\n\u{301}x")
    #expect(editor.here == Array("e\u{301}x"))
  }

  @Test func rowsOfAWrappedLineAreGoneThroughOneByOne() {
    // Rows of ten: "one two " / "three " / "four five ".
    var editor = typed("", in: "one two three four five", width: 10)
    func row() -> Int { editor.layout(width: 10).cursor.row }
    #expect(row() == 2)
    _ = editor.type(.key(.up), width: 10, at: 0)
    #expect(row() == 1)
    _ = editor.type(.key(.up), width: 10, at: 0)
    _ = editor.type(.key(.up), width: 10, at: 0)
    #expect(row() == 0)
    _ = editor.type(.key(.end), width: 10, at: 0)
    #expect(editor.cursor.column == 7)
    _ = editor.type(.key(.home), width: 10, at: 0)
    #expect(editor.cursor.column == 0)
    _ = editor.type(.key(.control("e")), width: 10, at: 0)
    #expect(editor.cursor.column == 23)
  }

  @Test func upAndDownKeepTheColumnOverAShortLine() {
    var editor = typed("", in: "abcdef\nx\nabcdef")
    _ = editor.type(.key(.up), width: 20, at: 0)
    #expect(editor.cursor == TextEditor.Place(line: 1, column: 1))
    _ = editor.type(.key(.up), width: 20, at: 0)
    #expect(editor.cursor == TextEditor.Place(line: 0, column: 6))
    // Wide characters take two columns.
    editor = typed("<up>", in: "日本語\nabcd")
    #expect(editor.cursor == TextEditor.Place(line: 0, column: 2))
  }

  @Test func partsOfALineAreTakenAway() {
    #expect(typed("<c-w>", in: "one two ").text == "one ")
    #expect(typed("<c-u>", in: "a\none two").text == "a\n")
    var editor = typed("<home>", in: "a\none")
    _ = editor.type(.key(.control("k")), width: 20, at: 0)
    #expect(editor.text == "a\n")
    _ = editor.type(.key(.up), width: 20, at: 0)
    _ = editor.type(.key(.end), width: 20, at: 0)
    _ = editor.type(.key(.control("k")), width: 20, at: 0)
    #expect(editor.text == "a")
  }

  @Test func undoTakesBackAWordAPauseOrAPaste() {
    var editor = typed("one two")
    _ = editor.type(.key(.control("z")), width: 20, at: 0)
    #expect(editor.text == "one ")
    _ = editor.type(.key(.control("y")), width: 20, at: 0)
    #expect(editor.text == "one two")
    _ = editor.type(.key(.character("!")), width: 20, at: 9000)
    _ = editor.type(.paste("a b c"), width: 20, at: 9000)
    _ = editor.type(.key(.control("z")), width: 20, at: 9000)
    #expect(editor.text == "one two!")
    _ = editor.type(.key(.control("z")), width: 20, at: 9000)
    #expect(editor.text == "one two")
  }

  @Test func aNewChangeEndsWhatCanBeDoneAgain() {
    #expect(typed("one two<c-z>x<c-z><c-z><c-z>").text == "")
    var editor = typed("one two<c-z>x")
    _ = editor.type(.key(.control("y")), width: 20, at: 0)
    #expect(editor.text == "one x")
  }

  @Test func aFullTextTakesNoMore() {
    var editor = TextEditor(String(repeating: "a", count: TextLimit.answer.most - 3))
    #expect(editor.type(.paste("bcdef"), width: 20, at: 0) == .full)
    #expect(editor.text.hasSuffix("abcd"))
    #expect(editor.type(.key(.character("x")), width: 20, at: 0) == .full)
    #expect(editor.text.count == TextLimit.answer.most)
    // No character is taken in part.
    editor = TextEditor(String(repeating: "a", count: TextLimit.answer.most - 1))
    #expect(editor.type(.paste("e\u{301}"), width: 20, at: 0) == .full)
    #expect(editor.text.count == TextLimit.answer.most - 1)
  }
}
