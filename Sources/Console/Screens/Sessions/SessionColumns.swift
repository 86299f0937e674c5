import Interview
import Screen
import Text

/// Which columns the list of sessions has at a width, each whole or not at all.
struct SessionColumns {
  enum Kind: Sendable, Hashable {
    case candidate, opening, interview, place, stage, sealed, now, test, total, verdict, decision
    case setUp, id

    var heading: String {
      switch self {
      case .candidate: "Candidate"
      case .opening: "Opening"
      case .interview: "Interview"
      case .place: "Where"
      case .stage: "Stage"
      case .sealed: "Sealed"
      case .now: "Sits there now"
      case .test: "Test"
      case .total: "Total"
      case .verdict: "Verdict"
      case .decision: "Decision"
      case .setUp: "Set up"
      case .id: "Session"
      }
    }

    /// What the list is ordered by where it goes by this column.
    var order: ListOrder.Column? {
      switch self {
      case .candidate: .candidate
      case .opening: .opening
      case .interview: .interview
      case .stage: .stage
      case .sealed: .sealed
      case .test: .test
      case .total: .total
      case .verdict: .verdict
      case .decision: .decision
      case .setUp: .setUp
      case .place, .now, .id: nil
      }
    }
  }

  struct Column {
    let kind: Kind
    var width: Int
  }

  private static let gap = 2
  /// No name, opening or place takes more room while something else is left out.
  private static let widest = 30

  /// From left to right.
  let columns: [Column]

  init(width: Int, _ model: Model) {
    let list = model.list
    let (me, order) = (model.me, list.order)
    func content(_ kind: Kind) -> Int {
      switch kind {
      case .candidate: max(list.widestName, 9)
      case .opening: list.widestOpening
      case .interview: 16
      case .place: list.widestPlace
      case .stage: me == .lead ? 11 : 19
      case .sealed: 6
      case .now: 26
      case .test: 6
      case .total: 5
      case .verdict: 10
      case .decision: 9
      case .setUp: 10
      case .id: 24
      }
    }
    // With room for the mark of the order in its heading.
    func columnWidth(_ kind: Kind) -> Int {
      max(min(content(kind), Self.widest), TextWidth.of(kind.heading) + 2)
    }
    var free = width - 1 - columnWidth(.candidate)
    var taken: Set<Kind> = [.candidate]
    for (kind, isRequired) in Self.wanted(model, order) {
      let cost = Self.gap + columnWidth(kind)
      guard free >= cost || (isRequired && width - cost >= 2 + 12) else { continue }
      free -= cost
      taken.insert(kind)
    }
    let shown: [Kind] = [
      .candidate, .opening, .interview, .place, .stage, .sealed, .now, .test, .total, .verdict,
      .decision, .setUp, .id,
    ]
    columns = shown.filter(taken.contains).map { kind in
      // What is over goes to the names, which give way where something is required.
      let room = kind == .candidate ? min(free, max(0, content(kind) + 20 - columnWidth(kind))) : 0
      return Column(kind: kind, width: columnWidth(kind) + room)
    }
  }

  /// What is worth a column, the most important first.
  private static func wanted(_ model: Model, _ order: ListOrder) -> [(Kind, isRequired: Bool)] {
    let list = model.list
    var kinds: [(Kind, Bool)] = list.hasTimes ? [(.interview, true)] : []
    kinds.append((.stage, true))
    if model.me == .lead { kinds.append((.sealed, false)) }
    kinds += [(.verdict, false), (.total, false), (.decision, false)]
    if list.openingCount > 1, !order.groupsByOpening { kinds.append((.opening, false)) }
    if model.me == .lead, !model.seatsAtWork.isEmpty { kinds.append((.now, false)) }
    if list.widestPlace > 0 { kinds.append((.place, false)) }
    if model.me == .lead { kinds.append((.test, false)) }
    return kinds + [(.setUp, false), (.id, false)]
  }

  func has(_ kind: Kind) -> Bool { columns.contains { $0.kind == kind } }

  /// A line with a text for each column.
  func line(_ text: (Kind) -> String) -> String {
    var line = " "
    for (index, column) in columns.enumerated() {
      if index > 0 { line += String(repeating: " ", count: Self.gap) }
      let cell = TextWidth.fitted(text(column.kind), to: column.width)
      let fill = String(repeating: " ", count: max(0, column.width - TextWidth.of(cell)))
      line += column.kind == .total ? fill + cell : cell + fill
    }
    return line
  }

  /// The headings; the one that the list goes by shows which way.
  func headings(_ order: ListOrder) -> String {
    line { kind in
      guard let column = kind.order, column == order.column else { return kind.heading }
      return kind.heading + (order.isReversed ? " ▼" : " ▲")
    }
  }
}
