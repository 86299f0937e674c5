import Guide
import Interview
import Scoring
import Screen

/// The combined scorecard: before the seals progress alone, then everything.
struct ScorecardScreen: SessionScreen {
  /// The parts of the screen that movement keys can act on.
  enum Pane: String, Sendable, Hashable, CaseIterable {
    case questions = "Questions"
    case verdict = "Verdict"
    case agenda = "Agenda"
    case flags = "Flags"
    case competencies = "Competencies"
    case notes = "Notes"
  }

  /// What the keys mean at the moment.
  enum Mode: Sendable, Hashable {
    /// Keys are commands.
    case looking
    /// A seat is being chosen, to be excused for example.
    case choosingSeat(SeatPurpose, ListCursor)
    /// A flag that the lead raises is being chosen.
    case choosingFlag(ListCursor)
    /// A name is being typed.
    case naming(NamingEntry)
    /// The next key says which decision.
    case deciding
    /// The next key is the new rating of a question.
    case revising(question: String)
    /// A reason is being typed.
    case reasoning(AmendmentEntry)
  }

  let name = "Scorecard"
  private(set) var pane = Pane.questions
  var mode = Mode.looking
  private(set) var question = ListCursor()
  private(set) var agenda = ListCursor()
  private(set) var flag = ListCursor()
  private(set) var seat = ListCursor()
  /// First row of the text that is in view.
  private(set) var scroll = 0
  /// First column of the panel that is in view, where not all fit.
  private(set) var shift = 0
  /// What was worked out last, which holds as long as the session scores the same.
  private(set) var worked: CombinedCard?

  /// What the session comes to.
  func card(_ opened: OpenSession) -> CombinedCard {
    worked?.renewed(opened) ?? CombinedCard(opened)
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String {
    model.candidate + " · "
      + (opened.shown.plan?.opening.text ?? opened.guide.title)
  }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    // How many have sealed is not for a seat that still rates.
    guard opened.visibility.showsProgress else { return "" }
    let seats = opened.shown.seats
    let sealed = seats.count { opened.shown.form(of: $0).isSealed }
    return "\(sealed) of \(seats.count) " + (seats.count == 1 ? "form" : "forms") + " sealed"
  }

  var isTyping: Bool {
    switch mode {
    case .reasoning, .naming: true
    case .looking, .choosingSeat, .choosingFlag, .deciding, .revising: false
    }
  }

  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    switch mode {
    case .reasoning(var entry):
      guard entry.type(input) else { return nil }
      mode = .reasoning(entry)
    case .naming(var entry):
      guard entry.field.type(input) else { return nil }
      mode = .naming(entry)
    case .looking, .choosingSeat, .choosingFlag, .deciding, .revising: return nil
    }
    return .stay
  }

  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? {
    guard mode != .looking else { return nil }
    mode = .looking
    return .stay
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    if !opened.visibility.showsProgress { mode = .looking } else { worked = card(opened) }
    seat.clamp(count: opened.shown.panel.count)
    flag.clamp(count: opened.shown.flags.count)
    if let worked { agenda.clamp(count: opened.agenda(worked).count) }
    if case .choosingSeat(let purpose, var cursor) = mode {
      cursor.clamp(count: purpose.seats(opened.shown).count)
      mode = .choosingSeat(purpose, cursor)
    }
    return .stay
  }

  mutating func leave(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    model.closeSessionUnlessShown()
    return [.listSessions]
  }

  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) {
    guard opened.visibility.showsProgress else { return ("", "") }
    let saved = opened.outbox.words
    guard opened.visibility.isOpen, pane == .questions,
      opened.guide.questions.indices.contains(question.row)
    else { return (saved, "") }
    return (saved, agreement(opened, card(opened).scorecard))
  }

  /// How far the panel agrees on the question under the cursor.
  private func agreement(_ opened: OpenSession, _ scorecard: Scorecard) -> String {
    guard scorecard.questions.indices.contains(question.row) else { return "" }
    let result = scorecard.questions[question.row]
    guard !result.isVoided else { return "\(result.id) is voided" }
    guard let range = result.range else { return "\(result.id) has no rating" }
    guard result.n > 1 else { return "\(result.id) has one rating" }
    let agreement = Figures(rules: opened.guide.scoring).agreement(result.rwg)
    return "\(result.id): " + (range == 0 ? "all the same" : "ratings \(range) apart")
      + ", agreement \(agreement) of 1"
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    if opened.visibility.isOpen {
      ScorecardPicture(screen: self, opened: opened, card: card(opened)).draw(
        on: &surface, in: area)
    } else if opened.visibility.showsProgress {
      ProgressPicture(screen: self, opened: opened).draw(on: &surface, in: area)
    } else {
      NothingYet(opened: opened).draw(on: &surface, in: area)
    }
  }
}

extension ScorecardScreen {
  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    if opened.visibility.showsProgress { worked = card(opened) }
    switch action {
    case .debrief: return debrief(opened)
    case .openQuestion: return .push(QuestionScreen(row: question.row, worked: card(opened)))
    case .turnQuestion(let movement):
      question.move(movement, count: opened.guide.questions.count, page: 1)
      scroll = 0
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
    guard opened.visibility.isOpen else {
      seat.move(movement, count: opened.shown.panel.count, page: page)
      return
    }
    switch pane {
    case .questions:
      question.move(movement, count: opened.guide.questions.count, page: page)
      scroll = 0
    case .agenda: agenda.move(movement, count: opened.agenda(card(opened)).count, page: page)
    case .flags: flag.move(movement, count: opened.shown.flags.count, page: page)
    case .verdict, .competencies, .notes: scroll(movement, opened, model)
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
    // Where all is in view, the lists and the notes have something to move through.
    let all: [Pane] =
      ScorecardLayout.showsAll(model.size) ? [.questions, .agenda, .flags, .notes] : Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    pane = all[(index + step + all.count) % all.count]
    scroll = 0
  }
}
