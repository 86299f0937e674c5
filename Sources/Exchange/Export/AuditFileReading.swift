package import CSV
package import Interview

/// Reads the `audit.csv` of an export.
package enum AuditFileReading {
  private static let columns = ["session", "seat", "sequence", "at", "kind", "record", "sha256"]

  /// Calls `body` with every row and the number of its line; rows that stand in the file twice come
  /// twice.
  ///
  /// - Throws: The first fault of the file, with its place.
  package static func read(
    _ source: consuming FileSource, _ body: (AuditRow, Int) throws(InputError) -> Void
  ) throws(InputError) {
    var places: [Int]?
    let file = source.name
    try CSVReader.read(source, columns: columns, cellLimit: CSVReader.recordLimit) {
      record throws(InputError) in
      guard let places else {
        places = try header(of: record, file: file)
        return
      }
      let cells = places.map { FormulaGuard.unguarded(record.text($0)) }
      guard let sequence = Int(cells[2]), sequence > 0 else {
        throw InputError(
          file: file, position: record.position(of: places[2]),
          message: "this is not the number of an event, which is a whole number from 1")
      }
      try body(
        AuditRow(
          session: SessionID(cells[0]), seat: cells[1], sequence: sequence, at: cells[3],
          kind: cells[4], record: cells[5], sha256: cells[6]), record.line)
    }
    if places == nil {
      throw InputError(file: file, position: nil, message: "it is empty: not even a header")
    }
  }

  private static func header(
    of record: CSVRecord, file: String
  ) throws(InputError) -> [Int] {
    let names = (0..<record.count).map { record.text($0) }
    var places: [Int] = []
    for column in columns {
      guard let place = names.firstIndex(of: column) else {
        throw InputError(
          file: file, position: nil,
          message: "there is no column \(column); an export's audit.csv has "
            + columns.joined(separator: ", "))
      }
      places.append(place)
    }
    return places
  }
}
