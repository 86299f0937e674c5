/// What the loop does after a batch.
package struct LoopOrder: Sendable, Hashable {
  package enum Next: Sendable, Hashable {
    case wait
    /// Leave the loop.
    case end
    case suspend
    case edit(question: String, text: String)
  }

  package var next: Next
  /// Whether the whole screen is painted anew.
  package var repaints = false
  /// What goes into the terminal's clipboard; nil for nothing.
  package var copies: String?
}

extension Model {
  /// What the loop is to do now; each request is given once.
  ///
  /// Whoever asks the program to end comes before an editor and before a stop, and of these two the
  /// one that was asked for last: the loop does one thing at a time.
  package mutating func takeLoopOrder() -> LoopOrder {
    defer { loopRequests = [] }
    guard !isOver else { return LoopOrder(next: .end) }
    var order = LoopOrder(next: .wait)
    for request in loopRequests {
      switch request {
      case .repaint: order.repaints = true
      case .copy(let text): order.copies = text
      case .suspend: order.next = .suspend
      case .edit(let question, let text): order.next = .edit(question: question, text: text)
      }
    }
    return order
  }
}
