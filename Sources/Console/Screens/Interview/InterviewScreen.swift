import Guide
import Interview
import Screen

/// The interviewer's form: questions, ratings, notes.
struct InterviewScreen: SessionScreen {
  /// The parts of the screen that movement keys can act on.
  enum Pane: Sendable, Hashable, CaseIterable {
    case questions
    case question
    case notes
  }

  /// What the keys mean at the moment.
  enum Mode: Sendable, Hashable {
    /// Keys are commands.
    case rating
    /// Keys are text of the note.
    case writing(NoteEditor)
    /// The next key says which kind of blank.
    case blank
    /// A red flag is being raised.
    case flagging(FlagEntry)
    /// The next key says whether the flag raised last is taken back.
    case withdrawing
    /// The form is being closed.
    case sealing
    /// Whether there is a conflict of interest is being asked, at the interviewer's wish.
    case stating
    /// The next key says whether the interviewer is recused.
    case recusing
    /// A reason is typed for taking the seat over.
    case takingOver(LineField)
  }

  let name = "Interview"
  /// The question in view, by its place in the guide; `InterviewPlaces` has the words around them.
  var place = 0
  var pane = Pane.questions
  var mode = Mode.rating
  /// First row of the question pane and of the notes that is in view.
  var scroll = 0
  var notesScroll = 0
  /// The notes written into here, with what can be taken back in them, by question.
  var editors: [String: NoteEditor] = [:]
  /// What writes the form.
  var writer = FormWriter()
  /// Where the steady clock stood as a key was last pressed here.
  var pressedAt: SteadyReading?
  /// Whether the interview's clock was stopped by hand: what is said then does not start it.
  var isPaused = false

  func subject(_ opened: OpenSession, _ model: Model) -> String {
    model.candidate + " · " + opened.guide.title
  }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    InterviewTime(opened: opened, now: model.clock).corner
  }

  var isTyping: Bool {
    switch mode {
    case .writing: true
    case .flagging(let entry): entry.isWriting
    case .takingOver: true
    case .rating, .blank, .withdrawing, .sealing, .stating, .recusing: false
    }
  }

  /// Whether this console may write the form.
  func isOpen(_ opened: OpenSession) -> Bool { refusalToWrite(opened) == nil }

  /// The question in view.
  func question(_ opened: OpenSession) -> Question? {
    opened.guide.questions.indices.contains(place) ? opened.guide.questions[place] : nil
  }

  /// Restores what was being typed, and returns to where the interviewer was.
  ///
  /// A look records nothing: the form is opened by the first thing said in it.
  mutating func begin(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    place = InterviewPlaces(guide: opened.guide).start(opened.form, first: firstToAsk(opened))
    writer.arrive(at: model.clock)
    guard isOpen(opened) else { return [] }
    let found = writer.recordFound(&model)
    if !found.isEmpty {
      model.notice = Notice("A note that was being typed has been recovered.")
    }
    return found
  }

  func wakeAfter(_ opened: OpenSession, _ model: Model) -> Int? {
    guard !opened.form.isSealed else { return nil }
    guard opened.form.clock?.since != nil else { return writer.isWaiting ? 1000 : nil }
    // To the next full second of the clock, so that it never skips one.
    return 1000 - max(0, min(999, opened.time(of: opened.seat, at: model.clock) % 1000))
  }

  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) {
    let form = opened.form
    let questions = opened.guide.questions.filter { opened.isToAsk($0) }
    let done = questions.filter { form[$0.id].answer != nil }.count
    if let holder = opened.holder {
      return (
        "Only looking: \(holder.console) has this seat since \(opened.zone.clock(holder.since)).",
        "\(done) of \(questions.count) rated"
      )
    }
    var saved = opened.outbox.words
    let isWithdrawn = opened.shown.decision?.choice == .withdrawn
    if isWithdrawn { saved += "  the candidate has withdrawn" }
    if let name = opened.seat.interviewer, let excuse = opened.shown.excuse(of: name) {
      return (saved + "  you are excused: " + excuse, "\(done) of \(questions.count) rated")
    }
    if form.openedAt == nil, opened.drafts.isEmpty {
      let look =
        isWithdrawn ? "The candidate has withdrawn." : "A look records nothing; . starts the clock."
      return (look, "\(done) of \(questions.count) rated")
    }
    if form.isSealed {
      return (saved + "  sealed; first ratings stay as they are", "\(done) of \(questions.count)")
    }
    return (saved + (isWithdrawn ? "" : strip(opened)), "\(done) of \(questions.count) rated")
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    stopWhereClosed(opened, &model)
    var effects: [Effect] = []
    if writer.isDue(at: model.clock) { effects += recordNote(opened, &model) }
    effects += recordReach(opened, &model)
    return .effects(effects + recordClock(&model))
  }

  mutating func leave(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    var effects = stopWriting(opened, &model) + model.stopClock(of: opened.seat)
    // Whoever is back at the list is still at this console: no round table writes their form.
    if opened.holder == nil {
      effects += model.letGo()
      model.held = HeldSeat(session: opened.id, seat: opened.seat)
    }
    model.opened = nil
    return effects + [.listSessions]
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    InterviewPicture(screen: self, model: model, opened: opened).draw(on: &surface, in: area)
  }
}
