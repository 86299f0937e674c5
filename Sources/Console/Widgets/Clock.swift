import Screen

/// Spans of time as people read them.
enum Clock {
  /// `04:10`, and from an hour on `1:04:10`.
  static func text(seconds: Int) -> String {
    let seconds = max(0, seconds)
    let minutes = two(seconds / 60 % 60) + ":" + two(seconds % 60)
    return seconds < 3600 ? minutes : "\(seconds / 3600):" + minutes
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
