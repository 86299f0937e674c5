package import Interview

/// The sessions that a seat is told of, and those of them that are listed now.
///
/// It is kept beside the catalogue and takes in what changes there row by row, so that news cost the
/// same in a list of any length.
package struct SessionList: Sendable {
  /// Whose eyes it is for.
  let me: Seat?
  /// Whether sessions that were set aside are listed, too.
  let showsSetAside: Bool
  /// Places in the catalogue of all that the seat is told of, those that were set aside included: an
  /// interviewer is told of the sessions of panels with that interviewer.
  private var own: [Int] = []
  /// Those of them that are listed.
  private var listed: [Int] = []
  /// Those of the listed that the filter lets through; nil without a filter.
  private var narrowed: [Int]?
  /// What is filtered by.
  private(set) var filter = ListFilter("")
  /// How the candidates are called: a mark would tell of sessions that the seat is not told of.
  private(set) var titles = CandidateTitle()
  /// How many of the listed there are of each opening.
  private var openings: [Opening: Int] = [:]
  private var setAside = 0
  private var texts: ListTexts
  /// How many sessions there are, for whomever.
  private var total = 0

  package init(
    _ catalogue: SessionCatalogue, me: Seat?, showsSetAside: Bool = false,
    filter: ListFilter = ListFilter("")
  ) {
    self.me = me
    self.showsSetAside = showsSetAside
    texts = ListTexts(me: me)
    for (place, row) in catalogue.rows.enumerated() {
      take(SessionCatalogue.Change(place: place, old: nil, new: row))
    }
    apply(filter)
  }

  /// Places in the catalogue of the rows that are listed and that the filter lets through.
  var found: [Int] { narrowed ?? listed }

  /// How many are listed, whatever the filter lets through.
  var listedCount: Int { listed.count }

  /// How many openings the listed sessions are for.
  var openingCount: Int { openings.count }

  /// The opening of the listed sessions, where they have but one.
  var onlyOpening: Opening? { openings.count == 1 ? openings.first?.key : nil }

  /// Whether any of the sessions that this seat is told of was set aside.
  var hasSetAside: Bool { setAside > 0 }

  /// Takes in a row that changed in the catalogue.
  mutating func take(_ change: SessionCatalogue.Change) {
    total = max(total, change.place + 1)
    if let old = change.old, isOwn(old) { forget(old) }
    let (isOwn, isListed) = (isOwn(change.new), isListed(change.new))
    if isOwn { remember(change.new, at: change.place) }
    own.put(change.place, isOwn)
    listed.put(change.place, isListed)
    if narrowed != nil {
      narrowed?.put(change.place, isListed && texts.holds(filter, at: change.place))
    }
  }

  /// Takes another filter; one that goes on from the last looks through what that let through.
  mutating func apply(_ new: ListFilter) {
    let rest = new.goesOn(from: filter) ? found : listed
    filter = new
    narrowed = new.isEmpty ? nil : texts.places(among: rest, holding: new)
  }

  private func isOwn(_ row: SessionRow) -> Bool { row.visibility(for: me).isListed }

  private func isListed(_ row: SessionRow) -> Bool {
    isOwn(row) && (showsSetAside || !row.isSetAside)
  }

  private mutating func remember(_ row: SessionRow, at place: Int) {
    titles.add(row)
    if row.isSetAside { setAside += 1 }
    if isListed(row) { openings[row.opening, default: 0] += 1 }
    texts.put(row, at: place)
  }

  private mutating func forget(_ row: SessionRow) {
    titles.remove(row)
    if row.isSetAside { setAside -= 1 }
    guard isListed(row), let count = openings[row.opening] else { return }
    openings[row.opening] = count > 1 ? count - 1 : nil
  }

  /// What is to be said of the rows that are not listed; nil where all are.
  ///
  /// - Parameter way: what lists those that were set aside, such as a key.
  func remark(way: String) -> String? {
    let aside =
      listed.isEmpty && hasSetAside ? "All that there was is set aside; \(way) lists it." : nil
    guard let name = me?.interviewer, own.count < total else { return aside }
    let others = "Sessions of other panels are not listed."
    if own.isEmpty { return "\(name) is on no panel here. " + others }
    return aside.map { $0 + " " + others } ?? others
  }
}

extension [Int] {
  /// Has a number in its order, or has it not.
  fileprivate mutating func put(_ number: Int, _ isIn: Bool) {
    if isIn, number > last ?? -1 {
      append(number)
      return
    }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    let isThere = low < count && self[low] == number
    if isIn, !isThere { insert(number, at: low) }
    if !isIn, isThere { remove(at: low) }
  }
}

extension SessionRow {
  /// How far the session has come, in words that tell a seat nothing of another's open form.
  func stage(for me: Seat?) -> String {
    let visibility = visibility(for: me)
    if isSetAside { return "set aside" }
    if visibility.showsProgress { return stage.rawValue }
    if decision(for: me) != nil { return Stage.decided.rawValue }
    guard let name = me?.interviewer else { return "not all sealed" }
    guard visibility.isListed else { return "not on the panel" }
    if recusedMembers.contains(name) { return "you are recused" }
    if isExcused(name) { return "you are excused" }
    if sealed.contains(name) { return "your form is sealed" }
    return opened.contains(name) ? "your form is open" : "not started"
  }
}
