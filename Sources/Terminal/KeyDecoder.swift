import Glibc
import Screen

/// Turns the bytes of a keyboard into what the person did.
///
/// It reads the bytes itself, not through ncurses' `get_wch`, for three reasons: a
/// paste is taken in whole blocks instead of a system call for every byte, a sequence
/// that means nothing here is swallowed instead of falling apart into keys, and all of
/// it can be tested without a terminal.
struct KeyDecoder {
  /// What the decoder is in the middle of.
  enum Waiting {
    /// Esc, which is a key if nothing follows it soon.
    case escape
    /// A paste that has not ended.
    case paste
  }

  private let sequences: KeySequences
  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  /// Whether the Esc that waits came alone; what follows it then is another key, since
  /// a terminal sends Alt and a digit in one piece.
  private var escapeCameAlone = false

  /// A decoder for a terminal.
  init(_ sequences: KeySequences) {
    self.sequences = sequences
  }

  /// Nil when silence would change nothing.
  var waiting: Waiting? {
    if paste != nil { return .paste }
    return pending.first == 0x1B ? .escape : nil
  }

  /// Takes bytes that arrived together and appends what they mean.
  mutating func take(_ bytes: ArraySlice<UInt8>, into inputs: inout [Input]) {
    escapeCameAlone = pending == [0x1B]
    pending += bytes
    decode(into: &inputs, final: false)
  }

  /// Nothing has followed for a while: Esc was the key, and a paste whose end got lost
  /// is what there is of it.
  mutating func giveUp(into inputs: inout [Input]) {
    if let text = paste {
      paste = nil
      deliver(text + pending, into: &inputs)
      pending = []
    }
    decode(into: &inputs, final: true)
  }

  private mutating func decode(into inputs: inout [Input], final: Bool) {
    var at = 0
    while at < pending.count {
      let length =
        paste != nil
        ? takePasted(from: at, into: &inputs) : takeKey(from: at, into: &inputs, final: final)
      guard length > 0 else { break }
      at += length
    }
    pending.removeFirst(at)
  }

  /// Decodes one key; 0 when more bytes are needed.
  private mutating func takeKey(
    from at: Int, into inputs: inout [Input], final: Bool
  ) -> Int {
    let byte = pending[at]
    if byte == 0x1B { return takeEscape(from: at, into: &inputs, final: final) }
    if byte < 0x80 {
      inputs.append(.key(Self.key(of: byte)))
      return 1
    }
    switch UTF8Scalar.first(of: pending[at...]) {
    case .scalar(let scalar, let length):
      // The second set of control characters means nothing on a keyboard.
      if scalar.value >= 0xA0 { inputs.append(.key(.character(Character(scalar)))) }
      return length
    case .incomplete: return final ? 1 : 0
    case .invalid: return 1
    }
  }

  private mutating func takeEscape(
    from at: Int, into inputs: inout [Input], final: Bool
  ) -> Int {
    // No sequence is longer; a match looks no further.
    let ahead = pending[at..<min(at + 32, pending.count)]
    switch sequences.match(ahead) {
    case .whole(let length, .key(let key)):
      inputs.append(.key(key))
      return length
    case .whole(let length, .pasteBegins):
      paste = []
      return length
    case .whole(let length, .nothing): return length
    case .partial where !final: return 0
    case .partial, .none: break
    }
    let isApart = at == 0 && escapeCameAlone
    if !isApart, ahead.count > 1,
      (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(pending[at + 1])
    {
      inputs.append(.key(.alt(Character(Unicode.Scalar(pending[at + 1])))))
      return 2
    }
    inputs.append(.key(.escape))
    return 1
  }

  /// Moves bytes into the paste; 0 when more are needed to tell its end.
  private mutating func takePasted(from at: Int, into inputs: inout [Input]) -> Int {
    let rest = pending[at...]
    let end = KeySequences.pasteEnd
    guard let escape = Self.firstEscape(in: rest) else {
      paste?.append(contentsOf: rest)
      return rest.count
    }
    if rest[escape...].starts(with: end) {
      let text = (paste ?? []) + rest[..<escape]
      paste = nil
      deliver(text, into: &inputs)
      return escape - at + end.count
    }
    // The end mark may have been cut by the read.
    if rest.count - (escape - at) < end.count, end.starts(with: rest[escape...]) {
      paste?.append(contentsOf: rest[..<escape])
      return escape - at
    }
    paste?.append(contentsOf: rest[...escape])
    return escape - at + 1
  }

  private static func firstEscape(in bytes: ArraySlice<UInt8>) -> Int? {
    let offset = bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress, let found = memchr(base, 0x1B, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
    return offset.map { bytes.startIndex + $0 }
  }

  private func deliver(_ bytes: [UInt8], into inputs: inout [Input]) {
    let text = PastedText.text(of: bytes)
    if !text.isEmpty { inputs.append(.paste(text)) }
  }

  /// The key that sends an ASCII byte.
  private static func key(of byte: UInt8) -> Key {
    switch byte {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0..<0x20:
      // Control takes the bits for upper case off a letter.
      .control(Character(String(Unicode.Scalar(byte | 0x40)).lowercased()))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }
}
