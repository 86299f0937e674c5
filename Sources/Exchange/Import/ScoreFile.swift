package import CSV
import Guide
package import Interview

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

extension SectionMarks {
  /// The marks that the rows of one section give; nil where there is none.
  init?(_ rows: [TestRow]) {
    guard let first = rows.first else { return nil }
    self =
      first.item == nil
      ? .whole(first.marks)
      : .items(rows.map { Item(item: $0.item ?? "", topic: $0.topic, marks: $0.marks) })
  }
}
