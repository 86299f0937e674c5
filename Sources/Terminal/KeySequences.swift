import Screen

/// What a terminal sends for the keys that are not characters.
///
/// Two sources: the exact strings of the terminal's description, and the few shapes
/// that every terminal of today uses for keys. A shape is needed because a sequence
/// that nobody knows would otherwise fall apart into its characters, and the `5` in
/// what Ctrl-Right sends would rate a candidate. It is kept narrow because Esc and `[`
/// in one burst are also two keys of the console.
struct KeySequences: Sendable {
  /// What a sequence means.
  enum Meaning: Sendable, Hashable {
    /// A key.
    case key(Key)
    /// The beginning of a paste.
    case pasteBegins
    /// A key that the console has no use for, or an answer nobody asked for.
    case nothing
  }

  /// What stands at the beginning of some bytes.
  enum Match: Sendable, Hashable {
    /// A sequence of that many bytes.
    case whole(length: Int, Meaning)
    /// The bytes may be the beginning of one.
    case partial
    /// No sequence.
    case none
  }

  /// What ends a paste.
  static let pasteEnd = Array("\u{1b}[201~".utf8)

  private var exact: [[UInt8]: Meaning] = [:]
  private var beginnings: Set<[UInt8]> = []

  /// The sequences common to all terminals, and those a description adds.
  init(described: [(sequence: String, key: Key)] = []) {
    for (sequence, key) in Self.common { add(sequence, .key(key)) }
    for (sequence, key) in described { add(sequence, .key(key)) }
    add("\u{1b}[200~", .pasteBegins)
  }

  private mutating func add(_ sequence: String, _ meaning: Meaning) {
    let bytes = Array(sequence.utf8)
    guard bytes.count > 1, bytes.first == 0x1B else { return }
    exact[bytes] = meaning
    for length in 1..<bytes.count { beginnings.insert(Array(bytes[..<length])) }
  }

  /// Looks for a sequence at the beginning of bytes that start with Esc.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    var length = 1
    while length <= bytes.count {
      let beginning = Array(bytes.prefix(length))
      if let meaning = exact[beginning] { return .whole(length: length, meaning) }
      guard beginnings.contains(beginning) else { return ControlSequence.match(bytes) }
      length += 1
    }
    return .partial
  }

  /// xterm, rxvt and the Linux console, in cursor and in application mode.
  private static var common: [(String, Key)] {
    var all: [(String, Key)] = []
    for prefix in ["\u{1b}[", "\u{1b}O"] {
      all += [
        (prefix + "A", .up), (prefix + "B", .down), (prefix + "C", .right), (prefix + "D", .left),
        (prefix + "H", .home), (prefix + "F", .end),
      ]
    }
    all += [("\u{1b}[Z", .backTab), ("\u{1b}OM", .enter)]
    for (index, letter) in "PQRS".enumerated() {
      all.append(("\u{1b}O\(letter)", .function(index + 1)))
    }
    for (index, letter) in "ABCDE".enumerated() {
      all.append(("\u{1b}[[\(letter)", .function(index + 1)))
    }
    // The numeric keypad in application mode: its digits rate like the others.
    for (digit, letter) in "pqrstuvwxy".enumerated() {
      all.append(("\u{1b}O\(letter)", .character(Character("\(digit)"))))
    }
    return all
  }
}
