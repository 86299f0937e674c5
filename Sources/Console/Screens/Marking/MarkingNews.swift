import Interview

extension Model {
  /// The marking screen, visible or below help.
  var markingScreen: MarkingScreen? {
    screens.lazy.compactMap { $0 as? MarkingScreen }.first
  }

  /// A complaint without the names of the sessions, which a marker must not see.
  func withoutNames(_ why: String) -> String {
    guard let tasks = markingScreen?.book.tasks else { return why }
    return tasks.reduce(why) { $0.replacing($1.key.session.text, with: $1.code) }
  }

  /// Takes in that a mark was refused because the marker's feed had moved.
  mutating func takeRefusedMark(_ session: Session, by marker: Marker) -> [Effect] {
    var effects: [Effect] = []
    var hasClash = false
    tell(MarkingScreen.self) { screen in
      guard screen.marker == marker else { return }
      (effects, hasClash) = screen.restart(from: session)
    }
    notice = Notice(
      hasClash
        ? "Marked at another console meanwhile; your mark is kept, not recorded (½)."
        : "You marked at another console meanwhile; your mark is added to that.",
      isProblem: true)
    return effects + [.readMarking(marker)]
  }
}
