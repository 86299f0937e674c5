import Text

/// Something in a file that cannot be taken as it is.
///
/// For a bad value the position is where its field begins, at the opening quote
/// if it has one; for a fault of the CSV text itself it is the character at fault.
package struct InputError: Error, Sendable, Hashable {
  package let file: String
  /// Where in it; nil where the fault is the file itself, such as one that is not there.
  package let position: FilePosition?
  /// What is wrong, and what was expected.
  package var message: String

  package init(file: String, position: FilePosition?, message: String) {
    self.file = file
    self.position = position
    self.message = message
  }
}

extension InputError {
  /// The error where so many lines come before.
  package func shifted(lines: Int) -> InputError {
    var position = position
    position?.line += lines
    return InputError(file: file, position: position, message: message)
  }
}

extension InputError {
  /// The error in a file that bears another name than the one that an export gives it.
  package func named(_ file: String) -> InputError {
    InputError(file: file, position: position, message: message)
  }
}

extension Warning {
  /// The warning in a file that bears another name than the one that an export gives it.
  package func named(_ file: String) -> Warning {
    Warning(file: file, position: position, message: message)
  }
}

extension InputError: CustomStringConvertible {
  /// The error as `ratings.csv:12:9: rating must be a whole number from 1 to 5, not "6"`.
  package var description: String { located(message, in: file, at: position) }
}

/// Something in a file that was passed over, which its author may want to know.
package struct Warning: Sendable, Hashable, CustomStringConvertible {
  package let file: String
  /// Where in it; nil where the whole file is meant.
  package let position: FilePosition?
  /// What was found, and what was made of it.
  package let message: String

  package init(file: String, position: FilePosition?, message: String) {
    self.file = file
    self.position = position
    self.message = message
  }

  /// The warning as `ratings.csv:1:30: unknown column "mood" is ignored`.
  package var description: String { located(message, in: file, at: position) }
}

private func located(_ message: String, in file: String, at position: FilePosition?) -> String {
  let name = file.harmless
  guard let position else { return "\(name): \(message)" }
  return "\(name):\(position.line):\(position.column): \(message)"
}

/// A place in a text file, for people who have to find it there.
///
/// A line ends with CRLF, LF or CR. Columns count Unicode scalars from 1, whatever
/// their width on a screen; a byte order mark is not counted.
package struct FilePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  package var line: Int
  /// The character on that line, from 1.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The beginning of a file.
  package static let start = FilePosition(line: 1, column: 1)

  package static func < (left: FilePosition, right: FilePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
