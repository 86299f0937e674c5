import Interview

/// The part of the log that the Audit screen has read, the newest first, and where it is selected.
///
/// However long the log is, no more is kept than a window of it, which moves with the selection.
struct LogWindow: Sendable {
  /// More entries than these are not kept.
  static let most = 1000

  private(set) var entries: [LogEntry] = []
  private(set) var cursor = ListCursor()
  /// What is on its way; nil while nothing is.
  private(set) var asked: LogRequest?
  /// Where it is read on towards the older ones; nil where the first event was met.
  private var olderAt: Int64?
  /// Whether there may be newer ones than those at the top.
  private(set) var hasNewer = false
  private(set) var words: [String] = []
  private var reader: Seat?

  var selected: LogEntry? {
    entries.indices.contains(cursor.row) ? entries[cursor.row] : nil
  }

  /// Whether the whole log was read and has nothing to show.
  var isEmpty: Bool { entries.isEmpty && asked == nil && olderAt == nil }

  /// Whether entries older than those may be there.
  var hasOlder: Bool { olderAt != nil }

  /// Begins anew at the newest.
  mutating func begin(words: [String], reader: Seat) -> Effect {
    self = LogWindow()
    self.words = words
    self.reader = reader
    return ask(.newest)
  }

  private mutating func ask(_ part: LogRequest.Part) -> Effect {
    let request = LogRequest(part: part, words: words, reader: reader)
    asked = request
    return .readLog(request)
  }

  /// Moves, and says what has to be read for that.
  mutating func move(_ movement: Movement, page: Int) -> Effect? {
    if movement == .first, hasNewer, let reader { return begin(words: words, reader: reader) }
    if movement == .last, olderAt != nil { return ask(.oldest) }
    cursor.move(movement, count: entries.count, page: page)
    return more(page: page)
  }

  /// What has to be read so that there is more than a page on either side; nil for nothing.
  private mutating func more(page: Int) -> Effect? {
    guard asked == nil else { return nil }
    if let olderAt, cursor.row + 2 * page >= entries.count { return ask(.before(olderAt)) }
    if hasNewer, cursor.row < page, let newest = entries.first { return ask(.after(newest.id)) }
    return nil
  }

  /// What was recorded meanwhile, where the newest are in view.
  mutating func followNews() -> Effect? {
    guard asked == nil, !hasNewer, reader != nil else { return nil }
    return ask(entries.first.map { .after($0.id) } ?? .newest)
  }

  /// Takes a page that was asked for, and says what has to be read next.
  mutating func take(_ page: LogPage, height: Int) -> Effect? {
    guard page.request == asked else { return nil }
    asked = nil
    switch page.request.part {
    case .newest:
      entries = page.entries
      olderAt = page.goesOnAt
      hasNewer = false
      cursor = ListCursor()
    case .oldest:
      entries = page.entries
      olderAt = nil
      hasNewer = page.goesOnAt != nil
      cursor.select(entries.count - 1, count: entries.count)
    case .before:
      entries += page.entries
      olderAt = page.goesOnAt
      let over = entries.count - Self.most
      if over > 0, cursor.row > over {
        entries.removeFirst(over)
        cursor.select(cursor.row - over, count: entries.count)
        hasNewer = true
      }
    case .after:
      let row = cursor.row
      entries = page.entries + entries
      hasNewer = page.goesOnAt != nil
      // At the top it follows what comes; elsewhere the same entry stays selected.
      if row > 0 || hasNewer { cursor.select(row + page.entries.count, count: entries.count) }
      let over = entries.count - Self.most
      if over > 0, cursor.row < Self.most, let last = entries.dropLast(over).last {
        entries.removeLast(over)
        olderAt = last.id
      }
    }
    return more(page: height)
  }
}
