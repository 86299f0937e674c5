import Guide
import Interview
import Scoring
import Screen
import Text

/// What is being asked at the bottom of the scorecard: a choice, or a reason.
struct AskingPane {
  let screen: ScorecardScreen
  let opened: OpenSession
  let card: CombinedCard

  /// Rows that it needs; 0 while nothing is asked.
  func height(_ width: Int) -> Int {
    switch screen.mode {
    case .looking: 0
    case .choosingSeat(let purpose, _): 2 + min(4, purpose.seats(opened.shown).count)
    case .choosingFlag: 7
    case .naming: 3
    case .deciding: 2 + refusalLines(width - 2).count
    case .revising: 3
    case .reasoning(let entry): entry.height(opened, card, width: width)
    }
  }

  func draw(on surface: inout Surface, in area: Rect) {
    guard area.height > 1 else { return }
    surface.rule(area)
    let inner = area.inset(left: 1, right: 1, top: 1)
    switch screen.mode {
    case .looking: break
    case .choosingSeat(let purpose, let cursor):
      drawSeats(purpose, cursor, on: &surface, in: inner)
    case .choosingFlag(let cursor):
      surface.write("Raise which flag?", in: inner, style: .bold)
      FlagEntry(cursor: cursor).draw(opened.guide.flags, on: &surface, in: inner.cutTop(1).rest)
    case .naming(let entry):
      surface.write(entry.question, in: inner, style: .bold)
      let line = inner.row(1)
      surface.write("▸", in: line, style: Style(.accent, .bold))
      entry.field.draw(on: &surface, in: line.inset(left: 2), isActive: true)
    case .deciding: drawDecision(on: &surface, in: inner)
    case .revising(let question):
      surface.write(
        opened.askForRating(of: question), in: inner, style: .bold)
    case .reasoning(let entry): entry.draw(opened, card, on: &surface, in: area)
    }
  }

  private func drawSeats(
    _ purpose: SeatPurpose, _ cursor: ListCursor, on surface: inout Surface, in area: Rect
  ) {
    surface.write(purpose.question, in: area, style: .bold)
    let seats = purpose.seats(opened.shown)
    let list = area.cutTop(1).rest
    for (row, index) in cursor.window(count: seats.count, height: list.height).enumerated() {
      let isHere = index == cursor.row
      let line = list.row(row)
      surface.fill(line, style: isHere ? .selected : .plain)
      surface.write(
        (isHere ? "▸ " : "  ") + seats[index].text, in: line, style: isHere ? .selected : .plain)
      if isHere { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }

  private func drawDecision(on surface: inout Surface, in area: Rect) {
    let verdict =
      opened.visibility.isOpen ? "Verdict \(card.scorecard.final.verdict.rawValue). " : ""
    surface.write(
      verdict + "Decide: a advance   h hold   d decline   w withdrawn", in: area, style: .bold)
    for (row, line) in refusalLines(area.width).enumerated() {
      surface.write(line, in: area, row: row + 1, style: .quiet)
    }
  }

  /// Which decisions are refused and why; what stands against all but the candidate's own step is
  /// said once.
  private func refusalLines(_ width: Int) -> [String] {
    let against: [(String, String?)] = [
      ("Only withdrawn", Amendment.decide(.hold).refusal(opened)),
      ("Not advance", Amendment.decide(.advance).refusal(opened)),
    ]
    guard let (which, refusal) = against.first(where: { $0.1 != nil }) else { return [] }
    return Array(TextWrap.lines("\(which): \(refusal ?? "").", width: width).prefix(3))
  }
}

extension OpenSession {
  /// Asks for another rating of a question, beside the one that stands.
  func askForRating(of question: String) -> String {
    let cell = MatrixCell(form[question], under: guide.scoring)
    return "Your new rating of \(question), now \(cell.text): press 1-5. Esc lets it be."
  }
}
