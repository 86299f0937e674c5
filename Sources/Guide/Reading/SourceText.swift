/// The text of a guide file, made safe to parse with every position unchanged.
///
/// Forbidden characters are noted as faults and replaced. Every `*` is replaced by
/// a mark, so that the parser can expand no alias (a few lines of aliases of
/// aliases stand for more values than a computer holds); `restored` gives it back.
/// Each replacement is one character for one, so that positions stay true.
struct SourceText {
  /// Stands for `*`; made from its number, since a literal cannot name a noncharacter.
  static let asterisk = Unicode.Scalar(0xFDD0 as UInt32) ?? "\u{FFFD}"
  /// The parser keeps a pointer to the text, which must therefore not live on the stack.
  private static let leastSize = 16

  /// What to parse; at least 16 bytes long.
  let text: String
  /// Whether `*` was replaced anywhere.
  let hasAsterisks: Bool
  private let raw: String

  init(_ raw: String, log: FaultLog) {
    var masked = raw
    var hasAsterisks = false
    if Self.needsCare(raw) {
      (masked, hasAsterisks) = Self.masking(raw, log: log)
    }
    while masked.utf8.count < Self.leastSize { masked += "\n" }
    masked.makeContiguousUTF8()
    self.text = masked
    self.hasAsterisks = hasAsterisks
    self.raw = raw
  }

  /// Where the file ends.
  var end: Place {
    var lines = LineCount()
    for scalar in raw.unicodeScalars { lines.pass(scalar) }
    return lines.place
  }

  /// The text as it stood in the file.
  func restored(_ masked: String) -> String {
    guard hasAsterisks else { return masked }
    var result = String.UnicodeScalarView()
    for scalar in masked.unicodeScalars { result.append(scalar == Self.asterisk ? "*" : scalar) }
    return String(result)
  }

  private static func needsCare(_ raw: String) -> Bool {
    raw.utf8.contains { byte in
      byte >= 0x7F || byte == UInt8(ascii: "*")
        || byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
    }
  }

  private static func masking(_ raw: String, log: FaultLog) -> (String, hasAsterisks: Bool) {
    var result = String.UnicodeScalarView()
    var hasAsterisks = false
    var lines = LineCount()
    for (index, scalar) in raw.unicodeScalars.enumerated() {
      if index == 0, scalar == "\u{FEFF}" { continue }
      switch scalar {
      case "*":
        hasAsterisks = true
        result.append(asterisk)
      case "\t", "\r":
        result.append(scalar)
      case _ where ForbiddenScalar.contains(scalar):
        log.note(
          .controlCharacter, at: lines.place,
          "the character \(ForbiddenScalar.name(scalar)) must not stand in a guide; remove it")
        result.append("\u{FFFD}")
      default:
        result.append(scalar)
      }
      lines.pass(scalar)
    }
    return (String(result), hasAsterisks)
  }
}

/// Counts lines and columns while a text goes by.
private struct LineCount {
  private(set) var place = Place.start
  private var previous: Unicode.Scalar?

  mutating func pass(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r": place = Place(line: place.line + 1, column: 1)
    default: place.column += 1
    }
    previous = scalar
  }
}
