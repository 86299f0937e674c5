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

  /// Order in the file.
  package static func < (left: FilePosition, right: FilePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
