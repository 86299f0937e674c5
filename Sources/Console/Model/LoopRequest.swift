/// Something about the terminal that only the loop can do, once the batch is taken in.
package enum LoopRequest: Sendable, Hashable {
  /// Open a note in the person's editor: ends as the message `edited`.
  case edit(question: String, text: String)
  /// Stop like any program at Ctrl-Z.
  case suspend
  /// Paint the whole screen anew.
  case repaint
  /// Put a text of printable ASCII into the terminal's clipboard.
  case copy(String)

  var isEdit: Bool {
    if case .edit = self { true } else { false }
  }
}

extension Model {
  mutating func request(_ request: LoopRequest) { loopRequests.append(request) }
}
