import Interview
import Screen
import Testing

@testable import Console

/// What the last picture offered is what the next key is looked up in, and no longer.
struct OfferTests {

  @Test func theOfferOfAPictureIsGoodForOneKey() {
    var seated = Seated.interview()
    #expect(seated.model.offer != nil)
    _ = update(&seated.model, .input(.key(.character("n"))))
    #expect(seated.model.offer == nil)
    // In the note that the first key opened, the next one is text and no command.
    _ = update(&seated.model, .input(.key(.character("S"))))
    #expect(seated.model.opened?.note("q1").text == "S")
  }

  @Test func whatTheWorldTellsMakesTheListAnew() {
    var seated = Seated(as: .lead)
    seated.model.renewOffer()
    let before = seated.model.offer?.commands.first { $0.label == "open" }?.disabled
    #expect(before == nil)
    _ = update(&seated.model, .sessionsListed([]))
    #expect(seated.model.offer == nil)
    #expect(
      seated.model.allCommands.first { $0.label == "open" }?.disabled
        == "there is no session to open")
  }

  @Test func onceTheClockHasReachedTheNextTickTheListIsMadeAnew() {
    var seated = Seated.interview()
    seated.press("4")
    seated.model.renewOffer()
    guard let until = seated.model.offer?.until else {
      Issue.record("a running clock asks for ticks")
      return
    }
    var early = seated.model
    early.clock.milliseconds = until - 1
    #expect(early.takeOffer() != nil)
    var late = seated.model
    late.clock.milliseconds = until
    #expect(late.takeOffer() == nil)
  }
}
