package import Screen

/// What the loop does after a frame is painted.
package enum Next: Sendable, Hashable {
  /// Waits for what arrives next.
  case wait
  /// Gives the terminal back and returns.
  case quit
  /// Gives the terminal back and stops the program until the shell continues it;
  /// the next batch begins with `resumed`.
  case suspend
  /// Lends the terminal to an editor on a file; the next batch begins with `edited`.
  ///
  /// The editor is a command for `sh`, to which the file is added; nil stands for the
  /// first of `$VISUAL`, `$EDITOR` and `vi`.
  case edit(file: String, editor: String? = nil)
}

/// What the program wants shown, and what it waits for.
package struct Frame: Sendable {
  /// The picture; what lies outside the terminal is cut.
  package var surface: Surface
  /// Milliseconds until a tick is wanted at the latest; nil for none.
  ///
  /// A wish that is still open stays when a later one follows it, so that steady
  /// typing can't put a tick off for ever; nil withdraws it.
  package var wakeAfter: Int?
  /// What happens next; only `wait` paints the picture.
  package var then: Next
  /// Whether every cell is sent again, for a screen that something else has spoiled.
  package var repaint: Bool

  package init(
    _ surface: Surface, wakeAfter: Int? = nil, then: Next = .wait, repaint: Bool = false
  ) {
    self.surface = surface
    self.wakeAfter = wakeAfter
    self.then = then
    self.repaint = repaint
  }
}
