import CNcurses

/// A mode of the terminal that ncurses does not look after.
///
/// Every one of them stands in `PrivateMode.all`, so that it is set and undone in the
/// same places: start, quit, suspend, editor and crash.
struct PrivateMode {
  let on: String
  let off: String

  /// The modes that the console sets on the terminal in use.
  @MainActor static var all: [PrivateMode] { all(of: .ofThisTerminal) }

  /// What the choice of modes rests on.
  struct Description {
    var placesText = ""
    var keysOn = ""
    var keysOff = ""
    var pasteOn = ""
    var pasteOff = ""
    var plain = ""
    var hasMouse = false
    var hasTwoScreens = false

    /// That of the terminal in use.
    @MainActor static var ofThisTerminal: Description {
      Description(
        placesText: Capability.string("cup"), keysOn: Capability.string("smkx"),
        keysOff: Capability.string("rmkx"), pasteOn: Capability.string("BE"),
        pasteOff: Capability.string("BD"), plain: Capability.string("sgr0"),
        hasMouse: !Capability.string("kmous").isEmpty,
        hasTwoScreens: !Capability.string("smcup").isEmpty)
    }
  }

  /// The modes that the console sets on a terminal.
  static func all(of terminal: Description) -> [PrivateMode] {
    // Several descriptions (screen, for one, inside tmux) don't mention bracketed
    // paste; whoever speaks ANSI at all ignores a private mode that it doesn't know.
    let isANSI = terminal.placesText.hasPrefix("\u{1b}[")
    // Where the keypad sends digits, no sequence needs to mean one.
    let keys = PrivateMode(
      on: terminal.keysOn.replacingKeypadMode, off: terminal.keysOff)
    let paste = PrivateMode(
      on: terminal.pasteOn.isEmpty && isANSI ? "\u{1b}[?2004h" : terminal.pasteOn,
      off: terminal.pasteOff.isEmpty && isANSI ? "\u{1b}[?2004l" : terminal.pasteOff)
    guard isANSI else { return [keys, paste] }
    let modern: [PrivateMode] = [.title, .kitty, .otherKeys(plain: terminal.plain)]
    return (isModern(terminal) ? modern : []) + [.reports, keys, paste]
  }

  /// Whether a terminal knows more than its description can say.
  ///
  /// A console of Linux prints what follows `>`, and of a title; what has a mouse and two screens
  /// knows both.
  static func isModern(_ terminal: Description) -> Bool {
    terminal.placesText.hasPrefix("\u{1b}[") && terminal.hasMouse && terminal.hasTwoScreens
  }

  /// The title that the terminal had, put aside and brought back.
  private static let title = PrivateMode(on: "\u{1b}[22;2t", off: "\u{1b}[23;2t")

  /// Reports of the mouse and of the focus, which a program that crashed may have left on.
  private static let reports = PrivateMode(
    on: [9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004]
      .map { "\u{1b}[?\($0)l" }.joined(),
    off: "")

  /// kitty's keyboard protocol: none of it, on top of what there was.
  private static let kitty = PrivateMode(on: "\u{1b}[>0u", off: "\u{1b}[<u")

  /// xterm's modifyOtherKeys, back to what the person has set; then plain, since some take
  /// it for underlined.
  private static func otherKeys(plain: String) -> PrivateMode {
    PrivateMode(on: "\u{1b}[>4m" + plain, off: "")
  }
}

extension String {
  /// The text that turns the keypad's own sequences off instead of on.
  fileprivate var replacingKeypadMode: String {
    split(separator: "\u{1b}=", omittingEmptySubsequences: false).joined(separator: "\u{1b}>")
  }
}

/// What the terminal's description says.
enum Capability {
  /// The string under a name, without the padding times that printers needed.
  @MainActor static func string(_ name: String) -> String {
    guard let value = nc_string(name) else { return "" }
    return withoutPadding(String(cString: value))
  }

  /// The text without `$<5>` and the like.
  static func withoutPadding(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "$", rest.first == "<", let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
