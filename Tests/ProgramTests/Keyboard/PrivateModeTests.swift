import Testing

@testable import Terminal

@Suite struct PrivateModeTests {
  private let xterm = PrivateMode.Description(
    placesText: "\u{1b}[%i%p1%d;%p2%dH", keysOn: "\u{1b}[?1h\u{1b}=", keysOff: "\u{1b}[?1l\u{1b}>",
    pasteOn: "\u{1b}[?2004h", pasteOff: "\u{1b}[?2004l", plain: "\u{1b}[m", hasMouse: true,
    hasTwoScreens: true)

  private func on(_ terminal: PrivateMode.Description) -> String {
    PrivateMode.all(of: terminal).map(\.on).joined()
  }

  @Test func reportsAreSwitchedOffAndPastesOnAfterThat() throws {
    let text = on(xterm)
    for mode in [9, 1000, 1002, 1003, 1004, 1005, 1006, 1015] {
      #expect(text.contains("\u{1b}[?\(mode)l"))
    }
    let off = try #require(text.firstRange(of: "\u{1b}[?2004l"))
    let on = try #require(text.firstRange(of: "\u{1b}[?2004h"))
    #expect(off.upperBound <= on.lowerBound)
  }

  @Test func theKeypadSendsDigits() {
    #expect(on(xterm).contains("\u{1b}[?1h\u{1b}>"))
    #expect(!on(xterm).contains("\u{1b}="))
  }

  @Test func whatIsPushedIsPopped() {
    let off = PrivateMode.all(of: xterm).map(\.off).joined()
    #expect(on(xterm).contains("\u{1b}[>0u") && off.contains("\u{1b}[<u"))
    #expect(on(xterm).contains("\u{1b}[22;2t") && off.contains("\u{1b}[23;2t"))
    // Some take the end of this for underlined text.
    #expect(on(xterm).contains("\u{1b}[>4m\u{1b}[m"))
    #expect(off.contains("\u{1b}[?2004l") && off.contains("\u{1b}[?1l\u{1b}>"))
  }

  @Test func noTerminalIsSentWhatItWouldPrint() {
    var console = xterm
    console.hasTwoScreens = false
    #expect(!on(console).contains("\u{1b}[>"))
    #expect(!on(console).contains("t"))
    #expect(!PrivateMode.isModern(console))
    var old = xterm
    old.hasMouse = false
    #expect(!on(old).contains("\u{1b}[>"))
    let other = PrivateMode.Description(placesText: "\u{1b}Y%p1%' '%+%c", keysOn: "\u{1b}e")
    #expect(on(other) == "\u{1b}e")
  }
}
