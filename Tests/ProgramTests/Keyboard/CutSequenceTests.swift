import Screen
import Testing

@testable import Terminal

/// A control sequence does nothing but what its key does, whole or cut.
@Suite struct CutSequenceTests {
  /// Whether an input can neither write nor rate.
  private func isHarmless(_ input: Input) -> Bool {
    switch input {
    case .key(.character), .key(.control): false
    case .key(.alt(let character)): !("0"..."9").contains(character)
    case .key: true
    case .paste, .resized: false
    }
  }

  @Test(arguments: 0..<40) func wholeSequencesWriteNothing(seed: Int) {
    var any = AnySequence(seed: seed)
    for _ in 0..<200 {
      let sequences = (0...any.random.below(4)).map { _ in any.next() }
      let all = Typing.inputs([sequences.flatMap { $0 }])
      #expect(all.allSatisfy(isHarmless), "\(sequences): \(all)")
      #expect(!all.contains(.key(.escape)) || sequences.contains { $0.contains(0x75) })
    }
  }

  @Test(arguments: AnySequence.seen, [20, 50, 120, 200])
  func aSequenceCutAnywhereWritesNothing(text: String, delay: Int) {
    let bytes = Array(text.utf8)
    for cut in 1..<bytes.count {
      var typing = Typing()
      typing.send("a")
      typing.send(Array(bytes[..<cut]), after: 1_000)
      typing.send(Array(bytes[cut...]), after: delay)
      typing.pass(1_000)
      typing.send("b")
      let all = Array(typing.inputs.dropFirst().dropLast())
      #expect(typing.inputs.first == .key(.character("a")))
      #expect(typing.inputs.last == .key(.character("b")))
      #expect(all.allSatisfy(isHarmless), "\(bytes[..<cut]) \(bytes[cut...]): \(all)")
      // Esc by itself has been a key; the rest of its sequence is not another.
      if cut == 1, bytes[0] == 0x1B, delay > 25 { #expect(all == [.key(.escape)]) }
      if cut > 1 { #expect(!all.contains(.key(.escape))) }
    }
  }

  @Test(arguments: 0..<40) func anySequenceCutAnywhereWritesNothing(seed: Int) {
    var any = AnySequence(seed: 1_000 + seed)
    for _ in 0..<100 {
      let bytes = any.next()
      let cut = 1 + any.random.below(bytes.count - 1)
      // `ESC [ 3 $` is a key of rxvt; the letter that comes later is typed.
      if bytes[cut - 1] == 0x24, bytes.count == cut + 1 { continue }
      let delay = any.random.below(201)
      let all = Typing.inputs([[], Array(bytes[..<cut]), Array(bytes[cut...])], every: delay)
      #expect(all.allSatisfy(isHarmless), "\(bytes) at \(cut) after \(delay): \(all)")
    }
  }

  @Test(arguments: AnySequence.seen.filter { !$0.hasSuffix("n") && !$0.hasSuffix("u") })
  func aSequenceThatComesByteByByteWritesNothing(text: String) {
    // A digit and a letter that come one by one are a person's.
    for delay in [30, 100, 200] {
      let all = Typing.inputs(Array(text.utf8).map { [$0] }, every: delay)
      #expect(
        all.allSatisfy {
          isHarmless($0) || text.hasSuffix("a") || text.hasPrefix("\u{1b}]l")
            || text.hasPrefix("\u{1b}O")
        },
        "\(text.debugDescription) every \(delay): \(all)")
    }
  }

  @Test(arguments: [20, 50, 200]) func aPasteWhoseMarksAreCutIsAPaste(delay: Int) {
    let bytes = Array("\u{1b}[200~1]3 S\nq\u{1b}[201~".utf8)
    for cut in 1..<bytes.count {
      let all = Typing.inputs([[], Array(bytes[..<cut]), Array(bytes[cut...])], every: delay)
      let pasted = all.filter { $0 != .key(.escape) }
      #expect(pasted == [.paste("1]3 S\nq")], "cut at \(cut): \(all)")
      #expect(all.count == 1 || cut == 1)
    }
  }

  @Test func anAnswerWhoseEndIsLostSwallowsNobodysKeys() {
    for answer in ["\u{1b}]11;rgb:1e1e/1e1e", "\u{1b}P>|WezTerm 2024", "\u{1b}_Gi=31;OK"] {
      #expect(Typing.keys(answer, "4", "n", every: 150) == [.character("4"), .character("n")])
      #expect(Typing.keys(answer, "4", every: 400) == [.character("4")])
      #expect(Typing.keys(answer + "\u{1b}[A", "4") == [.up, .character("4")])
      #expect(Typing.keys(answer, "\u{1b}", "4", every: 400) == [.escape, .character("4")])
    }
    #expect(Typing.keys("\u{1b}[<0;12", "4", every: 400) == [.character("4")])
    #expect(Typing.keys("\u{1b}[M5", "4", every: 400) == [.character("4")])
  }

  @Test func aStringThatIsCancelledIsNothing() {
    for cancel in ["\u{18}", "\u{1a}"] {
      #expect(Typing.keys("\u{1b}]11;rgb:1" + cancel + "x") == [.character("x")])
      #expect(Typing.keys("\u{1b}[1;5" + cancel + "x") == [.character("x")])
      #expect(Typing.keys("\u{1b}P1 3 5 abc" + cancel + "x") == [.character("x")])
    }
  }

  @Test(arguments: ["Ü", "\u{201C}", "\u{1F61C}"])
  func aCharacterThatEndsInTheByteOfAnEndEndsNoString(character: String) {
    #expect(character.utf8.last == 0x9C)
    #expect(Typing.keys("\u{1b}]2;a" + character + "5\u{7}x") == [.character("x")])
  }

  @Test func aLongStringIsTakenWholeAndNotKept() {
    let text = String(repeating: "5]3 ", count: 100_000)
    for start in ["\u{1b}]52;c;", "\u{1b}]l", "\u{1b}P>|", "\u{1b}_", "\u{1b}P", "\u{9e}"] {
      var typing = Typing()
      let bytes = Array((start + text + "\u{1b}\\x").utf8)
      for from in stride(from: 0, to: bytes.count, by: 4_095) {
        typing.send(Array(bytes[from..<min(from + 4_095, bytes.count)]), after: 1)
      }
      #expect(typing.inputs == [.key(.character("x"))], "\(start.debugDescription)")
    }
  }

  @Test func anyBytesWillDoAndNothingStaysBehind() {
    var random = SeededBytes(seed: 7)
    let likely = Array(
      "\u{1b}\u{1b}\u{1b}[[]]OPX^_\\0123456789;:~$<>?ABCMRu\u{7}\u{18}\u{9b}\u{9d}é\r".utf8)
    for _ in 0..<6_000 {
      var typing = Typing()
      for _ in 0..<random.below(6) {
        let piece = (0..<random.below(12)).map { _ in
          random.below(4) == 0 ? random.byte(in: 0...255) : random.pick(likely)
        }
        typing.send(piece, after: random.below(3) * 150)
      }
      typing.send(OpenPaste.end)
      typing.pass(5_000)
      #expect(!typing.isWaiting)
    }
  }
}
