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
