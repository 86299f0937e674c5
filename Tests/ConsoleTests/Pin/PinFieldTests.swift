import Interview
import Screen
import Testing

@testable import Console

/// The field that a PIN is typed into.
struct PinFieldTests {
  private func typed(_ keys: String) -> PinField {
    var field = PinField()
    for input in KeyScript.inputs(keys) { _ = field.take(input) }
    return field
  }

  private func pin(_ text: String) -> Pin { Pin(digits: text.utf8.map { $0 - 48 }) }

  @Test(arguments: [
    ("483920", "483920"), ("48<bs>39", "439"), ("4839<c-u>20", "20"), ("<bs>4", "4"),
    ("4a8 b3", "483"), ("٤4", "4"), ("４8", "8"), ("483920483920777", "483920483920"),
    ("<paste>483920\n</paste>", "483920"), ("<paste> 48 39 </paste>20", "483920"),
    ("4<paste>8a</paste>8", "48"), ("<paste>4839204839201</paste>1", "1"),
    ("<paste></paste>2", "2"),
    ("4<c-z>8<c-y>3<alt-4><c-k><c-w><left><home><del><tab>", "483"),
  ])
  func onlyDigitsGoIn(keys: String, digits: String) {
    #expect(typed(keys).pin == pin(digits))
  }

  @Test func whatIsDroppedIsSaid() {
    var field = PinField()
    for key in ["x", "\u{1B}", "é", "٤"] {
      #expect(field.take(.key(.character(Character(key)))) == .dropped)
    }
    #expect(field.take(.paste("\u{1B}[2J483920")) == .dropped)
    #expect(field.take(.key(.backspace)) == .dropped)
    #expect(field.isEmpty)
  }

  @Test func nothingBringsADeletedDigitBack() {
    #expect(typed("483<bs><bs><bs><c-z><c-z><c-y>").isEmpty)
  }
}
