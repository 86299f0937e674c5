import Interview
import Screen
import Text

/// An amendment while its reason is typed: what will happen, and below it the line to type.
struct AmendmentEntry: Sendable, Hashable {
  let amendment: Amendment
  var field = LineField()

  init(_ amendment: Amendment) {
    self.amendment = amendment
  }

  enum Action: ScreenAction {
    case record
    case letItBe
  }

  /// The commands while the reason is typed.
  static func commands<Screens>(_ action: (Action) -> Screens) -> [Command<Screens>] {
    [
      Command(action(.record), [.enter], label: "record", help: "Record it with this reason."),
      Command(action(.letItBe), [.escape], label: "let it be", help: "Record nothing."),
    ]
  }

  /// Takes in a key or a paste; false where it means nothing to the reason.
  mutating func type(_ input: Input) -> Bool { field.type(input) }

  /// Records the amendment or leaves it; where it cannot be recorded it stays open and says why.
  func perform(
    _ action: Action, _ card: CombinedCard, _ opened: OpenSession, _ model: inout Model
  ) -> (isOver: Bool, effects: [Effect]) {
    switch action {
    case .letItBe: return (true, [])
    case .record: break
    }
    if let refusal = amendment.refusal(opened) {
      model.notice = Notice("Not recorded: \(refusal).", isProblem: true)
      return (false, [])
    }
    guard let reason = GivenReason(field.text) else {
      model.notice = Notice("It is recorded with a reason: type one, or Esc lets it be.")
      return (false, [])
    }
    let effects = model.record([amendment.happening(reason.text, opened)])
    model.notice = Notice(amendment.report(opened, card))
    return (true, effects)
  }

  /// Rows that it needs at a width.
  func height(_ opened: OpenSession, _ card: CombinedCard, width: Int) -> Int {
    lines(opened, card, width: width).count + 2
  }

  private func lines(_ opened: OpenSession, _ card: CombinedCard, width: Int) -> [String] {
    Array(TextWrap.lines(amendment.announcement(opened, card), width: width - 2).prefix(4))
  }

  func draw(_ opened: OpenSession, _ card: CombinedCard, on surface: inout Surface, in area: Rect) {
    surface.fill(area)
    surface.rule(area)
    let inner = area.inset(left: 1, right: 1, top: 1)
    let lines = lines(opened, card, width: area.width)
    for (row, line) in lines.enumerated() {
      surface.write(line, in: inner, row: row, style: .bold)
    }
    let entry = inner.row(min(lines.count, inner.height - 1))
    surface.fill(entry)
    surface.write("▸", in: entry, style: Style(.accent, .bold))
    field.draw(on: &surface, in: entry.inset(left: 2), isActive: true)
  }
}
