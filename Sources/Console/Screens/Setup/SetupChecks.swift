import Interview
import Screen
import Text

/// What is missing from a set-up, or wrong with it.
struct SetupChecks {
  let form: SetupForm
  let moments: TypedMoment

  /// The faults that there are, in the order of the fields, missing things included.
  var all: [(field: SetupForm.Field, words: String)] {
    form.fields.compactMap { field in fault(field).map { (field, $0) } }
  }

  /// What is to be said beside a field now: what is missing only once it was tried.
  func shown(_ field: SetupForm.Field) -> String? {
    guard let words = fault(field) else { return nil }
    return form.isTried || !isMissing(field) ? words : nil
  }

  private func isMissing(_ field: SetupForm.Field) -> Bool {
    form[field].map { $0.text.withoutOuterBlanks.isEmpty } ?? false
  }

  private func fault(_ field: SetupForm.Field) -> String? {
    guard let text = form[field]?.text.withoutOuterBlanks else { return nil }
    if text.unicodeScalars.contains(where: \.isHarmful) {
      return "holds a character that does not show; type it again"
    }
    switch field {
    case .opening: return text.isEmpty ? "for which opening?" : nil
    case .candidate: return text.isEmpty ? "who is the candidate?" : nil
    case .member(let row): return fault(ofRow: row, text)
    case .time:
      return text.isEmpty || moments.instant(text) != nil ? nil : "such as \(moments.example)"
    case .place, .confirm: return nil
    }
  }

  private func fault(ofRow row: Int, _ text: String) -> String? {
    if text.isEmpty {
      return row == 0 && form.members.isEmpty ? "who is on the panel? At least one" : nil
    }
    let before = form.panel.prefix(row).map { SetupMember($0.text).name }
    let name = SetupMember(text).name
    if name.text.isEmpty { return "who asks these questions?" }
    if let words = fault(ofName: name, before) { return words }
    let place = before.filter { !$0.text.isEmpty }.count + 1
    return place > SetupForm.largestPanel
      ? "a panel has at most \(SetupForm.largestPanel) members" : nil
  }

  /// The rule of names, in as few words as fit beside the field.
  private func fault(ofName name: Interviewer, _ before: [Interviewer]) -> String? {
    guard NameRule.refusal(of: name, beside: before.filter { !$0.text.isEmpty }) != nil else {
      return nil
    }
    guard let twin = before.firstIndex(where: { $0.isSamePerson(as: name) }) else {
      return "stands for the lead"
    }
    return before[twin] == name ? "is on the panel twice" : "is row \(twin + 1), spelled anew"
  }

  /// Whether an opening that is there is called the same but for capitals, accents and blanks.
  func isNearlyAnother(among sessions: [SessionRow], except own: SessionID?) -> Bool {
    let opening = form.typedOpening
    let others = sessions.filter { $0.id != own }.map(\.opening)
    let fold = NameFold(opening.text)
    guard !others.contains(opening), !fold.isEmpty else { return false }
    return others.contains { NameFold($0.text) == fold }
  }

  /// Another session of the same candidate for the same opening.
  func twin(among sessions: [SessionRow], except own: SessionID?) -> SessionID? {
    let name = form.candidate.text.withoutOuterBlanks
    let opening = Opening(form.opening.text.withoutOuterBlanks)
    guard !name.isEmpty else { return nil }
    return sessions.first {
      $0.id != own && $0.opening == opening && $0.candidate.isSamePerson(as: name)
    }?.id
  }
}

/// Names used in other sessions, offered for the field under the cursor.
struct SetupOffers {
  let form: SetupForm
  let sessions: [SessionRow]

  /// The names that contain what was typed, latest first, those that begin with it before others.
  var names: [String] {
    let typed = form.taking?.stem ?? form.line?.text ?? ""
    // In the panel, questions may follow the name.
    let isMember = if case .member = form.field { true } else { false }
    let stem = isMember ? SetupMember(typed).name.text : typed
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
          .map { SetupMember(form.panel[$0].text).name })
      return distinct(
        sessions.reversed().flatMap(\.panel).filter { !others.contains($0) })
    case .place: return distinct(sessions.reversed().map { Opening($0.place ?? "") })
    case .candidate, .time, .confirm: return []
    }
  }

  private func distinct<Kind>(_ names: [Identifier<Kind>]) -> [String] {
    var seen: Set<Identifier<Kind>> = []
    return names.filter { !$0.text.isEmpty && seen.insert($0).inserted }.map(\.text)
  }
}
