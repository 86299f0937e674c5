import Screen

/// Puts the keys of a keyboard's single bytes together, and characters of several.
struct CharacterReader {
  /// What a byte came to.
  enum Outcome {
    case key(Key)
    /// A control character of the second set, which may begin a sequence.
    case control(UInt32)
    /// Nothing, or nothing yet.
    case nothing
  }

  /// The beginning of a character.
  private var partial: [UInt8] = []
  private var previous: UInt8 = 0
  /// Whether the character is pressed with Alt.
  var isAlt = false

  /// Forgets the beginning of a character.
  mutating func forget() {
    partial = []
    isAlt = false
  }

  /// Takes a byte; what is not UTF-8 is dropped.
  mutating func take(_ byte: UInt8) -> Outcome {
    let before = previous
    previous = byte
    guard byte >= 0x80 else {
      partial = []
      defer { isAlt = false }
      return .key(key(of: byte))
    }
    // A lead byte ends what had no end.
    if byte >= 0xC0 { partial = [] }
    partial.append(byte)
    let first = UTF8Scalar.first(of: partial[...])
    if case .incomplete = first { return .nothing }
    defer { forget() }
    guard case .scalar(let scalar, _) = first else {
      // Alone it is a control character of a terminal with eight bits.
      return before < 0x80 ? .control(UInt32(byte)) : .nothing
    }
    // The second set of control characters means nothing on a keyboard.
    guard scalar.value >= 0xA0 else { return .control(scalar.value) }
    return .key(isAlt ? .alt(Character(scalar)) : .character(Character(scalar)))
  }

  /// The key that sends an ASCII byte.
  private func key(of byte: UInt8) -> Key {
    switch byte {
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0..<0x20:
      // Control takes the bits for upper case off a letter.
      return .control(Character(String(Unicode.Scalar(byte | 0x40)).lowercased()))
    default:
      let character = Character(Unicode.Scalar(byte))
      return isAlt ? .alt(character) : .character(character)
    }
  }
}

/// The first code point of some bytes, where they are UTF-8.
enum UTF8Scalar {
  /// A code point and the bytes it took.
  case scalar(Unicode.Scalar, length: Int)
  /// The bytes are the beginning of a code point.
  case incomplete
  /// The first byte belongs to no code point.
  case invalid

  /// Decodes; overlong forms and surrogates are invalid, as The Unicode Standard says.
  static func first(of bytes: ArraySlice<UInt8>) -> UTF8Scalar {
    guard let lead = bytes.first else { return .incomplete }
    let length: Int
    switch lead {
    case 0..<0x80: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .invalid
    }
    let taken = bytes.prefix(length)
    guard taken.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .invalid }
    guard taken.count == length else { return .incomplete }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for byte in taken.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard value >= smallest[length], let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar, length: length)
  }
}
