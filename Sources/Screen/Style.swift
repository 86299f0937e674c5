/// What a piece of text means, which the terminal turns into a colour.
///
/// A tone never carries meaning alone: the text says the same without it.
public enum Tone: UInt8, Sendable, Hashable, CaseIterable {
  /// Ordinary text, in the terminal's own colours.
  case plain
  /// Text that may be overlooked.
  case quiet
  /// What the screen is about.
  case accent
  /// Settled, passed.
  case good
  /// Needs a look.
  case caution
  /// Failed.
  case bad
  /// A heat-map cell, from cold to hot.
  case heat1
  /// A heat-map cell.
  case heat2
  /// A heat-map cell.
  case heat3
  /// A heat-map cell.
  case heat4
  /// A heat-map cell.
  case heat5

  /// The heat-map tone of a rating; plain outside 1...5.
  public static func heat(_ rating: Int) -> Tone {
    switch rating {
    case 1: .heat1
    case 2: .heat2
    case 3: .heat3
    case 4: .heat4
    case 5: .heat5
    default: .plain
    }
  }
}

/// How a cell looks.
public struct Style: Sendable, Hashable {
  /// Emphasis on top of a tone.
  public struct Emphasis: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set of bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier.
    public static let bold = Emphasis(rawValue: 1)
    /// Foreground and background exchanged: the selection.
    public static let reverse = Emphasis(rawValue: 2)
    /// Underlined.
    public static let underline = Emphasis(rawValue: 4)
  }

  /// What the text means.
  public var tone: Tone
  /// What is laid on top.
  public var emphasis: Emphasis

  /// Makes a style.
  public init(_ tone: Tone = .plain, _ emphasis: Emphasis = []) {
    self.tone = tone
    self.emphasis = emphasis
  }

  /// Ordinary text.
  public static let plain = Style()
  /// Text that may be overlooked.
  public static let quiet = Style(.quiet)
  /// Heavier ordinary text.
  public static let bold = Style(.plain, .bold)
  /// What the screen is about.
  public static let accent = Style(.accent)
  /// The selection.
  public static let selected = Style(.plain, .reverse)
}
