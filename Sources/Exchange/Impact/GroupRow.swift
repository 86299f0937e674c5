import CSV
import Exact
import Scoring

/// The columns of a file of counts by group.
enum GroupColumn: Int, FileColumn {
  case attribute, group, applicants, selected

  /// As it is called in examples; any other name will do.
  static let file = "groups.csv"
  static let names = ["attribute", "group", "applicants", "selected"]
  static let required: [GroupColumn] = [.group, .applicants, .selected]
}

/// A row of a file of counts: one group, with how many applied and were selected.
struct GroupRow {
  /// What tells the groups apart; nil where the row does not say.
  let attribute: String?
  let count: GroupCount
  let place: RowPlace<GroupColumn>

  init(_ cells: Cells<GroupColumn>) throws(InputError) {
    attribute = cells.raw(.attribute).isBlank ? nil : cells.text(.attribute)
    let group = try cells.name(.group)
    let applicants = try GroupRow.number(.applicants, from: 1, cells)
    let selected = try GroupRow.number(.selected, from: 0, cells)
    guard let count = GroupCount(group: group, applicants: applicants, selected: selected) else {
      throw cells.bad(.selected, expected: "at most applicants (\(applicants))")
    }
    self.count = count
    place = cells.place
  }

  /// The largest number that is read: what is larger is a slip.
  private static let most = 1_000_000_000

  private static func number(
    _ column: GroupColumn, from least: Int, _ cells: Cells<GroupColumn>
  ) throws(InputError) -> Int {
    guard let number = NumberCell.whole(cells.raw(column)), (least...most).contains(number) else {
      throw cells.badNumber(column, expected: "a whole number from \(least) to \(most)")
    }
    return number
  }
}
