/// Cuts text into records and fields.
package struct RecordSplitter: ~Copyable {
  /// The line on which the next record begins.
  package private(set) var line = 1
  /// How many fields every record has; nil until the header is cut.
  private(set) var width: Int?
  /// The fields of the record that is being cut.
  var fields = FieldList()
  /// Where, from the beginning of the next record, a quote was open when the bytes ran out.
  var openQuote: Int?

  /// Prepares to cut text from its beginning, or from a record of which the width is known.
  package init(width: Int? = nil) {
    self.width = width
  }

  /// Hands over every complete record and tells how many bytes at the end are left.
  ///
  /// Blank lines and rows of nothing but empty cells, which are what deleted rows
  /// of a spreadsheet leave behind, are passed over, however many cells they have.
  ///
  /// - Parameters:
  ///   - bytes: text that begins with a record, and memory that may be looked at for
  ///     `ByteWindow.padding` bytes more.
  ///   - isLast: whether the end of the bytes is the end of the file.
  package mutating func split(
    _ bytes: Bytes, isLast: Bool, file: String,
    _ record: (CSVRecord) throws(InputError) -> Void
  ) throws(InputError) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    fields.forget()
    let limit = base + bytes.count
    var start = base
    while start < limit {
      let found: Found
      do throws(Fault) {
        guard let complete = try next(from: start, limit, isLast: isLast) else { break }
        found = complete
      } catch {
        let before = Bytes(start: start, count: error.offset)
        throw InputError(
          file: file, position: CSVRecord.position(after: before, from: line),
          message: error.message)
      }
      if !found.isBlank {
        try checkWidth(found, file)
        try record(
          CSVRecord(
            fields: fields.first, count: found.count, sharedCount: fields.sharedCount,
            isWrittenOut: fields.isWrittenOut, raw: found.record, line: line))
      }
      line += found.lines
      start += found.record.count
    }
    return limit - start
  }

  /// Where a field begins in the record that bytes begin with, which was cut before.
  package mutating func offset(ofField field: Int, in bytes: Bytes) -> Int {
    fields.forget()
    guard let base = bytes.baseAddress,
      let found = try? next(from: base, base + bytes.count, isLast: true), field < found.count
    else { return 0 }
    return Int(fields.first[field].offset)
  }

  /// The error for text that is not UTF-8, which begins after these bytes.
  package func notUTF8(after bytes: Bytes, file: String) -> InputError {
    InputError(
      file: file, position: CSVRecord.position(after: bytes, from: line),
      message: "this is not UTF-8; save the file as CSV in UTF-8")
  }

  /// The error for a record that does not end.
  package func tooLong(_ bytes: Bytes, file: String) -> InputError {
    let limit = "\(CSVReader.recordLimit >> 20) MiB"
    return InputError(
      file: file,
      position: CSVRecord.position(
        after: Bytes(rebasing: bytes.prefix(openQuote ?? 0)), from: line),
      message: openQuote == nil
        ? "this row is longer than \(limit), the most that is read"
        : "this quote is not closed within \(limit)")
  }

  struct Found {
    var count: Int
    /// Its bytes, the line end included.
    var record: Bytes
    var lines: Int
    /// Whether all of its cells are empty.
    var isBlank: Bool
  }

  /// Something that is not CSV, and the byte at fault.
  struct Fault: Error {
    /// Its offset in the record.
    var offset: Int
    var message: String
  }

  private mutating func checkWidth(
    _ found: Found, _ file: String
  ) throws(InputError) {
    guard let width else {
      guard found.count <= CSVReader.columnLimit else {
        throw InputError(
          file: file, position: FilePosition(line: line, column: 1),
          message: "there are \(found.count) columns; at most \(CSVReader.columnLimit) are read")
      }
      self.width = found.count
      return
    }
    guard found.count == width else {
      throw InputError(
        file: file, position: FilePosition(line: line, column: 1),
        message: "this row has \(found.count) field\(found.count == 1 ? "" : "s"),"
          + " and the header has \(width)"
          + (found.count > width ? "; a cell with a comma in it stands in quotes" : ""))
    }
  }
}
