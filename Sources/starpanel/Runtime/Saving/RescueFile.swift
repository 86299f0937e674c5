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

  /// Makes a file's content.
  init(path: String, header: Header, entries: [UnsavedEntry]) {
    self.path = path
    self.header = header
    self.entries = entries
  }
}
