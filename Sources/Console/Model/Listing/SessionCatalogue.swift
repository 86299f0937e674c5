package import Interview

/// The sessions of the ledger as far as this console has read them, in the order of the list.
package struct SessionCatalogue: Sendable {
  package private(set) var rows: [SessionRow] = []
  /// Where in `rows` each session is.
  private var places: [SessionID: Int] = [:]
  /// Whether there are no others: the rest of a long list is read after its beginning is shown.
  package private(set) var isWhole: Bool

  /// - Parameter isWhole: whether the rows are all that there are.
  package init(_ rows: [SessionRow] = [], isWhole: Bool = true) {
    self.isWhole = isWhole
    self.rows.reserveCapacity(rows.count)
    places.reserveCapacity(rows.count)
    for row in rows { _ = take(row) }
  }

  /// A row that is new or was written anew.
  struct Change {
    /// Where in `rows` it is.
    var place: Int
    /// What stood there before; nil for a new session.
    var old: SessionRow?
    var new: SessionRow
  }

  /// Takes a row in; a new session goes to the end.
  mutating func take(_ row: SessionRow) -> Change {
    if let place = places[row.id] {
      let old = rows[place]
      rows[place] = row
      return Change(place: place, old: old, new: row)
    }
    places[row.id] = rows.count
    rows.append(row)
    return Change(place: rows.count - 1, old: nil, new: row)
  }
}
