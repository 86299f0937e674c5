import Interview
import Screen
import Testing

@testable import Console

/// What is told at the foot of a screen is whole at every size.
struct StatusLineTests {
  private let sentence =
    "Nothing was added: the form is sealed; its ratings stay. The file stays at"
    + " /home/panel/.local/share/starpanel/panel.db.not-saved-4711-1493495.jsonl and can be read."

  @Test(arguments: [60, 80, 120])
  func aLongSentenceTakesTheRowsItNeeds(width: Int) {
    var seated = Seated.interview(size: Size(width: width, height: 24))
    seated.send(.failed(sentence))
    let told = seated.lines.suffix(5).dropLast()
      .map { $0.trimmingBlanks }.joined(separator: " ")
    #expect(told.filter { $0 != " " }.contains(sentence.filter { $0 != " " }))
    // The next key gives the rows back.
    seated.press("4")
    #expect(!seated.text.contains("not-saved"))
  }

  @Test func helpTellsALongLineWhole() {
    var seated = Seated.interview(size: Size(width: 60, height: 16))
    seated.press("?")
    var told: Set<String> = []
    for _ in 0..<60 {
      told.insert(seated.lines.suffix(5).joined(separator: " ").filter { $0 != " " })
      seated.press("<down>")
    }
    let long = "Takethelastchangeback;itsayswhich,andasksbeforeittakesbackaflag."
    #expect(told.contains { $0.contains(long) })
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
