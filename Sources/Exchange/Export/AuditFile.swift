import CSV
package import Interview

/// Writes `audit.csv`: a row for each event, with the bytes that its hash is of.
package struct AuditFile {
  private var writer = CSVWriter()

  /// Begins the file with its header.
  package init(forExcel: Bool) {
    if forExcel { writer.byteOrderMark() }
    writer.record(["session", "seat", "sequence", "at", "kind", "record", "sha256"])
  }

  package var bytes: [UInt8] { writer.bytes }

  package mutating func add(_ row: AuditRow) {
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
