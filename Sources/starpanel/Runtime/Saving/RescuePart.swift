import Console
import Interview

/// What of a rescue file is the affair of the same seats: it is offered, added and deleted by itself.
struct RescuePart: Hashable {
  var author: Seat
  /// Whether it was done at a round table, which is the lead's affair as well.
  var isOfTable: Bool
  /// The session, where only that one's console may be told of it.
  var session: SessionID?

  /// The part that an entry belongs to.
  init(of entry: UnsavedEntry) {
    author = entry.seat
    isOfTable = entry.via != nil
    // All candidates sit at the same seat, each of another session.
    session = entry.seat == .candidate ? entry.session : nil
  }

  /// Who may be asked about it.
  var seats: Set<Seat> { isOfTable ? [author, .lead] : [author] }

  /// Its name beside the file's.
  private var name: String {
    [author.text, isOfTable ? "table" : "", session?.text ?? ""].joined(separator: "\u{0}")
  }

  /// Names the part of that file; a path has no such character in it.
  func id(in path: String) -> String { path + "\u{0}" + name }
}

extension RescueFile {
  /// Its parts, in the order in which they began.
  var parts: [RescuePart] {
    var parts: [RescuePart] = []
    for entry in entries {
      let part = RescuePart(of: entry)
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  /// The same file with the entries of one part alone.
  func only(_ part: RescuePart) -> RescueFile {
    var file = self
    file.entries.removeAll { RescuePart(of: $0) != part }
    return file
  }

  /// Takes a part out of the file on disk, and the file with its last part.
  ///
  /// - Returns: why it could not be taken out; nil where it was.
  func remove(_ part: RescuePart) -> String? {
    var rest = self
    rest.entries.removeAll { RescuePart(of: $0) == part }
    guard !rest.entries.isEmpty else {
      return PrivateFile.remove(path)
    }
    return PrivateFile.replace(path, with: rest.text)
  }
}
