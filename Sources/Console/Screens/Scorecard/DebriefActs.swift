import Guide
import Interview
import Scoring
import Screen

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
