/// Cuts text into records and fields.
package struct RecordSplitter: ~Copyable {
  /// The line on which the next record begins.
  package private(set) var line = 1
  /// How many fields every record has; nil until the header is cut.
  private var width: Int?
  /// The fields of the record that is being cut.
  private var fields = FieldList()
  /// Where, from the beginning of the next record, a quote was open when the bytes ran out.
  private var openQuote: Int?

  /// The longest field that is taken, in bytes.
  private let cellLimit: Int

  /// - Parameters:
  ///   - width: how many fields a record has; nil where the text begins with the header.
  ///   - cellLimit: the longest field that is taken, in bytes.
  package init(width: Int? = nil, cellLimit: Int = CSVReader.cellLimit) {
    self.width = width
    self.cellLimit = cellLimit
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
        if found.record.count > cellLimit { try checkCells(found, file) }
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

  private struct Found {
    var count: Int
    /// Its bytes, the line end included.
    var record: Bytes
    var lines: Int
    var isBlank: Bool
  }

  /// Something that is not CSV.
  private struct Fault: Error {
    /// Its offset in the record.
    var offset: Int
    var message: String
  }

  private func checkCells(_ found: Found, _ file: String) throws(InputError) {
    for index in 0..<found.count where Int(fields.first[index].count) > cellLimit {
      let before = Bytes(rebasing: found.record.prefix(Int(fields.first[index].offset)))
      throw InputError(
        file: file, position: CSVRecord.position(after: before, from: line),
        message:
          "this cell is longer than \(cellLimit >> 20) MiB, the most that is read; shorten it")
    }
  }

  private mutating func checkWidth(_ found: Found, _ file: String) throws(InputError) {
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

  /// Cuts the record that begins at `start`; nil where it is not all there yet.
  ///
  /// Eight bytes are looked at in one step: a field of usual length costs one.
  private mutating func next(
    from start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, isLast: Bool
  ) throws(Fault) -> Found? {
    openQuote = nil
    var at = fields.begin(at: start, limit)
    var lines = 1
    while true {
      if at < limit && at.pointee == quote {
        guard let field = try quoted(from: at, start, limit, isLast: isLast) else { return nil }
        lines += field.lines
        if field.endsRecord { return found(start, field.next, lines) }
        at = field.next
        continue
      }
      let stop = nextMark(from: at, limit)
      if stop == limit {
        guard isLast else { return nil }
        fields.append(at, stop - at, offset: at - start)
        return found(start, limit, lines)
      }
      if stop.pointee == comma {
        fields.append(at, stop - at, offset: at - start)
        at = stop + 1
        continue
      }
      if stop.pointee == quote {
        throw Fault(
          offset: stop - start,
          message: "a quote inside a field that does not begin with one;"
            + " put the field in quotes and double this one")
      }
      guard let next = RecordSplitter.pastLineEnd(at: stop, limit, isLast: isLast) else {
        return nil
      }
      fields.append(at, stop - at, offset: at - start)
      return found(start, next, lines)
    }
  }

  private mutating func found(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ lines: Int
  ) -> Found {
    let record = Bytes(start: start, count: end - start)
    let isBlank = fields.isBlank
    fields.end(lines == 1 && !isBlank ? record : nil)
    return Found(count: fields.count, record: record, lines: lines, isBlank: isBlank)
  }

  /// What follows a line end, which is CRLF, LF or CR; nil where a CR may be half of one.
  @inline(__always)
  private static func pastLineEnd(
    at end: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, isLast: Bool
  ) -> UnsafePointer<UInt8>? {
    guard end.pointee == carriageReturn else { return end + 1 }
    if end + 1 < limit { return end[1] == lineFeed ? end + 2 : end + 1 }
    return isLast ? end + 1 : nil
  }

  /// A field in quotes, with what separates it from the next.
  private struct Quoted {
    var next: UnsafePointer<UInt8>
    var endsRecord: Bool
    var lines: Int
  }

  private mutating func quoted(
    from open: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>,
    _ limit: UnsafePointer<UInt8>, isLast: Bool
  ) throws(Fault) -> Quoted? {
    var at = open + 1
    var lines = 0
    var isDoubled = false
    while true {
      at = nextQuoteOrLine(from: at, limit)
      guard at < limit else {
        if isLast { throw Fault(offset: open - start, message: "this quote is not closed") }
        openQuote = open - start
        return nil
      }
      if at.pointee == lineFeed {
        lines += 1
        at += 1
      } else if at.pointee == carriageReturn {
        // Text of the cell; to who looks for the line it is the end of one, before CRLF's LF.
        guard at + 1 < limit || isLast else {
          openQuote = open - start
          return nil
        }
        if at + 1 == limit || at[1] != lineFeed { lines += 1 }
        at += 1
      } else if at + 1 < limit && at[1] == quote {
        isDoubled = true
        at += 2
      } else {
        break
      }
    }
    guard let end = try recordEnd(after: at, start, limit, isLast: isLast) else { return nil }
    let text = Bytes(start: open + 1, count: at - open - 1)
    if isDoubled {
      fields.appendUndoubled(text, offset: open - start, room: limit - start)
    } else {
      fields.append(open + 1, text.count, offset: open - start)
    }
    return Quoted(next: end.next, endsRecord: end.endsRecord, lines: lines)
  }

  /// What follows a closing quote; nil where that is not there yet.
  private func recordEnd(
    after close: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>,
    _ limit: UnsafePointer<UInt8>, isLast: Bool
  ) throws(Fault) -> (next: UnsafePointer<UInt8>, endsRecord: Bool)? {
    let after = close + 1
    guard after < limit else { return isLast ? (limit, true) : nil }
    switch after.pointee {
    case comma: return (after + 1, false)
    case lineFeed, carriageReturn:
      return RecordSplitter.pastLineEnd(at: after, limit, isLast: isLast).map { ($0, true) }
    default:
      throw Fault(
        offset: after - start,
        message: "text after a closing quote; a comma or the end of the line was expected,"
          + " or a doubled quote")
    }
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// The first comma, quote, line feed or carriage return, or `limit`.
@inline(__always)
private func nextMark(
  from: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
) -> UnsafePointer<UInt8> {
  var at = from
  while at < limit {
    let word = eight(at)
    let marks =
      zeroBytes(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeroBytes(word ^ 0x2222_2222_2222_2222)
      | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
    if marks != 0 { return min(at + (marks.trailingZeroBitCount >> 3), limit) }
    at += 8
  }
  return limit
}

/// The first quote, line feed or carriage return, or `limit`.
@inline(__always)
private func nextQuoteOrLine(
  from: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
) -> UnsafePointer<UInt8> {
  var at = from
  while at < limit {
    let word = eight(at)
    let marks =
      zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
      | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
    if marks != 0 { return min(at + (marks.trailingZeroBitCount >> 3), limit) }
    at += 8
  }
  return limit
}

/// The eight bytes from here on, the first the least significant; reads into the padding.
@inline(__always)
private func eight(_ at: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self))
}

/// A word whose lowest set bit is the top bit of the first zero byte.
///
/// Bits above that one may be set for bytes that are not zero (a borrow runs
/// upwards), which does not matter for finding the first.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
