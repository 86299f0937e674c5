package import CSV
package import Guide
package import Interview
import Text

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

extension ImportedTest {
  /// Takes an answer, which must be under that guide and in the form of the ones before it.
  mutating func admit(
    _ row: AnswerRow, guideSHA256: String?, _ checks: inout RowChecks
  ) throws(InputError) {
    guard guideSHA256 == nil || row.guideSHA256.isEmpty || row.guideSHA256 == guideSHA256 else {
      throw row.place.error(
        .guideSHA256,
        "these answers were given under another guide (\(String(row.guideSHA256.prefix(12)).quoted));"
          + " they need that one: as guide.yaml in their folder, or frozen into the session")
    }
    try checks.admit(row)
    if let first = answers.first, first.form != row.form || first.percent != row.percent {
      throw row.place.error(
        .form,
        "session \(row.session.text.quoted) has form \(first.form) at \(first.percent) percent"
          + " in an earlier row; a test is taken in one form")
    }
    answers.append(row)
  }
}
