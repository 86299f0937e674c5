import Screen

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
