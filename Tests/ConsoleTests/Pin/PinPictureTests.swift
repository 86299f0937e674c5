import Interview
import Screen
import Testing
import Text

@testable import Console

/// What the question for a PIN looks like, and that nothing of the screens behind is in it.
struct PinPictureTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  private func locked(_ size: Size) -> Seated {
    var seated = Seated.interview(size: size)
    seated.model.pins = PinDeskTests.book
    seated.press(":lock<enter>")
    return seated
  }

  @Test func theLockOnAnOrdinaryScreen() {
    var seated = locked(Self.sizes[1])
    seated.press("4839")
    #expect(
      seated.text == """
         Locked                                                               R. Okafor
        ────────────────────────────────────────────────────────────────────────────────

          The PIN of R. Okafor

          All that was done is saved and stays where it was.
          What is typed here is not recorded.

          > ••••














         Enter unlock   Esc empty, then leave
        """)
  }

  @Test func aNewPinOnTheSmallestScreen() {
    var seated = Seated.interview(size: Self.sizes[0])
    seated.press(":choose-pin<enter>12<enter>")
    #expect(
      seated.text == """
         PIN                                              R. Okafor
        ────────────────────────────────────────────────────────────
          A new PIN for R. Okafor

          6 to 12 digits; not one that you use elsewhere. Whoever
          forgets it asks the hiring lead, who can reset it. It
          keeps others of this account from your seat by chance or
          for fun; it does not hide the file.
          Enter on nothing, twice: no PIN.

          >

          A PIN has 6 to 12 digits.


         Enter go on   Esc back
        """)
  }

  @Test(arguments: sizes) func everyStageFits(size: Size) {
    func check(_ seated: Seated) {
      let surface = view(seated.model)
      #expect(surface.size == size)
      #expect(surface.lines.allSatisfy { TextWidth.of($0) <= size.width })
      #expect(surface.lines.last?.contains("Enter") == true)
      #expect(!surface.lines.joined().contains("4839"))
    }
    var seated = locked(size)
    seated.send(.unsaved(UnsavedReport([], cause: "the disk is full", isLost: true)))
    for keys in ["483920", "<enter>"] {
      seated.press(keys)
      check(seated)
    }
    let place = SeatPlace(user: "panel", terminal: "pts/5", peer: "2001:db8::1")
    seated.send(
      .pinTried(
        .wrong(
          wait: 60_000, reset: PinReset(at: Fixture.now, reason: "forgotten", from: place))))
    check(seated)
    var choosing = Seated.interview(size: size)
    for keys in [":choose-pin<enter>", "123456<enter>", "483920<enter>", "483920", "<enter>"] {
      choosing.press(keys)
      if choosing.model.desk != nil { check(choosing) }
    }
  }

  /// Sessions that differ in everything look the same once locked.
  @Test(arguments: sizes) func noCellOfTheSessionIsShown(size: Size) {
    let plain = locked(size)
    var other = Seated.interview(size: size)
    other.press("4n")
    other.press("A note about Dana.")
    other.model.pins = PinDeskTests.book
    other.press("<esc>]2f")
    other.send(.failed("Dana Whitfield cannot be read."))
    other.press("<esc>:lock<enter>")
    #expect(view(plain.model) == view(other.model))
    for keys in ["4", "8<bs>", "x", "<esc>"] {
      var (left, right) = (plain, other)
      left.press(keys)
      right.press(keys)
      #expect(view(left.model) == view(right.model))
    }
    // News that come in under the lock stay there.
    var (left, right) = (plain, other)
    left.say([.questionVoided(question: "q2", reason: "alarm")], at: .lead)
    right.send(.failed("Dana Whitfield cannot be read."))
    #expect(view(left.model) == view(right.model))
  }

  @Test func theLeadSeesWhoHasOne() {
    var seated = Seated(as: .lead)
    seated.model.pins = PinBook(
      entries: [
        PinBook.Entry(holder: .lead, since: Fixture.now),
        PinBook.Entry(
          holder: .person("R. Okafor"), since: Fixture.now,
          wrong: WrongTries(count: 4, last: Fixture.later(60).milliseconds)),
      ])
    seated.press(":open-pins<enter><down>")
    #expect(seated.lines[0].hasPrefix(" PINs   who has one"))
    #expect(seated.text.contains("Everybody may have a PIN. A seat with one is locked after 15"))
    #expect(seated.text.contains("R. Okafor"))
    #expect(seated.text.contains("4 wrong since, last"))
    seated.press("x<enter>")
    #expect(seated.unanswered.isEmpty && seated.text.contains("recorded with a reason"))
    seated.press("forgotten<enter>Ri")
    let reason = GivenReason("forgotten")
    #expect(
      seated.unanswered == [
        reason.map { .resetPin(.person("R. Okafor"), reason: $0) },
        .setPinPolicy(PinPolicy(isRequired: true, idleMinutes: 15)),
        .setPinPolicy(PinPolicy(isRequired: false, idleMinutes: 30)),
      ])
  }

  @Test func nobodyElseSeesIt() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.press(":open-pins<enter>")
    #expect(seated.lines[0].hasPrefix(" Sessions"))
    #expect(seated.text.contains("that is for the hiring lead's seat"))
  }
}
