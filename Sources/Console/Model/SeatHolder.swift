package import Interview

/// A console that holds a seat.
package struct SeatHolder: Sendable, Hashable {
  /// Which console, in words: its terminal and process.
  package var console: String
  package var since: Instant

  package init(console: String, since: Instant) {
    self.console = console
    self.since = since
  }
}
