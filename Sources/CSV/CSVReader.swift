/// Reads CSV (RFC 4180) piece by piece, in memory that does not grow with the file.
///
/// Lines end with CRLF, LF or CR. A UTF-8 byte order mark at the beginning is
/// skipped, and so are blank lines and rows of empty cells. Every record has as
/// many fields as the first. The first fault in the order of the file is thrown,
/// and the reader is of no use after that.
package struct CSVReader: ~Copyable {
  /// The longest record that is read, in bytes: a limit against a quote left open.
  package static let recordLimit = 16 << 20
  /// The longest cell that is read, in bytes: more than a note may have.
  ///
  /// Only `audit.csv` has longer ones, where old notes were long.
  package static let cellLimit = 1 << 20
  /// The largest number of columns.
  package static let columnLimit = 4096
  /// How much is asked of a source at a time: little enough to stay in the processor's cache.
  package static let pieceSize = 256 << 10

  private let file: String
  private var window = ByteWindow()
  private var splitter: RecordSplitter
  private var hasBegun = false

  private init(file: String, cellLimit: Int) {
    self.file = file
    splitter = RecordSplitter(cellLimit: cellLimit)
  }

  /// Reads a source to its end and hands over every record, the header first.
  ///
  /// - Parameters:
  ///   - columns: what the header may name, by which other separators are told.
  ///   - cellLimit: the longest cell that is read, in bytes.
  /// - Throws: The first fault of the text, or what the source or `record` throws.
  package static func read(
    _ source: consuming some ByteSource & ~Copyable, columns: [String] = [],
    cellLimit: Int = CSVReader.cellLimit, _ record: (CSVRecord) throws(InputError) -> Void
  ) throws(InputError) {
    var reader = CSVReader(file: source.name, cellLimit: cellLimit)
    var isBeginning = true
    while true {
      let room = reader.window.room(for: pieceSize)
      let count = try source.read(into: room)
      reader.window.grew(by: count)
      if isBeginning {
        try FileBeginning(file: reader.file, columns: columns).check(reader.window.unread)
        isBeginning = false
      }
      try reader.advance(isLast: count == 0, record)
      if count == 0 { return }
    }
  }

  private mutating func advance(
    isLast: Bool, _ record: (CSVRecord) throws(InputError) -> Void
  ) throws(InputError) {
    if !hasBegun {
      guard window.unread.count >= 3 || isLast else { return }
      hasBegun = true
      if window.unread.starts(with: [0xEF, 0xBB, 0xBF]) { window.skip(3) }
    }
    let isSound = window.check(isLast: isLast)
    let isEnd = isLast && isSound
    let rest = try splitter.split(window.checked, isLast: isEnd, file: file, record)
    window.skip(window.checked.count - rest)
    if !isSound {
      throw splitter.notUTF8(after: window.checked, file: file)
    }
    if window.unread.count > CSVReader.recordLimit {
      throw splitter.tooLong(window.checked, file: file)
    }
  }
}
