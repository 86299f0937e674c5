import Text

/// The rows of a small sheet that people write and save from a spreadsheet program.
///
/// `CSVReader` is for tables that programs write, of any size. Here rows may have any width, and
/// semicolons or tabs may stand in place of commas, since offices where the comma is in decimals
/// get these. Rows are counted as the spreadsheet shows them: a row may run over several lines of
/// the file, and a blank one counts.
package enum SheetRows {
  /// The cells of every row, without quotes and formula guards, line ends in them as line feeds.
  ///
  /// - Parameters:
  ///   - file: its name, for errors.
  ///   - isHeading: whether a cell is the heading of a column. The separator is the one by which
  ///     some row has the most of them.
  /// - Throws: An error for what is no such sheet, with the row and the column in its message.
  package static func read(
    _ bytes: [UInt8], file: String, isHeading: (String) -> Bool
  ) throws(InputError) -> [[String]] {
    try bytes.withUnsafeBufferPointer { (all) throws(InputError) in
      try FileBeginning(file: file, columns: []).check(all)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard String(validating: body, as: UTF8.self) != nil else {
      throw InputError(
        file: file, position: nil,
        message:
          "this is not UTF-8; save the sheet as CSV in UTF-8 (in a spreadsheet: \"CSV UTF-8\","
          + " or \"Text CSV\" and character set UTF-8)")
    }
    let cuts = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].map {
      SheetCut(body, separator: $0)
    }
    let headings = cuts.map { cut in cut.rows.map { $0.count(where: isHeading) }.max() ?? 0 }
    // The first of equals, which is the comma.
    guard let most = headings.max(), let best = headings.firstIndex(of: most) else { return [] }
    if let fault = cuts[best].fault {
      throw InputError(file: file, position: nil, message: fault)
    }
    return cuts[best].rows
  }
}

/// The bytes of a sheet, cut into cells by one separator.
private struct SheetCut {
  /// The rows, as far as the first fault.
  private(set) var rows: [[String]] = []
  /// What is not CSV, with its row and column.
  private(set) var fault: String?

  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    var row: [String] = []
    while at < bytes.count {
      guard let cell = bytes[at] == quote ? quoted() : plain() else {
        fault =
          "row \(rows.count + 1), column \(ColumnLetters.name(row.count + 1)): \(fault ?? "")"
        return
      }
      // First, since the guard was chosen by the text as it was written.
      row.append(Self.withLineFeeds(FormulaGuard.unguarded(cell)))
      let isEnd = at == bytes.count
      let isRowEnd = isEnd || bytes[at] != separator
      if !isEnd { skipMark() }
      // What follows a separator at the end of the file is an empty cell.
      if !isRowEnd, at == bytes.count { row.append("") }
      if isRowEnd || at == bytes.count {
        rows.append(row)
        row = []
      }
    }
  }

  /// The text with a line feed for each line end, which may be CRLF, LF or CR.
  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(carriageReturn) else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || !(scalar == "\n" && isAfterReturn) {
        result.append(scalar == "\r" ? "\n" : scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == lineFeed || byte == carriageReturn
  }

  /// Goes past a separator or a line end, which is CRLF, LF or CR.
  private mutating func skipMark() {
    let isReturn = bytes[at] == carriageReturn
    at += 1
    if isReturn, at < bytes.count, bytes[at] == lineFeed { at += 1 }
  }

  private mutating func plain() -> String? {
    let start = at
    while at < bytes.count, !isCellEnd(bytes[at]) {
      guard bytes[at] != quote else {
        fault = "a quote inside a cell; put the whole cell in quotes and write this quote twice"
        return nil
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quoted() -> String? {
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      let next = at < bytes.count ? bytes[at] : nil
      switch byte {
      case quote where next == quote:
        text.append(quote)
        at += 1
      case quote:
        guard next.map(isCellEnd) ?? true else {
          fault = "text after a closing quote; a quote inside a cell in quotes is written twice"
          return nil
        }
        return String(decoding: text, as: UTF8.self)
      default: text.append(byte)
      }
    }
    fault = "this quote is not closed"
    return nil
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
