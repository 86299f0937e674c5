import Dispatch
import Glibc
import Synchronization

/// Works things out on all processors, a few at a time, while the ones before them are used.
///
/// What is used comes in order, and not more than two rounds of it are in memory at once.
struct Preparation<Outcome: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) throws -> Outcome
  private let round = 2 * max(2, ProcessorCount.usable)

  /// - Parameter work: makes the thing of a number below `count`; it is called on several threads.
  init(count: Int, _ work: @escaping @Sendable (Int) throws -> Outcome) {
    self.count = count
    self.work = work
  }

  /// Calls `body` with each outcome in order, on this thread.
  ///
  /// Throws what the first of them throws that fails, or what `body` does.
  func forEach(_ body: (Outcome) throws -> Void) throws {
    var next = begin(0)
    while let current = next {
      let outcomes = current.outcomes()
      next = begin(current.range.upperBound)
      // What goes on meanwhile holds nothing that this thread waits for.
      for outcome in outcomes { try body(outcome.get()) }
    }
  }

  private func begin(_ start: Int) -> Round? {
    guard start < count else { return nil }
    return Round(range: start..<min(start + round, count), work: work)
  }

  /// Some numbers whose outcomes are being worked out.
  private final class Round: Sendable {
    let range: Range<Int>
    private let slots: Mutex<[Result<Outcome, any Error>?]>
    private let done = DispatchSemaphore(value: 0)

    init(range: Range<Int>, work: @escaping @Sendable (Int) throws -> Outcome) {
      self.range = range
      slots = Mutex(Array(repeating: nil, count: range.count))
      DispatchQueue.global().async { [self] in
        DispatchQueue.concurrentPerform(iterations: range.count) { place in
          let outcome = Result { try work(range.lowerBound + place) }
          slots.withLock { $0[place] = outcome }
        }
        done.signal()
      }
    }

    /// Waits until all are there.
    func outcomes() -> [Result<Outcome, any Error>] {
      done.wait()
      return slots.withLock { $0.compactMap(\.self) }
    }
  }
}

/// How many processors there are for this program.
enum ProcessorCount {
  static var usable: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
