/// How the test speaks of time.
enum SittingWords {
  /// Time left as `2:31`, from an hour on as `1:02:31`; a second that has begun counts whole.
  static func time(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000 + (max(0, milliseconds) % 1000 > 0 ? 1 : 0)
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let tail = ":" + two(seconds % 60)
    return hours > 0 ? "\(hours):" + two(minutes) + tail : "\(minutes)" + tail
  }

  /// A span as `8 minutes`, `1 minute`, or `7 minutes 30 seconds`.
  static func span(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    let minutes = seconds / 60
    let rest = seconds % 60
    let parts = [
      minutes > 0 || rest == 0 ? count(minutes, "minute") : nil,
      rest > 0 ? count(rest, "second") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 " + word : "\(number) " + word + "s"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
