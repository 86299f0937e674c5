import Text

/// Wrong tries of a PIN or a word since the last right one, and how long the next one waits.
///
/// It knows no clock: a moment is milliseconds of whichever clock the caller goes by. The first
/// three tries are free, as anybody mistypes; then each waits twice as long as the one before, up to
/// a minute. A longer wait would let anybody keep an interviewer from a form while the candidate
/// sits there.
package struct WrongTries: Sendable, Hashable {
  /// How many tries wait for nothing.
  package static let free = 3
  /// Milliseconds that the first try after those waits.
  package static let firstWait = 5_000
  /// The most milliseconds that a try waits.
  package static let longestWait = 60_000

  package private(set) var count: Int
  /// When the last one was.
  package private(set) var last: Int

  package init(count: Int = 0, last: Int = 0) {
    self.count = max(0, count)
    self.last = last
  }

  /// How long the next try waits after the last one, in milliseconds.
  private var pause: Int {
    guard count >= Self.free else { return 0 }
    let doublings = count - Self.free
    // Four doublings are past the longest wait already.
    return doublings > 4 ? Self.longestWait : min(Self.longestWait, Self.firstWait << doublings)
  }

  /// Milliseconds that a try at a moment still has to wait; 0 where it may be made.
  package func wait(at moment: Int) -> Int {
    // Of a clock that was set back nobody knows how long ago the last try was.
    guard moment >= last else { return pause }
    let (since, overflow) = moment.subtractingReportingOverflow(last)
    return overflow ? 0 : max(0, pause - since)
  }

  /// Makes a try at a moment, which counts as wrong until `succeed` says otherwise.
  ///
  /// - Returns: the milliseconds that it has to wait, and then it was not made; 0 where it was.
  package mutating func attempt(at moment: Int) -> Int {
    let wait = wait(at: moment)
    if wait == 0 {
      count = min(count, Int.max - 1) + 1
      last = moment
    } else if moment < last {
      // The wait begins anew by the clock as it is now, or it would last as long as the clock
      // was set back.
      last = moment
    }
    return wait
  }

  /// The last try was right.
  package mutating func succeed() { count = 0 }
}

extension WrongTries {
  /// What somebody is told who has to wait.
  package static func words(ofWait milliseconds: Int) -> String {
    let seconds = milliseconds / 1000 + (milliseconds % 1000 > 0 ? 1 : 0)
    return "Too many wrong tries: wait \(Count.of(seconds, "second"))."
  }
}
