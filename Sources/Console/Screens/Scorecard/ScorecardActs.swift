import Guide
import Interview
import Scoring
import Screen

extension ScorecardScreen {
  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    if opened.sight.showsProgress { worked = card(opened) }
    switch action {
    case .debrief: return debrief(opened)
    case .decide: mode = .deciding
    case .choose(let choice): if case .deciding = mode { ask(.decide(choice)) }
    case .why: return .push(WhyScreen(card(opened)))
    case .openTest: return .push(TestScreen(opened: opened))
    case .openExport: return .push(ExportScreen(row: SessionRow(opened.shown), model: model))
    case .openEarly: ask(.openEarly, opened, &model)
    case .excuseSeat: choose(for: .excuse, opened, &model)
    case .chooseSeat: chooseSeat(opened, &model)
    case .voidQuestion: if let asked = question(opened) { ask(.void(asked.id), opened, &model) }
    case .reviseRating: if let asked = question(opened) { mode = .revising(question: asked.id) }
    case .rate(let rating): revise(rating, opened, &model)
    case .confirmFlag:
      if let flag = flag(opened) { ask(.resolve(flag.key, .confirmed), opened, &model) }
    case .dismissFlag:
      if let flag = flag(opened) { ask(.resolve(flag.key, .dismissed), opened, &model) }
    case .change(let change): begin(change, opened, &model)
    case .chooseLeadsFlag: chooseFlag(opened, &model)
    case .takeName: takeName(opened, &model)
    case .amendment(let action): return perform(action, opened, &model)
    case .nextPane: turnPane(by: 1, model)
    case .previousPane: turnPane(by: -1, model)
    case .left: shift = max(0, shift - 1)
    case .right: shift = min(shift + 1, max(0, opened.shown.seats.count - 1))
    case .move(let movement): move(movement, opened, model)
    }
    return .stay
  }

  private mutating func ask(_ amendment: Amendment) {
    mode = .reasoning(AmendmentEntry(amendment))
  }

  /// Asks for the reason, or says why the amendment cannot be made.
  mutating func ask(_ amendment: Amendment, _ opened: OpenSession, _ model: inout Model) {
    if let refusal = amendment.refusal(opened) {
      mode = .looking
      model.notice = Notice(refusal)
    } else {
      ask(amendment)
    }
  }

  private mutating func perform(
    _ action: AmendmentEntry.Action, _ opened: OpenSession, _ model: inout Model
  ) -> Transition {
    guard case .reasoning(let entry) = mode else {
      mode = .looking
      return .stay
    }
    let (isOver, effects) = entry.perform(action, card(opened), opened, &model)
    if isOver { mode = .looking }
    return .effects(effects)
  }

  private mutating func revise(_ rating: Rating, _ opened: OpenSession, _ model: inout Model) {
    guard case .revising(let question) = mode else { return }
    mode = .looking
    ask(.revise(question, rating), opened, &model)
  }

  private func debrief(_ opened: OpenSession) -> Transition {
    let entries = opened.agenda(card(opened))
    let first = entries.firstIndex { $0.settled == nil } ?? 0
    let place = pane == .agenda ? agenda.row : first
    return .push(
      DebriefScreen(
        at: place, key: entries.indices.contains(place) ? entries[place].key : nil,
        worked: card(opened)))
  }

  private mutating func move(_ movement: Movement, _ opened: OpenSession, _ model: Model) {
    switch mode {
    case .choosingSeat(let purpose, var cursor):
      cursor.move(movement, count: purpose.seats(opened.shown).count, page: 4)
      mode = .choosingSeat(purpose, cursor)
    case .choosingFlag(var cursor):
      cursor.move(movement, count: opened.guide.flags.count, page: 4)
      mode = .choosingFlag(cursor)
    case .looking: look(movement, opened, model)
    case .naming, .deciding, .revising, .reasoning: return
    }
  }

  private mutating func look(_ movement: Movement, _ opened: OpenSession, _ model: Model) {
    let page = max(1, model.size.height - 8)
    guard opened.sight.isOpen else {
      seat.move(movement, count: opened.shown.panel.count, page: page)
      return
    }
    switch pane {
    case .questions: question.move(movement, count: opened.guide.questions.count, page: page)
    case .agenda: agenda.move(movement, count: opened.agenda(card(opened)).count, page: page)
    case .flags: flag.move(movement, count: opened.shown.flags.count, page: page)
    case .verdict, .competencies: scroll(movement, opened, model)
    }
  }

  private mutating func scroll(_ movement: Movement, _ opened: OpenSession, _ model: Model) {
    let furthest = ScorecardPicture(screen: self, opened: opened, card: card(opened)).furthest(
      model.body)
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
