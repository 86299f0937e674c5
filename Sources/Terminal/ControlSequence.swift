import Screen

/// A control sequence of ECMA-48 5.4, as a keyboard sends it: parameters, intermediate
/// bytes and a final byte.
struct ControlSequence {
  /// Each parameter with its sub-parameters (`1;5:3` is two, the second of them two).
  private var parameters: [[Int]] = []
  /// Whether it is of a terminal maker's own, as answers and reports of the mouse are.
  private var isPrivate = false
  private var hasIntermediates = false
  private let final: UInt8

  /// Takes the bytes between the introducer and the end, the final byte included.
  init(_ bytes: [UInt8]) {
    final = bytes.last ?? 0
    var numbers: [Int] = []
    var number = 0
    for byte in bytes.dropLast() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Beyond this no number means a key.
        number = min(number * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000)
      case UInt8(ascii: ":"):
        numbers.append(number)
        number = 0
      case UInt8(ascii: ";"):
        parameters.append(numbers + [number])
        numbers = []
        number = 0
      case 0x3C...0x3F: isPrivate = true
      default: hasIntermediates = true
      }
    }
    if bytes.count > 1 { parameters.append(numbers + [number]) }
  }

  /// What it means after `ESC [`.
  var meaning: KeySequences.Meaning {
    guard !isPrivate, !hasIntermediates else { return .nothing }
    switch Character(Unicode.Scalar(final)) {
    case "~" where first == 200 && parameters.count == 1: return .pasteBegins
    case "~" where first == 27 && parameters.count > 2: return pressed(parameters[2][0])
    case "~": return numbered(modifiers)
    // rxvt says with the final byte what others say with a parameter.
    case "^": return numbered([.control])
    case "@": return numbered([.control, .shift])
    case "a": return .key(.up)
    case "b": return .key(.down)
    case "c": return .key(.right)
    case "d": return .key(.left)
    case "Z": return .key(.backTab)
    case "u": return pressed(first)
    default: return arrow
    }
  }

  /// What it means after `ESC O`.
  var meaningOfSingleShift: KeySequences.Meaning {
    guard !isPrivate, !hasIntermediates else { return .nothing }
    switch Character(Unicode.Scalar(final)) {
    // rxvt's arrows with Control.
    case "a": return .key(.up)
    case "b": return .key(.down)
    case "c": return .key(.wordRight)
    case "d": return .key(.wordLeft)
    default: return arrow
    }
  }

  /// What rxvt means by a number and `$`, which ECMA-48 has for an intermediate byte.
  static func shifted(_ number: [UInt8]) -> KeySequences.Meaning {
    ControlSequence(number + [UInt8(ascii: "$")]).numbered([.shift])
  }
}

// MARK: Keys

extension ControlSequence {
  /// What is held down with a key, as xterm counts it.
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    static let meta = Modifiers(rawValue: 32)
    /// Those that make a step a word.
    static let word: Modifiers = [.alt, .control, .meta]
  }

  private var first: Int { parameters.first?.first ?? 1 }

  private var modifiers: Modifiers {
    Modifiers(rawValue: max(0, (parameters.count > 1 ? parameters[1][0] : 1) - 1) & 0xFF)
  }

  /// Whether kitty tells that the key was let go.
  private var isRelease: Bool {
    parameters.count > 1 && parameters[1].count > 1 && parameters[1][1] == 3
  }

  private var arrow: KeySequences.Meaning {
    guard !isRelease else { return .nothing }
    // Some send `5D` for what others send as `1;5D`.
    let held = parameters.count == 1 ? Modifiers(rawValue: max(0, first - 1) & 0xFF) : modifiers
    let isWord = !held.isDisjoint(with: .word)
    switch Character(Unicode.Scalar(final)) {
    case "A": return .key(.up)
    case "B": return .key(.down)
    case "C": return .key(isWord ? .wordRight : .right)
    case "D": return .key(isWord ? .wordLeft : .left)
    case "H": return .key(.home)
    case "F": return .key(.end)
    default: return .nothing
    }
  }

  /// The keys that VT220 and rxvt number.
  private func numbered(_ held: Modifiers) -> KeySequences.Meaning {
    guard !isRelease else { return .nothing }
    switch first {
    case 1, 7: return .key(.home)
    case 3: return .key(held.isDisjoint(with: .word) ? .delete : .altDelete)
    case 4, 8: return .key(.end)
    case 5: return .key(.pageUp)
    case 6: return .key(.pageDown)
    case 11...15 where held.isEmpty: return .key(.function(first - 10))
    case 17...21 where held.isEmpty: return .key(.function(first - 11))
    case 23...24 where held.isEmpty: return .key(.function(first - 12))
    default: return .nothing
    }
  }

  /// A key told by its code point, as kitty and xterm's modifyOtherKeys do.
  ///
  /// A digit is none of them: whoever rates types it.
  private func pressed(_ code: Int) -> KeySequences.Meaning {
    guard !isRelease else { return .nothing }
    let held = modifiers.subtracting(.shift)
    switch code {
    case 9 where held.isEmpty: return .key(modifiers.isEmpty ? .tab : .backTab)
    case 13 where held.isEmpty: return .key(.enter)
    case 27 where modifiers.isEmpty: return .key(.escape)
    case 8, 127: return .key(held.isDisjoint(with: .word) ? .backspace : .altBackspace)
    default:
      guard held == .alt, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
        scalar.properties.isAlphabetic
      else { return .nothing }
      return .key(.alt(Character(scalar)))
    }
  }
}
