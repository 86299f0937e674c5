import Interview
import Screen

/// The list of a session's seats, from which one is chosen.
struct SeatChooser: Sendable {
  let session: SessionID
  /// Where the lead goes from here: the scorecard, unless it was the test that was asked for.
  let isForTest: Bool
  private let candidate: String
  private let seats: [Seat]
  private var cursor = ListCursor()

  init(row: SessionSummary, isForTest: Bool = false) {
    session = row.id
    self.isForTest = isForTest
    candidate = row.candidate
    seats = [.lead] + row.panel.map(Seat.interviewer)
  }

  /// Moves by a command; gives the seat when one is chosen.
  mutating func perform(_ act: Act) -> Seat? {
    if cursor.move(act, count: seats.count, page: 4) { return nil }
    guard act == .openSession, seats.indices.contains(cursor.row) else { return nil }
    return seats[cursor.row]
  }

  func height(in area: Rect) -> Int {
    min(seats.count + 2, max(3, area.height * 2 / 3))
  }

  func draw(on surface: inout Surface, in area: Rect) {
    surface.rule(area)
    let (title, list) = area.cutTop(1).rest.cutTop(1)
    surface.write("Who are you, for \(candidate)?", in: title.inset(left: 2), style: .bold)
    for (row, index) in cursor.window(count: seats.count, height: list.height).enumerated() {
      let isSelected = index == cursor.row
      let line = list.row(row)
      surface.fill(line, style: isSelected ? .selected : .plain)
      surface.write(
        (isSelected ? "▸ " : "  ") + name(seats[index]), in: line.inset(left: 2),
        style: isSelected ? .selected : .plain)
      if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }

  private func name(_ seat: Seat) -> String {
    switch seat {
    case .lead: "The hiring lead"
    case .candidate: "The candidate"
    case .marker(let marker): marker.text
    case .interviewer(let interviewer): interviewer.text
    }
  }
}
