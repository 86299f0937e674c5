import CSV
public import Interview

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
  public mutating func add(_ row: AuditRow) {
    writer.text(row.session.text)
    writer.text(row.seat)
    writer.plain("\(row.sequence)")
    writer.plain(row.at)
    writer.plain(row.kind)
    writer.text(row.record)
    writer.plain(row.sha256)
    writer.endRecord()
  }
}
