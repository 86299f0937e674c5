package import CSV
import Exact
import Interview
import Text

/// The cells of one row by column, valid only inside the call that they are given to.
package struct Cells<Column: FileColumn> {
  let record: CSVRecord
  let header: Header

  /// The bytes of a cell as they stand in the file; empty where the file lacks the column.
  @inline(__always)
  func raw(_ column: Column) -> Bytes {
    guard let field = header.places[column.rawValue] else { return Bytes(start: nil, count: 0) }
    return record.bytes(field)
  }

  /// The text of a cell that holds one of a set of words, a number or a time.
  func plain(_ column: Column) -> String { raw(column).text }

  /// The text of a cell that holds what somebody typed, its guard taken off.
  func text(_ column: Column) -> String { FormulaGuard.unguarded(raw(column)).text }

  /// The text of a cell in one of the columns that are known besides; nil where the file lacks it.
  func more(_ index: Int) -> String? {
    header.places[Column.allCases.count + index].map {
      FormulaGuard.unguarded(record.bytes($0)).text
    }
  }

  /// The text of a cell that must not be empty, nor nothing but blanks.
  func name(_ column: Column) throws(InputError) -> String {
    guard !raw(column).isBlank else { throw error(column, "\(column.name) must not be empty") }
    try checkName(column)
    return text(column)
  }

  /// Refuses a name that is longer than any may be.
  func checkName(_ column: Column) throws(InputError) {
    guard raw(column).count > TextLimit.name.most else { return }
    if let refusal = TextLimit.name.refusal(of: column.name, text(column)) {
      throw error(column, refusal + "; shorten it")
    }
  }

  /// The value that a cell's word stands for; nil where the cell is empty.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: Column
  ) throws(InputError) -> Word? {
    let bytes = raw(column)
    guard !bytes.isBlank else { return nil }
    for word in Word.allCases where bytes.elementsEqual(word.rawValue.utf8) { return word }
    throw bad(column, expected: Word.allCases.map(\.rawValue).listed("or"))
  }

  /// The value that a cell's word stands for, where it may not be empty.
  func requiredWord<Word: RawRepresentable<String> & CaseIterable>(
    _ column: Column
  ) throws(InputError) -> Word {
    if let word: Word = try word(column) { return word }
    throw bad(column, expected: Word.allCases.map(\.rawValue).listed("or"))
  }

  /// The time in a cell; nil where it is empty.
  func time(_ column: Column) throws(InputError) -> Instant? {
    let bytes = raw(column)
    guard !bytes.isBlank else { return nil }
    guard let time = Instant(bytes.text) else {
      throw bad(
        column, expected: "a time with offset such as 2026-11-24T09:30:00+01:00")
    }
    return time
  }

  /// The number in a cell.
  func decimal(_ column: Column) throws(InputError) -> Rational {
    guard let number = NumberCell.value(raw(column)) else {
      throw badNumber(column, expected: "a plain number such as 12 or 12.5")
    }
    return number
  }

  /// The error for a cell that is not the number that was expected.
  func badNumber(_ column: Column, expected: String) -> InputError {
    var fault = bad(column, expected: expected)
    if NumberCell.hasComma(raw(column)) {
      fault.message += "; decimals stand after a point, and thousands have no comma"
    }
    return fault
  }

  /// The place in the guide of what a cell names.
  func index(_ column: Column, in names: NameList, of what: String) throws(InputError) -> Int {
    if let index = names.index(of: raw(column)) { return index }
    throw unknown(column, names: names, what: what)
  }

  /// The error for an id that the guide does not know.
  func unknown(_ column: Column, names: NameList, what: String) -> InputError {
    bad(column, expected: "\(what) of the guide (\(names.names.listed("or")))")
  }

  /// The error for a cell that is not what was expected.
  func bad(_ column: Column, expected: String) -> InputError {
    let value = plain(column)
    let found = value.isEmpty ? "empty" : value.quoted
    return error(column, "\(column.name) must be \(expected), not \(found)")
  }

  /// An error at a cell, or at the row where the file lacks the column.
  func error(_ column: Column, _ message: String) -> InputError {
    InputError(file: header.file, position: position(column), message: message)
  }

  /// Where a cell begins, or the row where the file lacks the column.
  func position(_ column: Column) -> FilePosition {
    record.position(of: header.places[column.rawValue] ?? 0)
  }

  /// Where all cells begin.
  var place: RowPlace<Column> {
    RowPlace(
      file: header.file, line: record.line,
      positions: header.places.prefix(Column.allCases.count).map {
        record.position(of: $0 ?? 0)
      })
  }
}

/// Where a row stood in its file, for what is found wrong with it later.
package struct RowPlace<Column: FileColumn>: Sendable, Hashable {
  package let file: String
  /// The line on which the row begins.
  package let line: Int
  let positions: [FilePosition]

  /// Where a cell begins.
  package func position(_ column: Column) -> FilePosition { positions[column.rawValue] }

  package func error(_ column: Column, _ message: String) -> InputError {
    InputError(file: file, position: position(column), message: message)
  }

  package func warning(_ column: Column, _ message: String) -> Warning {
    Warning(file: file, position: position(column), message: message)
  }
}

/// Numbers in cells: `12`, `12.5`, ` 12 ` and `12.0` have one meaning each, and are read.
///
/// A comma has two (`1,200` and `1,5`), and a sign or an exponent has no place in a score.
enum NumberCell {
  /// The number of a cell, blanks around it left out; nil for anything else.
  static func value(_ cell: Bytes) -> Rational? {
    Rational(plainDecimal: Blanks.trimmed(cell.text))
  }

  /// The whole number of a cell, `4.0` included; nil for anything else.
  static func whole(_ cell: Bytes) -> Int? {
    // `description` of a whole fraction has neither point nor stroke.
    value(cell).flatMap { Int($0.description) }
  }

  /// Whether there are digits on both sides of a comma.
  static func hasComma(_ cell: Bytes) -> Bool {
    let parts = Blanks.trimmed(cell.text).split(separator: ",", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
      }
  }
}

/// Recognises the usual way to write a time, so that few have to be read in full.
enum PlainTime {
  /// Whether the bytes are `YYYY-MM-DDThh:mm:ss`, perhaps a fraction, and `Z` or `+hh:mm`.
  ///
  /// What matches is a time that `Instant` reads. What does not match may still
  /// be one, such as a time on the 29th.
  static func matches(_ bytes: Bytes) -> Bool {
    guard bytes.count >= 20,
      (0..<4).allSatisfy({ isDigit(bytes[$0]) }), bytes[4] == UInt8(ascii: "-"),
      let month = pair(bytes, 5), (1...12).contains(month), bytes[7] == UInt8(ascii: "-"),
      let day = pair(bytes, 8), (1...28).contains(day), bytes[10] == UInt8(ascii: "T"),
      let hour = pair(bytes, 11), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = pair(bytes, 14), minute < 60, bytes[16] == UInt8(ascii: ":"),
      let second = pair(bytes, 17), second < 60
    else { return false }
    var at = 19
    if bytes[at] == UInt8(ascii: ".") {
      at += 1
      let first = at
      while at < bytes.count && isDigit(bytes[at]) { at += 1 }
      guard at > first else { return false }
    }
    return isOffset(Bytes(rebasing: bytes.dropFirst(at)))
  }

  private static func isOffset(_ bytes: Bytes) -> Bool {
    if bytes.count == 1 { return bytes[0] == UInt8(ascii: "Z") }
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = pair(bytes, 1), hours < 24, bytes[3] == UInt8(ascii: ":"),
      let minutes = pair(bytes, 4), minutes < 60
    else { return false }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func pair(_ bytes: Bytes, _ at: Int) -> Int? {
    guard isDigit(bytes[at]), isDigit(bytes[at + 1]) else { return nil }
    return Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
  }
}
