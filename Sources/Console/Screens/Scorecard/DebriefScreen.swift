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
  private(set) var key: String?
  private(set) var mode = Mode.talking
  private(set) var scroll = 0
  private(set) var shift = 0
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
    guard opened.visibility.isOpen else { return "" }
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
    guard opened.visibility.isOpen else { return .pop }
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
    guard opened.visibility.isOpen else { return }
    DebriefPicture(screen: self, opened: opened, card: card(opened)).draw(on: &surface, in: area)
  }
}

extension DebriefScreen {
  enum Action: ScreenAction {
    case nextItem
    case previousItem
    case endDebrief
    case settle
    case reviseRating
    case rate(Rating)
    case confirmFlag
    case dismissFlag
    case amendment(AmendmentEntry.Action)
    case left
    case right
    case up
    case down
  }

  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    switch mode {
    case .reasoning: return AmendmentEntry.commands(Action.amendment)
    case .revising: return ScorecardScreen.ratingCommands(Action.rate)
    case .talking: break
    }
    let entry = entry(opened)
    let isLast = place >= opened.agenda(card(opened)).count - 1
    // Only Enter leaves after the last item: another key would mean something else over there.
    let leaving: [Command<Action>] =
      isLast
      ? [
        Command(
          .endDebrief, [.enter], label: "back to the scorecard",
          help: "Go back to the scorecard, after the last item.")
      ] : []
    let own: [Command<Action>] = [
      Command(
        .nextItem, [.enter, .character("]"), .pageDown], label: isLast ? nil : "next",
        help: "Go to the next item.",
        disabled: isLast ? "this is the last item; Enter goes back to the scorecard" : nil),
      Command(
        .settle, [.character("n")], label: "settle",
        help: "Settle the item by a note of what the panel found.",
        disabled: settleRefusal(entry, opened)),
      Command(
        .reviseRating, [.character("r")], label: "revise",
        help: "Revise your own rating of this question, with a reason.",
        disabled: reviseRefusal(entry, opened)),
      Command(
        .previousItem, [.character("["), .pageUp], label: "back",
        help: "Go to the item before."),
    ]
    let moves: [Command<Action>] = [
      Command(
        .left, [.left, .character("h"), .backTab],
        help: "Show the interviewers further left."),
      Command(
        .right, [.right, .character("l"), .tab],
        help: "Show the interviewers further right."),
      Command(.up, [.up, .character("k")], help: "Move up in the notes."),
      Command(.down, [.down, .character("j")], help: "Move down in the notes."),
    ]
    return leaving + own + flagCommands(entry, opened) + moves
  }

  private func settleRefusal(_ entry: AgendaEntry?, _ opened: OpenSession) -> String? {
    guard let entry else { return "the agenda is empty" }
    return Amendment.settle(entry.key).refusal(opened)
  }

  private func reviseRefusal(_ entry: AgendaEntry?, _ opened: OpenSession) -> String? {
    guard let question = entry?.item.question else { return "this item is not about a question" }
    return Amendment.revisingRefusal(question, opened)
  }

  private func flagCommands(_ entry: AgendaEntry?, _ opened: OpenSession) -> [Command<Action>] {
    func refusal(_ state: FlagState) -> String? {
      guard let flag = entry?.flag else { return "this item is not about a flag" }
      return Amendment.resolve(flag.key, state).refusal(opened)
    }
    let isFlag = entry?.flag != nil
    return [
      Command(
        .confirmFlag, [.character("y")], label: isFlag ? "confirm flag" : nil,
        help: "Confirm the flag: it is so. Asks what shows it.", disabled: refusal(.confirmed)),
      Command(
        .dismissFlag, [.character("z")], label: isFlag ? "dismiss" : nil,
        help: "Dismiss the flag: it is not so. Asks what shows it.",
        disabled: refusal(.dismissed)),
    ]
  }

  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    let entry = entry(opened)
    switch action {
    case .endDebrief: return .pop
    case .nextItem: turn(by: 1, opened)
    case .previousItem: turn(by: -1, opened)
    case .settle: if let entry { ask(.settle(entry.key), opened, &model) }
    case .reviseRating:
      if let question = entry?.item.question { mode = .revising(question: question) }
    case .rate(let rating): revise(rating, opened, &model)
    case .confirmFlag:
      if let flag = entry?.flag { ask(.resolve(flag.key, .confirmed), opened, &model) }
    case .dismissFlag:
      if let flag = entry?.flag { ask(.resolve(flag.key, .dismissed), opened, &model) }
    case .amendment(let action): return perform(action, opened, &model)
    case .left: shift = max(0, shift - 1)
    case .right: shift = min(shift + 1, max(0, opened.shown.seats.count - 1))
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(scroll + 1, furthest(opened, model))
    }
    return .stay
  }

  private mutating func perform(
    _ action: AmendmentEntry.Action, _ opened: OpenSession, _ model: inout Model
  ) -> Transition {
    guard case .reasoning(let entry) = mode else { return .stay }
    let (isOver, effects) = entry.perform(action, card(opened), opened, &model)
    if isOver { mode = .talking }
    return .effects(effects)
  }

  private mutating func revise(_ rating: Rating, _ opened: OpenSession, _ model: inout Model) {
    guard case .revising(let question) = mode else { return }
    mode = .talking
    ask(.revise(question, rating), opened, &model)
  }

  /// Asks for the reason, or says why the amendment cannot be made.
  private mutating func ask(_ amendment: Amendment, _ opened: OpenSession, _ model: inout Model) {
    if let refusal = amendment.refusal(opened) {
      model.notice = Notice(refusal)
    } else {
      mode = .reasoning(AmendmentEntry(amendment))
    }
  }

  /// The furthest that the notes can be scrolled.
  private func furthest(_ opened: OpenSession, _ model: Model) -> Int {
    DebriefPicture(screen: self, opened: opened, card: card(opened))
      .furthest(model.body)
  }

  /// Goes on in the agenda, as far as it goes.
  private mutating func turn(by step: Int, _ opened: OpenSession) {
    let entries = opened.agenda(card(opened))
    let target = place + step
    guard entries.indices.contains(target) else { return }
    place = target
    key = entries[place].key
    scroll = 0
    shift = 0
  }
}
