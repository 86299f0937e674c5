import Interview
import Screen
import Text

/// What has been typed to set up a session.
struct SetupForm: Sendable, Hashable {
  /// A place for the cursor.
  enum Field: Sendable, Hashable {
    case opening
    case candidate
    /// A row of the panel.
    case member(Int)
    /// When the interview begins.
    case time
    /// Where it is held.
    case place
    /// The line that sets up.
    case confirm
  }

  /// Offers being taken in turn.
  struct Taking: Sendable, Hashable {
    /// What was typed before the first one.
    var stem: String
    /// How many were taken.
    var count: Int
  }

  /// The most members that a panel has.
  static let largestPanel = 8
  /// The most rows that a paste may make, faulty ones included.
  private static let mostRows = 4 * largestPanel
  /// The most characters in a field.
  static let longestText = 200

  private(set) var opening: LineField
  private(set) var candidate: LineField
  /// One row a member; empty rows are ignored; never without a row.
  private(set) var panel: [LineField]
  private(set) var time = LineField()
  private(set) var place = LineField()
  private(set) var field = Field.opening
  /// The offers taken one after the other; nil while none was.
  private(set) var taking: Taking?
  /// Whether something was typed since the cursor came to the field.
  private(set) var isTypedInto = false
  /// Whether it has been tried to set up, so that what is missing is said.
  var isTried = false
  /// The guide that was chosen, by the SHA-256 of its text; nil for the first one on the shelf.
  private(set) var guide: String?
  /// The session that was asked for and is not confirmed yet.
  var sent: SessionID?

  init() {
    opening = LineField()
    candidate = LineField()
    panel = [LineField()]
  }

  /// The form of a plan that there is.
  init(_ plan: Plan, _ zone: ClockZone) {
    opening = LineField(plan.opening.text)
    candidate = LineField(plan.candidate)
    panel =
      plan.panel.isEmpty
      ? [LineField()]
      : plan.panel.map { LineField(SetupMember(name: $0, of: plan).text) }
    time = LineField(plan.startsAt.map(zone.typed) ?? "")
    place = LineField(plan.place ?? "")
    guide = plan.guide.sha256
  }

  /// The fields in order.
  var fields: [Field] {
    [.opening, .candidate] + panel.indices.map(Field.member) + [.time, .place, .confirm]
  }

  /// The text under the cursor; nil on the line that sets up.
  var line: LineField? { self[field] }

  subscript(field: Field) -> LineField? {
    switch field {
    case .opening: opening
    case .candidate: candidate
    case .member(let row): panel.indices.contains(row) ? panel[row] : nil
    case .time: time
    case .place: place
    case .confirm: nil
    }
  }

  /// Whether two forms say the same, wherever the cursor is.
  func saysTheSame(as other: SetupForm) -> Bool {
    texts == other.texts && guide == other.guide
  }

  private var texts: [[UInt8]] {
    // Compared by bytes, for that is how names are told apart.
    [opening.text, candidate.text, time.text, place.text].map { Array($0.utf8) }
      + panel.map { Array($0.text.withoutOuterBlanks.utf8) }.filter { !$0.isEmpty }
  }

  /// The names in the rows that are not empty.
  var members: [Interviewer] {
    panel.map { SetupMember($0.text).name }.filter { !$0.text.isEmpty }
  }

  /// Who asks which questions, of those who do not ask all; nil where everybody asks all.
  private var assignments: [Assignment]? {
    let assignments = panel.compactMap { SetupMember($0.text).assignment }
    return assignments.isEmpty ? nil : assignments
  }

  /// The plan as it is typed, once nothing is wrong with it.
  func plan(guide: GuideReference, _ moments: TypedMoment) -> Plan {
    let place = place.text.withoutOuterBlanks
    return Plan(
      candidate: candidate.text.withoutOuterBlanks,
      opening: typedOpening, panel: members, guide: guide,
      assignments: assignments, startsAt: moments.instant(time.text),
      place: place.isEmpty ? nil : place)
  }

  /// The opening as it is typed.
  var typedOpening: Opening { Opening(opening.text.withoutOuterBlanks) }

  /// Takes another guide, if the opening has none of its own.
  mutating func choose(guide sha256: String) {
    guide = sha256
    sent = nil
  }

  // Moving.

  mutating func go(to field: Field) {
    self.field = field
    taking = nil
    isTypedInto = false
  }

  /// Goes on or back by one field and stays at the ends.
  mutating func step(by count: Int) {
    let fields = fields
    let here = fields.firstIndex(of: field) ?? 0
    go(to: fields[max(0, min(here + count, fields.count - 1))])
  }

  /// Goes to the next field; from a row with a name to an empty one, made where there is room.
  mutating func breakLine() {
    guard case .member(let row) = field, panel.indices.contains(row), !panel[row].text.isEmpty
    else { return step(by: 1) }
    let next = row + 1
    let isNextEmpty = panel.indices.contains(next) && panel[next].text.isEmpty
    if !isNextEmpty, panel.count < Self.largestPanel { panel.insert(LineField(), at: next) }
    step(by: 1)
  }

  // Typing.

  /// Takes in a key or a paste; false where it means nothing to the field.
  mutating func type(_ input: Input) -> Bool {
    if case .member(let row) = field {
      if case .key(.backspace) = input, removeEmpty(row) { return true }
      if case .paste(let text) = input { return paste(text) }
    }
    guard var line, line.type(input) else { return false }
    if line.text != self.line?.text {
      isTypedInto = true
      taking = nil
      sent = nil
    }
    replace(line)
    return true
  }

  /// Backspace in an empty row takes the row away.
  private mutating func removeEmpty(_ row: Int) -> Bool {
    guard panel.indices.contains(row), panel[row].characters.isEmpty, panel.count > 1
    else { return false }
    panel.remove(at: row)
    go(to: .member(max(0, row - 1)))
    return true
  }

  /// A paste of several lines fills several rows.
  private mutating func paste(_ text: String) -> Bool {
    // More rows than that are refused anyway.
    let names = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
      .prefix(Self.mostRows + 1)
    for (index, name) in names.enumerated() {
      if index > 0 {
        guard case .member(let row) = field else { break }
        panel.insert(LineField(), at: row + 1)
        go(to: .member(row + 1))
      }
      guard var line else { break }
      _ = line.type(.paste(String(name)))
      replace(line)
    }
    isTypedInto = true
    taking = nil
    sent = nil
    return true
  }

  private mutating func replace(_ line: LineField) {
    switch field {
    case .opening: opening = line
    case .candidate: candidate = line
    case .member(let row): if panel.indices.contains(row) { panel[row] = line }
    case .time: time = line
    case .place: place = line
    case .confirm: break
    }
  }

  /// Whether any field, or the panel as a whole, is longer than anybody means.
  var isTooLong: Bool {
    panel.count > Self.mostRows
      || ([opening, candidate, time, place] + panel).contains {
        $0.characters.count > Self.longestText
      }
  }

  /// Puts the next offer into the field; after the last one, what was typed again.
  mutating func take(_ offers: [String]) {
    guard var line, !offers.isEmpty else { return }
    let stem = taking?.stem ?? line.text
    let count = taking?.count ?? 0
    let turn = count % (offers.count + 1)
    line.write(turn < offers.count ? offered(offers[turn], for: stem) : stem)
    replace(line)
    taking = Taking(stem: stem, count: count + 1)
    sent = nil
  }

  /// An offer as it is put into the field: in the panel with the questions that were typed.
  private func offered(_ name: String, for stem: String) -> String {
    guard case .member = field else { return name }
    return SetupMember(name: Interviewer(name), questions: SetupMember(stem).questions).text
  }
}
