import Glibc
import Interview
import Testing

@testable import starpanel

/// The clock of interviews, which setting the machine's clock does not move.
struct SteadyClockTests {
  private func running() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  @Test func itCountsFromTheMachinesStartAndNotByTheWallClock() {
    let before = running()
    let reading = SteadyClock.now()
    #expect((before...running()).contains(reading.milliseconds))
    #expect(!reading.boot.isEmpty)
  }
}
