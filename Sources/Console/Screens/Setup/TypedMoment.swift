import Interview
import Text

/// Reads the time of an interview as people type it: `2026-12-01 09:30`, `tomorrow 9:30`, `9:30`.
struct TypedMoment: Sendable {
  private let zone: ClockZone
  private let now: Instant

  init(_ model: Model) {
    zone = model.zone
    now = model.now
  }

  /// The moment that is meant, by the clocks of this place; nil where none is.
  func instant(_ text: String) -> Instant? {
    let parts = text.withoutOuterBlanks.lowercased().split {
      $0 == " " || $0 == "t" && isDated(text)
    }
    .map(String.init)
    switch parts.count {
    case 1: return clock(parts[0]).flatMap { moment(today, $0) }
    case 2: return day(parts[0]).flatMap { day in clock(parts[1]).flatMap { moment(day, $0) } }
    default: return nil
    }
  }

  /// A moment as it is put into the field.
  func text(_ instant: Instant) -> String { zone.typed(instant) }

  /// What an example looks like: the next full hour.
  var example: String {
    let hour = 3_600_000
    return text(Instant(milliseconds: (now.milliseconds / hour + 1) * hour))
  }

  private var today: String { String(zone.typed(now).prefix(10)) }

  /// Between day and time a `T` may stand, as machines write it.
  private func isDated(_ text: String) -> Bool {
    text.withoutOuterBlanks.utf8.first.map { (48...57).contains($0) } ?? false
  }

  private func moment(_ day: String, _ clock: String) -> Instant? {
    zone.moment(typed: day + " " + clock)
  }

  private func day(_ word: String) -> String? {
    switch word {
    case "today": today
    case "tomorrow":
      String(zone.typed(Instant(milliseconds: now.milliseconds + 86_400_000)).prefix(10))
    default: word
    }
  }

  /// `9:30` and `09:30` as `09:30`.
  private func clock(_ word: String) -> String? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2 else {
      return nil
    }
    return (parts[0].utf8.count == 1 ? "0" : "") + word
  }
}
