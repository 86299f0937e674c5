public import CSV
import Exact
public import Interview

/// A row of `tests.csv`: a section of the test, or one item of a section.
public struct TestRow: FileRow {
  /// The session.
  public let session: SessionID
  /// The section, by its place among the guide's competencies.
  public let section: Int
  /// The section's id.
  public let sectionID: String
  /// What was earned of what was possible.
  public let marks: Marks
  /// The item; nil where the row is for the whole section.
  public let item: String?
  /// The item's topic; empty where it has none.
  public let topic: String
  /// Where the row stood.
  public let place: RowPlace<TestColumn>

  /// Reads the values.
  public init(_ cells: Cells<TestColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    section = try cells.index(.section, in: names.sections, of: "a section")
    sectionID = names.sections.names[section]
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
