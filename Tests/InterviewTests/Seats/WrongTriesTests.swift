import TestSupport
import Testing

@testable import Interview

/// How wrong tries slow down.
struct WrongTriesTests {
  @Test func eachWaitsTwiceAsLongUpToAMinute() {
    var tries = WrongTries()
    var moment = 1_000_000
    var waits: [Int] = []
    for _ in 0..<12 {
      let wait = tries.attempt(at: moment)
      waits.append(wait)
      moment += wait
      if wait > 0 { #expect(tries.attempt(at: moment) == 0) }
    }
    #expect(waits == [0, 0, 0, 5, 10, 20, 40, 60, 60, 60, 60, 60].map { $0 * 1000 })
  }

  @Test func aRightOneSetsTheCountBack() {
    var tries = WrongTries(count: 9, last: 500)
    #expect(tries.attempt(at: 501) == 59_999)
    #expect(tries.attempt(at: 60_500) == 0)
    tries.succeed()
    for moment in 60_501...60_503 { #expect(tries.attempt(at: moment) == 0) }
    #expect(tries.attempt(at: 60_504) > 0)
  }

  @Test func aClockThatIsSetBackNeitherHelpsNorLocksForEver() {
    var tries = WrongTries(count: 20, last: 1_000_000_000)
    #expect(tries.attempt(at: 5) == 60_000)
    #expect(tries.attempt(at: 60_004) == 1)
    #expect(tries.attempt(at: 60_005) == 0)
  }

  @Test func numbersAtTheirLimitsDoNotTrap() {
    for (count, last, moment) in [
      (Int.max, Int.min, Int.max), (.max, .max, .min), (-5, 0, 0), (3, .min, .max), (64, 0, 1),
    ] {
      var tries = WrongTries(count: count, last: last)
      _ = tries.attempt(at: moment)
      _ = tries.attempt(at: moment)
      #expect((0...60_000).contains(tries.wait(at: moment)))
    }
  }

  /// No order of tries, at whatever moments of whichever clock, gets more of them in a time than
  /// whoever tries as soon as it is allowed.
  @Test(arguments: 0..<200) func noOrderOfTriesGetsMoreThanTheRate(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 77)
    var tries = WrongTries()
    var clock = 1_000_000
    // What has truly passed, whatever the clock says.
    var passed = 0
    var made = 0
    for _ in 0..<400 {
      // Half of them try as soon as it is allowed.
      let step =
        random.below(2) == 0
        ? tries.wait(at: clock) : [0, 1, 40, 700, 5_000, 19_999, 60_000, 61_000][random.below(8)]
      passed += step
      clock += step
      if random.below(9) == 0 { clock -= random.below(90_000) }
      guard tries.attempt(at: clock) == 0 else { continue }
      made += 1
      #expect(made <= Self.most(within: passed), "\(made) tries in \(passed) ms")
    }
    #expect(made > 3)
  }

  /// The most tries that the rule allows within a time, written as the rule is told to people.
  private static func most(within milliseconds: Int) -> Int {
    var count = 3
    var left = milliseconds
    for wait in [5_000, 10_000, 20_000, 40_000] where left >= wait {
      left -= wait
      count += 1
    }
    return left >= 0 && count == 7 ? count + left / 60_000 : count
  }
}
