import Exact
import Guide
import Interview
import Scoring
import Screen

extension Act {
  static let changeMarks = Act("change-marks")
}

/// The answers of one section of a taken test, and how each came to its marks.
struct TestItemsScreen: TestAsking {
  let name = "Test"
  let section: String
  var cursor = ListCursor()
  /// The first row of the details in view.
  var top = 0
  var dialogue: TestDialogue?

  init(section: String) {
    self.section = section
  }

  func subject(_ model: Model) -> String {
    guard let desk = model.desk else { return "" }
    let title = desk.guide.title(of: section)
    return "\(title) · \(model.candidate)"
  }

  func corner(_ model: Model) -> String {
    guard let desk = model.desk else { return "" }
    guard let sitting = desk.shown.sitting else { return "" }
    let form = desk.guide.assessment.form(sitting.form)?.title ?? sitting.form
    // An imported test does not say how long it took.
    guard let section = desk.guide.assessment.section(section),
      let end = sitting.sections[section.id]?.end, desk.shown.importedFrom == nil
    else { return form }
    let limit = Clock.text(seconds: desk.shown.timeLimit(of: section) / 1000)
    return "\(form) · \(Clock.text(seconds: end.spent / 1000)) of \(limit)"
  }

  var isTyping: Bool { dialogue != nil }

  /// The section's items with what they earned.
  func rows(_ desk: Desk?) -> [(item: TestItem, marked: MarkedItem)] {
    guard let desk, desk.seat == .lead else { return [] }
    let marking = TestMarking(session: desk.shown, guide: desk.guide)
    return (marking.items[section] ?? []).compactMap { marked in
      desk.guide.assessment.item(marked.item).map { ($0, marked) }
    }
  }

  func commands(_ model: Model) -> [Command<Act>] {
    if dialogue != nil { return askingCommands }
    let selected = rows(model.desk)
    let marked = selected.indices.contains(cursor.row) ? selected[cursor.row].marked : nil
    let isWaiting = marked.map { $0.isWaiting && !$0.isUnreadNumber } ?? false
    return [
      Command<Act>(
        .up, [.up, .character("k")], label: "item", help: "Go to the item before.",
        keysShown: "↑↓"),
      Command<Act>(.down, [.down, .character("j")], help: "Go to the next item.", isListed: false),
      Command<Act>(.pageUp, [.pageUp], help: "Move the details up."),
      Command<Act>(.pageDown, [.pageDown], label: "more", help: "Move the details down."),
      Command<Act>(
        .changeMarks, [.character("m")], label: "change marks",
        help: "Give an item other marks, with a reason; the first ones stay.",
        disabled: selected.isEmpty
          ? "there is no item" : (isWaiting ? "it waits for a marker" : nil)),
    ]
  }

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    let rows = rows(model.desk)
    switch act {
    case .pageUp: top = max(0, top - 5)
    case .pageDown: top = min(top + 5, furthest(rows, model))
    case .changeMarks:
      guard rows.indices.contains(cursor.row) else { return .stay }
      let (item, marked) = rows[cursor.row]
      dialogue = .marks(of: item, earned: marked.final.map { $0.marks.earned.finiteDecimal ?? "" })
    default:
      if cursor.move(act, count: rows.count, page: 1) { top = 0 }
    }
    return .stay
  }

  /// The last first row of the details; at it their end is in view.
  private func furthest(
    _ rows: [(item: TestItem, marked: MarkedItem)], _ model: Model
  ) -> Int {
    guard let desk = model.desk else { return 0 }
    let body = Rect(x: 0, y: 2, width: model.size.width, height: model.size.height - 4)
    return TestItemsPicture(screen: self, desk: desk, rows: rows).furthest(in: body)
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Turn? {
    typeIntoDialogue(input, &model)
  }

  mutating func stepBack(_ model: inout Model) -> Turn? {
    guard dialogue != nil else { return nil }
    dialogue = nil
    return .stay
  }

  func status(_ model: Model) -> (left: String, right: String) {
    guard let desk = model.desk else { return ("", "") }
    return (desk.isSaved ? "saved ✓" : "saved …", "")
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    guard let desk = model.desk else { return }
    TestItemsPicture(screen: self, desk: desk, rows: rows(desk)).draw(on: &surface, in: area)
  }
}
