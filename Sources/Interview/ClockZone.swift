/// How the clocks of one place stand to Greenwich, over the years.
///
/// A time is recorded with the offset that its console had. A person reads it by the clocks of the
/// place where they sit; where that is not known, it is shown as it was recorded, and says so.
package struct ClockZone: Sendable, Hashable {
  /// What holds from a moment on.
  package struct Span: Sendable, Hashable {
    /// The moment, in milliseconds since 1970.
    package var from: Int
    /// Minutes east of Greenwich.
    package var offset: Int

    package init(from: Int, offset: Int) {
      self.from = from
      self.offset = offset
    }
  }

  private let spans: [Span]
  private let end: Int

  /// A place of which nothing is known.
  package static let unknown = ClockZone(spans: [], end: .min)

  /// Makes the zone of a place.
  ///
  /// - Parameters:
  ///   - spans: in order of time; before the first nothing is known.
  ///   - end: the moment from which on nothing is known, in milliseconds since 1970.
  package init(spans: [Span], end: Int) {
    self.spans = spans
    self.end = end
  }

  /// The day and the time to the minute by the clocks of this place, `2026-11-24 09:30`; where
  /// those are not known, as recorded and with the offset behind it.
  package func moment(_ instant: Instant) -> String {
    guard let local = local(instant) else { return fullMoment(instant) }
    return local.day + " " + local.clock
  }

  /// The time of day to the minute, like `moment`.
  package func clock(_ instant: Instant) -> String {
    local(instant)?.clock ?? instant.clock + " " + instant.offsetName
  }

  package func day(_ instant: Instant) -> String { (local(instant) ?? instant).day }

  /// The day and the time to the minute with the offset, `2026-11-24 09:30 UTC+1`, for what is
  /// read elsewhere.
  package func fullMoment(_ instant: Instant) -> String {
    let shown = local(instant) ?? instant
    return shown.day + " " + shown.clock + " " + shown.offsetName
  }

  /// A day and a time as people type them, `2026-11-24 09:30`; `moment(typed:)` reads it.
  package func typed(_ instant: Instant) -> String {
    let shown = local(instant) ?? Instant(milliseconds: instant.milliseconds)
    return shown.day + " " + shown.clock
  }

  /// The moment at which the clocks of this place show a day and a time, or Greenwich's where they
  /// are not known.
  ///
  /// - Returns: nil for another text, and for a time that the clocks skip. Of one that they show
  ///   twice, the first.
  package func moment(typed text: String) -> Instant? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 10, parts[1].utf8.count == 5,
      let greenwich = Instant(parts[0] + "T" + parts[1] + "Z")
    else { return nil }
    guard !spans.isEmpty else { return greenwich }
    return Set(spans.map(\.offset)).map { offset in
      Instant(milliseconds: greenwich.milliseconds - offset * 60_000, offset: offset)
    }.filter { local($0)?.text == $0.text }.min()
  }

  /// The moments of the day that holds one, in milliseconds since 1970.
  ///
  /// A day on which the clocks are changed is taken to have 24 hours.
  package func day(around instant: Instant) -> Range<Int> {
    let day = 86_400_000
    let shift = (spans.last { $0.from <= instant.milliseconds }?.offset ?? 0) * 60_000
    let local = instant.milliseconds + shift
    let start = local - ((local % day) + day) % day - shift
    return start..<start + day
  }

  /// The same moment, written by the clocks of this place; nil where those are not known.
  private func local(_ instant: Instant) -> Instant? {
    guard instant.milliseconds < end,
      let span = spans.last(where: { $0.from <= instant.milliseconds })
    else { return nil }
    return Instant(milliseconds: instant.milliseconds, offset: span.offset)
  }
}

extension Instant {
  /// The offset in which it is written, in words: `UTC`, `UTC+1`, `UTC-3:30`.
  fileprivate var offsetName: String {
    guard text.utf8.last != UInt8(ascii: "Z") else { return "UTC" }
    let parts = text.suffix(6).split(separator: ":").map(String.init)
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]) else {
      return "UTC"
    }
    if hours == 0, minutes == 0 { return "UTC" }
    let sign = parts[0].hasPrefix("-") ? "-" : "+"
    return "UTC" + sign + String(abs(hours)) + (minutes == 0 ? "" : ":" + parts[1])
  }
}
