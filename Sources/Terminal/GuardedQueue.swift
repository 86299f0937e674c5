import CSignals
package import Dispatch

/// A queue for work beside the loop, on which even a full stack leaves the terminal in order.
///
/// The handler of a crash needs a stack of its own on every thread, and the threads of Dispatch
/// are not ours to begin. So each piece of work sees to it first; on a thread that has one, that
/// is a look at a flag. While a screen is held, all work off the main thread goes through such
/// queues.
package struct GuardedQueue: Sendable {
  private let queue: DispatchQueue

  package init(_ queue: DispatchQueue) {
    self.queue = queue
  }

  package init(label: String, qos: DispatchQoS = .unspecified) {
    self.init(DispatchQueue(label: label, qos: qos))
  }

  /// Runs work once all that was handed in before is done.
  package func async(_ work: @escaping @Sendable () -> Void) {
    queue.async {
      cs_guard_thread()
      work()
    }
  }

  /// Hands work in at a later time.
  package func async(at deadline: DispatchTime, _ work: @escaping @Sendable () -> Void) {
    queue.asyncAfter(deadline: deadline) {
      cs_guard_thread()
      work()
    }
  }

  /// Runs work in its turn and waits for it.
  package func sync<Value>(_ work: () throws -> Value) rethrows -> Value {
    try queue.sync {
      cs_guard_thread()
      return try work()
    }
  }
}
