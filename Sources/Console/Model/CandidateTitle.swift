import Interview
import Screen
import Text

/// How candidates are called where some of the list have one name: with the session's id.
struct CandidateTitle: Sendable {
  /// Whose sessions bear one name.
  private enum Bearers: Sendable {
    case one(SessionID)
    case several(Set<SessionID>)
  }

  private var bearers: [NameFold: Bearers] = [:]

  init(_ rows: [SessionRow] = []) {
    for row in rows { add(row) }
  }

  /// Takes a session in.
  mutating func add(_ row: SessionRow) {
    let name = NameFold(row.candidate)
    switch bearers[name] {
    case nil: bearers[name] = .one(row.id)
    case .one(let other): bearers[name] = .several([other, row.id])
    case .several(var ids):
      // Taken out while it is changed, so that it is not copied.
      bearers[name] = nil
      ids.insert(row.id)
      bearers[name] = .several(ids)
    }
  }

  /// Forgets a session that was taken in.
  mutating func remove(_ row: SessionRow) {
    let name = NameFold(row.candidate)
    guard case .several(var ids) = bearers.removeValue(forKey: name) else { return }
    ids.remove(row.id)
    bearers[name] = ids.count > 1 ? .several(ids) : ids.first.map { .one($0) }
  }

  private func hasNamesake(_ candidate: String, _ id: SessionID) -> Bool {
    guard case .several(let ids) = bearers[NameFold(candidate)] else { return false }
    return ids.contains(id)
  }

  /// The name, with the id where it takes that to know whom.
  func text(_ candidate: String, _ id: SessionID) -> String {
    guard !candidate.isEmpty else { return id.text }
    return hasNamesake(candidate, id) ? "\(candidate) (\(id))" : candidate
  }

  /// The same in a column: the end of the id, which tells them apart, is what stays.
  func text(_ candidate: String, _ id: SessionID, width: Int) -> String {
    let whole = text(candidate, id)
    guard hasNamesake(candidate, id), TextWidth.of(whole) > width else { return whole }
    var tail = id.text.suffix(max(1, width))
    while TextWidth.of(String(tail)) > max(1, width - 1) { tail = tail.dropFirst() }
    return tail.utf8.count == id.text.utf8.count ? id.text : "…" + tail
  }

  /// The same at the start of a longer line, whose end may be cut: the id comes first.
  func heading(_ candidate: String, _ id: SessionID) -> String {
    hasNamesake(candidate, id) && !candidate.isEmpty ? "\(id) · \(candidate)" : text(candidate, id)
  }
}

extension Model {
  /// Whom the open session is about.
  var candidate: String {
    guard let opened else { return "" }
    return titles.heading(opened.shown.plan?.candidate ?? "", opened.id)
  }
}
