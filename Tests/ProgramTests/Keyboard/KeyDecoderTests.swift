import Screen
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func inputs(_ pieces: [[UInt8]]) -> [Input] {
    var typing = Typing(described: [("\u{1b}[XX", .function(12)), ("\u{1b}K", .end)])
    for piece in pieces { typing.send(piece) }
    typing.pass(5_000)
    #expect(!typing.isWaiting)
    return typing.inputs
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
      ("\u{1b}[XX", .function(12)), ("\u{1b}K", .end), ("\r", .enter), ("\n", .enter),
      ("\t", .tab), ("\u{7f}", .backspace), ("\u{8}", .backspace), ("\u{1}", .control("a")),
      ("\u{1a}", .control("z")), ("\u{1c}", .control("\\")), ("é", .character("é")),
      ("日", .character("日")), ("👍", .character("👍")), ("\u{1b}", .escape), ("\u{1b}3", .alt("3")),
      // Words: Alt or Control and a key, as xterm, rxvt, iTerm and old konsole send them.
      ("\u{1b}[1;3D", .wordLeft), ("\u{1b}[1;5D", .wordLeft), ("\u{1b}[1;5C", .wordRight),
      ("\u{1b}[1;9C", .right), ("\u{1b}[1;7C", .wordRight), ("\u{1b}[5D", .wordLeft),
      ("\u{1b}[5C", .wordRight), ("\u{1b}Od", .wordLeft), ("\u{1b}Oc", .wordRight),
      ("\u{1b}O5C", .wordRight), ("\u{1b}O1;3D", .wordLeft), ("\u{1b}\u{1b}[D", .wordLeft),
      ("\u{1b}\u{1b}OC", .wordRight), ("\u{1b}\u{1b}[1;5C", .wordRight),
      ("\u{1b}\u{7f}", .altBackspace), ("\u{1b}\u{8}", .altBackspace),
      ("\u{1b}[3;3~", .altDelete), ("\u{1b}[3;5~", .altDelete), ("\u{1b}[3^", .altDelete),
      ("\u{1b}\u{1b}[3~", .altDelete), ("\u{1b}[127;5u", .altBackspace),
      ("\u{1b}[27;3;127~", .altBackspace),
      ("\u{1b}b", .alt("b")), ("\u{1b}é", .alt("é")), ("\u{1b}7", .alt("7")),
      ("\u{1b}O", .alt("O")), ("\u{1b}P", .alt("P")), ("\u{1b}X", .alt("X")),
      ("\u{1b}[98;3u", .alt("b")),
      // With another modifier they are the same keys.
      ("\u{1b}[1;2A", .up), ("\u{1b}[1;5A", .up), ("\u{1b}[1;2D", .left), ("\u{1b}[3;2~", .delete),
      ("\u{1b}[3$", .delete), ("\u{1b}[7$", .home), ("\u{1b}[5;3~", .pageUp), ("\u{1b}[a", .up),
      ("\u{1b}[d", .left), ("\u{1b}Oa", .up), ("\u{1b}\u{1b}[A", .up), ("\u{1b}[1;3H", .home),
      ("\u{1b}[13;2u", .enter), ("\u{1b}[27;2;13~", .enter), ("\u{1b}[9;2u", .backTab),
      ("\u{1b}[27u", .escape), ("\u{1b}[1;1:2A", .up), ("\u{9b}A", .up), ("\u{8f}P", .function(1)),
    ] as [(String, Key)])
  func aTerminalSendsThisForTheKey(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(
    arguments: [
      ("\u{1b}]4", [.escape, .character("]"), .character("4")]),
      ("\u{1b}]4]3", [.escape] + "]4]3".map(Key.character)),
      ("\u{1b}]nkept a list", [.escape] + "]nkept a list".map(Key.character)),
      ("\u{1b}[", [.escape, .character("[")]),
      ("\u{1b}[4", [.escape, .character("["), .character("4")]),
      ("\u{1b}[[", [.escape, .character("["), .character("[")]),
      ("\u{1b}[[4", [.escape, .character("["), .character("["), .character("4")]),
      ("\u{1b}\u{1b}", [.escape, .escape]),
      ("\u{1b}\u{1b}]", [.escape, .escape, .character("]")]),
      ("\u{1b}\u{1b}[", [.escape, .escape, .character("[")]),
      ("\u{1b}\u{1b}4", [.escape, .alt("4")]),
    ] as [(String, [Key])])
  func escAndABracketInOneBurstAreTheirOwnKeys(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: ["\r", "\t", "\u{1}", "\u{1a}", "\\"])
  func altAndAKeyThatMeansNothingThenDoesNothing(text: String) {
    #expect(inputs([Array(("\u{1b}" + text + "x").utf8)]) == [.key(.character("x"))])
  }

  @Test func aDigitThatFollowsEscApartIsADigit() {
    #expect(inputs([[0x1B], [0x34]]) == [.key(.escape), .key(.character("4"))])
    #expect(inputs([[0x1B, 0x34]]) == [.key(.alt("4"))])
    #expect(inputs([[0x1B], [0x1B, 0x34]]) == [.key(.escape), .key(.alt("4"))])
  }

  @Test func escWaitsForWhatMayBelongToIt() {
    var typing = Typing()
    typing.send([0x1B])
    #expect(typing.inputs.isEmpty)
    typing.send([0x5B], after: 10)
    typing.send([0x41], after: 10)
    #expect(typing.inputs == [.key(.up)])
  }

  @Test func theDelayOfEscIsThePersonsOwn() {
    #expect(Typing.keys("\u{1b}", "OP", every: 400, escapeDelay: 500) == [.function(1)])
    var typing = Typing(escapeDelay: 0)
    typing.send([0x1B])
    typing.pass(1)
    #expect(typing.inputs == [.key(.escape)])
  }

  @Test @MainActor func escWaitsLongerWhereTheWayIs() {
    func delay(_ environment: [String: String]) -> Int {
      Keyboard.escapeDelay { environment[$0] }
    }
    #expect(delay([:]) == 25)
    #expect(delay(["SSH_CONNECTION": "10.0.0.2 51000 10.0.0.1 22"]) == 200)
    #expect(delay(["SSH_TTY": "/dev/pts/3", "ESCDELAY": "40"]) == 40)
    #expect(delay(["ESCDELAY": "-1"]) == 0)
    #expect(delay(["ESCDELAY": "soon", "SSH_TTY": ""]) == 25)
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
    var typing = Typing()
    typing.send("\u{1b}[200~half")
    typing.pass(900)
    #expect(typing.inputs.isEmpty)
  }

  @Test func aPasteWithoutEndIsTakenInParts() {
    var typing = Typing()
    typing.send("\u{1b}[200~")
    let block = Array(repeating: UInt8(ascii: "a"), count: 1 << 14) + Array("日".utf8)
    for _ in 0..<1030 { typing.send(block) }
    #expect(typing.inputs.count == 1)
    typing.send("\u{1b}[201~")
    let text = typing.inputs.reduce(into: "") { text, input in
      if case .paste(let part) = input { text += part }
    }
    #expect(typing.inputs.count == 2)
    #expect(text.utf8.elementsEqual((0..<1030).flatMap { _ in block }))
  }

  @Test func bytesThatAreNotTextAreDropped() {
    #expect(
      inputs([[0xFF, 0x61, 0xC3, 0x28, 0xE2, 0x82]]) == [
        .key(.character("a")), .key(.character("(")),
      ])
    // Overlong, a surrogate, beyond the last code point, a control character of two bytes.
    #expect(inputs([[0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC2, 0x9B]]) == [])
    let pasted: [UInt8] = Array("\u{1b}[200~".utf8) + [0x61, 0xFF, 0x62] + OpenPaste.end
    #expect(inputs([pasted]) == [.paste("ab")])
  }
}
