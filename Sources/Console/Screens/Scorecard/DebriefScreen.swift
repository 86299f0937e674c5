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
    case reasoning(AmendmentEntry)
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
  func card(_ opened: OpenSession) -> CombinedCard { worked.renewed(opened) }

  /// The item in view; nil where the agenda is empty.
  func entry(_ opened: OpenSession) -> AgendaEntry? {
    let entries = opened.agenda(card(opened))
    if let key, let entry = entries.first(where: { $0.key == key }) { return entry }
    return entries.isEmpty ? nil : entries[max(0, min(place, entries.count - 1))]
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String { "Debrief · " + model.candidate }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    guard opened.sight.isOpen else { return "" }
    let entries = opened.agenda(card(opened))
    let waiting = entries.filter { $0.settled == nil }.count
    return "\(waiting) of \(entries.count) to settle"
  }

  var isTyping: Bool {
    if case .reasoning = mode { true } else { false }
  }

  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    guard case .reasoning(var entry) = mode, entry.type(input) else { return nil }
    mode = .reasoning(entry)
    return .stay
  }

  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? {
    guard mode != .talking else { return nil }
    mode = .talking
    return .stay
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    guard opened.sight.isOpen else { return .pop }
    worked = card(opened)
    let entries = opened.agenda(card(opened))
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

  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) {
    (opened.outbox.words, "")
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    guard opened.sight.isOpen else { return }
    DebriefPicture(screen: self, opened: opened, card: card(opened)).draw(on: &surface, in: area)
  }
}
