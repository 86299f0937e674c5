import CSV

/// One event as `audit.csv` has it.
public struct AuditLine: Sendable, Hashable {
  /// The session.
  public var session: String
  /// Whose feed: `lead` or `interviewer:NAME`.
  public var seat: String
  /// The place in the feed, from 1.
  public var sequence: Int
  /// When it was recorded.
  public var at: String
  /// What kind of happening.
  public var kind: String
  /// The record whose bytes are hashed.
  public var record: String
  /// SHA-256 of the record in hexadecimal.
  public var sha256: String

  /// Makes a line.
  public init(
    session: String, seat: String, sequence: Int, at: String, kind: String, record: String,
    sha256: String
  ) {
    self.session = session
    self.seat = seat
    self.sequence = sequence
    self.at = at
    self.kind = kind
    self.record = record
    self.sha256 = sha256
  }
}

/// Writes `audit.csv`: a row for each event, with the bytes that its hash is of.
public struct AuditFile {
  private var writer = CSVWriter()

  /// Begins the file with its header.
  public init(forExcel: Bool) {
    if forExcel { writer.byteOrderMark() }
    writer.record(["session", "seat", "sequence", "at", "kind", "record", "sha256"])
  }

  /// The file.
  public var bytes: [UInt8] { writer.bytes }

  /// Adds an event.
  public mutating func add(_ line: AuditLine) {
    writer.text(line.session)
    writer.text(line.seat)
    writer.plain("\(line.sequence)")
    writer.plain(line.at)
    writer.plain(line.kind)
    writer.text(line.record)
    writer.plain(line.sha256)
    writer.endRecord()
  }
}
