import Interview
import Screen
import Testing

@testable import Console

/// A PIN is asked for, chosen, and given back, and no key is lost without a word.
struct PinDeskTests {
  static let okafor = PinHolder.person("R. Okafor")
  static let book = PinBook(entries: [PinBook.Entry(holder: okafor, since: Fixture.now)])
  private static let pin = Pin(digits: [4, 8, 3, 9, 2, 0])

  /// An interview of somebody who has a PIN.
  private func interview() -> Seated {
    var seated = Seated.interview()
    seated.model.pins = Self.book
    return seated
  }

  private func locked() -> Seated {
    var seated = interview()
    seated.press(":lock<enter>")
    return seated
  }

  private func tries(_ seated: Seated) -> [Effect] {
    seated.unanswered.filter { if case .tryPin = $0 { true } else { false } }
  }

  /// The text of the screen with its lines joined.
  private func flat(_ seated: Seated) -> String {
    seated.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The level that stands at the first question.
  private func rating(_ seated: Seated) -> Int? {
    guard case .rated(let rating) = seated.session.form(of: Fixture.okafor)["q1"].answer else {
      return nil
    }
    return rating.value
  }

  @Test func nobodyIsAskedWhoHasNone() {
    var seated = Seated.interview()
    seated.press("4")
    seated.wait(seconds: 100_000)
    #expect(seated.model.desk == nil)
    #expect(rating(seated) == 4)
    #expect(seated.model.wakeAfter.map { $0 > 60_000 } != true)
  }

  @Test func aStartAtASeatWithAPinShowsNothingBeforeIt() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.model.pins = Self.book
    seated.model.askAtStart()
    #expect(seated.text.contains("The PIN of R. Okafor"))
    #expect(!seated.text.contains("Dana"))
    seated.press("483920<enter>")
    #expect(tries(seated) == [.tryPin(Self.pin, of: Self.okafor)])
    // Typed for the screen behind while the PIN is looked at.
    seated.press("<enter>4")
    seated.send(.pinTried(.right(wrongBefore: 0)))
    #expect(seated.model.desk == nil)
    #expect(seated.text.contains("Interview") && rating(seated) == 4)
  }

  @Test func idleMinutesLockAndHide() {
    var seated = interview()
    seated.press("n")
    seated.press("Dana was late")
    seated.wait(seconds: 899)
    #expect(seated.model.desk == nil)
    seated.wait(seconds: 1)
    #expect(seated.lines[0].hasPrefix(" Locked"))
    #expect(!seated.text.contains("Dana") && !seated.text.contains("late"))
    let before = seated.session
    seated.press("45xq")
    #expect(seated.session == before)
    #expect(seated.text.contains("Nothing that is typed here is recorded."))
    seated.press("<esc>483920<enter>")
    seated.send(.pinTried(.right(wrongBefore: 2)))
    // The note is open as it was, and what was typed meanwhile is told.
    #expect(seated.text.contains("Dana was late"))
    #expect(seated.text.contains("4 keys typed at the lock meant nothing."))
    #expect(seated.text.contains("2 wrong PINs before yours, on record."))
    seated.press(" again")
    #expect(seated.text.contains("Dana was late again"))
  }

  @Test func aKeyAfterALongTimeIsForTheLock() {
    var seated = interview()
    seated.press("3")
    // The machine slept: no tick came, and the key is the first thing that does.
    seated.model.clock.milliseconds += 3_600_000
    seated.press("5")
    #expect(seated.model.desk != nil)
    #expect(rating(seated) == 3)
  }

  @Test func everyKeyPutsTheLockOff() {
    var seated = interview()
    for _ in 0..<5 {
      seated.wait(seconds: 890)
      seated.press("<down>")
    }
    #expect(seated.model.desk == nil)
    seated.send(.edited(question: "q1", text: nil, problem: nil))
    seated.wait(seconds: 899)
    #expect(seated.model.desk == nil)
  }

  @Test func aWrongPinIsToldAndNothingAfterItActs() {
    var seated = locked()
    seated.press("111222<enter>3")
    seated.send(.pinTried(.wrong(wait: 5000, reset: nil)))
    #expect(seated.text.contains("That is not the PIN. The try is on record."))
    #expect(flat(seated).contains("wait 5 seconds."))
    #expect(seated.model.desk?.field.isEmpty == true)
    #expect(seated.model.desk?.dropped == 1)
    #expect(rating(seated) == nil)
    seated.press("483920<enter>")
    seated.send(.pinTried(.wait(4001)))
    #expect(flat(seated).contains("wait 5 seconds."))
    // It need not be typed again once the time is over.
    seated.press("<enter>")
    #expect(tries(seated).count == 3)
    seated.send(.pinFailed("The disk is gone."))
    #expect(seated.text.contains("The disk is gone."))
  }

  @Test func whoeverRemembersAnotherIsToldOfTheReset() {
    var seated = locked()
    seated.press("111222<enter>")
    let place = SeatPlace(user: "panel", terminal: "pts/5", peer: nil)
    seated.send(
      .pinTried(
        .wrong(wait: 0, reset: PinReset(at: Fixture.now, reason: "forgotten", from: place))))
    #expect(flat(seated).contains("by panel at pts/5: forgotten."))
  }

  @Test func aResetPinOpensAndSaysSo() {
    var seated = locked()
    seated.press("111222<enter>")
    seated.send(.pinTried(.noPin))
    #expect(seated.model.desk == nil)
    #expect(seated.text.contains("has reset your PIN"))
  }

  @Test func aSingleDigitIsTakenOutAfterAPause() {
    var seated = locked()
    seated.press("4")
    seated.wait(seconds: 9)
    #expect(seated.model.desk?.field.count == 1)
    seated.wait(seconds: 1)
    #expect(seated.model.desk?.field.isEmpty == true)
    #expect(seated.text.contains("taken out after a pause"))
    #expect(seated.model.desk?.dropped == 1)
  }

  @Test func escLeavesOnlyWithAWord() {
    var seated = locked()
    seated.press("48<esc><esc>")
    #expect(seated.text.contains("Esc once more leaves the program."))
    seated.press("x<esc>")
    #expect(!seated.model.isOver)
    seated.press("<esc>")
    #expect(seated.model.isOver)
  }

  @Test func nothingElseGetsPastTheLock() {
    var seated = locked()
    for keys in [
      "q", ":", "?", "/", "<c-c>", "<c-z>", "<tab>", "<alt-4>", "<paste>483</paste>x", "w",
    ] {
      seated.press(keys)
      #expect(seated.lines[0].hasPrefix(" Locked") && !seated.model.isOver)
      #expect(!seated.text.contains("Dana"))
    }
    #expect(seated.model.takeLoopOrder().next == .wait)
    #expect(seated.model.palette == nil && rating(seated) == nil)
  }

  @Test func aPinIsChosenTwice() {
    var seated = Seated.interview()
    seated.press(":choose-pin<enter>")
    #expect(seated.text.contains("A new PIN for R. Okafor"))
    seated.press("123456<enter>")
    #expect(seated.text.contains("only counts up or down"))
    seated.press("483920<enter>")
    #expect(seated.text.contains("once more"))
    seated.press("483921<enter>")
    #expect(seated.text.contains("The two were not the same."))
    seated.press("483920<enter>483920<enter>")
    #expect(
      seated.unanswered == [.choosePin(Self.pin, of: Self.okafor, replacing: nil)])
    seated.send(.pinChosen(Self.book, hasPin: true))
    #expect(seated.model.desk == nil && seated.model.pins == Self.book)
    #expect(seated.text.contains("Your PIN is set."))
    #expect(rating(seated) == nil)
  }

  @Test func enterTwiceDeclinesAndEscChangesNothing() {
    var seated = Seated.interview()
    seated.press(":choose-pin<enter><enter>")
    #expect(seated.text.contains("Enter once more: no PIN."))
    // Any other key takes the question away.
    seated.press("4<bs><enter>")
    #expect(seated.unanswered.isEmpty)
    seated.press("<esc>")
    #expect(seated.model.desk == nil && seated.unanswered.isEmpty)
    seated.press(":choose-pin<enter><enter><enter>")
    #expect(seated.unanswered == [.choosePin(nil, of: Self.okafor, replacing: nil)])
    seated.send(.pinChosen(PinBook(), hasPin: false))
    #expect(seated.text.contains("No PIN, and that is on record."))
  }

  @Test func anotherPinComesAfterTheOldOne() {
    var seated = interview()
    seated.press(":choose-pin<enter>")
    #expect(seated.text.contains("The PIN of R. Okafor"))
    seated.press("483920<enter>")
    seated.send(.pinTried(.right(wrongBefore: 0)))
    #expect(seated.text.contains("A new PIN for R. Okafor"))
    seated.press("<enter><enter>")
    #expect(
      seated.unanswered.last == .choosePin(nil, of: Self.okafor, replacing: Fixture.now))
  }

  @Test func whereTheLeadRequiresOneItIsChosenBeforeAnything() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.model.pins.policy.isRequired = true
    seated.model.askAtStart()
    seated.press("<enter><enter>")
    #expect(seated.text.contains("The hiring lead requires"))
    #expect(seated.unanswered.isEmpty && !seated.text.contains("Dana"))
    seated.press("<esc><esc>")
    #expect(seated.model.isOver)
  }

  @Test func aDemoAsksNobody() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.model.isDemo = true
    seated.model.pins = Self.book
    seated.model.askAtStart()
    seated.press("<enter>")
    seated.wait(seconds: 100_000)
    #expect(seated.model.desk == nil && seated.text.contains("Interview"))
    seated.press(":choose-pin<enter>")
    #expect(seated.text.contains("a demo asks for no PIN"))
  }

  @Test func whoeverSitsDownGivesThePinFirst() {
    var seated = Seated(as: .lead)
    seated.model.pins = Self.book
    seated.press("w")
    #expect(seated.lines.contains { $0.contains("R. Okafor") && $0.contains("PIN") })
    seated.press("<down><down><down><enter>")
    #expect(seated.model.me == .lead && seated.text.contains("The PIN of R. Okafor"))
    seated.press("<esc>")
    #expect(seated.model.desk == nil && seated.model.me == .lead)
    seated.press("w<down><down><down><enter>483920<enter>")
    seated.send(.pinTried(.right(wrongBefore: 0)))
    #expect(seated.model.me == .interviewer(Fixture.okafor))
    // Back to a seat without one, nothing is asked.
    seated.press("w<home><enter>")
    #expect(seated.model.me == .lead && seated.model.desk == nil)
    #expect(seated.text.contains("choose-pin in the : palette"))
  }

  @Test func whatWasWantedIsDoneAfterThePin() {
    var seated = Seated()
    seated.model.pins = Self.book
    seated.press("<enter><down><enter>")
    #expect(seated.text.contains("The PIN of R. Okafor"))
    seated.press("483920<enter>")
    seated.send(.pinTried(.right(wrongBefore: 0)))
    #expect(seated.lines[0].hasPrefix(" Interview"))
  }

  @Test func thePaletteFindsWhatIsCalledSoFirst() {
    for (typed, name) in [("choose", "choose-pin"), ("pin", "choose-pin"), ("lock", "lock")] {
      var seated = interview()
      seated.press(":" + typed)
      #expect(seated.model.palette?.selected?.name == name)
    }
  }
}
