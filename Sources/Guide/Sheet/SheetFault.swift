import Text

/// One thing that is wrong with a guide's sheet, and where.
package struct SheetFault: Sendable, Equatable {
  /// The row as the spreadsheet counts it, from 1; 0 where the whole sheet is meant.
  package let row: Int
  /// The column, from 1; 0 where the whole row is meant.
  package let column: Int
  /// What the column is called in this row; empty where it has no name.
  package let heading: String
  /// The name of the rule that is broken.
  package let rule: String
  /// What is wrong and what to do about it, in one line without control characters.
  package let message: String

  /// The fault as one line, `FILE: row 4, column G (anchor 3): message (rule)`.
  package func description(in file: String) -> String { "\(file): \(description)" }
}

extension SheetFault: CustomStringConvertible {
  /// The fault as one line without the name of the file.
  package var description: String {
    var place = row > 0 ? "row \(row)" : ""
    if column > 0 { place += ", column \(ColumnLetters.name(column))" }
    if !heading.isEmpty { place += " (\(heading))" }
    return "\(place.isEmpty ? "" : place + ": ")\(message) (\(rule))"
  }
}

/// Everything that is wrong with a guide's sheet; never empty.
package struct SheetFaults: Error, Sendable, Equatable {
  /// The faults in the order of the sheet.
  package let faults: [SheetFault]

  /// The faults, one a line, each with the name of the file.
  package func description(in file: String) -> String {
    faults.map { $0.description(in: file) }.joined(separator: "\n")
  }
}
