import Interview
import Screen
import Testing

@testable import Console

/// That something of the ledger cannot be read is said, and said once.
@Suite struct DamageNoticeTests {
  @Test(arguments: [(80, 24), (120, 40), (60, 16)])
  func whatCannotBeReadIsSaidOnce(width: Int, height: Int) {
    var seated = Seated(as: .lead, size: Size(width: width, height: height))
    let words = ["Session dana cannot be shown: it is damaged.", "Session luis, too."]
    seated.send(.damageFound(words))
    #expect(seated.text.contains("Session dana cannot be shown"))
    #expect(seated.text.contains("(and 1 more)"))
    // A key takes the notice away; reading the same again says nothing new.
    seated.press("j")
    #expect(!seated.text.contains("cannot be shown"))
    seated.send(.damageFound(words))
    #expect(!seated.text.contains("cannot be shown"))
    seated.send(.damageFound(["Session luis, too."]))
    #expect(seated.text.contains("Session luis, too."))
  }

  @Test func theFigureStandsBehindWhatWasSaid() {
    var seated = Seated(as: .lead, size: Size(width: 80, height: 24))
    seated.send(.figureRead(String(repeating: "ab", count: 32)))
    #expect(seated.text.contains("The record's figure is now abababababababab."))
    seated.send(.failed("The disk is full."))
    seated.send(.figureRead(String(repeating: "cd", count: 32)))
    #expect(seated.text.contains("The disk is full."))
  }
}
