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
