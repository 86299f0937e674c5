import Screen
import Testing

@testable import Terminal

/// No key that a person presses is lost, whatever it could have been the beginning of.
@Suite struct PersonsKeysTests {
  private static let alphabet = Array("[]OPX^_\\[]OP4 35nstaruSG;:<?~$MIq日é")

  @Test(arguments: 0..<30) func keysWithPausesAreAllTaken(seed: Int) {
    var random = SeededBytes(seed: seed)
    for _ in 0..<60 {
      var expected: [Key] = []
      var typing = Typing()
      for _ in 0..<(1 + random.below(12)) {
        if random.below(3) == 0 {
          typing.send([0x1B], after: 301 + random.below(500))
          expected.append(.escape)
          // Esc is a key as soon as nothing follows it.
          typing.pass(26)
          #expect(typing.keys == expected)
        } else {
          let key = random.pick(Self.alphabet)
          typing.send(String(key), after: 301 + random.below(500))
          expected.append(.character(key))
        }
      }
      typing.pass(1_000)
      #expect(typing.keys == expected)
    }
  }

  @Test(arguments: [30, 60, 100, 150, 250, 299])
  func escAndKeysOneByOneAreThoseKeys(pace: Int) {
    for text in [
      "]", "[", "]4", "[4", "]4]3", "[4[3", "[4n", "[sta", "]n4 asked", "[[4", "]]4", "[5u", "O",
      "Ok", "Or so", "P1", "Please", "X", "_", "^", "[;", "]4;", "\\", "4",
    ] {
      var typing = Typing()
      typing.send([0x1B], after: 1_000)
      for key in text { typing.send(String(key), after: pace) }
      typing.pass(1_000)
      #expect(typing.keys == [.escape] + text.map(Key.character), "\(text) every \(pace)")
    }
  }

  @Test func escAndATextAtOnceAreThatText() {
    for text in [
      "]4]3]5n", "]5nhalf a sent", "[3nwords", "[4", "]4", "[[", "[[3", "Please", "Open it",
      "OK then",
      "P.S. call", "Xylophone", "[sure", "_x_", "^", "7",
    ] {
      for pause in [26, 60, 150, 290] {
        #expect(Typing.keys("\u{1b}", text, every: pause) == [.escape] + text.map(Key.character))
      }
    }
  }

  @Test func keysThatCannotBeASequenceDoNotWait() {
    var typing = Typing()
    typing.send("\u{1b}")
    typing.send("]", after: 100)
    #expect(typing.keys == [.escape])
    typing.send("n", after: 100)
    #expect(typing.keys == [.escape, .character("]"), .character("n")])
    // Nor does a bracket by itself, when Esc is long gone.
    typing.send("]", after: 100)
    typing.send("[", after: 100)
    #expect(typing.keys.count == 5)
  }

  @Test func aKeyAfterAShiftedKeyOfRxvtIsAKey() {
    #expect(Typing.keys("\u{1b}[7$", "s", every: 100) == [.home, .character("s")])
    #expect(Typing.keys("\u{1b}[7$s") == [])
  }
}
