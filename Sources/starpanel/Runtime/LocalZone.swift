import Glibc
import Interview

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
