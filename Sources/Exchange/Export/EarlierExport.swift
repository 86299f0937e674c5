import CSV
import Glibc
package import Interview
import Text

/// What a folder holds of an export that was written before, so that a new one takes the place of
/// nothing else.
///
/// A new export may replace an older one of the same sessions, as far as that shows: every session
/// named is among those written now, and where `audit.csv` has a session's events, their last
/// hashes are those of this ledger. Where it has none, since forms were open, candidate and opening
/// must be the same.
package struct EarlierExport: Sendable {
  /// The names of the files that an export writes.
  package static let files = FolderFile.allCases.map(\.rawValue)

  /// A session as an export names it.
  package struct Subject: Sendable, Hashable {
    package var session: SessionID
    package var candidate: String
    package var opening: String

    package init(session: SessionID, candidate: String, opening: String) {
      self.session = session
      self.candidate = candidate
      self.opening = opening
    }
  }

  /// Something that bears the name of an export's file and cannot be part of one.
  struct Unrecognised: Error {
    var file: String
    var reason: String
  }

  private typealias SeatName = Identifier<EarlierExport>

  private struct Head {
    var sequence: Int
    var sha256: String
  }

  /// The names that were found, in the order of `files`.
  private var found: [String] = []
  /// The sessions in the order in which they are named first.
  private var sessions: [SessionID] = []
  private var known: Set<SessionID> = []
  /// What `scorecards.csv` says of sessions.
  private var subjects: [SessionID: Subject] = [:]
  /// The last event of each feed; those that were met are taken out.
  private var unmet: [SessionID: [SeatName: Head]] = [:]
  /// The sessions of which there are events.
  private var witnessed: Set<SessionID> = []
  /// The sessions that are another candidate's or opening's here.
  private var others: Set<SessionID> = []
  private var guide: [UInt8]?
  private var stranger: Unrecognised?

  /// Looks at a folder; one that is not there holds nothing.
  package init(folder: String) {
    do throws(Unrecognised) {
      try look(into: folder)
    } catch {
      stranger = error
    }
  }

  /// Whether none of an export's files are there.
  package var isEmpty: Bool { found.isEmpty && stranger == nil }

  /// Whether a session's events are wanted, to be met.
  package func wants(_ session: SessionID) -> Bool { unmet[session]?.isEmpty == false }

  /// Meets an event of the ledger.
  package mutating func meet(
    session: SessionID, seat: String, sequence: Int, sha256: String
  ) {
    guard let head = unmet[session]?[SeatName(seat)], head.sequence == sequence,
      head.sha256 == sha256
    else { return }
    unmet[session]?[SeatName(seat)] = nil
  }

  /// Meets a session of the new export: whose it is counts where the folder has none of its events.
  package mutating func meet(_ subject: Subject) {
    let session = subject.session
    guard !witnessed.contains(session), let known = subjects[session], known != subject else {
      return
    }
    others.insert(session)
  }

  /// Why an export of these sessions must not take the place of what is here, whatever they hold;
  /// nil where that decides.
  package func objection(to written: some Sequence<SessionID>) -> String? {
    if let stranger {
      return "it holds \(stranger.file.harmless), which is not from an export:"
        + " \(stranger.reason)"
    }
    guard !sessions.isEmpty else { return nil }
    let new = Set(written)
    let others = sessions.filter { !new.contains($0) }
    if let first = others.first {
      return "it holds files of session \(first.text.harmless)"
        + (others.count > 1 ? " and \(others.count - 1) more" : "")
        + ", which this export does not have"
    }
    return nil
  }

  /// Why an export must not take the place of what is here, once all its sessions and their events
  /// have been met; nil where it may.
  ///
  /// - Parameter guide: the new `guide.yaml`.
  package func objection(guide: [UInt8]) -> String? {
    if let session = sessions.first(where: wants) {
      return "it holds an export of session \(session.text.harmless) whose events are not"
        + " those of this ledger"
    }
    if let differs = sessions.first(where: others.contains) {
      return "it holds an export of another session \(differs.text.harmless), of another"
        + " candidate or opening"
    }
    if let old = self.guide, old != guide {
      return "its guide.yaml is not the guide of this export"
    }
    return nil
  }
}

extension EarlierExport {
  private mutating func look(into folder: String) throws(Unrecognised) {
    let entries = Set(FolderFiles.names(in: folder) ?? [])
    for entry in entries.sorted() where !Self.files.contains(entry) {
      guard Self.files.contains(entry.lowercased()) else { continue }
      throw Unrecognised(file: entry, reason: "an export would lie beside it under the same name")
    }
    found = Self.files.filter(entries.contains)
    for name in found {
      var status = stat()
      guard lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw Unrecognised(file: name, reason: "it is not an ordinary file")
      }
    }
    let tables = found.filter { $0 != FolderFile.guide.rawValue }
    if let first = tables.first, !tables.contains(FolderFile.audit.rawValue) {
      throw Unrecognised(file: first, reason: "there is no audit.csv beside it")
    }
    do throws(InputError) {
      for name in tables { try read(name, in: folder) }
      guide = try Self.bytes(of: FolderFile.guide.rawValue, in: folder)
    } catch {
      throw Unrecognised(file: error.file, reason: error.message)
    }
  }

  private mutating func read(_ name: String, in folder: String) throws(InputError) {
    guard let source = try FileSource(folder: folder, name: name) else { return }
    var header: [String]?
    var earlier = self
    try CSVReader.read(source, cellLimit: CSVReader.recordLimit) { record throws(InputError) in
      let cells = (0..<record.count).map { FormulaGuard.unguarded(record.text($0)) }
      if let header {
        earlier.take(cells, under: header, of: name)
      } else {
        guard cells.contains("session") else {
          throw InputError(file: name, position: .start, message: "it has no column session")
        }
        header = cells
      }
    }
    self = earlier
  }

  private mutating func take(_ cells: [String], under header: [String], of name: String) {
    func cell(_ column: String) -> String {
      header.firstIndex(of: column).map { cells[$0] } ?? ""
    }
    let session = SessionID(cell("session"))
    if known.insert(session).inserted { sessions.append(session) }
    let file = FolderFile(rawValue: name)
    if file == .scorecards {
      subjects[session] = Subject(
        session: session, candidate: cell("candidate"), opening: cell("opening"))
    } else if file == .audit {
      witnessed.insert(session)
      let head = Head(sequence: Int(cell("sequence")) ?? 0, sha256: cell("sha256"))
      let seat = SeatName(cell("seat"))
      if head.sequence >= unmet[session]?[seat]?.sequence ?? 0 {
        unmet[session, default: [:]][seat] = head
      }
    }
  }

  private static func bytes(of name: String, in folder: String) throws(InputError) -> [UInt8]? {
    guard var source = try FileSource(folder: folder, name: name) else { return nil }
    var bytes: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { room.deallocate() }
    while bytes.count < 1 << 24 {
      let count = try source.read(into: room)
      if count == 0 { break }
      bytes += room.prefix(count)
    }
    return bytes
  }
}
