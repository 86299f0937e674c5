/// Tells how far bytes are UTF-8 (RFC 3629, table 3-7 of the Unicode standard).
package enum UTF8Check {
  /// How a stretch of bytes reads.
  package enum Outcome: Equatable {
    /// All of it is UTF-8.
    case whole
    /// The last character is cut off at this offset; what follows may complete it.
    case cut(at: Int)
    /// At this offset begins something that is not UTF-8 whatever follows.
    case invalid(at: Int)

    /// Whether only the last character is not all there.
    package var isCut: Bool {
      if case .cut = self { true } else { false }
    }

    /// How many of the bytes that were checked are UTF-8, from the first on.
    package func soundCount(of bytes: Bytes) -> Int {
      switch self {
      case .whole: bytes.count
      case .cut(let offset), .invalid(let offset): offset
      }
    }
  }

  /// Checks bytes that begin at a character.
  package static func check(_ bytes: Bytes) -> Outcome {
    guard let base = bytes.baseAddress else { return .whole }
    let end = bytes.count
    var at = 0
    while true {
      at = pastASCII(base, at, end)
      if at == end { return .whole }
      while at < end, base[at] >= 0x80 {
        let (length, second) = shape(of: base[at])
        guard length > 0 else { return .invalid(at: at) }
        for place in 1..<length {
          guard at + place < end else { return .cut(at: at) }
          let allowed = place == 1 ? second : 0x80...0xBF
          guard allowed.contains(base[at + place]) else { return .invalid(at: at) }
        }
        at += length
      }
    }
  }

  /// The first offset that is not ASCII.
  @inline(__always)
  private static func pastASCII(_ base: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int {
    var at = from
    let high: UInt64 = 0x8080_8080_8080_8080
    while at + 32 <= end {
      let words = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD4<UInt64>.self)
      if (words[0] | words[1] | words[2] | words[3]) & high != 0 { break }
      at += 32
    }
    while at < end, base[at] < 0x80 { at += 1 }
    return at
  }

  /// The length of a character by its first byte, and what its second may be.
  @inline(__always)
  private static func shape(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }
}
