import Guide
import Interview
import Scoring
import Screen

/// The scores of the test, section by section, as the lead types them.
///
/// It shows nothing of the interview, so that whoever enters the test is not
/// led by it.
struct TestScreen: TestAsking {
  /// What can be done here.
  enum Action: ScreenAction {
    case nextField
    case previousField
    case nextRow
    case previousRow
    case recordScores
    case replaceItems
    case confirmReplacing
    case confirmScore
    case chooseSource
    case arrangeTest
    case openItems
  }

  let name = "Test"
  /// A row for each section of the guide, in its order.
  var rows: [SectionRow]
  var cursor = ListCursor()
  var column = SectionRow.Column.earned
  /// Whether the field was just come to, so that typing replaces what it says.
  var isFresh = true
  /// Whether it is being asked if items are to be replaced by one score.
  var isReplacing = false

  /// What is being asked before something is recorded.
  var dialogue: TestDialogue?

  init(opened: OpenSession) {
    let marking = TestMarking(session: opened.shown, guide: opened.guide)
    rows = opened.guide.tested.map {
      SectionRow(section: $0.id, recorded: opened.shown.test[$0.id], marking: marking)
    }
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String {
    model.candidate + " · "
      + (opened.shown.plan?.opening.text ?? opened.guide.title)
  }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    guard opened.seat == .lead else { return "" }
    let known = rows.count { $0.standing.marks != nil }
    return "\(known) of \(rows.count) sections in"
  }

  /// The row under the cursor.
  var row: SectionRow? { rows.indices.contains(cursor.row) ? rows[cursor.row] : nil }

  var isTyping: Bool { dialogue != nil || (!isReplacing && row?.isReadOnly == false) }

  /// No number has any of these letters and signs.
  func isCommandWhileTyping(_ key: Key) -> Bool {
    guard dialogue == nil, case .character(let character) = key else { return false }
    return "qcoai?:".contains(character)
  }

  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) {
    let told =
      dialogue == nil ? "A row is recorded when you leave it." : "Enter records, Esc goes back."
    return (opened.outbox.words, told)
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    let marking = TestMarking(session: opened.shown, guide: opened.guide)
    for index in rows.indices {
      rows[index].take(opened.shown.test[rows[index].section], marking)
    }
    return .stay
  }

  mutating func leave(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    let effects = record(rows.indices, opened, &model)
    let left = rows.compactMap { row -> String? in
      guard row.isTouched, case .wrong(let why) = row.reading else { return nil }
      return "\(title(row, opened)) (\(why))"
    }
    if !left.isEmpty {
      model.notice = Notice(
        "Not recorded: " + left.joined(separator: ", ") + ".", isProblem: true)
    }
    model.closeSessionUnlessShown()
    return effects + [.listSessions]
  }

  /// Records the rows that are right and say something new.
  mutating func record(
    _ indices: some Sequence<Int>, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard opened.seat == .lead else { return [] }
    var happenings: [Happening] = []
    for index in indices where rows.indices.contains(index) {
      if let marks = rows[index].news {
        happenings.append(.sectionMarked(section: rows[index].section, marks: .whole(marks)))
        rows[index].isTouched = false
      } else if !rows[index].isTouched || rows[index].saysTheRecord {
        rows[index].restore()
      }
    }
    let effects = model.record(happenings)
    _ = refresh(&model)
    return effects
  }

  func title(_ row: SectionRow, _ opened: OpenSession) -> String {
    opened.guide.title(of: row.section)
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    TestPicture(screen: self, opened: opened).draw(on: &surface, in: area)
  }
}
