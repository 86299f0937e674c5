import Text

/// Tells from how a file begins what it is, where that is not CSV with commas.
///
/// Said in the words of who has to save it anew, since the fault that reading on
/// would find names a column or a quote and not the reason.
package struct FileBeginning {
  let file: String
  /// The columns that its header may name.
  let columns: [String]

  package init(file: String, columns: [String]) {
    self.file = file
    self.columns = columns
  }

  /// Checks the first bytes of a file, the whole first line if it is not very long.
  ///
  /// - Throws: An error that says what the file is and how to save it.
  package func check(_ bytes: Bytes) throws(InputError) {
    if let fault = form(of: bytes) { throw error(fault) }
    let line = firstLine(bytes)
    if line.contains(0) {
      throw error("this is UTF-16, or no text at all; save the file as CSV in UTF-8")
    }
    try checkSeparator(Blanks.trimmed(line.text))
  }

  private func form(of bytes: Bytes) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "this is UTF-16; save the file as CSV in UTF-8"
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      return "this is a workbook, whatever its name; save its sheet as CSV in UTF-8"
    }
    return nil
  }

  private func firstLine(_ bytes: Bytes) -> Bytes {
    let body =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Bytes(rebasing: bytes.dropFirst(3)) : bytes
    let start = body.prefix { $0 == 0x0A || $0 == 0x0D }.count
    let rest = Bytes(rebasing: body.dropFirst(start).prefix(Self.reach))
    return Bytes(rebasing: rest.prefix { $0 != 0x0A && $0 != 0x0D })
  }

  /// How far the first line is looked at.
  private static let reach = 64 << 10

  private static let separators: [(sign: Character, name: String)] = [
    (";", "semicolons"), ("\t", "tabs"), ("|", "bars"),
  ]

  private func checkSeparator(_ line: String) throws(InputError) {
    let folded = ColumnName.folded(line)
    if folded.hasPrefix("sep=") || folded.hasPrefix("\"sep=") {
      throw error(
        "the first line says how cells are separated (\(line.quoted)); take it out, and save the"
          + " file as CSV with commas")
    }
    for (sign, name) in Self.separators where line.contains(sign) {
      let cells = line.split(separator: sign).map { ColumnName.folded(Self.unquoted($0)) }
      let known = cells.count { columns.contains($0) }
      // A header with commas has no two columns that another sign sets apart.
      guard known >= 2 || known == 1 && !line.contains(",") else { continue }
      throw error(
        "the columns are separated by \(name) and not by commas; save the file as CSV with commas"
          + " (in a spreadsheet: \"CSV UTF-8 (comma delimited)\", or \"edit filter settings\" and"
          + " field delimiter ,), decimals with a point")
    }
  }

  private static func unquoted(_ cell: Substring) -> String {
    let text = Blanks.trimmed(cell)
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
    return String(text.dropFirst().dropLast())
  }

  private func error(_ message: String) -> InputError {
    InputError(file: file, position: .start, message: message)
  }
}
