package import Interview
import Text

/// The sessions that a seat is told of, and those of them that are listed now.
///
/// It is kept beside the catalogue and takes in what changes there row by row, so that news cost the
/// same in a list of any length.
package struct SessionList: Sendable {
  /// Whose eyes it is for.
  let me: Seat?
  /// Whether sessions that were set aside are listed, too.
  let showsSetAside: Bool
  /// In which order they stand.
  let order: ListOrder
  /// What each row is put in order by, by its place in the catalogue.
  private var keys: [ListOrder.Key] = []
  /// Places in the catalogue of all that the seat is told of, those that were set aside included: an
  /// interviewer is told of the sessions of panels with that interviewer.
  private var own: [Int] = []
  /// Those of them that are listed, in the order of the list.
  private var listed: [Int] = []
  /// Those of the listed that the filter lets through; nil without a filter.
  private var narrowed: [Int]?
  /// What is filtered by.
  private(set) var filter = ListFilter("")
  /// How the candidates are called: a mark would tell of sessions that the seat is not told of.
  private(set) var titles = CandidateTitle()
  /// How many of the listed there are of each opening.
  private(set) var openings: [Opening: Int] = [:]
  private var setAside = 0
  private var texts: ListTexts
  /// How many sessions there are, for whomever.
  private var total = 0
  /// The widest name of a candidate that was among them, in columns.
  private(set) var widestName = 0
  /// The same of openings and of places.
  private(set) var widestOpening = 0
  private(set) var widestPlace = 0
  /// Whether any of them has a time.
  private(set) var hasTimes = false

  package init(
    _ catalogue: SessionCatalogue, me: Seat?, showsSetAside: Bool = false,
    order: ListOrder = .kept, filter: ListFilter = ListFilter("")
  ) {
    self.me = me
    self.showsSetAside = showsSetAside
    self.order = order
    texts = ListTexts(me: me)
    keys.reserveCapacity(catalogue.rows.count)
    for (place, row) in catalogue.rows.enumerated() {
      keys.append(order.key(of: row, result: catalogue.result(of: row), me: me))
      total += 1
      guard isOwn(row) else { continue }
      remember(row, at: place)
      own.append(place)
      if isListed(row) { listed.append(place) }
    }
    let (order, keys) = (order, keys)
    listed.sort { order.precedes(keys[$0], $0, keys[$1], $1) }
    apply(filter)
  }

  /// Places in the catalogue of the rows that are listed and that the filter lets through.
  var found: [Int] { narrowed ?? listed }

  /// Which of the found a row is, by its place in the catalogue; nil where it is not among them.
  func position(of place: Int) -> Int? { found.position(of: place, order, keys) }

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
    let place = change.place
    total = max(total, place + 1)
    if let old = change.old {
      // Found by the key that it had.
      listed.remove(place, order, keys)
      narrowed?.remove(place, order, keys)
      if isOwn(old) { forget(old) }
    }
    while keys.count <= place { keys.append(ListOrder.Key()) }
    keys[place] = order.key(of: change.new, result: change.result, me: me)
    let isOwn = isOwn(change.new)
    own.put(place, isOwn)
    guard isOwn else { return }
    remember(change.new, at: place)
    guard isListed(change.new) else { return }
    listed.insert(place, order, keys)
    if texts.holds(filter, at: place) { narrowed?.insert(place, order, keys) }
  }

  /// Takes in what came of a session, which changes its place where the list goes by that.
  mutating func takeResult(_ change: SessionCatalogue.Change) {
    if order.column == .total || order.column == .verdict { take(change) }
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
    widestName = max(widestName, TextWidth.of(row.candidate))
    widestOpening = max(widestOpening, TextWidth.of(row.opening.text))
    if let place = row.place { widestPlace = max(widestPlace, TextWidth.of(place)) }
    if row.startsAt != nil { hasTimes = true }
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

/// Places in the order of a list.
extension [Int] {
  /// Where a place stands or would stand.
  private func index(of place: Int, _ order: ListOrder, _ keys: [ListOrder.Key]) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let other = self[middle]
      if order.precedes(keys[other], other, keys[place], place) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  fileprivate func position(
    of place: Int, _ order: ListOrder, _ keys: [ListOrder.Key]
  ) -> Int? {
    guard keys.indices.contains(place) else { return nil }
    let index = index(of: place, order, keys)
    return index < count && self[index] == place ? index : nil
  }

  fileprivate mutating func remove(_ place: Int, _ order: ListOrder, _ keys: [ListOrder.Key]) {
    if let index = position(of: place, order, keys) { remove(at: index) }
  }

  fileprivate mutating func insert(_ place: Int, _ order: ListOrder, _ keys: [ListOrder.Key]) {
    insert(place, at: index(of: place, order, keys))
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
