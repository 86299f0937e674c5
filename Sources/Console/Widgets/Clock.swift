import Screen

/// Spans of time as people read them.
enum Clock {
  /// `04:10`, from an hour on `1:04:10`, and from ten hours on `10 h 04`.
  static func text(seconds: Int) -> String {
    let seconds = max(0, seconds)
    let minutes = two(seconds / 60 % 60) + ":" + two(seconds % 60)
    guard seconds >= 3600 else { return minutes }
    let hours = seconds / 3600
    return hours < 10 ? "\(hours):" + minutes : "\(hours) h " + two(seconds / 60 % 60)
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
