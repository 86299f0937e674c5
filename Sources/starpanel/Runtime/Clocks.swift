import Glibc
import Interview

/// The present moment, in the machine's time zone.
enum WallClock {
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    var seconds = time.tv_sec
    localtime_r(&seconds, &parts)
    return Instant(
      milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000,
      offset: parts.tm_gmtoff / 60)
  }
}

/// The clock that never jumps, and runs on while the machine sleeps.
enum SteadyClock {
  static func now() -> SteadyReading {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return SteadyReading(
      boot: boot, milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  /// The kernel's name for this run of the machine; where it has none, a name for this process,
  /// within which readings compare, too.
  private static let boot: String = {
    let path = "/proc/sys/kernel/random/boot_id"
    guard case .success(let bytes) = TextFile.read(path) else { return unnamed }
    let name = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    return name.isEmpty ? unnamed : name
  }()

  private static let unnamed =
    "process \(getpid()) " + String(UInt64.random(in: .min ... .max), radix: 36)
}

/// Waiting on a queue of our own, where nothing else would be done meanwhile.
enum Pause {
  static func sleep(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    nanosleep(&time, nil)
  }
}

/// The clocks of this machine's place, asked once of the system.
enum LocalZone {
  /// From the first year of which there may be records to well after the last.
  private static let years = 1_420_000_000...2_240_000_000
  /// No clock is changed and changed back within this time.
  private static let step = 14 * 86_400

  /// Their zone; unknown where it is not one that a record could hold.
  static let now: ClockZone = {
    var spans = [ClockZone.Span(from: years.lowerBound * 1000, offset: offset(years.lowerBound))]
    var moment = years.lowerBound
    while moment < years.upperBound, let last = spans.last {
      let next = moment + step
      if offset(next) != last.offset {
        var (before, after) = (moment, next)
        while after - before > 1 {
          let middle = before + (after - before) / 2
          if offset(middle) == last.offset { before = middle } else { after = middle }
        }
        spans.append(ClockZone.Span(from: after * 1000, offset: offset(after)))
        moment = after
      } else {
        moment = next
      }
    }
    guard spans.allSatisfy({ abs($0.offset) < 24 * 60 }) else { return .unknown }
    return ClockZone(spans: spans, end: years.upperBound * 1000)
  }()

  /// Minutes east of Greenwich at a moment.
  private static func offset(_ seconds: Int) -> Int {
    var parts = tm()
    var seconds = seconds
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff / 60
  }
}
