import Guide
import Interview
import Scoring
import Screen

extension Act {
  static let settle = Act("settle")
  static let endDebrief = Act("end-debrief")
  static let nextItem = Act("next-item")
  static let previousItem = Act("previous-item")
}

extension DebriefScreen {
  func commands(_ model: Model) -> [Command<Act>] {
    guard let desk = model.desk else { return [] }
    switch mode {
    case .reasoning: return DeedEntry.commands
    case .revising: return ScorecardScreen.ratingCommands
    case .talking: break
    }
    let entry = entry(desk)
    let isLast = place >= desk.agenda(card(desk)).count - 1
    // Only Enter leaves after the last item: another key would mean something else over there.
    let leaving =
      isLast
      ? [
        Command<Act>(
          .endDebrief, [.enter], label: "back to the scorecard",
          help: "Go back to the scorecard, after the last item.")
      ] : []
    return leaving + [
      Command<Act>(
        .nextItem, [.enter, .character("]"), .pageDown], label: isLast ? nil : "next",
        help: "Go to the next item.",
        disabled: isLast ? "this is the last item; Enter goes back to the scorecard" : nil),
      Command<Act>(
        .settle, [.character("n")], label: "settle",
        help: "Settle the item by a note of what the panel found.",
        disabled: settleRefusal(entry, desk)),
      Command<Act>(
        .reviseRating, [.character("r")], label: "revise",
        help: "Revise your own rating of this question, with a reason.",
        disabled: reviseRefusal(entry, desk)),
      Command<Act>(
        .previousItem, [.character("["), .pageUp], label: "back",
        help: "Go to the item before."),
    ] + flagCommands(entry, desk) + [
      Command<Act>(
        .left, [.left, .character("h"), .backTab],
        help: "Show the interviewers further left."),
      Command<Act>(
        .right, [.right, .character("l"), .tab],
        help: "Show the interviewers further right."),
      Command<Act>(.up, [.up, .character("k")], help: "Move up in the notes."),
      Command<Act>(.down, [.down, .character("j")], help: "Move down in the notes."),
    ]
  }

  private func settleRefusal(_ entry: AgendaEntry?, _ desk: Desk) -> String? {
    guard let entry else { return "the agenda is empty" }
    return Deed.settle(entry.key).refusal(desk)
  }

  private func reviseRefusal(_ entry: AgendaEntry?, _ desk: Desk) -> String? {
    guard let question = entry?.item.question else { return "this item is not about a question" }
    return Deed.revisingRefusal(question, desk)
  }

  private func flagCommands(_ entry: AgendaEntry?, _ desk: Desk) -> [Command<Act>] {
    func refusal(_ state: FlagState) -> String? {
      guard let flag = entry?.flag else { return "this item is not about a flag" }
      return Deed.resolve(flag.key, state).refusal(desk)
    }
    let isFlag = entry?.flag != nil
    return [
      Command<Act>(
        .confirmFlag, [.character("y")], label: isFlag ? "confirm flag" : nil,
        help: "Confirm the flag: it is so. Asks what shows it.", disabled: refusal(.confirmed)),
      Command<Act>(
        .dismissFlag, [.character("z")], label: isFlag ? "dismiss" : nil,
        help: "Dismiss the flag: it is not so. Asks what shows it.",
        disabled: refusal(.dismissed)),
    ]
  }

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    guard let desk = model.desk else { return .pop }
    switch mode {
    case .reasoning(let entry): return record(entry, act, desk, &model)
    case .revising(let question):
      for rating in Rating.all where act == .rate(rating.value) {
        mode = .talking
        ask(.revise(question, rating), desk, &model)
      }
      return .stay
    case .talking: return talk(act, desk, &model)
    }
  }

  private mutating func record(
    _ entry: DeedEntry, _ act: Act, _ desk: Desk, _ model: inout Model
  ) -> Turn {
    guard act == .recordDeed else {
      mode = .talking
      return .stay
    }
    var effects: [Effect] = []
    if entry.record(card(desk), &model, &effects) { mode = .talking }
    return .effects(effects)
  }

  /// Asks for the reason, or says why the deed cannot be done.
  private mutating func ask(_ deed: Deed, _ desk: Desk, _ model: inout Model) {
    if let refusal = deed.refusal(desk) {
      model.notice = Notice(refusal)
    } else {
      mode = .reasoning(DeedEntry(deed))
    }
  }

  private mutating func talk(_ act: Act, _ desk: Desk, _ model: inout Model) -> Turn {
    let entry = entry(desk)
    switch act {
    case .endDebrief: return .pop
    case .nextItem: return turn(by: 1, desk)
    case .previousItem: return turn(by: -1, desk)
    case .settle:
      if let entry { ask(.settle(entry.key), desk, &model) }
    case .reviseRating:
      if let question = entry?.item.question { mode = .revising(question: question) }
    case .confirmFlag:
      if let flag = entry?.flag { ask(.resolve(flag.key, .confirmed), desk, &model) }
    case .dismissFlag:
      if let flag = entry?.flag { ask(.resolve(flag.key, .dismissed), desk, &model) }
    case .left: shift = max(0, shift - 1)
    case .right: shift = min(shift + 1, max(0, desk.shown.seats.count - 1))
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(scroll + 1, furthest(desk, model))
    default: break
    }
    return .stay
  }

  /// The furthest that the notes can be scrolled.
  private func furthest(_ desk: Desk, _ model: Model) -> Int {
    DebriefPicture(screen: self, desk: desk, card: card(desk))
      .furthest(Rect(x: 0, y: 0, width: model.size.width, height: model.size.height - 4))
  }

  /// Goes on in the agenda, as far as it goes.
  private mutating func turn(by step: Int, _ desk: Desk) -> Turn {
    let entries = desk.agenda(card(desk))
    let target = place + step
    guard entries.indices.contains(target) else { return .stay }
    place = target
    key = entries[place].key
    scroll = 0
    shift = 0
    return .stay
  }
}
