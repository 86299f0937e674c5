import Guide
import Interview
import Scoring
import Screen

extension ScorecardScreen {
  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    guard let desk = model.desk else { return .pop }
    if desk.sight.showsProgress { worked = card(desk) }
    switch mode {
    case .reasoning(let entry): return record(entry, act, desk, &model)
    case .choosingSeat(let purpose, let cursor):
      choose(act, purpose, cursor, desk, &model)
      return .stay
    case .choosingFlag(let cursor):
      chooseFlag(act, cursor, desk, &model)
      return .stay
    case .naming(let entry):
      takeName(entry, act, desk, &model)
      return .stay
    case .deciding:
      for choice in Choice.allCases where act == .choose(choice) { ask(.decide(choice)) }
      return .stay
    case .revising(let question):
      for rating in Rating.all where act == .rate(rating.value) {
        mode = .looking
        ask(.revise(question, rating), desk, &model)
      }
      return .stay
    case .looking: return look(act, desk, &model)
    }
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

  private mutating func record(
    _ entry: DeedEntry, _ act: Act, _ desk: Desk, _ model: inout Model
  ) -> Turn {
    guard act == .recordDeed else {
      mode = .looking
      return .stay
    }
    var effects: [Effect] = []
    if entry.record(card(desk), &model, &effects) { mode = .looking }
    return .effects(effects)
  }

  private mutating func choose(
    _ act: Act, _ purpose: SeatPurpose, _ cursor: ListCursor, _ desk: Desk, _ model: inout Model
  ) {
    var cursor = cursor
    let seats = purpose.seats(desk.shown)
    if cursor.move(act, count: seats.count, page: 4) {
      mode = .choosingSeat(purpose, cursor)
    } else if act == .chooseSeat, seats.indices.contains(cursor.row) {
      take(seats[cursor.row], for: purpose, desk, &model)
    }
  }

  private mutating func look(_ act: Act, _ desk: Desk, _ model: inout Model) -> Turn {
    if move(act, desk, model) || beginChange(act, desk, &model) { return .stay }
    switch act {
    case .nextPane, .previousPane: turnPane(act, model)
    case .openEarly: ask(.openEarly, desk, &model)
    case .voidQuestion:
      if let question = question(desk) { ask(.void(question.id), desk, &model) }
    case .reviseRating:
      if let question = question(desk) { mode = .revising(question: question.id) }
    case .confirmFlag:
      if let flag = flag(desk) { ask(.resolve(flag.key, .confirmed), desk, &model) }
    case .dismissFlag:
      if let flag = flag(desk) { ask(.resolve(flag.key, .dismissed), desk, &model) }
    case .decide: mode = .deciding
    case .why: return .push(WhyScreen(card(desk)))
    case .debrief: return debrief(desk)
    case .openTest: return .push(TestScreen(desk: desk))
    case .openExport: return .push(ExportScreen(row: row(desk, model), model: model))
    default: break
    }
    return .stay
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

  private mutating func move(_ act: Act, _ desk: Desk, _ model: Model) -> Bool {
    let page = max(1, model.size.height - 8)
    switch act {
    case .left: shift = max(0, shift - 1)
    case .right: shift = min(shift + 1, max(0, desk.shown.seats.count - 1))
    default:
      guard desk.sight.isOpen else {
        return seat.move(act, count: desk.shown.panel.count, page: page)
      }
      switch pane {
      case .questions:
        return question.move(act, count: desk.guide.questions.count, page: page)
      case .agenda:
        return agenda.move(act, count: desk.agenda(card(desk)).count, page: page)
      case .flags: return flag.move(act, count: desk.shown.flags.count, page: page)
      case .verdict, .competencies: return scroll(act, desk, model)
      }
    }
    return true
  }

  private mutating func scroll(_ act: Act, _ desk: Desk, _ model: Model) -> Bool {
    let body = Rect(x: 0, y: 1, width: model.size.width, height: model.size.height - 4)
    let furthest = ScorecardPicture(screen: self, desk: desk, card: card(desk)).furthest(body)
    var cursor = ListCursor()
    cursor.select(scroll, count: furthest + 1)
    guard cursor.move(act, count: furthest + 1, page: max(1, body.height / 2)) else {
      return false
    }
    scroll = cursor.row
    return true
  }

  private mutating func turnPane(_ act: Act, _ model: Model) {
    // Where all is in view, only the lists have something to move through.
    let all: [Pane] =
      ScorecardLayout.showsAll(model.size) ? [.questions, .agenda, .flags] : Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    pane = all[(index + (act == .nextPane ? 1 : all.count - 1)) % all.count]
    scroll = 0
  }

  /// The session as a row of the list, which an export starts from.
  private func row(_ desk: Desk, _ model: Model) -> SessionSummary {
    if let row = model.sessions.first(where: { $0.id == desk.id }) { return row }
    let session = desk.shown
    return SessionSummary(
      id: session.id, candidate: session.plan?.candidate ?? "",
      opening: session.plan?.opening ?? Opening(""), panel: session.panel,
      excused: session.excused.count,
      opened: session.panel.filter { session.form(of: $0).openedAt != nil },
      sealed: session.panel.filter { session.form(of: $0).isSealed },
      sections: session.test.count, choice: session.decision?.choice, planned: session.plannedAt)
  }
}
