import CNcurses

/// A mode of the terminal that ncurses does not look after.
///
/// Every one of them stands in `PrivateMode.all`, so that it is set and undone in the
/// same places: start, quit, suspend, editor and crash.
struct PrivateMode {
  /// What sets it.
  let on: String
  /// What undoes it.
  let off: String

  /// The modes that the console sets on the terminal in use.
  @MainActor static var all: [PrivateMode] {
    // Several descriptions (screen, for one, inside tmux) don't mention bracketed
    // paste; whoever speaks ANSI at all ignores a private mode that it doesn't know.
    let ansi = Capability.string("cup").hasPrefix("\u{1b}[")
    let paste = PrivateMode(
      on: Capability.string("BE", fallback: ansi ? "\u{1b}[?2004h" : ""),
      off: Capability.string("BD", fallback: ansi ? "\u{1b}[?2004l" : ""))
    return [paste]
  }
}

/// What the terminal's description says.
enum Capability {
  /// The string under a name, without the padding times that printers needed.
  @MainActor static func string(_ name: String, fallback: String = "") -> String {
    guard let value = nc_string(name) else { return fallback }
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
