/// A place in a text file, for people who have to find it there.
///
/// A line ends with CRLF, LF or CR. Columns count Unicode scalars from 1, whatever
/// their width on a screen; a byte order mark is not counted.
public struct FilePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public var line: Int
  /// The character on that line, from 1.
  public var column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The beginning of a file.
  public static let start = FilePosition(line: 1, column: 1)

  /// Order in the file.
  public static func < (left: FilePosition, right: FilePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
