import Screen

/// Turns the bytes of a keyboard into what the person did.
///
/// It reads the bytes itself, not through ncurses' `get_wch`, for three reasons: a
/// paste is taken in whole blocks instead of a system call for every byte, a sequence
/// that means nothing here is swallowed instead of falling apart into keys, and all of
/// it can be tested without a terminal. Time comes in with the bytes, in milliseconds of
/// any steady clock.
struct KeyDecoder {
  /// What the decoder is in the middle of.
  private enum State {
    case between
    /// Esc, which is a key if nothing follows it soon; `count` of them in one piece.
    case escape(count: Int, isAlone: Bool)
    case sequence(BegunSequence)
    case paste(OpenPaste)
  }

  /// How long what has begun waits for the rest, in milliseconds: a fifth of a second on
  /// the way, and what a busy machine adds.
  static let sequencePatience = 300
  /// How long after an Esc that was taken for a key the rest of its sequence is known for
  /// one, in milliseconds.
  ///
  /// Longer, since painting may keep us from reading it, and it holds up only what begins
  /// a sequence.
  static let latePatience = 500
  /// How long a paste may be silent before its end is held to be lost, in milliseconds.
  static let pastePatience = 1000
  /// What comes within so many milliseconds was sent at once.
  static let atOnce = 10

  private let sequences: KeySequences
  private let escapeDelay: Int
  private var state = State.between
  private var characters = CharacterReader()
  /// When bytes came last.
  private var lastCame: Int?
  /// When the Esc came that was taken for a key, until another key comes.
  private var escapeCame: Int?

  /// A decoder for a terminal; Esc waits `escapeDelay` milliseconds for what may belong
  /// to it.
  init(_ sequences: KeySequences, escapeDelay: Int = 25) {
    self.sequences = sequences
    self.escapeDelay = escapeDelay
  }

  /// When silence will mean something, on the clock of `take`; nil for never.
  var deadline: Int? {
    let patience: Int
    switch state {
    case .between: return nil
    case .escape: patience = escapeDelay
    case .sequence(let begun):
      patience = begun.isWhole ? escapeDelay : max(escapeDelay, Self.sequencePatience)
    case .paste: patience = Self.pastePatience
    }
    return (lastCame ?? 0) + patience
  }

  /// Takes bytes that arrived together and appends what they mean.
  mutating func take(_ bytes: ArraySlice<UInt8>, at now: Int, into inputs: inout [Input]) {
    guard !bytes.isEmpty else { return }
    if let came = escapeCame, now - came > Self.latePatience { escapeCame = nil }
    var atOnce = lastCame.map { now - $0 <= Self.atOnce } ?? false
    lastCame = now
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let count = step(bytes[at...], atOnce: atOnce, into: &inputs)
      if count > 0 { atOnce = true }
      at += count
    }
    // What follows an Esc that ends a piece is another key, since a terminal sends Alt
    // and a key in one piece.
    if case .escape(let count, _) = state { state = .escape(count: count, isAlone: true) }
  }

  /// Nothing has followed for a while: Esc was the key, and a paste whose end got lost
  /// is what there is of it.
  mutating func giveUp(into inputs: inout [Input]) {
    characters.forget()
    let state = state
    self.state = .between
    switch state {
    case .between: break
    case .escape(let count, _): takeEscapes(count, into: &inputs)
    case .sequence(let begun):
      settle(begun, begun.silence, into: &inputs)
      if begun.string.sawEscape { takeEscapes(1, into: &inputs) }
    case .paste(let paste): deliver(paste.text, into: &inputs)
    }
  }

  /// Takes Esc for a key; the rest of a sequence may follow it yet.
  private mutating func takeEscapes(_ count: Int, into inputs: inout [Input]) {
    inputs += Array(repeating: .key(.escape), count: count)
    escapeCame = lastCame
  }

  private func deliver(_ text: String, into inputs: inout [Input]) {
    if !text.isEmpty { inputs.append(.paste(text)) }
  }

  /// Takes what the bytes begin with, and says how many of them that was; 0 when only the
  /// state has changed.
  private mutating func step(
    _ bytes: ArraySlice<UInt8>, atOnce: Bool, into inputs: inout [Input]
  ) -> Int {
    let byte = bytes[bytes.startIndex]
    switch state {
    case .paste(var paste):
      // One owner at a time: a copy of what was pasted for every block is too slow.
      state = .between
      let (count, hasEnded) = paste.take(bytes)
      if hasEnded {
        deliver(paste.text, into: &inputs)
      } else {
        if let part = paste.part() { deliver(part, into: &inputs) }
        state = .paste(paste)
      }
      return count
    case .sequence(var begun):
      state = .between
      let next = bytes.dropFirst().first
      let step = begun.take(byte, atOnce: atOnce, next: next, in: sequences)
      switch step {
      case .more: state = .sequence(begun)
      case .whole: settle(begun, step, into: &inputs)
      case .keys(let taken), .dropped(let taken):
        settle(begun, step, into: &inputs)
        return taken ? 1 : 0
      case .before:
        settle(begun, step, into: &inputs)
        return 0
      case .escaped:
        settle(begun, begun.brokenOff, into: &inputs)
        state = .escape(count: 1, isAlone: !atOnce)
        return 0
      }
      return 1
    case .escape(let count, let isAlone):
      state = .between
      return takeAfterEscape(byte, count: count, isAlone: isAlone, into: &inputs)
    case .between:
      takeByte(byte, into: &inputs)
      return 1
    }
  }
}

// MARK: Sequences

extension KeyDecoder {
  /// Takes the byte after Esc.
  private mutating func takeAfterEscape(
    _ byte: UInt8, count: Int, isAlone: Bool, into inputs: inout [Input]
  ) -> Int {
    guard !isAlone else {
      // The last of them may have been cut off what it belongs to.
      inputs += Array(repeating: .key(.escape), count: count - 1)
      if begins(.apart, byte) || isDescribed(byte, into: &inputs) { return 1 }
      inputs.append(.key(.escape))
      return 0
    }
    if count > 1 {
      if byte != 0x1B, "[O".utf8.contains(byte), begins(.doubled, byte) { return 1 }
      inputs.append(.key(.escape))
      state = .escape(count: 1, isAlone: false)
      return 0
    }
    if begins(.together, byte) || isDescribed(byte, into: &inputs) { return 1 }
    switch byte {
    case 0x1B: state = .escape(count: 2, isAlone: false)
    case 0x08, 0x7F: inputs.append(.key(.altBackspace))
    // The end of a string that was given up, and Alt with a key that means nothing then.
    case 0..<0x20, UInt8(ascii: "\\"): break
    default:
      characters.isAlt = true
      takeByte(byte, into: &inputs)
    }
    return 1
  }

  /// Begins a sequence, where the byte after Esc begins one.
  private mutating func begins(_ beginning: BegunSequence.Beginning, _ byte: UInt8) -> Bool {
    guard BegunSequence.isIntroducer(byte) else { return false }
    state = .sequence(BegunSequence(beginning, introducer: byte))
    return true
  }

  /// Takes a key that is Esc and one byte, as old terminals describe theirs.
  private func isDescribed(_ byte: UInt8, into inputs: inout [Input]) -> Bool {
    guard case .whole(.key(let key)) = sequences.entry([0x1B, byte]) else { return false }
    inputs.append(.key(key))
    return true
  }

  /// Delivers what a sequence came to.
  private mutating func settle(
    _ begun: BegunSequence, _ step: BegunSequence.Step, into inputs: inout [Input]
  ) {
    switch step {
    case .more, .escaped: break
    case .whole(let meaning), .before(let meaning): deliver(meaning, of: begun, into: &inputs)
    case .dropped: replay(begun.leftOver, into: &inputs)
    case .keys:
      let introducer = Character(Unicode.Scalar(begun.introducer))
      let isBracket = "[]".contains(introducer)
      switch begun.beginning {
      case .control: break
      case .late: inputs.append(.key(.character(introducer)))
      case .apart: inputs += [.key(.escape), .key(.character(introducer))]
      case .together, .doubled:
        if begun.beginning == .doubled { inputs.append(.key(.escape)) }
        inputs +=
          isBracket ? [.key(.escape), .key(.character(introducer))] : [.key(.alt(introducer))]
      }
      replay(begun.held, into: &inputs)
    }
  }

  private mutating func deliver(
    _ meaning: KeySequences.Meaning, of begun: BegunSequence, into inputs: inout [Input]
  ) {
    switch (meaning, begun.beginning) {
    case (.pasteBegins, .doubled):
      inputs.append(.key(.escape))
      state = .paste(OpenPaste())
    case (.pasteBegins, _): state = .paste(OpenPaste())
    // Esc has been a key; its sequence is not another one.
    case (_, .late): break
    case (.key(let key), .doubled): inputs += key.withAlt.map { [.key($0)] } ?? []
    case (.nothing, .doubled): inputs.append(.key(.escape))
    case (.key(let key), _): inputs.append(.key(key))
    case (.nothing, _): break
    }
  }
}

// MARK: Characters

extension KeyDecoder {
  /// Takes bytes that were held for the keys that they are.
  private mutating func replay(_ bytes: [UInt8], into inputs: inout [Input]) {
    for byte in bytes {
      if case .key(let key) = characters.take(byte) { inputs.append(.key(key)) }
    }
  }

  /// Takes a byte where nothing has begun.
  private mutating func takeByte(_ byte: UInt8, into inputs: inout [Input]) {
    let isLate = escapeCame != nil
    escapeCame = nil
    if byte == 0x1B {
      characters.forget()
      state = .escape(count: 1, isAlone: false)
      return
    }
    if isLate, begins(.late, byte) { return }
    switch characters.take(byte) {
    case .key(let key): inputs.append(.key(key))
    case .control(let value):
      guard let introducer = BegunSequence.introducer(ofControl: value) else { return }
      state = .sequence(BegunSequence(.control, introducer: introducer))
    case .nothing: break
    }
  }
}

extension Key {
  /// What a key means with Alt; nil for nothing.
  fileprivate var withAlt: Key? {
    switch self {
    case .left, .wordLeft: .wordLeft
    case .right, .wordRight: .wordRight
    case .delete, .altDelete: .altDelete
    case .backspace, .altBackspace: .altBackspace
    case .up, .down, .home, .end, .pageUp, .pageDown: self
    default: nil
    }
  }
}
