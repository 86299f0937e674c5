import Guide
import Interview
import Screen
import Text

/// How an item is divided into the question above and the answer below.
struct ItemLayout {
  /// The columns that text is read in at most.
  private static let most = 76

  let text: QuestionText
  let list: AnswerList?
  let question: Rect
  /// The row between them.
  let between: Rect
  let answer: Rect
  /// Whether the answer has to do without air.
  let isTight: Bool

  init(item: TestItem, entry: ItemEntry, answer given: TestAnswer?, area: Rect) {
    let body = area.inset(left: 2, top: area.height >= 14 ? 1 : 0)
    let width = Self.width(area.width)
    text = QuestionText(item, width: width, room: body.width - 1)
    list = AnswerList(item, entry: entry, answer: given, width: width)
    let room = max(0, body.height - 1)
    let half = room / 2
    var needed: Int
    switch entry {
    case .number: needed = 2 + (item.task.remark.map { 2 + Self.ask($0, width).count } ?? 0)
    case .pick, .order: needed = 1 + (list?.rows.count ?? 0)
    // A text can always do with more room.
    case .text: needed = room - half
    }
    isTight = item.task.remark != nil && text.rows.count > room - needed
    if isTight { needed -= 1 }
    let shown = min(text.rows.count, max(half, room - needed))
    let (top, rest) = body.cutTop(shown)
    question = top
    (between, answer) = rest.cutTop(1)
  }

  /// The columns for reading on a screen of a width.
  static func width(_ screen: Int) -> Int { max(1, min(most, screen - 4)) }

  /// The columns that a text is broken at.
  static func editorWidth(_ screen: Int) -> Int { max(1, width(screen) - 1) }

  /// What is asked beside a number, in rows.
  static func ask(_ remark: TestTask.Remark, _ width: Int) -> [String] {
    TextWrap.lines(remark.ask, width: width)
  }

  /// Whether not all of the question has room.
  var isCut: Bool { text.rows.count > question.height }

  var lastScroll: Int { max(0, text.rows.count - question.height) }

  /// A first row of the question that shows as much of it as there is room for.
  func scroll(_ row: Int) -> Int { max(0, min(row, lastScroll)) }
}
