import Interview
import Screen
import Testing

@testable import Console

/// Ctrl-L paints anew wherever one is, and does nothing else.
struct RepaintTests {
  /// The list, its filter, the palette, a note, help, a reason, and what a lead types.
  @Test(arguments: ["", "/da", ":re", "\rnhello", "?", "?/q", "\rf"])
  func isAskedForEverywhere(keys: String) {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.press(keys.replacing("\r", with: "<enter>"))
    seated.model.loopRequests = []
    let before = seated.text
    seated.send(.input(.key(.control("l"))))
    #expect(seated.model.loopRequests == [.repaint])
    #expect(seated.text == before)
  }

  @Test func doesNotWaitForAScreenThatIsOnItsWay() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.answersAtOnce = false
    seated.press("<enter>")
    seated.send(.input(.key(.control("l"))))
    #expect(seated.model.loopRequests == [.repaint])
    #expect(seated.model.typeAhead.isEmpty)
  }
}
