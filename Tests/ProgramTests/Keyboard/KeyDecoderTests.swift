import Screen
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// What a decoder makes of pieces that arrive one after the other, and of silence then.
  private func inputs(_ pieces: [[UInt8]], thenSilence: Bool = true) -> [Input] {
    var decoder = KeyDecoder(KeySequences(described: [("\u{1b}[XX", .function(12))]))
    var inputs: [Input] = []
    for piece in pieces { decoder.take(piece[...], into: &inputs) }
    if thenSilence {
      decoder.giveUp(into: &inputs)
      #expect(decoder.waiting == nil)
    }
    return inputs
  }

  private func keys(_ text: String) -> [Key] {
    inputs([Array(text.utf8)]).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(
    arguments: [
      ("\u{1b}[A", .up), ("\u{1b}OB", .down), ("\u{1b}[C", .right), ("\u{1b}OD", .left),
      ("\u{1b}[H", .home), ("\u{1b}OF", .end), ("\u{1b}[1~", .home), ("\u{1b}[7~", .home),
      ("\u{1b}[4~", .end), ("\u{1b}[8~", .end), ("\u{1b}[5~", .pageUp), ("\u{1b}[6~", .pageDown),
      ("\u{1b}[3~", .delete), ("\u{1b}[Z", .backTab), ("\u{1b}OM", .enter),
      ("\u{1b}OP", .function(1)),
      ("\u{1b}[[E", .function(5)), ("\u{1b}[15~", .function(5)), ("\u{1b}[24~", .function(12)),
      ("\u{1b}[XX", .function(12)), ("\u{1b}Ou", .character("5")), ("\r", .enter), ("\n", .enter),
      ("\t", .tab), ("\u{7f}", .backspace), ("\u{8}", .backspace), ("\u{1}", .control("a")),
      ("\u{1a}", .control("z")), ("\u{1c}", .control("\\")), ("é", .character("é")),
      ("日", .character("日")), ("👍", .character("👍")), ("\u{1b}", .escape), ("\u{1b}3", .alt("3")),
      // With a modifier they are the same keys.
      ("\u{1b}[1;5C", .right), ("\u{1b}[1;2A", .up), ("\u{1b}[3;5~", .delete),
    ] as [(String, Key)])
  func aTerminalSendsThisForTheKey(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(arguments: [
    "\u{1b}[1;5P", "\u{1b}[29~", "\u{1b}[?1;2c", "\u{1b}[<0;5;5M", "\u{1b}[27;5;53~",
    "\u{1b}[53;5u", "\u{1b}[24;80R", "\u{1b}[200~\u{1b}[201~",
  ])
  func aSequenceThatMeansNothingHereRatesNobody(text: String) {
    #expect(inputs([Array((text + "x").utf8)]) == [.key(.character("x"))])
  }

  @Test(
    arguments: [
      ("\u{1b}n", [.escape, .character("n")]),
      ("\u{1b}]4", [.escape, .character("]"), .character("4")]),
      ("\u{1b}[n", [.escape, .character("["), .character("n")]),
      ("\u{1b}[4n", [.escape, .character("["), .character("4"), .character("n")]),
      ("\u{1b}[", [.escape, .character("[")]),
      ("\u{1b}[4", [.escape, .character("["), .character("4")]),
      ("\u{1b}\u{1b}", [.escape, .escape]), ("\u{1b}\u{1b}[A", [.escape, .up]),
      ("\u{1b}7", [.escape, .character("7")]), ("\u{1b}é", [.escape, .character("é")]),
      ("\u{1b}[99999999999999999999~", [.escape] + "[99999999999999999999~".map { .character($0) }),
    ] as [(String, [Key])])
  func escAndKeysInOneBurstAreTheirOwnKeys(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func aDigitThatFollowsEscApartIsADigit() {
    #expect(inputs([[0x1B], [0x34]]) == [.key(.escape), .key(.character("4"))])
    #expect(inputs([[0x1B, 0x34]]) == [.key(.alt("4"))])
    #expect(inputs([[0x1B], [0x1B, 0x34]]) == [.key(.escape), .key(.alt("4"))])
  }

  @Test func escWaitsForWhatMayBelongToIt() {
    #expect(inputs([[0x1B]], thenSilence: false) == [])
    #expect(inputs([[0x1B], [0x5B], [0x41]], thenSilence: false) == [.key(.up)])
  }

  @Test func whereTheReadCutsTheBytesMakesNoDifference() {
    let text =
      "aé日\u{1b}[A\u{1b}[1;5C\u{1b}OPb\u{1b}[200~one\r\ntwo \u{1b}[A é\u{1b}[201~\u{1b}[3~z"
    let bytes = Array(text.utf8)
    let whole = inputs([bytes])
    #expect(whole.count == 10)
    for cut in 1..<bytes.count {
      #expect(inputs([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
    }
    #expect(inputs(bytes.map { [$0] }) == whole)
  }

  @Test func aPasteIsOneTextWithLineFeeds() {
    let paste = "\u{1b}[200~1q\rtwo\r\nthree\tfour \u{1b}[2J\u{1b}[201~"
    #expect(inputs([Array(paste.utf8)]) == [.paste("1q\ntwo\nthree\tfour \u{1b}[2J")])
  }

  @Test func aPasteWhoseEndIsLostIsDeliveredInSilence() {
    #expect(inputs([Array("\u{1b}[200~half \u{1b}[20".utf8)]) == [.paste("half \u{1b}[20")])
    #expect(inputs([Array("\u{1b}[200~half".utf8)], thenSilence: false) == [])
  }

  @Test func bytesThatAreNotTextAreDropped() {
    #expect(
      inputs([[0xFF, 0x61, 0xC3, 0x28, 0xE2, 0x82]]) == [
        .key(.character("a")), .key(.character("(")),
      ])
    // Overlong, a surrogate, beyond the last code point, a control character of two bytes.
    #expect(inputs([[0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC2, 0x9B]]) == [])
    let pasted: [UInt8] = Array("\u{1b}[200~".utf8) + [0x61, 0xFF, 0x62] + KeySequences.pasteEnd
    #expect(inputs([pasted]) == [.paste("ab")])
  }

  @Test func anyBytesWillDoAndNothingStaysBehind() {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    let likely = Array("\u{1b}\u{1b}[[O0123456789;~ABCMRu?<>é\r".utf8)
    for _ in 0..<3_000 {
      let pieces = (0..<next(6)).map { _ in
        (0..<next(12)).map { _ in
          next(4) == 0 ? UInt8(next(256)) : likely[Int(next(UInt64(likely.count)))]
        }
      }
      _ = inputs(pieces + [KeySequences.pasteEnd])
    }
  }
}
