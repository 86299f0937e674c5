import Screen

extension String {
  /// The text with control and reordering characters shown as symbols, for messages.
  var shownHarmless: String { TextCells(self).map(\.text).joined() }
}
