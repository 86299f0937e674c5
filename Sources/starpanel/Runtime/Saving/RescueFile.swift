import Console
import Foundation
import Interview
import Ledger

/// What could not be saved, in a file of this user's alone: a line that says whose it is, and a line
/// of JSON for each thing that was done.
struct RescueFile: Sendable, Hashable {
  struct Header: Sendable, Hashable, Codable {
    /// What the file is, for whoever opens it.
    var starpanel = "not saved"
    /// The ledger that it was meant for, links followed.
    var ledger: String
    /// The console that wrote it, by `SeatConsole`.
    var process: Int32
    var started: String
    var label: String
    /// Whose console it was, as `Seat.text`; nil where no seat was named.
    var seat: String?
    /// When the file was written last.
    var at: Instant
    /// Whether the ledger's files were not in their places any more.
    var isLost: Bool

    /// Whether the console that wrote it still runs and so still tries.
    var isHeld: Bool {
      SeatConsole(process: process, started: started, label: label).isRunning
    }
  }

  var path: String
  var header: Header
  /// What was done, oldest first.
  var entries: [UnsavedEntry]

  /// The lines of the file.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ value: some Encodable) -> String {
      (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
    return ([line(header)] + entries.map { line($0) }).joined(separator: "\n") + "\n"
  }

  /// Reads a file of this user's; nil for one that is not a rescue file, or not whole.
  init?(reading path: String) {
    guard PrivateFile.isOwn(path), case .success(let bytes) = TextFile.read(path) else {
      return nil
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Data($0) }
    let decoder = JSONDecoder()
    guard let first = lines.first, let header = try? decoder.decode(Header.self, from: first),
      header.starpanel == "not saved"
    else { return nil }
    self.path = path
    self.header = header
    entries = lines.dropFirst().compactMap { try? decoder.decode(UnsavedEntry.self, from: $0) }
    guard entries.count == lines.count - 1 else { return nil }
  }

  init(path: String, header: Header, entries: [UnsavedEntry]) {
    self.path = path
    self.header = header
    self.entries = entries
  }
}

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
