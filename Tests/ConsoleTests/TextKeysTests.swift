import Interview
import Screen
import Testing

@testable import Console

/// The same keys in every text.
struct TextKeysTests {
  private static let script: [(keys: String, text: String)] = [
    ("one two<alt-bs>", "one "), ("one two<c-w>", "one "), ("one two <c-w>", "one "),
    ("one two<alt-b><alt-b><alt-d>", " two"), ("one two<wleft><wleft><alt-del>", " two"),
    ("one two<wleft>X", "one Xtwo"), ("one two<home><wright>X", "oneX two"),
    ("one two<home><alt-f><alt-f>X", "one twoX"), ("one two<home><c-k>", ""),
    ("one two<wleft><c-u>", "two"), ("one<alt-s><alt-bs>x", "x"), ("one<alt-s>x", "onex"),
    ("one two<c-z>", "one "), ("one two<c-z><c-z><c-y>", "one "),
    ("one two<alt-bs><c-z>", "one two"), ("<alt-bs><alt-d><wleft><wright><c-z><c-y>a", "a"),
  ]

  @Test(arguments: script) func inALine(keys: String, text: String) {
    var field = LineField()
    for input in KeyScript.inputs(keys) { _ = field.type(input) }
    #expect(field.text == text)
  }

  @Test(arguments: script) func inTheCandidatesAnswer(keys: String, text: String) {
    var editor = TextEditor()
    for input in KeyScript.inputs(keys) { _ = editor.type(input, width: 40) }
    #expect(editor.text == text)
  }

  @Test(arguments: script) func inANote(keys: String, text: String) {
    var seated = Seated.interview()
    seated.press("n" + keys + "<esc>")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == text)
  }

  @Test(arguments: script) func inTheFilter(keys: String, text: String) {
    var seated = Seated(as: .lead)
    seated.press("/" + keys)
    #expect(seated.model.filtering?.text == text)
    #expect(seated.model.screens.count == 1)
    #expect(seated.unanswered.isEmpty)
  }

  @Test(arguments: script) func inThePalette(keys: String, text: String) {
    var seated = Seated.interview()
    seated.press(":" + keys)
    let line = ":" + text
    #expect(seated.text.contains("\n" + (line.hasSuffix(" ") ? String(line.dropLast()) : line)))
    #expect(seated.model.palette != nil)
  }

  @Test(arguments: script) func inSetUp(keys: String, text: String) {
    var seated = Seated(as: .lead)
    seated.press("n" + keys)
    let screen = seated.model.screen as? SetupScreen
    #expect(screen?.form(seated.model).opening.text == text)
  }

  @Test(arguments: script) func inTheWordsOfAFlag(keys: String, text: String) {
    var seated = Seated.interview()
    seated.press("f<enter>" + keys + "<enter>")
    #expect(seated.session.flags.map(\.evidence) == (text.isEmpty ? [] : [text]))
  }

  @Test func theKeysOverTheFooterAreThoseOfTheLineThatIsTyped() {
    var seated = Seated.interview()
    seated.press(":")
    #expect(seated.lines.last?.contains("Enter run") == true)
    #expect(seated.lines.last?.contains("S seal") == false)
    seated = Seated(as: .lead)
    seated.press("/")
    #expect(seated.lines.last?.contains("Esc show all") == true)
    #expect(seated.lines.last?.contains("quit") == false)
  }
}
