import Guide
package import Interview
package import Screen

/// Everything that the console knows and shows: one value, changed by `update` alone.
package struct Model: Sendable {
  package var size: Size
  /// The moment of the batch of messages that is being handled.
  package var now: Instant
  /// What the clock that never jumps says at that moment.
  package var clock = SteadyReading(boot: "", milliseconds: 0)
  /// The clocks by which times are shown.
  package var zone = ClockZone.unknown {
    didSet { if zone != oldValue { order.today = zone.day(around: now) } }
  }
  /// Whose console this is; nil until a seat has been chosen.
  package var me: Seat? {
    didSet { if me != oldValue { listAnew() } }
  }
  /// Whether the ledger is made up and thrown away at the end.
  package var isDemo = false
  /// Who has a PIN.
  package var pins = PinBook()
  /// Where a PIN is asked for, before anything else; nil where none is.
  var desk: PinDesk?
  /// Where the clock stood when a key or a paste came last; nil before the first look at it.
  var lastInput: SteadyReading?
  /// What was told to the person last, until the next key.
  package var notice: Notice?
  /// Milliseconds without a key after which nobody types any more into a text that is gone.
  static let textRest = 1000
  /// When a text was ended from outside while somebody typed; nil once they have left off.
  var textEnded: SteadyReading?
  /// What the last picture offered to do; nil once the model has changed.
  var offer: Offer?
  /// What the loop is to do about the terminal after this batch.
  var loopRequests: [LoopRequest] = []
  /// The screens, the visible one last; never empty while the program runs.
  var screens: [any ConsoleScreen]
  /// The sessions of the ledger, in the order in which they were set up.
  private(set) var catalogue = SessionCatalogue()
  /// What of them this seat is told, and what is listed.
  private(set) var list = SessionList(SessionCatalogue(), me: nil)
  /// In which order the list is shown.
  package var order: ListOrder {
    didSet { if order != oldValue { listAnew() } }
  }
  /// Who sits at other consoles now, by session.
  var seatsAtWork: [SessionID: [SeatAtWork]] = [:]
  /// When that was looked at last.
  var holdersSeen: Instant?
  /// What of the ledger could not be read when it was last looked at, a sentence each.
  var damage: [String] = []
  /// Whether the list has those, too, that were set aside.
  package var showsSetAside = false {
    didSet { if showsSetAside != oldValue { listAnew() } }
  }
  /// Whether the list has been read at least once.
  package var hasSessions = false
  /// The session that is open at this console.
  package var opened: OpenSession?
  /// Counts the changes to drafts of sessions that were sent from here: no number comes twice, so an
  /// answer is never taken for that to another change.
  var draftVersion = 0
  /// The seat that this console goes on holding while its form is not on the screen.
  var held: HeldSeat?
  /// The session that has been asked for, and where to go with it.
  var arriving: Arriving?
  /// What was typed for a screen that is still on its way.
  var typeAhead = TypeAhead()
  /// The guides for new openings, and those of the openings that there are; nil until they are read.
  package var guides: GuidesAtHand?
  /// What was typed to set up a session and not recorded, by the session it changes; nil for a
  /// new one.
  var setupDrafts: [SessionID?: SetupForm] = [:]
  /// What was said at round tables of this console.
  var tables: [SessionID: TableRecord] = [:]
  /// The `:` palette, while it is open.
  var palette: Palette?
  /// What is typed into the `/` filter; nil while it is closed.
  var filtering: LineField?
  /// What is looked for on the visible screen; nil while nothing is.
  var finding: Finding?
  /// What is not on disk, as it was told last.
  package var unsaved = UnsavedReport.none
  /// Whether that was told since leaving began.
  var hasReported = false
  /// Whether the program waits for what is not on disk, to end.
  var isLeaving = false
  /// Whether a person chose to leave without what is not on disk.
  package var leavesUnsaved = false
  /// The path of a new file for all that is known, while it is typed.
  var savingTo: LineField?
  /// The file that all that is known was written to, when the ledger's own was gone.
  package var savedElsewhere: String?
  /// What earlier runs could not save, for seats that have not been asked yet.
  var offers: [RescueOffer] = []
  /// The session of the candidate's screen that was left.
  var leftSession: SessionID?
  /// Where an export goes unless told otherwise.
  package var exportFolder: String
  /// Whether the program is to end.
  package var isOver = false

  /// Makes the model that a console starts with: the list of sessions.
  ///
  /// - Parameters:
  ///   - size: the terminal's size.
  ///   - now: the present moment.
  ///   - me: whose console it is, where that was said on the command line.
  ///   - exportFolder: where an export goes unless told otherwise.
  package init(size: Size, now: Instant, me: Seat? = nil, exportFolder: String = "starpanel-export")
  {
    self.size = size
    self.now = now
    self.me = me
    self.exportFolder = exportFolder
    screens = [SessionsScreen()]
    order = ListOrder(today: ClockZone.unknown.day(around: now))
    list = SessionList(catalogue, me: me, order: order)
  }

  /// Makes the model of a console on which a candidate takes the test of one session.
  ///
  /// Nothing else can be reached from it.
  package static func sitting(of session: SessionID, size: Size, now: Instant) -> (
    model: Model, opening: [Effect]
  ) {
    var model = Model(size: size, now: now, me: .candidate)
    model.screens = [WaitingScreen()]
    let opening = model.request(session, .seat(.candidate))
    return (model, opening)
  }

  /// Makes the model of a console on which somebody marks open answers.
  package static func marking(by marker: Marker, size: Size, now: Instant) -> (
    model: Model, opening: [Effect]
  ) {
    var model = Model(size: size, now: now, me: .marker(marker))
    model.screens = [MarkingScreen(marker: marker)]
    model.typeAhead.await(.marking)
    return (model, [.readMarking(marker)])
  }

  /// Makes the model of a console on which an interviewer practises under the guide for new sessions.
  package static func practising(by rater: Interviewer, size: Size, now: Instant) -> (
    model: Model, opening: [Effect]
  ) {
    var model = Model(size: size, now: now, me: .interviewer(rater))
    model.screens = [PracticeScreen(rater: rater)]
    return (model, [.readPractice(rater: rater, session: nil)])
  }

  /// Gives the seat that is held back, so that other consoles may have it.
  mutating func letGo() -> [Effect] {
    defer { held = nil }
    return held.map { [.release(session: $0.session, seat: $0.seat)] } ?? []
  }

  /// Asks first about what an earlier run could not save.
  ///
  /// - Parameter opening: with what the console starts.
  /// - Returns: with what it starts now.
  package mutating func ask(about offers: [RescueOffer], before opening: [Effect]) -> [Effect] {
    self.offers = offers
    guard let screen = takeOffers(next: opening) else {
      awaitAnswers(to: opening)
      return opening
    }
    screens.append(screen)
    return []
  }

  /// The screen that asks about what is whoever's who sits here; nil where nothing is.
  mutating func takeOffers(next: [Effect]) -> RescueScreen? {
    guard let me else { return nil }
    let session = arriving?.session
    let mine = offers.filter { offer in
      offer.seats.contains(me) && (offer.session == nil || offer.session == session)
    }
    offers.removeAll { mine.contains($0) }
    return mine.isEmpty ? nil : RescueScreen(offers: mine, next: next)
  }

  /// All sessions of the ledger that have been read.
  package var sessions: [SessionRow] { catalogue.rows }

  /// How the candidates of those sessions that this seat is told of are called.
  var titles: CandidateTitle { list.titles }

  /// Takes the list as it was read; `prepared` is what a seat is told of it.
  mutating func take(_ read: SessionCatalogue, prepared: SessionList? = nil) {
    catalogue = read
    hasSessions = true
    guard var prepared, prepared.me == me, prepared.showsSetAside == showsSetAside,
      prepared.order == order
    else {
      listAnew()
      return
    }
    prepared.apply(list.filter)
    list = prepared
  }

  /// Takes rows that were written since the list was read.
  mutating func takeChanged(_ rows: [SessionRow]) {
    for row in rows { list.take(catalogue.take(row)) }
  }

  /// Takes what came of sessions.
  mutating func takeResults(_ results: [SessionID: SessionResult?]) {
    for (session, result) in results {
      if let change = catalogue.take(result, of: session) { list.takeResult(change) }
    }
  }

  /// Puts today's interviews first once another day has begun.
  mutating func followDay() {
    if !order.today.contains(now.milliseconds) { order.today = zone.day(around: now) }
  }

  /// Lists what contains all words of a text.
  mutating func filterList(by text: String) { list.apply(ListFilter(text)) }

  /// Works out what this seat is told.
  private mutating func listAnew() {
    list = SessionList(
      catalogue, me: me, showsSetAside: showsSetAside, order: order, filter: list.filter)
  }

  var screen: any ConsoleScreen { screens.last ?? SessionsScreen() }

  /// Milliseconds after which the visible screen wants a tick; nil for none.
  package var wakeAfter: Int? {
    [screen.wakeAfter(self), untilLock, desk?.wakeAfter(at: clock)].compactMap(\.self).min()
  }

  /// The effects with which a console starts.
  package static let opening: [Effect] = [.listSessions]
}

/// A seat of a session, held by this console.
struct HeldSeat: Sendable, Hashable {
  var session: SessionID
  var seat: Seat
}

/// A line told to the person, in the status row.
package struct Notice: Sendable, Hashable {
  package var text: String
  /// Whether it reports that something did not work.
  package var isProblem: Bool

  package init(_ text: String, isProblem: Bool = false) {
    self.text = text
    self.isProblem = isProblem
  }
}

/// Which session was asked for, and what is to be done in it.
struct Arriving: Sendable, Hashable {
  enum Destination: Sendable, Hashable {
    case seat(Seat)
    case test
    case scorecard
    case roundTable
    case setup
  }

  var session: SessionID
  var destination: Destination

  /// Whether an interviewer's own form is to be shown.
  var isForInterview: Bool {
    if case .seat(.interviewer) = destination { true } else { false }
  }
}
