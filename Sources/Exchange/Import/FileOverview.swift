package import CSV
package import Interview
import Text

/// The columns and the sessions of a file of scores or answers, before its guide is known.
package struct FileOverview: Sendable {
  private let columns: [String]
  /// The sessions in the order in which the file first names them.
  package private(set) var sessions: [SessionID] = []

  /// Reads the file whole.
  ///
  /// - Throws: The first fault of the text, and an error for a file without a column of sessions.
  package init(_ bytes: [UInt8], name: String) throws(InputError) {
    let known = TestColumn.names + AnswerColumn.names
    var header: [String]?
    var seen: Set<SessionID> = []
    var sessions: [SessionID] = []
    try CSVReader.read(MemorySource(name: name, bytes: bytes), columns: known) {
      (record) throws(InputError) in
      guard let columns = header else {
        header = (0..<record.count).map { ColumnName.folded(record.text($0)) }
        return
      }
      guard let column = columns.firstIndex(of: TestColumn.session.name) else { return }
      let id = SessionID(FormulaGuard.unguarded(record.bytes(column)).text)
      if seen.insert(id).inserted { sessions.append(id) }
    }
    columns = header ?? []
    guard columns.contains(TestColumn.session.name) else {
      let near = columns.filter {
        ColumnName.nearest(to: $0, in: [TestColumn.session.name]) != nil
      }
      throw Header.missing(
        [TestColumn.session.name], file: name, meant: near.map(\.quoted))
    }
    self.sessions = sessions
  }

  /// Whether the file has a column.
  package func has(_ column: String) -> Bool { columns.contains(column) }
}
