package import CSV
import Exact
package import Interview

/// The columns of `tests.csv`.
package enum TestColumn: Int, FileColumn {
  case session, section, earned, possible, item, topic

  package static let file = FolderFile.tests.rawValue
  package static let names = ["session", "section", "earned", "possible", "item", "topic"]
  package static let required: [TestColumn] = [.session, .section, .earned, .possible]
}

/// A row of `tests.csv`: a section of the test, or one item of a section.
package struct TestRow: FileRow {
  package let session: SessionID
  /// The section, by its place among the guide's competencies.
  package let section: Int
  package let sectionID: String
  /// What was earned of what was possible.
  package let marks: Marks
  /// The item; nil where the row is for the whole section.
  package let item: String?
  /// The item's topic; empty where it has none.
  package let topic: String
  package let place: RowPlace<TestColumn>

  package init(_ cells: Cells<TestColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    let number = try cells.index(.section, in: names.sections, of: "a section")
    section = names.sectionPlaces[number]
    sectionID = names.sections.names[number]
    let earned = try cells.decimal(.earned)
    let possible = try cells.decimal(.possible)
    guard possible > 0 else { throw cells.bad(.possible, expected: "above 0") }
    guard let marks = Marks(earned: earned, possible: possible) else {
      throw cells.bad(.earned, expected: "at most possible (\(cells.plain(.possible)))")
    }
    self.marks = marks
    let item = cells.text(.item)
    self.item = item.isEmpty ? nil : item
    topic = cells.text(.topic)
    place = cells.place
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
