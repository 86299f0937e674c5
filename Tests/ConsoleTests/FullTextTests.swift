import Interview
import Screen
import Testing
import Text

@testable import Console

/// What has no room in a text is not lost without a word.
@Suite struct FullTextTests {
  @Test func aNoteThatIsFullSaysSo() {
    var seated = Seated.interview()
    seated.press("n")
    seated.send(.input(.paste(String(repeating: "a", count: TextLimit.note.most - 1))))
    #expect(!seated.text.contains("The note is full"))
    seated.send(.input(.paste("bcd")))
    #expect(seated.text.contains("The note is full: it has room for 20,000 characters."))
    seated.press("<esc>")
    let note = seated.session.form(of: Fixture.okafor)["q1"].note.text
    #expect(note == String(repeating: "a", count: TextLimit.note.most - 1) + "b")
  }

  @Test func aLineThatIsFullSaysSoUntilTheNextKey() {
    var field = LineField()
    _ = field.type(.paste(String(repeating: "a", count: TextLimit.line.most + 1)))
    #expect(field.text.count == TextLimit.line.most)
    #expect(
      picture(of: field, width: 70).hasSuffix("Full: 2,000 characters. The rest was not taken."))
    #expect(picture(of: field, width: 20).hasSuffix("Full."))
    _ = field.type(.key(.backspace))
    #expect(!picture(of: field, width: 70).contains("Full"))
  }

  private func picture(of field: LineField, width: Int) -> String {
    var surface = Surface(size: Size(width: width, height: 1))
    field.draw(
      on: &surface, in: Rect(x: 0, y: 0, width: width, height: 1), isActive: true)
    return surface.lines[0]
  }
}
