/// From where somebody works at a seat, as the system tells it.
///
/// It proves nothing: whoever has the account can say something else. It is what an auditor asks
/// first, and what one person at two seats does not think of hiding.
package struct SeatPlace: Sendable, Hashable, Codable {
  /// The account's name, or its number where it has none.
  package var user: String
  /// The terminal, such as `pts/3`; nil where there is none.
  package var terminal: String?
  /// The address that the ssh connection came from; nil where there is none.
  package var peer: String?

  package init(user: String, terminal: String?, peer: String?) {
    self.user = user
    self.terminal = terminal
    self.peer = peer
  }

  /// In words: `panel at pts/3 from 10.1.2.3`.
  package var words: String {
    user + (terminal.map { " at \($0)" } ?? "") + (peer.map { " from \($0)" } ?? "")
  }
}
