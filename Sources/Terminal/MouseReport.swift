/// The end of a report of the mouse in its oldest form, after `ESC [ M`: a button and two
/// coordinates, of one byte each (X10, xterm 1000) or one character (xterm 1005).
struct MouseReport {
  /// What one byte more makes of it.
  enum Step {
    case more
    /// It has ended, with that byte.
    case whole
    /// It had ended before that byte.
    case before
    /// That byte cannot belong to it.
    case broken
  }

  private var count = 0
  /// Whether the last byte may be the first half of a character of two.
  private var isHalf = false

  mutating func take(_ byte: UInt8) -> Step {
    if isHalf {
      isHalf = false
      if (0x80...0xBF).contains(byte) { return count == 3 ? .whole : .more }
      if count == 3 { return .before }
    }
    // A terminal sends 0 for what is too far to the right, and no other control character.
    guard byte >= 0x20 || byte == 0 else { return .broken }
    count += 1
    isHalf = (0xC2...0xDF).contains(byte)
    return count == 3 && !isHalf ? .whole : .more
  }
}
