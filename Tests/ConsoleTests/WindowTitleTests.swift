import Interview
import Screen
import Testing

@testable import Console

/// What the window of the terminal is called: never a name.
struct WindowTitleTests {
  @Test(arguments: ["", "c", "t", "<enter>", "s", "g", "a", "?", "n", "v", "e"])
  func noTitleHasAName(way: String) {
    for seat in [Seat.lead, .interviewer(Fixture.okafor), nil] {
      var seated = Seated(as: seat)
      seated.press(way)
      let title = seated.model.windowTitle
      #expect(title.hasPrefix("starpanel: "))
      for name in ["Dana", "dana", "Okafor", "Medical"] { #expect(!title.contains(name)) }
      #expect(title.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) })
    }
  }

  @Test func itSaysWhichScreenAndWhichSeat() {
    var seated = Seated.interview()
    #expect(seated.model.windowTitle == "starpanel: Interview, interviewer")
    seated.press("<esc>")
    #expect(seated.model.windowTitle == "starpanel: Sessions, interviewer")
  }

  @Test func theCandidatesScreenSaysNoMoreThanTheProgram() {
    let (model, _) = Model.sitting(
      of: Fixture.id, size: Size(width: 80, height: 24), now: Fixture.now)
    #expect(model.screen.isLocked)
    #expect(model.windowTitle == "starpanel")
  }
}
