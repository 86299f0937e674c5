/// How many columns a text takes on a terminal.
///
/// The rule is that of `wcwidth` in the C library, which ncurses and tmux go by too.
/// `TextWidthTests` lists where it differs and why.
package enum TextWidth {
  /// Joins the parts of an emoji.
  static let joiner: Unicode.Scalar = "\u{200D}"

  /// Columns of a whole text as it would be drawn.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy(PlainCharacter.contains) { return text.utf8.count }
    return TextCells(text).reduce(0) { $0 + $1.width }
  }

  /// Columns of one scalar: 0 for marks, 2 for wide ones, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch value {
    // The vowels and final consonants of Hangul join the consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0x1171E: return 0
    case _ where scalar.isSeenBeforeNumber: return 1
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return WideRanges.contains(value) ? 2 : 1
      }
    }
  }

  /// Whether a scalar is one of the many that are shown as they are in one column and
  /// join with nothing: the fast way for nearly all of what a screen shows.
  package static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin, general punctuation, arrows, lines, blocks and shapes.
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2190...0x21FF,
      0x2500...0x25FC:
      true
    default: false
    }
  }

  /// What stands for a scalar that must not reach a terminal.
  package static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.isHarmful else { return scalar }
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "?"
    case 0x7F: return "\u{2421}"
    default: return "\u{FFFD}"
    }
  }

  /// What stands for a scalar on the screen.
  package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Half a flag is narrow on some terminals, wide on others: its letter is neither.
    if (0x1F1E6...0x1F1FF).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? "?"
    }
    return harmless(scalar)
  }

  /// Whether nothing is shown of a scalar: what only chooses between the forms of
  /// another one, and the joiner, which many terminals don't know.
  static func isUnshown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0x200D, 0x180B...0x180D, 0x180F, 0xE0020...0xE007F,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }
}

/// The code points that take two columns (East Asian Width W and F).
enum WideRanges {
  /// Sorted, disjoint ranges, rounded to whole blocks where a block is wide throughout.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D8F, 0x1AFF0...0x1B2FF, 0x1F004...0x1F004,
    0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F1E6...0x1F202,
    0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265,
    0x1F300...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
    0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC,
    0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A,
    0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]

  /// Whether a code point lies in one of them.
  static func contains(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = ranges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      if value < ranges[middle].lowerBound {
        high = middle - 1
      } else if value > ranges[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}

extension TextWidth {
  /// The text cut to a width, with an ellipsis in its last column where it was cut.
  package static func fitted(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    guard of(text) > width else {
      // A letter may have any number of marks on it, and is one column wide.
      return text.utf8.count <= 32 * width ? text : TextCells(text).map(\.text).joined()
    }
    var result = ""
    var used = 0
    for piece in TextCells(text) {
      guard used + piece.width <= width - 1 else { break }
      result += piece.text
      used += piece.width
    }
    return result + "…"
  }

  /// The text filled up with blanks, or cut, to exactly a width.
  package static func padded(_ text: String, to width: Int) -> String {
    let fit = fitted(text, to: width)
    return fit + String(repeating: " ", count: max(0, width - of(fit)))
  }
}
