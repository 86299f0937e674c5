import Interview
import Text

/// What the console says of PINs.
enum PinWords {
  /// That one was reset, and by whom as far as the system knows.
  static func told(of reset: PinReset, in zone: ClockZone) -> String {
    "It was reset on \(zone.moment(reset.at))" + (reset.from.map { " by \($0.words)" } ?? "")
      + ": \(reset.reason)."
  }

  /// What is told once the screens are shown again; nil where there is nothing to be told.
  static func opening(dropped: Int, wrongBefore: Int) -> String? {
    var parts: [String] = []
    if dropped > 0 {
      parts.append("\(Count.of(dropped, "key")) typed at the lock meant nothing.")
    }
    if wrongBefore > 0 {
      parts.append("\(Count.of(wrongBefore, "wrong PIN")) before yours, on record.")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What is told once a PIN is chosen, or none.
  static func chosen(_ hasPin: Bool, _ policy: PinPolicy) -> String {
    hasPin
      ? "Your PIN is set. It is asked when this seat is taken again, and after"
        + " \(policy.idleMinutes) idle minutes."
      : "No PIN, and that is on record."
  }
}
