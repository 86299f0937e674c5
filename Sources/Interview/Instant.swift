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
