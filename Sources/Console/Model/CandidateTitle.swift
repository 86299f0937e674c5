import Interview
import Screen
import Text

/// How candidates are called where some of the list have one name: with the session's id.
struct CandidateTitle: Sendable {
  private let namesakes: Set<SessionID>

  init(_ rows: [SessionRow] = []) {
    var first: [NameFold: SessionID] = [:]
    var namesakes: Set<SessionID> = []
    for row in rows {
      if let other = first[NameFold(row.candidate)] {
        namesakes.formUnion([other, row.id])
      } else {
        first[NameFold(row.candidate)] = row.id
      }
    }
    self.namesakes = namesakes
  }

  /// The name, with the id where it takes that to know whom.
  func text(_ candidate: String, _ id: SessionID) -> String {
    guard !candidate.isEmpty else { return id.text }
    return namesakes.contains(id) ? "\(candidate) (\(id))" : candidate
  }

  /// The same in a column: the end of the id, which tells them apart, is what stays.
  func text(_ candidate: String, _ id: SessionID, width: Int) -> String {
    let whole = text(candidate, id)
    guard namesakes.contains(id), TextWidth.of(whole) > width else { return whole }
    var tail = id.text.suffix(max(1, width))
    while TextWidth.of(String(tail)) > max(1, width - 1) { tail = tail.dropFirst() }
    return tail.utf8.count == id.text.utf8.count ? id.text : "…" + tail
  }

  /// The same at the start of a longer line, whose end may be cut: the id comes first.
  func heading(_ candidate: String, _ id: SessionID) -> String {
    namesakes.contains(id) && !candidate.isEmpty ? "\(id) · \(candidate)" : text(candidate, id)
  }
}

extension Model {
  /// Whom the open session is about.
  var candidate: String {
    guard let opened else { return "" }
    return titles.heading(opened.shown.plan?.candidate ?? "", opened.id)
  }
}
