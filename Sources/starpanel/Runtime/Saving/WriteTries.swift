import Dispatch
import Synchronization
import Terminal

/// When a queue tries to write next: at once, or after a pause that doubles with each failure.
final class WriteTries: Sendable {
  private struct State {
    /// How long to wait after the next failure.
    var pause = WriteTries.shortest
    /// Whether a try is on the queue already.
    var isQueued = false
    /// Whether one comes after a pause.
    var isPaused = false
  }

  private static let shortest = Duration.milliseconds(100)
  private static let longest = Duration.seconds(2)

  private let queue: GuardedQueue
  private let state = Mutex(State())

  init(on queue: GuardedQueue) {
    self.queue = queue
  }

  /// Tries as soon as the queue is free; nothing where such a try is coming already.
  func soon(_ work: @escaping @Sendable () -> Void) {
    let isQueued = state.withLock { state in
      defer { state.isQueued = true }
      return state.isQueued
    }
    guard !isQueued else { return }
    queue.async {
      // Before the work looks at what there is, so that nothing that comes later is missed.
      self.state.withLock { $0.isQueued = false }
      work()
    }
  }

  /// Tries after a pause, since a try has failed.
  func again(_ work: @escaping @Sendable () -> Void) {
    let pause: Duration? = state.withLock { state in
      let pause = state.pause
      state.pause = min(pause * 2, Self.longest)
      // One try comes after a pause, however many keys have failed.
      guard !state.isPaused else { return nil }
      state.isPaused = true
      return pause
    }
    guard let pause else { return }
    let (seconds, attoseconds) = pause.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    queue.async(at: .now() + .nanoseconds(nanoseconds)) {
      self.state.withLock { $0.isPaused = false }
      work()
    }
  }

  /// Begins with the shortest pause again.
  func succeeded() { state.withLock { $0.pause = Self.shortest } }
}
