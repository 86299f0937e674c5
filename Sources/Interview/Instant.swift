/// A moment in ISO 8601 with an offset, kept as it was written.
package struct Instant: Sendable, Hashable, Comparable {
  /// The moment as it was written, such as `2026-11-24T09:30:00.250+01:00`.
  package let text: String
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int

  /// Reads `YYYY-MM-DDThh:mm[:ss[.fraction]]` and `Z` or `+hh:mm`.
  ///
  /// Returns nil for anything else, such as a time without an offset or a day
  /// that the month does not have.
  package init?(_ text: String) {
    guard let milliseconds = InstantText.milliseconds(of: Array(text.utf8)) else { return nil }
    self.text = text
    self.milliseconds = milliseconds
  }

  /// Makes a moment from a count of milliseconds since 1970.
  ///
  /// Years before 1 and after 9999 have no such text; see `isReadable`.
  ///
  /// - Parameter offset: minutes east of Greenwich in which it is written; one of a day and more,
  ///   which no text can say, is written as `Z`, which is the same moment.
  package init(milliseconds: Int, offset: Int = 0) {
    self.milliseconds = milliseconds
    let offset = abs(offset) < 24 * 60 ? offset : 0
    text = InstantText.text(milliseconds: milliseconds, offset: offset)
  }

  /// Whether the text says this moment to whoever reads it: one of the years 1 to 9999.
  package var isReadable: Bool {
    !text.hasPrefix("0000") && Instant(text)?.milliseconds == milliseconds
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Whole seconds from this moment to a later one, never negative.
  package func seconds(until later: Instant) -> Int {
    max(0, (later.milliseconds - milliseconds) / 1000)
  }

  /// The day, `2026-11-24`.
  var day: String { String(text.prefix(10)) }

  /// The time of day to the minute, `09:30`.
  var clock: String { String(text.dropFirst(11).prefix(5)) }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an ISO 8601 time with offset")
    }
    self = instant
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Reads and writes ISO 8601 times, in the proleptic Gregorian calendar.
private enum InstantText {
  /// Milliseconds since 1970, or nil where the text is not a time with offset.
  static func milliseconds(of bytes: [UInt8]) -> Int? {
    var scanner = Scanner(bytes: bytes)
    guard let year = scanner.number(4), scanner.take("-"),
      let month = scanner.number(2), (1...12).contains(month), scanner.take("-"),
      let day = scanner.number(2), (1...daysIn(month: month, year: year)).contains(day),
      scanner.take("T"),
      let hour = scanner.number(2), hour < 24, scanner.take(":"),
      let minute = scanner.number(2), minute < 60
    else { return nil }
    var second = 0
    var thousandths = 0
    if scanner.take(":") {
      guard let value = scanner.number(2), value < 61 else { return nil }
      second = value
      if scanner.take(".") {
        guard let value = scanner.thousandths() else { return nil }
        thousandths = value
      }
    }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    let minutes = (daysSince1970(year, month, day) * 24 + hour) * 60 + minute - offset
    return (minutes * 60 + second) * 1000 + thousandths
  }

  /// The time written with milliseconds, in the given offset in minutes.
  static func text(milliseconds: Int, offset: Int) -> String {
    let local = milliseconds + offset * 60_000
    let day = floorDivision(local, 86_400_000)
    let time = local - day * 86_400_000
    let (year, month, date) = civil(day)
    let zone =
      offset == 0
      ? "Z"
      : (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
    return digits(year, 4) + "-" + two(month) + "-" + two(date) + "T"
      + two(time / 3_600_000) + ":" + two(time / 60_000 % 60) + ":" + two(time / 1000 % 60)
      + "." + digits(time % 1000, 3) + zone
  }

  private static func two(_ value: Int) -> String { digits(value, 2) }

  private static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01, counting years from March so that the leap day is last.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivision(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date of a day counted from 1970-01-01.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floorDivision(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let index = (5 * dayOfYear + 2) / 153
    let month = index + (index < 10 ? 3 : -9)
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1
    )
  }

  private static func floorDivision(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
      position += 1
      return true
    }

    mutating func digit() -> Int? {
      guard position < bytes.count, (48...57).contains(bytes[position]) else { return nil }
      position += 1
      return Int(bytes[position - 1]) - 48
    }

    mutating func number(_ count: Int) -> Int? {
      var value = 0
      for _ in 0..<count {
        guard let next = digit() else { return nil }
        value = value * 10 + next
      }
      return value
    }

    /// The first three decimals of a fraction of any length.
    mutating func thousandths() -> Int? {
      guard var value = digit() else { return nil }
      var count = 1
      while let next = digit() {
        if count < 3 { value = value * 10 + next }
        count += 1
      }
      while count < 3 {
        value *= 10
        count += 1
      }
      return value
    }

    /// Minutes east of Greenwich.
    mutating func offset() -> Int? {
      if take("Z") { return 0 }
      let sign: Int
      if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
      guard let hours = number(2), hours < 24, take(":"), let minutes = number(2), minutes < 60
      else { return nil }
      return sign * (hours * 60 + minutes)
    }
  }
}
