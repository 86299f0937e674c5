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
  var pane = Pane.questions
  var mode = Mode.looking
  var question = ListCursor()
  var agenda = ListCursor()
  var flag = ListCursor()
  var seat = ListCursor()
  /// First row of the verdict that is in view.
  var scroll = 0
  /// First column of the panel that is in view, where not all fit.
  var shift = 0
  /// What was worked out last, which holds as long as the session scores the same.
  var worked: CombinedCard?

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
    guard opened.sight.showsProgress else { return "" }
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
    if !opened.sight.showsProgress { mode = .looking } else { worked = card(opened) }
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
    guard opened.sight.showsProgress else { return ("", "") }
    let saved = opened.outbox.words
    guard opened.sight.isOpen, pane == .questions,
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
    let figures = Figures(rules: opened.guide.scoring)
    let deviation = figures.deviation(result.averageDeviation)
    let rwg = figures.agreement(result.rwg)
    return "\(result.id)  range \(range)  average deviation \(deviation)  rwg \(rwg)"
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    if opened.sight.isOpen {
      ScorecardPicture(screen: self, opened: opened, card: card(opened)).draw(
        on: &surface, in: area)
    } else if opened.sight.showsProgress {
      ProgressPicture(screen: self, opened: opened).draw(on: &surface, in: area)
    } else {
      NothingYet(opened: opened).draw(on: &surface, in: area)
    }
  }
}
