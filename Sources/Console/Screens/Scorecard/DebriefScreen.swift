import Guide
import Interview
import Scoring
import Screen

/// The debrief: the agenda item by item, with the ratings concerned and what was noted.
struct DebriefScreen: SessionScreen {
  /// What the keys mean at the moment.
  enum Mode: Sendable, Hashable {
    /// Keys are commands.
    case talking
    /// The next key is the new rating of a question.
    case revising(question: String)
    /// A reason, or what the panel found, is being typed.
    case reasoning(DeedEntry)
  }

  let name = "Scorecard"
  var place: Int
  /// The item in view by its key, since the agenda may change under it.
  var key: String?
  var mode = Mode.talking
  var scroll = 0
  var shift = 0
  private var worked: CombinedCard

  init(at place: Int, key: String?, worked: CombinedCard) {
    self.place = place
    self.key = key
    self.worked = worked
  }

  /// What the session comes to.
  func card(_ desk: Desk) -> CombinedCard { worked.renewed(desk) }

  /// The item in view; nil where the agenda is empty.
  func entry(_ desk: Desk) -> AgendaEntry? {
    let entries = desk.agenda(card(desk))
    if let key, let entry = entries.first(where: { $0.key == key }) { return entry }
    return entries.isEmpty ? nil : entries[max(0, min(place, entries.count - 1))]
  }

  func subject(_ desk: Desk, _ model: Model) -> String { "Debrief · " + model.candidate }

  func corner(_ desk: Desk, _ model: Model) -> String {
    guard desk.sight.isOpen else { return "" }
    let entries = desk.agenda(card(desk))
    let waiting = entries.filter { $0.settled == nil }.count
    return "\(waiting) of \(entries.count) to settle"
  }

  var isTyping: Bool {
    if case .reasoning = mode { true } else { false }
  }

  mutating func type(_ input: Input, _ desk: Desk, _ model: inout Model) -> Turn? {
    guard case .reasoning(var entry) = mode, entry.type(input) else { return nil }
    mode = .reasoning(entry)
    return .stay
  }

  mutating func stepBack(_ desk: Desk, _ model: inout Model) -> Turn? {
    guard mode != .talking else { return nil }
    mode = .talking
    return .stay
  }

  mutating func refresh(_ desk: Desk, _ model: inout Model) -> Turn {
    guard desk.sight.isOpen else { return .pop }
    worked = card(desk)
    let entries = desk.agenda(card(desk))
    if let key, let index = entries.firstIndex(where: { $0.key == key }) {
      place = index
    } else {
      if let key { model.notice = model.notice ?? Notice("\(key) is off the agenda now.") }
      place = max(0, min(place, entries.count - 1))
      key = entries.isEmpty ? nil : entries[place].key
      scroll = 0
    }
    return .stay
  }

  func status(_ desk: Desk, _ model: Model) -> (left: String, right: String) {
    (desk.isSaved ? "saved ✓" : "saved …", "")
  }

  func draw(_ desk: Desk, _ model: Model, on surface: inout Surface, in area: Rect) {
    guard desk.sight.isOpen else { return }
    DebriefPicture(screen: self, desk: desk, card: card(desk)).draw(on: &surface, in: area)
  }
}
