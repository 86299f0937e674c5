import Interview

/// Names used in other sessions, offered for the field under the cursor.
struct SetupOffers {
  let form: SetupForm
  let sessions: [SessionRow]

  /// The names that contain what was typed, latest first, those that begin with it before others.
  var names: [String] {
    let stem = form.taking?.stem ?? form.line?.text ?? ""
    let wanted = stem.withoutOuterBlanks.lowercased()
    let known = candidates.filter { $0.utf8.elementsEqual(stem.utf8) == false }
    guard !wanted.isEmpty else { return known }
    let starting = known.filter { $0.lowercased().hasPrefix(wanted) }
    let holding = known.filter {
      !$0.lowercased().hasPrefix(wanted) && $0.lowercased().contains(wanted)
    }
    return starting + holding
  }

  /// Everything used before in such a field, without what the form has already.
  private var candidates: [String] {
    switch form.field {
    case .opening: return distinct(sessions.reversed().map(\.opening))
    case .member(let row):
      let others = Set(
        form.panel.indices.filter { $0 != row }
          .map { Interviewer(form.panel[$0].text.withoutOuterBlanks) })
      return distinct(
        sessions.reversed().flatMap(\.panel).filter { !others.contains($0) })
    case .candidate, .confirm: return []
    }
  }

  private func distinct<Kind>(_ names: [Identifier<Kind>]) -> [String] {
    var seen: Set<Identifier<Kind>> = []
    return names.filter { !$0.text.isEmpty && seen.insert($0).inserted }.map(\.text)
  }
}
