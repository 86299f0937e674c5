import Guide
import Interview
import Scoring
import Screen

extension ScorecardScreen {
  mutating func perform(_ action: Action, _ desk: Desk, _ model: inout Model) -> Turn {
    if desk.sight.showsProgress { worked = card(desk) }
    switch action {
    case .debrief: return debrief(desk)
    case .decide: mode = .deciding
    case .choose(let choice): if case .deciding = mode { ask(.decide(choice)) }
    case .why: return .push(WhyScreen(card(desk)))
    case .openTest: return .push(TestScreen(desk: desk))
    case .openExport: return .push(ExportScreen(row: SessionRow(desk.shown), model: model))
    case .openEarly: ask(.openEarly, desk, &model)
    case .excuseSeat: choose(for: .excuse, desk, &model)
    case .chooseSeat: chooseSeat(desk, &model)
    case .voidQuestion: if let asked = question(desk) { ask(.void(asked.id), desk, &model) }
    case .reviseRating: if let asked = question(desk) { mode = .revising(question: asked.id) }
    case .rate(let rating): revise(rating, desk, &model)
    case .confirmFlag:
      if let flag = flag(desk) { ask(.resolve(flag.key, .confirmed), desk, &model) }
    case .dismissFlag:
      if let flag = flag(desk) { ask(.resolve(flag.key, .dismissed), desk, &model) }
    case .change(let change): begin(change, desk, &model)
    case .chooseLeadsFlag: chooseFlag(desk, &model)
    case .takeName: takeName(desk, &model)
    case .deed(let action): return perform(action, desk, &model)
    case .nextPane: turnPane(by: 1, model)
    case .previousPane: turnPane(by: -1, model)
    case .left: shift = max(0, shift - 1)
    case .right: shift = min(shift + 1, max(0, desk.shown.seats.count - 1))
    case .move(let movement): move(movement, desk, model)
    }
    return .stay
  }

  private mutating func ask(_ deed: Deed) {
    mode = .reasoning(DeedEntry(deed))
  }

  /// Asks for the reason, or says why the deed cannot be done.
  mutating func ask(_ deed: Deed, _ desk: Desk, _ model: inout Model) {
    if let refusal = deed.refusal(desk) {
      mode = .looking
      model.notice = Notice(refusal)
    } else {
      ask(deed)
    }
  }

  private mutating func perform(
    _ action: DeedEntry.Action, _ desk: Desk, _ model: inout Model
  ) -> Turn {
    guard case .reasoning(let entry) = mode else {
      mode = .looking
      return .stay
    }
    let (isOver, effects) = entry.perform(action, card(desk), desk, &model)
    if isOver { mode = .looking }
    return .effects(effects)
  }

  private mutating func revise(_ rating: Rating, _ desk: Desk, _ model: inout Model) {
    guard case .revising(let question) = mode else { return }
    mode = .looking
    ask(.revise(question, rating), desk, &model)
  }

  private func debrief(_ desk: Desk) -> Turn {
    let entries = desk.agenda(card(desk))
    let first = entries.firstIndex { $0.settled == nil } ?? 0
    let place = pane == .agenda ? agenda.row : first
    return .push(
      DebriefScreen(
        at: place, key: entries.indices.contains(place) ? entries[place].key : nil,
        worked: card(desk)))
  }

  private mutating func move(_ movement: Movement, _ desk: Desk, _ model: Model) {
    switch mode {
    case .choosingSeat(let purpose, var cursor):
      cursor.move(movement, count: purpose.seats(desk.shown).count, page: 4)
      mode = .choosingSeat(purpose, cursor)
    case .choosingFlag(var cursor):
      cursor.move(movement, count: desk.guide.flags.count, page: 4)
      mode = .choosingFlag(cursor)
    case .looking: look(movement, desk, model)
    case .naming, .deciding, .revising, .reasoning: return
    }
  }

  private mutating func look(_ movement: Movement, _ desk: Desk, _ model: Model) {
    let page = max(1, model.size.height - 8)
    guard desk.sight.isOpen else {
      seat.move(movement, count: desk.shown.panel.count, page: page)
      return
    }
    switch pane {
    case .questions: question.move(movement, count: desk.guide.questions.count, page: page)
    case .agenda: agenda.move(movement, count: desk.agenda(card(desk)).count, page: page)
    case .flags: flag.move(movement, count: desk.shown.flags.count, page: page)
    case .verdict, .competencies: scroll(movement, desk, model)
    }
  }

  private mutating func scroll(_ movement: Movement, _ desk: Desk, _ model: Model) {
    let furthest = ScorecardPicture(screen: self, desk: desk, card: card(desk)).furthest(model.body)
    var cursor = ListCursor()
    cursor.select(scroll, count: furthest + 1)
    cursor.move(movement, count: furthest + 1, page: max(1, model.body.height / 2))
    scroll = cursor.row
  }

  private mutating func turnPane(by step: Int, _ model: Model) {
    // Where all is in view, only the lists have something to move through.
    let all: [Pane] =
      ScorecardLayout.showsAll(model.size) ? [.questions, .agenda, .flags] : Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    pane = all[(index + step + all.count) % all.count]
    scroll = 0
  }
}
