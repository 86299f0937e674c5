import Guide
import Interview
import Screen

/// One shared screen, one pane an interviewer: each rates in their own.
///
/// Before the seals it shows what was said *at this screen* and nothing else of any form: ratings
/// once every pane has rated the question here, and what a pane heard and wrote here while it has
/// the focus. A seat that a live console holds is read here and not written.
struct RoundTableScreen: SessionScreen {
  enum Mode: Sendable, Hashable {
    case rating
    case blank
    case writing(NoteEditor, TableNote)
  }

  let name = "Round table"
  var place: Int
  var pane = 0
  /// Who sat in the pane that has the focus as this screen last looked.
  var focus: Interviewer?
  /// Who sat there and has left the panel since: until a pane is chosen, no key means another's.
  var gone: Interviewer?
  var mode = Mode.rating
  /// What was said at this screen.
  var record: TableRecord
  /// The changes that were made at this screen and stand, oldest first.
  var done: [TableChange] = []
  /// Those that were taken back, the one taken back last at the end.
  var undone: [TableChange] = []
  /// The seats that were written here, and are held for this screen.
  var written: Set<Seat> = []
  /// What writes the forms.
  var writer = FormWriter()

  init(place: Int = 0, record: TableRecord = TableRecord()) {
    self.place = place
    self.record = record
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String {
    model.candidate + " · " + opened.guide.title
  }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    let sealed = opened.shown.seats.filter { opened.shown.form(of: $0).isSealed }.count
    return "\(sealed) of \(opened.shown.seats.count) sealed"
  }

  var isTyping: Bool {
    if case .writing = mode { true } else { false }
  }

  func question(_ opened: OpenSession) -> Question? {
    opened.guide.questions.indices.contains(place) ? opened.guide.questions[place] : nil
  }

  /// Who sits in the pane that has the focus.
  func interviewer(_ opened: OpenSession) -> Interviewer? {
    opened.shown.seats.indices.contains(pane) ? opened.shown.seats[pane] : nil
  }

  /// Whether the forms lie open to everybody in the room.
  ///
  /// What the lead has opened early is the lead's to see, and others sit at this screen.
  func isRevealed(_ opened: OpenSession) -> Bool { opened.committed.isRevealed(to: nil) }

  /// Whether the ratings of the question in view may be shown: every pane gave its own here.
  func isOpen(_ question: Question, _ opened: OpenSession) -> Bool {
    let seats = asking(question, opened)
    return isRevealed(opened) || record.answered(question.id, among: seats) == seats.count
  }

  /// Who is to ask a question, and so to rate it.
  private func asking(_ question: Question, _ opened: OpenSession) -> [Interviewer] {
    opened.shown.seats.filter { opened.shown.asks($0, question.id) }
  }

  /// Why a pane cannot be written; nil where it can.
  func refusalToWrite(_ interviewer: Interviewer, _ opened: OpenSession) -> String? {
    if opened.shown.form(of: interviewer).isSealed {
      return "\(interviewer) has sealed; the ratings stay"
    }
    if let refusal = opened.shown.refusal(ofWritingBy: interviewer) { return refusal }
    return opened.holders[.interviewer(interviewer)].map {
      "\($0.console) has this seat; it is only read here"
    }
  }

  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) {
    guard let question = question(opened) else { return ("", "") }
    let seats = asking(question, opened)
    let saved = opened.outbox.words
    // Nothing was said here yet: what this screen shows of a form is not all that it may hold.
    let isNew = done.isEmpty && undone.isEmpty && record.isEmpty
    return (
      isNew ? "What is rated here replaces a seat's own." : saved,
      "\(record.answered(question.id, among: seats)) of \(seats.count) have rated this here"
    )
  }

  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? {
    switch mode {
    case .rating: return nil
    case .blank: mode = .rating
    case .writing: return .effects(keepNote(opened, &model))
    }
    return .stay
  }

  mutating func leave(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    var effects = keepNote(opened, &model) + stopClocks(opened, &model)
    effects += written.sorted().map { .release(session: opened.id, seat: $0) }
    // Who comes back to this screen finds what was said here.
    model.tables[opened.id] = record
    model.opened = nil
    return effects + [.listSessions]
  }

  mutating func pause(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    stopClocks(opened, &model)
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    keepFocus(opened)
    stopWhereClosed(opened, &model)
    return writer.isDue(at: model.clock) ? .effects(recordNote(opened, &model)) : .stay
  }

  /// Stays with whoever has the focus, where somebody else leaves the panel or comes back.
  private mutating func keepFocus(_ opened: OpenSession) {
    let seats = opened.shown.seats
    if let back = gone, seats.contains(back) { (focus, gone) = (back, nil) }
    if let focus, let index = seats.firstIndex(of: focus) {
      pane = index
    } else {
      gone = focus ?? gone
      if gone != nil, mode == .blank { mode = .rating }
      pane = max(0, min(pane, seats.count - 1))
    }
    focus = interviewer(opened)
  }

  func wants(_ model: Model, isVisible: Bool) -> [Effect] {
    model.opened.map { [.lookAtSeats($0.id)] } ?? []
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    if case .seatIsHeld(let session, let seat, _) = news, let opened = model.opened,
      opened.id == session
    {
      isHeld(seat, dropped: opened.onTheWay(to: seat))
    }
    return .stay
  }

  func wakeAfter(_ opened: OpenSession, _ model: Model) -> Int? {
    writer.isWaiting ? 1000 : nil
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    guard let question = question(opened) else { return }
    RoundTablePicture(screen: self, opened: opened, question: question).draw(on: &surface, in: area)
  }
}
