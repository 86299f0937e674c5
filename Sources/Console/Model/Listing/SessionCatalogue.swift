package import Interview

/// The sessions of the ledger as far as this console has read them, in the order in which they are
/// kept, and what came of them.
package struct SessionCatalogue: Sendable {
  package private(set) var rows: [SessionRow] = []
  /// Where in `rows` each session is.
  private var places: [SessionID: Int] = [:]
  /// What came of sessions whose forms may be seen by somebody; who may is for `Visibility` to say.
  private var results: [SessionID: SessionResult] = [:]
  /// Whether there are no others: the rest of a long list is read after its beginning is shown.
  package private(set) var isWhole: Bool

  /// - Parameter isWhole: whether the rows are all that there are.
  package init(
    _ rows: [SessionRow] = [], results: [SessionID: SessionResult] = [:], isWhole: Bool = true
  ) {
    self.isWhole = isWhole
    self.results = results
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
    var result: SessionResult?
  }

  /// Where in `rows` a session is; nil where it is not.
  func place(of session: SessionID) -> Int? { places[session] }

  /// What came of a session; nil where that is not known.
  func result(of row: SessionRow) -> SessionResult? { results[row.id] }

  /// What came of a session, where a seat may know of it.
  func result(of row: SessionRow, for me: Seat?) -> SessionResult? {
    row.visibility(for: me).isOpen ? results[row.id] : nil
  }

  /// Takes a row in; a new session goes to the end.
  mutating func take(_ row: SessionRow) -> Change {
    let result = results[row.id]
    if let place = places[row.id] {
      let old = rows[place]
      rows[place] = row
      return Change(place: place, old: old, new: row, result: result)
    }
    places[row.id] = rows.count
    rows.append(row)
    return Change(place: rows.count - 1, old: nil, new: row, result: result)
  }

  /// Takes what came of a session; nil where a seat may no longer see it.
  ///
  /// - Returns: the session's row, unless it is not in the list.
  mutating func take(_ result: SessionResult?, of session: SessionID) -> Change? {
    results[session] = result
    guard let place = places[session] else { return nil }
    return Change(place: place, old: rows[place], new: rows[place], result: result)
  }
}
