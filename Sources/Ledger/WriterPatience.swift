import Glibc
import Synchronization

/// How long a write waits for another program that has the lock: five seconds, or not at all while
/// somebody is in a hurry.
final class WriterPatience: Sendable {
  private let isHurried = Atomic<Bool>(false)

  /// Milliseconds to wait before the first tries; after those, each waits for the last of them.
  private static let pauses: [UInt32] = [1, 2, 5, 10, 15, 20, 25]
  private static let tries = 205

  /// Whether a write that finds the file locked is given up at once.
  func hurry(_ isHurried: Bool) {
    self.isHurried.store(isHurried, ordering: .sequentiallyConsistent)
  }

  /// Waits before the next try, or says that it is enough.
  func waits(before attempt: Int) -> Bool {
    guard attempt < Self.tries, !isHurried.load(ordering: .sequentiallyConsistent) else {
      return false
    }
    usleep(Self.pauses[min(attempt, Self.pauses.count - 1)] * 1000)
    return true
  }
}
