import CSignals
import Glibc
import Synchronization

/// A queue that any thread may post to and the loop empties.
///
/// The loop's thread sleeps in `poll`, so nothing may wait for the main actor: work
/// that is done elsewhere ends in a post.
package final class Mailbox<Message: Sendable>: Sendable {
  private let waiting = Mutex<[Message]>([])

  /// Readable while messages wait.
  package let fd: Int32

  /// Makes an empty mailbox.
  ///
  /// - Throws: `TerminalError.system` where no descriptor is left.
  package init() throws(TerminalError) {
    fd = cs_wake_open()
    if fd < 0 { throw .system(call: "eventfd", code: errno) }
  }

  deinit {
    close(fd)
  }

  /// Adds a message and wakes the loop.
  package func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    var one: UInt64 = 1
    _ = write(fd, &one, 8)
  }

  /// Takes everything that waits, oldest first.
  package func drain() -> [Message] {
    var count: UInt64 = 0
    _ = read(fd, &count, 8)
    return waiting.withLock { queue in
      defer { queue = [] }
      return queue
    }
  }
}
