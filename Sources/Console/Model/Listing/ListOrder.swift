import Interview

/// In which order the list of sessions stands.
package struct ListOrder: Sendable, Hashable {
  /// What it goes by.
  package enum Column: String, Sendable, Hashable, CaseIterable {
    /// Today's interviews, then those to come, those without a time, and those that are past.
    case interview
    case candidate
    case opening
    case stage
    case sealed
    case test
    case total
    case verdict
    case decision
    case setUp

    /// What a seat can have the list ordered by: what it sees of the rows.
    static func all(for me: Seat?) -> [Column] {
      allCases.filter { me == .lead || ($0 != .sealed && $0 != .test) }
    }
  }

  /// Nil leaves the sessions as they are kept: in the order in which they first appeared.
  package var column: Column?
  package var isReversed = false
  /// Whether the sessions of an opening stand together.
  package var groupsByOpening = false
  /// The moments of the present day, in milliseconds since 1970.
  package var today: Range<Int>

  package init(
    _ column: Column? = .interview, isReversed: Bool = false, groupsByOpening: Bool = false,
    today: Range<Int>
  ) {
    self.column = column
    self.isReversed = isReversed
    self.groupsByOpening = groupsByOpening
    self.today = today
  }

  /// As the sessions are kept.
  package static let kept = ListOrder(nil, today: 0..<0)

  /// What two rows are compared by.
  struct Key: Sendable, Hashable {
    var group = ""
    /// Rows with nothing in the column come last, whichever way it goes.
    var rank = 0
    var number = 0
    var text = ""
  }

  /// Whether a row stands before another; `first` and `second` are their places in the catalogue.
  func precedes(_ left: Key, _ first: Int, _ right: Key, _ second: Int) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.number != right.number {
      return isReversed ? right.number < left.number : left.number < right.number
    }
    if left.text != right.text {
      return isReversed ? right.text < left.text : left.text < right.text
    }
    return first < second
  }

  /// The key of a row, of nothing but what a seat sees of it.
  func key(of row: SessionRow, result: SessionResult?, me: Seat?) -> Key {
    var key = self.key(ofColumn: row, result, me)
    if groupsByOpening { key.group = row.opening.text }
    return key
  }

  private func key(ofColumn row: SessionRow, _ result: SessionResult?, _ me: Seat?) -> Key {
    func ranked(_ number: Int?) -> Key {
      number.map { Key(number: $0) } ?? Key(rank: 1)
    }
    func spelled(_ text: String) -> Key {
      text.isEmpty ? Key(rank: 1) : Key(text: text.lowercased())
    }
    let result = row.visibility(for: me).isOpen ? result : nil
    switch column {
    case nil: return Key()
    case .interview: return isReversed ? latestFirst(row) : todayFirst(row)
    case .candidate: return spelled(row.candidate)
    case .opening: return spelled(row.opening.text)
    case .stage:
      return me == .lead ? ranked(row.isSetAside ? 9 : row.stage.rank) : spelled(row.stage(for: me))
    case .sealed: return ranked(me == .lead ? row.counted : nil)
    case .test: return ranked(me == .lead && row.sectionsMarked > 0 ? row.sectionsMarked : nil)
    // The best come first.
    case .total: return ranked(result?.millionths.map { -$0 })
    case .verdict: return ranked(result?.rank)
    case .decision: return spelled(row.decision(for: me)?.rawValue ?? "")
    case .setUp: return ranked(row.plannedAt?.milliseconds)
    }
  }

  private func todayFirst(_ row: SessionRow) -> Key {
    guard let start = row.startsAt?.milliseconds else { return Key(rank: 2) }
    if today.contains(start) { return Key(rank: 0, number: start) }
    return start < today.lowerBound ? Key(rank: 3, number: -start) : Key(rank: 1, number: start)
  }

  /// Turned round, it goes by the time alone.
  private func latestFirst(_ row: SessionRow) -> Key {
    row.startsAt.map { Key(number: $0.milliseconds) } ?? Key(rank: 1)
  }
}

extension SessionRow.Stage {
  fileprivate var rank: Int {
    switch self {
    case .planned: 0
    case .underWay: 1
    case .sealed: 2
    case .decided: 3
    }
  }
}
