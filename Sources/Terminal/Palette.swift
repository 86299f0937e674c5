import CNcurses
import Screen

/// What a tone looks like on the terminal in use: attributes and a colour pair.
///
/// Text keeps the terminal's own colours; only what a tone adds is set. Without
/// colours a tone is an attribute or nothing, since the words say it anyway.
struct Palette {
  private struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  private var looks: [Look] = []

  /// Sets up the colour pairs; without colours where `monochrome` or the terminal has none.
  @MainActor init(monochrome: Bool) {
    let hasColours = !monochrome && has_colors() && start_color() == OK
    if hasColours { use_default_colors() }
    for tone in Tone.allCases {
      guard hasColours else {
        looks.append(Look(attributes: Self.plainAttributes(tone), pair: 0))
        continue
      }
      let pair = Int16(tone.rawValue) + 1
      let isRich = nc_colors() >= 256
      guard let (foreground, background) = isRich ? Self.rich(tone) : Self.eight(tone) else {
        looks.append(Look(attributes: isRich ? NC_NORMAL : Self.plainAttributes(tone), pair: 0))
        continue
      }
      init_pair(pair, foreground, background)
      looks.append(Look(attributes: NC_NORMAL, pair: pair))
    }
  }

  /// Attributes and pair of a style.
  func look(_ style: Style) -> (attributes: attr_t, pair: Int16) {
    let look = looks[Int(style.tone.rawValue)]
    var attributes = look.attributes
    if style.emphasis.contains(.bold) { attributes |= NC_BOLD }
    if style.emphasis.contains(.reverse) { attributes |= NC_REVERSE }
    if style.emphasis.contains(.underline) { attributes |= NC_UNDERLINE }
    return (attributes, look.pair)
  }

  /// Calm colours out of 256; a heat-map cell has both, so that it reads on any ground.
  private static func rich(_ tone: Tone) -> (Int16, Int16)? {
    switch tone {
    case .plain: nil
    case .quiet: (245, -1)
    case .accent: (74, -1)
    case .good: (71, -1)
    case .caution: (179, -1)
    case .bad: (167, -1)
    case .heat1: (16, 195)
    case .heat2: (16, 153)
    case .heat3: (16, 111)
    case .heat4: (231, 68)
    case .heat5: (231, 25)
    }
  }

  private static func eight(_ tone: Tone) -> (Int16, Int16)? {
    switch tone {
    case .accent: (Int16(COLOR_CYAN), -1)
    case .good: (Int16(COLOR_GREEN), -1)
    case .caution: (Int16(COLOR_YELLOW), -1)
    case .bad: (Int16(COLOR_RED), -1)
    default: nil
    }
  }

  private static func plainAttributes(_ tone: Tone) -> attr_t {
    switch tone {
    case .heat1: NC_UNDERLINE
    case .heat4: NC_BOLD
    case .heat5: NC_BOLD | NC_REVERSE
    default: NC_NORMAL
    }
  }
}
