import Guide
import Interview
import Screen

/// One shared screen, one pane an interviewer: each rates in their own.
///
/// What was rated stays masked until every pane has rated the question *at
/// this screen*; a rating that was given at another console stays masked until
/// the forms are sealed, whoever asks.
struct RoundTableScreen: ConsoleScreen {
  enum Mode: Sendable, Hashable {
    case rating
    case blank
    case writing(LineField)
  }

  /// A rating given at this screen.
  struct Given: Sendable, Hashable {
    var interviewer: Interviewer
    var question: String
  }

  let name = "Round table"
  var place: Int
  var pane = 0
  var mode = Mode.rating
  /// What was rated here and may be shown here once all have rated.
  var given: Set<Given> = []
  var undo: [(seat: Seat, happenings: [Happening])] = []
  /// When the line of note was last typed into and not yet recorded.
  var typedAt: Instant?

  init(place: Int = 0) {
    self.place = place
  }

  func subject(_ model: Model) -> String {
    guard let desk = model.desk else { return "" }
    return (desk.shown.plan?.candidate ?? desk.id.text) + " · " + desk.guide.title
  }

  func corner(_ model: Model) -> String {
    guard let desk = model.desk else { return "" }
    let sealed = desk.shown.seats.filter { desk.shown.form(of: $0).isSealed }.count
    return "\(sealed) of \(desk.shown.seats.count) sealed"
  }

  var isTyping: Bool {
    if case .writing = mode { true } else { false }
  }

  func question(_ desk: Desk) -> Question? {
    desk.guide.questions.indices.contains(place) ? desk.guide.questions[place] : nil
  }

  /// Who sits in the pane that has the focus.
  func interviewer(_ desk: Desk) -> Interviewer? {
    desk.shown.seats.indices.contains(pane) ? desk.shown.seats[pane] : nil
  }

  /// Whether a pane's rating of the question in view may be shown.
  func isOpen(_ interviewer: Interviewer, _ question: Question, _ desk: Desk) -> Bool {
    if desk.shown.isRevealed(to: desk.seat) { return true }
    let everyoneHere = desk.shown.seats.allSatisfy {
      given.contains(Given(interviewer: $0, question: question.id))
        && desk.shown.form(of: $0)[question.id].answer != nil
    }
    return everyoneHere && given.contains(Given(interviewer: interviewer, question: question.id))
  }

  func status(_ model: Model) -> (left: String, right: String) {
    guard let desk = model.desk, let question = question(desk) else { return ("", "") }
    let done = desk.shown.seats.filter { desk.shown.form(of: $0)[question.id].answer != nil }.count
    return (
      desk.isSaved ? "saved ✓" : "saved …", "\(done) of \(desk.shown.seats.count) have rated this"
    )
  }

  mutating func stepBack(_ model: inout Model) -> Turn? {
    switch mode {
    case .rating: return nil
    case .blank: mode = .rating
    case .writing: return .effects(keepNote(&model))
    }
    return .stay
  }

  mutating func leave(_ model: inout Model) -> [Effect] {
    let effects = keepNote(&model)
    // Below an interview the session stays open; from the list it was opened for this.
    if !(model.screens.last is InterviewScreen) { model.desk = nil }
    return effects + [.listSessions]
  }

  mutating func refresh(_ model: inout Model) -> Turn {
    let count = model.desk?.shown.seats.count ?? 0
    pane = max(0, min(pane, count - 1))
    guard let typedAt, model.now.milliseconds - typedAt.milliseconds >= 2000 else { return .stay }
    return .effects(recordNote(&model))
  }

  func wakeAfter(_ model: Model) -> Int? { typedAt == nil ? nil : 1000 }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    guard let desk = model.desk, let question = question(desk) else { return }
    RoundTablePicture(screen: self, desk: desk, question: question).draw(on: &surface, in: area)
  }
}
