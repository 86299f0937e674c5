import Screen

/// The shapes of control sequences that a keyboard produces (ECMA-48, xterm, rxvt).
enum ControlSequence {
  /// Looks for one at the beginning of bytes that start with Esc.
  static func match(_ bytes: ArraySlice<UInt8>) -> KeySequences.Match {
    let bytes = Array(bytes)
    guard bytes.count > 1 else { return .partial }
    guard bytes[1] == UInt8(ascii: "[") else { return .none }
    var at = 2
    let isPrivate = at < bytes.count && (0x3C...0x3F).contains(bytes[at])
    if isPrivate { at += 1 }
    var numbers: [Int] = []
    var separators = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if numbers.count <= separators { numbers.append(0) }
        // A person's digits can go on for ever; a key's can't.
        guard numbers[separators] < 1000 else { return .none }
        numbers[separators] = numbers[separators] * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      case UInt8(ascii: ";"):
        guard numbers.count == separators + 1, separators < 4 else { return .none }
        separators += 1
      default:
        guard
          let meaning = meaning(
            final: bytes[at], numbers: numbers, modified: separators > 0, isPrivate: isPrivate)
        else { return .none }
        return .whole(length: at + 1, meaning)
      }
      at += 1
    }
    return .partial
  }

  private static func meaning(
    final: UInt8, numbers: [Int], modified: Bool, isPrivate: Bool
  ) -> KeySequences.Meaning? {
    guard let first = numbers.first else { return nil }
    // Answers about the terminal and reports of the mouse.
    if isPrivate { return (0x40...0x7E).contains(final) ? .nothing : nil }
    switch Character(Unicode.Scalar(final)) {
    case "~", "^", "$", "@": return numbered(first)
    case "A" where modified: return .key(.up)
    case "B" where modified: return .key(.down)
    case "C" where modified: return .key(.right)
    case "D" where modified: return .key(.left)
    case "H" where modified: return .key(.home)
    case "F" where modified: return .key(.end)
    case "Z" where modified: return .key(.backTab)
    case "E", "P", "Q", "R", "S", "u": return modified ? .nothing : nil
    default: return nil
    }
  }

  /// The keys that VT220 and rxvt number.
  private static func numbered(_ number: Int) -> KeySequences.Meaning {
    switch number {
    case 1, 7: .key(.home)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23...24: .key(.function(number - 12))
    default: .nothing
    }
  }
}
