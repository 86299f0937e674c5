import Interview
import Screen

/// The list of seats, from which whoever sits at this console chooses one, once.
struct SeatChooser: Sendable {
  /// What was wanted when the question came up, and is done once it is answered.
  let wanted: SessionsScreen.Action?
  private let title: String
  private let seats: [Seat?]
  private var cursor = ListCursor()

  /// Asks who opens a session.
  init(row: SessionRow, called titles: CandidateTitle, wanted: SessionsScreen.Action) {
    self.wanted = wanted
    title = "Who are you, for \(titles.text(row.candidate, row.id))?"
    seats = [.lead] + row.panel.map(Seat.interviewer)
  }

  /// Asks who sits down in the place of whoever sits here now.
  init(sessions: [SessionRow], me: Seat?, wanted: SessionsScreen.Action? = nil) {
    self.wanted = wanted
    title = "Who sits here now?"
    var names: [Interviewer] = []
    var known: Set<Interviewer> = []
    for name in sessions.flatMap(\.panel) where known.insert(name).inserted { names.append(name) }
    seats =
      [.lead]
      + names.sorted { $0.text.lowercased() < $1.text.lowercased() }
      .map(Seat.interviewer) + [nil]
    cursor.select(seats.firstIndex(of: me) ?? 0, count: seats.count)
  }

  /// Moves in the list.
  mutating func move(_ movement: Movement) {
    cursor.move(movement, count: seats.count, page: 4)
  }

  /// The seat under the cursor, which may be nobody's; nil where there is none.
  var selected: Seat?? { seats.indices.contains(cursor.row) ? .some(seats[cursor.row]) : nil }

  func height(in area: Rect) -> Int {
    min(seats.count + 2, max(3, area.height * 2 / 3))
  }

  func draw(_ pins: PinBook, on surface: inout Surface, in area: Rect) {
    surface.rule(area)
    let (heading, list) = area.cutTop(1).rest.cutTop(1)
    surface.write(title, in: heading.inset(left: 2), style: .bold)
    for (row, index) in cursor.window(count: seats.count, height: list.height).enumerated() {
      let isSelected = index == cursor.row
      let line = list.row(row)
      surface.fill(line, style: isSelected ? .selected : .plain)
      surface.write(
        (isSelected ? "▸ " : "  ") + name(seats[index]), in: line.inset(left: 2),
        style: isSelected ? .selected : .plain)
      if pins.need(at: seats[index]) == .pin {
        surface.writeRight("PIN ", in: line, style: isSelected ? .selected : .quiet)
      }
      if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }

  private func name(_ seat: Seat?) -> String {
    switch seat {
    case nil: "Nobody"
    case .lead: "The hiring lead"
    default: SeatLabel.name(of: seat)
    }
  }
}
