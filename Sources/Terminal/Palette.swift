import CNcurses
import Screen

/// What a tone looks like on the terminal in use: attributes and a colour pair.
///
/// Text keeps the terminal's own colours; only what a tone adds is set. Without
/// colours a tone is an attribute or nothing, since the words say it anyway.
struct Palette {
  /// The colours that the terminal has for us.
  private enum Depth {
    /// None, by its nature or by wish; no greys either.
    case none
    /// The eight of ECMA-48.
    case eight
    /// The 256 of xterm.
    case many
  }

  private struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  private var looks: [Look] = []

  /// Sets up the colour pairs; without colours where `monochrome` or the terminal has none.
  @MainActor init(monochrome: Bool) {
    var depth = Depth.none
    // What stands for "the terminal's own", where it can't be told to use that.
    var ground: Int16 = -1
    if !monochrome, has_colors(), start_color() == OK, nc_colors() >= 8 {
      if use_default_colors() != OK { ground = Int16(COLOR_BLACK) }
      depth = nc_colors() >= 256 ? .many : .eight
    }
    for tone in Tone.allCases {
      var look = Look(attributes: Self.attributes(tone, depth), pair: 0)
      let pair = Int16(tone.rawValue) + 1
      if let colours = Self.colours(tone, depth),
        init_pair(pair, colours.text, colours.ground ?? ground) == OK
      {
        look.pair = pair
      }
      looks.append(look)
    }
  }

  func look(_ style: Style) -> (attributes: attr_t, pair: Int16) {
    let look = looks[Int(style.tone.rawValue)]
    var attributes = look.attributes
    if style.emphasis.contains(.bold) { attributes |= NC_BOLD }
    if style.emphasis.contains(.reverse) { attributes |= NC_REVERSE }
    if style.emphasis.contains(.underline) { attributes |= NC_UNDERLINE }
    return (attributes, look.pair)
  }

  private static func colours(_ tone: Tone, _ depth: Depth) -> (text: Int16, ground: Int16?)? {
    switch depth {
    case .none: nil
    case .eight: eight(tone)
    case .many: many(tone)
    }
  }

  /// Calm colours out of 256.
  ///
  /// The texts have a contrast of at least 4.1 on white and on black alike, since we
  /// can't know which it is (WCAG 2.1, 1.4.3; 4.58 is the most that both can have). A
  /// heat-map cell below the middle brings its own ground, which has a contrast of at least 3.8
  /// to white and to black (1.4.11), so that a low rating stands out on either.
  private static func many(_ tone: Tone) -> (text: Int16, ground: Int16?)? {
    switch tone {
    case .plain: nil
    case .quiet: (243, nil)
    case .accent: (31, nil)
    case .good: (29, nil)
    case .caution: (130, nil)
    case .bad: (131, nil)
    case .heat1: (231, 160)
    case .heat2: (16, 166)
    case .heat3: nil
    case .heat4, .heat5: (31, nil)
    }
  }

  private static func eight(_ tone: Tone) -> (text: Int16, ground: Int16?)? {
    let (black, white) = (Int16(COLOR_BLACK), Int16(COLOR_WHITE))
    return switch tone {
    case .plain, .quiet, .heat3, .heat4, .heat5: nil
    case .accent: (Int16(COLOR_CYAN), nil)
    case .good: (Int16(COLOR_GREEN), nil)
    case .caution: (Int16(COLOR_YELLOW), nil)
    case .bad: (Int16(COLOR_RED), nil)
    case .heat1: (white, Int16(COLOR_RED))
    case .heat2: (black, Int16(COLOR_YELLOW))
    }
  }

  private static func attributes(_ tone: Tone, _ depth: Depth) -> attr_t {
    switch (depth, tone) {
    case (.eight, .quiet): NC_DIM
    // Low in reverse; a list that shows ratings leaves their cells out of its selection.
    case (.none, .heat1): NC_REVERSE | NC_BOLD
    case (.none, .heat2): NC_REVERSE
    case (_, .heat1), (.many, .heat5), (.none, .heat4), (.eight, .heat4): NC_BOLD
    case (.none, .heat5), (.eight, .heat5): NC_BOLD | NC_UNDERLINE
    default: NC_NORMAL
    }
  }
}
