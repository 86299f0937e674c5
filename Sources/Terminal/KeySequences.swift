import Screen

/// What a terminal sends for the keys that are not characters, string by string.
///
/// Two sources: the strings of the terminal's description, and those that xterm, rxvt
/// and the Linux console share. What is not here is read by its shape
/// (`ControlSequence`).
struct KeySequences: Sendable {
  /// What a sequence means.
  enum Meaning: Sendable, Hashable {
    case key(Key)
    /// The beginning of a paste.
    case pasteBegins
    /// A key that the console has no use for, or an answer nobody asked for.
    case nothing
  }

  /// What some bytes are.
  enum Entry: Sendable, Hashable {
    /// A sequence, from the first byte to the last.
    case whole(Meaning)
    case beginning
    case unknown
  }

  private var exact: [[UInt8]: Meaning] = [:]
  private var beginnings: Set<[UInt8]> = []

  /// The sequences common to all terminals, and those a description adds.
  init(described: [(sequence: String, key: Key)] = []) {
    for (sequence, key) in Self.common { add(sequence, .key(key)) }
    for (sequence, key) in described { add(sequence, .key(key)) }
    add("\u{1b}[200~", .pasteBegins)
    // The window has the focus, and has it no more.
    for sequence in ["\u{1b}[I", "\u{1b}[O"] { add(sequence, .nothing) }
  }

  private mutating func add(_ sequence: String, _ meaning: Meaning) {
    let bytes = Array(sequence.utf8)
    guard bytes.count > 1, bytes.first == 0x1B else { return }
    exact[bytes] = meaning
    for length in 1..<bytes.count { beginnings.insert(Array(bytes[..<length])) }
  }

  /// Looks bytes up that start with Esc.
  func entry(_ bytes: [UInt8]) -> Entry {
    if let meaning = exact[bytes] { return .whole(meaning) }
    return beginnings.contains(bytes) ? .beginning : .unknown
  }

  /// The cursor keys in cursor and in application mode, and the first function keys.
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
    return all
  }
}

/// The keys that the terminal's description names (terminfo(5)).
enum TerminalKeys {
  /// Each key with what the terminal in use sends for it.
  @MainActor static var described: [(sequence: String, key: Key)] {
    var keys: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete),
      ("kbs", .backspace), ("kcbt", .backTab), ("kent", .enter),
    ]
    keys += (1...12).map { ("kf\($0)", .function($0)) }
    return keys.map { (Capability.string($0.0), $0.1) }
  }
}
