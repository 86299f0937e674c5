/// A control string of ECMA-48 5.6: OSC, DCS, SOS, PM or APC, up to its end.
///
/// Of a string that is surely a terminal's nothing is kept, however long it is.
struct ControlString {
  /// Whether only a terminal sends what has come.
  var isSure = false
  /// Whether Esc has come, which is half of ST.
  var sawEscape = false
  /// How many bytes of a character are to come, and its first byte.
  var missing = 0
  var lead: UInt8 = 0

  /// How many of the bytes that are held came one by one.
  var oneByOne = 0

  /// The most that is kept of what may be keys; more at once is no person's.
  static let mostAtOnce = 1 << 16
  /// The most that is kept of what came one by one.
  static let mostOneByOne = 256
}

extension BegunSequence {
  mutating func takeString(_ byte: UInt8, atOnce: Bool, next: UInt8?) -> Step {
    if string.sawEscape {
      string.sawEscape = false
      return byte == UInt8(ascii: "\\") ? .whole(.nothing) : .escaped
    }
    if string.missing > 0, (0x80...0xBF).contains(byte) {
      string.missing -= 1
      // ST as UTF-8. The same byte inside another character is no end.
      if string.lead == 0xC2, byte == 0x9C { return .whole(.nothing) }
      return keep(byte, atOnce: atOnce)
    }
    string.missing = Self.following(byte)
    switch byte {
    case 0x1B:
      string.sawEscape = true
      return .more
    case 0x07 where introducer == UInt8(ascii: "]"), 0x9C: return .whole(.nothing)
    case 0x18, 0x1A:
      if string.isSure { return .dropped(taken: true) }
      let isDigits = held.allSatisfy { (0x30...0x39).contains($0) }
      guard isJoined, !isDigits else { return .keys(taken: false) }
      held = []
      return .dropped(taken: true)
    default: string.lead = byte
    }
    if !atOnce, next == nil, !string.isSure, !isPlausible(byte) { return .keys(taken: false) }
    return keep(byte, atOnce: atOnce)
  }

  /// How many bytes follow this one in its character of UTF-8.
  private static func following(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: 0
    }
  }

  /// What a string is that does not end.
  var brokenOff: Step {
    string.isSure ? .dropped(taken: true) : .keys(taken: true)
  }

  private mutating func keep(_ byte: UInt8, atOnce: Bool) -> Step {
    if string.isSure, atOnce {
      held = []
      string.oneByOne = 0
      return .more
    }
    held.append(byte)
    if !atOnce { string.oneByOne += 1 }
    if !string.isSure, isJoined, isTerminals || held.count > ControlString.mostAtOnce {
      string.isSure = true
      string.oneByOne = 0
      held = []
    }
    return string.oneByOne > ControlString.mostOneByOne ? .keys(taken: true) : .more
  }

  /// Whether what is held has the shape of what terminals send: `11;`, `>|`, `1$r`.
  private var isTerminals: Bool {
    guard held.count <= 16 else { return false }
    if beginning == .control { return true }
    switch introducer {
    case UInt8(ascii: "]"): return isNumbered
    case UInt8(ascii: "P"):
      let rest = held.drop { Self.isNumber($0) }
      guard let final = rest.last, rest.count > 1 else { return false }
      return (0x40...0x7E).contains(final) && rest.dropLast().allSatisfy(Self.isSign)
    default: return beginning == .together
    }
  }

  /// Whether a byte that came by itself may go on with it.
  private func isPlausible(_ byte: UInt8) -> Bool {
    switch introducer {
    case UInt8(ascii: "]"):
      if isNumbered { return true }
      return held.count < 5 && (0x30...0x39).contains(byte)
        || (!held.isEmpty && byte == UInt8(ascii: ";"))
    case UInt8(ascii: "P"):
      let first = held.first ?? byte
      return Self.isNumber(first) || Self.isSign(first)
    default: return true
    }
  }

  /// Whether it begins with a number and `;`.
  private var isNumbered: Bool {
    guard let end = held.prefix(6).firstIndex(of: UInt8(ascii: ";")), end > 0 else { return false }
    return held[..<end].allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ";")
  }

  private static func isSign(_ byte: UInt8) -> Bool { "<=>?!$+".utf8.contains(byte) }
}
