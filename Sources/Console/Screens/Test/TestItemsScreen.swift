import Exact
import Guide
import Interview
import Scoring
import Screen

/// The answers of one section of a taken test, and how each came to its marks.
struct TestItemsScreen: TestAsking {
  /// What can be done here.
  enum Action: ScreenAction {
    case up
    case down
    case pageUp
    case pageDown
    case changeMarks
  }

  let name = "Test"
  let section: String
  var cursor = ListCursor()
  /// The first row of the details in view.
  var top = 0
  var dialogue: TestDialogue?

  init(section: String) {
    self.section = section
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String {
    let title = opened.guide.title(of: section)
    return "\(title) · \(model.candidate)"
  }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    guard let sitting = opened.shown.sitting else { return "" }
    let form = opened.guide.assessment.form(sitting.form)?.title ?? sitting.form
    // An imported test does not say how long it took.
    guard let section = opened.guide.assessment.section(section),
      let end = sitting.sections[section.id]?.end, opened.shown.importedFrom == nil
    else { return form }
    let limit = Clock.text(seconds: opened.shown.timeLimit(of: section) / 1000)
    return "\(form) · \(Clock.text(seconds: end.spent / 1000)) of \(limit)"
  }

  var isTyping: Bool { dialogue != nil }

  /// The section's items with what they earned.
  func rows(_ opened: OpenSession) -> [(item: TestItem, marked: MarkedItem)] {
    guard opened.seat == .lead else { return [] }
    let marking = TestMarking(session: opened.shown, guide: opened.guide)
    return (marking.items[section] ?? []).compactMap { marked in
      opened.guide.assessment.item(marked.item).map { ($0, marked) }
    }
  }

  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    if dialogue != nil { return askingCommands }
    let selected = rows(opened)
    let marked = selected.indices.contains(cursor.row) ? selected[cursor.row].marked : nil
    let isWaiting = marked.map { $0.isWaiting && !$0.isUnreadNumber } ?? false
    return [
      Command(
        .up, [.up, .character("k")], label: "item", help: "Go to the item before.",
        keysShown: "↑↓"),
      Command(.down, [.down, .character("j")], help: "Go to the next item.", isListed: false),
      Command(.pageUp, [.pageUp], help: "Move the details up."),
      Command(.pageDown, [.pageDown], label: "more", help: "Move the details down."),
      Command(
        .changeMarks, [.character("m")], label: "change marks",
        help: "Give an item other marks, with a reason; the first ones stay.",
        disabled: selected.isEmpty
          ? "there is no item" : (isWaiting ? "it waits for a marker" : nil)),
    ]
  }

  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    let rows = rows(opened)
    switch action {
    case .up: select(.up, of: rows.count)
    case .down: select(.down, of: rows.count)
    case .pageUp: top = max(0, top - 5)
    case .pageDown:
      // At the last first row the end of the details is in view.
      let picture = TestItemsPicture(screen: self, opened: opened, rows: rows)
      top = min(top + 5, picture.furthest(in: model.body))
    case .changeMarks:
      guard rows.indices.contains(cursor.row) else { return .stay }
      let (item, marked) = rows[cursor.row]
      dialogue = .marks(of: item, earned: marked.final.map { $0.marks.earned.finiteDecimal ?? "" })
    }
    return .stay
  }

  /// Goes to another item, and to the beginning of its details.
  private mutating func select(_ movement: Movement, of count: Int) {
    cursor.move(movement, count: count, page: 1)
    top = 0
  }

  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    typeIntoDialogue(input, opened, &model)
  }

  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? {
    guard dialogue != nil else { return nil }
    dialogue = nil
    return .stay
  }

  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) {
    (opened.outbox.words, "")
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    TestItemsPicture(screen: self, opened: opened, rows: rows(opened)).draw(on: &surface, in: area)
  }
}
