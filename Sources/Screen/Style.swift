/// What a piece of text means, which the terminal turns into a colour.
///
/// A tone never carries meaning alone: the text says the same without it.
package enum Tone: UInt8, Sendable, Hashable, CaseIterable {
  /// Ordinary text, in the terminal's own colours.
  case plain
  /// Text that may be overlooked.
  case quiet
  /// What the screen is about.
  case accent
  case good
  case caution
  case bad
  /// A heat-map cell, from the lowest rating to the highest; the middle is as ordinary text.
  case heat1
  case heat2
  case heat3
  case heat4
  case heat5

  /// The heat-map tone of a rating; plain outside 1...5.
  package static func heat(_ rating: Int) -> Tone {
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
package struct Style: Sendable, Hashable {
  /// Emphasis on top of a tone.
  package struct Emphasis: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Emphasis(rawValue: 1)
    /// Foreground and background exchanged: the selection.
    package static let reverse = Emphasis(rawValue: 2)
    package static let underline = Emphasis(rawValue: 4)
  }

  /// What the text means.
  package var tone: Tone
  /// What is laid on top.
  package var emphasis: Emphasis

  package init(_ tone: Tone = .plain, _ emphasis: Emphasis = []) {
    self.tone = tone
    self.emphasis = emphasis
  }

  package static let plain = Style()
  /// Text that may be overlooked.
  package static let quiet = Style(.quiet)
  package static let bold = Style(.plain, .bold)
  /// What the screen is about.
  package static let accent = Style(.accent)
  package static let selected = Style(.plain, .reverse)
}
