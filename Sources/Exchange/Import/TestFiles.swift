package import CSV
package import Guide
package import Interview
import Text

/// A file of test scores from elsewhere, in the columns of `tests.csv`, for sessions that are held here.
package struct ScoreFile: Sendable {
  /// What the file says of one section of one session.
  package struct Section: Sendable {
    package let session: SessionID
    package let section: String
    /// The marks, whole or item by item.
    package let marks: SectionMarks
    /// Where the first row of it stands, for what is found wrong with it later.
    package let place: RowPlace<TestColumn>
  }

  /// The sections in the order in which the file first names them.
  package private(set) var sections: [Section] = []
  /// What was passed over.
  package private(set) var warnings: [Warning] = []

  /// Reads the file whole.
  ///
  /// - Throws: The first fault, with line and column.
  package init(_ bytes: [UInt8], name: String, names: GuideNames) throws(InputError) {
    var checks = RowChecks()
    var rows: [[TestRow]] = []
    var indices: [SessionID: [String: Int]] = [:]
    try TestRow.read(
      MemorySource(name: name, bytes: bytes), names: names, warn: { warnings.append($0) }
    ) { (row) throws(InputError) in
      try checks.admit(row)
      if let index = indices[row.session]?[row.sectionID] {
        rows[index].append(row)
      } else {
        indices[row.session, default: [:]][row.sectionID] = rows.count
        rows.append([row])
      }
    }
    sections = rows.compactMap { rows in
      guard let first = rows.first, let marks = SectionMarks(rows) else { return nil }
      return Section(
        session: first.session, section: first.sectionID, marks: marks, place: first.place)
    }
  }
}

/// A file of answers that were given elsewhere, such as on paper, in the columns of `answers.csv`.
package struct AnswerFile: Sendable {
  private var tests: [(session: SessionID, test: ImportedTest)] = []
  /// What was passed over.
  package private(set) var warnings: [Warning] = []

  /// Reads the file whole.
  ///
  /// - Parameter guideSHA256: SHA-256 of the guide's text, under which answers must have been given.
  /// - Throws: The first fault, with line and column.
  package init(
    _ bytes: [UInt8], name: String, names: GuideNames, guideSHA256: String
  ) throws(InputError) {
    var checks = RowChecks()
    try AnswerRow.read(
      MemorySource(name: name, bytes: bytes), names: names, warn: { warnings.append($0) }
    ) { (row) throws(InputError) in
      let index = tests.firstIndex { $0.session == row.session } ?? tests.count
      if index == tests.count { tests.append((row.session, ImportedTest())) }
      try tests[index].test.admit(row, guideSHA256: guideSHA256, &checks)
    }
  }

  /// The sessions in the order in which the file first names them.
  package var sessions: [SessionID] { tests.map(\.session) }

  /// The answers as the candidates' feeds.
  package func events(guide: HiringGuide, now: Instant) -> [Event] {
    tests.flatMap { session, test in
      test.candidateEvents(
        FeedBuilder(session: session, seat: .candidate, now: now), assessment: guide.assessment)
    }
  }
}

/// The columns and the sessions of a file of scores or answers, before its guide is known.
package struct FileOverview: Sendable {
  private let columns: [String]
  /// The sessions in the order in which the file first names them.
  package private(set) var sessions: [SessionID] = []
  private var places: [SessionID: FilePosition] = [:]
  private let file: String

  /// Reads the file whole.
  ///
  /// - Throws: The first fault of the text, and an error for a file without a column of sessions.
  package init(_ bytes: [UInt8], name: String) throws(InputError) {
    let known = TestColumn.names + AnswerColumn.names + MarkColumn.names
    var header: [String]?
    var seen: Set<SessionID> = []
    var sessions: [SessionID] = []
    var places: [SessionID: FilePosition] = [:]
    try CSVReader.read(MemorySource(name: name, bytes: bytes), columns: known) {
      (record) throws(InputError) in
      guard let columns = header else {
        header = (0..<record.count).map { ColumnName.folded(record.text($0)) }
        return
      }
      guard let column = columns.firstIndex(of: TestColumn.session.name) else { return }
      let id = SessionID(FormulaGuard.unguarded(record.bytes(column)).text)
      guard seen.insert(id).inserted else { return }
      sessions.append(id)
      places[id] = record.position(of: column)
    }
    file = name
    self.places = places
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

  /// The error where a session stands first.
  package func error(at session: SessionID, _ message: String) -> InputError {
    InputError(file: file, position: places[session], message: message)
  }

  /// Whether the file has a column.
  package func has(_ column: String) -> Bool { columns.contains(column) }
}
