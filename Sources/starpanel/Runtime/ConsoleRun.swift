import Console
import Glibc
import Interview
import Ledger
import Screen
import Terminal

/// One run of the console on a ledger, from the first picture to the last write.
@MainActor
struct ConsoleRun {
  /// What the first screen is.
  enum Start {
    /// The list of sessions, for whoever sits at that seat.
    case sessions(me: Seat?)
    /// The test of one session, for its candidate, and nothing else.
    case sitting(SessionID)
    /// The open answers of all tests, for one marker.
    case marking(Marker)
    /// The practice answers of the guide for new sessions, for one interviewer.
    case practice(Interviewer)
  }

  let ledger: PanelLedger
  let start: Start
  /// The text of the guide for new sessions; nil for the built-in one.
  var guideText: String?
  /// Whether the ledger is made up and thrown away at the end.
  var isDemo = false
  /// What is told on the first screen.
  var remark: String?
  /// What is to be said at once.
  var notice: String?

  func run() throws {
    guard WallClock.now().isReadable else {
      throw Failure(
        status: .badInput,
        message: "The clock of this machine says \(WallClock.now().text), a time that cannot be"
          + " recorded. Set it, and start again.")
    }
    let list = ListFollower(ledger, me: seat)
    var beginning: (read: SessionListing, message: Message)?
    if case .sessions(let me) = start {
      beginning = try? list.begin()
      try SeatCheck(me, panels: (beginning?.read.rows ?? []).lazy.map(\.panel)).refuseNearMiss()
    }
    let mailbox = try Mailbox<Message>()
    let follower = ChangeFollower(ledger: ledger)
    let loop: TerminalLoop<Message>
    do {
      loop = try TerminalLoop(
        mailbox: mailbox, watching: follower.fd, monochrome: Environment["NO_COLOR"] != nil,
        log: CrashLog.path())
    } catch {
      throw Failure(status: .noTerminal, message: "\(error)")
    }
    let rescue = RescueKeeper(ledger: ledger.path, seat: seat)
    let rescues = RescueShelf(ledger: ledger)
    let scribe = Scribe(
      ledger: ledger, mailbox: mailbox, rescue: rescue, words: SeatWords(for: seat))
    let pins = PinKeeping(ledger)
    let runner = EffectRunner(
      ledger: ledger, guides: GuideShelf(ledger: ledger, ownText: guideText), mailbox: mailbox,
      scribe: scribe, rescues: rescues, pins: pins, list: list)
    // A program that is stopped holds on to the locks that it has.
    loop.beforeStop = scribe.hold
    loop.afterStop = scribe.letGo
    var (model, opening) = opening(beginning, size: loop.size)
    model.clock = SteadyClock.now()
    model.zone = LocalZone.now
    model.isDemo = isDemo
    // What is damaged is said already, and comes before anything else.
    model.notice =
      model.notice ?? (notice ?? remark ?? reminder(of: beginning?.read)).map { Notice($0) }
    // A candidate could do nothing about it.
    if seat != .candidate, let unreadable = rescues.unreadable() {
      model.notice = Notice(unreadable, isProblem: true)
    }
    opening = model.ask(about: rescues.offers(), before: opening)
    do {
      model.pins = try pins.book()
    } catch {
      // A damaged table keeps nobody from the rest.
      model.notice = Notice(
        "The PINs cannot be read, so none is asked for: \(scribe.words.of(error))", isProblem: true)
    }
    model.askAtStart()
    var editing: Editing?
    var edited: [EditedNote] = []
    var wasInterrupted = false
    runner.perform(opening)
    var ordered: [Effect] = []
    // The picture first: a key is answered before its work is handed out.
    loop.run {
      runner.perform(ordered)
      for note in edited { scribe.whenSaved { note.remove() } }
      (ordered, edited) = ([], [])
    } _: { events in
      model.now = WallClock.now()
      model.clock = SteadyClock.now()
      var effects: [Effect] = []
      for event in events {
        switch event {
        case .input(let input): effects += update(&model, .input(input))
        case .message(let message): effects += update(&model, message)
        case .tick: effects += update(&model, .tick)
        case .woken:
          if follower.drain() {
            effects += update(&model, .ledgerChanged)
            runner.lookAtPins()
          }
          scribe.look()
        case .resumed: effects += update(&model, .resumed)
        case .terminate:
          wasInterrupted = true
          effects += update(&model, .terminate)
        case .hangUp: effects += update(&model, .terminate)
        case .edited(let status):
          effects += takeBack(editing, status: status, events, &model, recorded: &edited)
          editing = nil
        }
      }
      ordered = effects
      // A commit alone changes nothing that is shown: what it brings comes as a message.
      let isCommitOnly = !events.isEmpty && events.allSatisfy(\.isWoken)
      return frame(of: &model, isNew: !isCommitOnly, editing: &editing, mailbox: mailbox)
    }
    // What was made up is thrown away, saved or not.
    if isDemo, model.savedElsewhere == nil {
      rescue.close()
      if wasInterrupted { throw Failure(status: .interrupted, message: "") }
      return
    }
    try ConsoleEnding(
      scribe: scribe, rescue: rescue, ledger: ledger.path, isLeft: model.leavesUnsaved,
      savedElsewhere: model.savedElsewhere, wasInterrupted: wasInterrupted
    ).run()
  }

  /// Whose console it is; nil where no seat was named.
  private var seat: Seat? {
    switch start {
    case .sessions(let me): me
    case .sitting: .candidate
    case .marking(let marker): .marker(marker)
    case .practice(let rater): .interviewer(rater)
    }
  }

  /// Refuses a name that is nearly somebody's; all of a long list is read only for a name that its
  /// beginning does not have.
  private func check(_ me: Seat?, _ beginning: [SessionRow]) throws {
    guard let name = me?.interviewer, !beginning.contains(where: { $0.panel.contains(name) })
    else { return }
    try SeatCheck(me, panels: (try? ledger.sessionRows().map(\.panel)) ?? []).refuseNearMiss()
  }

  /// Takes in what the editor wrote; its file goes when that is on disk, and stays where it is not.
  private func takeBack(
    _ editing: Editing?, status: Int, _ events: [LoopEvent<Message>], _ model: inout Model,
    recorded: inout [EditedNote]
  ) -> [Effect] {
    guard let editing else { return [] }
    let isEnding = events.contains { event in
      switch event {
      case .terminate, .hangUp: true
      default: false
      }
    }
    let message = editing.finish(status: status, isEnding: isEnding)
    let effects = update(&model, message)
    guard case .edited(_, .some, _) = message else { return effects }
    if editing.isRecorded(by: effects) {
      recorded.append(editing.note)
    } else {
      model.notice = Notice(
        "The note cannot be recorded here; what was written is kept in \(editing.note.path).",
        isProblem: true)
    }
    return effects
  }

  /// That the last backup is old, for the lead; a demo is not worth one.
  private func reminder(of listing: SessionListing?) -> String? {
    guard seat == .lead, !isDemo, let custody = try? ledger.custody() else { return nil }
    return BackupReminder(
      custody, oldest: listing?.rows.compactMap(\.lastEvent).min(), now: WallClock.now(),
      days: Environment["STARPANEL_BACKUP_DAYS"].flatMap(Int.init) ?? BackupReminder.usualDays
    ).sentence
  }

  private func opening(
    _ beginning: (read: SessionListing, message: Message)?, size: Size
  ) -> (Model, [Effect]) {
    let now = WallClock.now()
    switch start {
    case .sessions(let me):
      var model = Model(
        size: size, now: now, me: me, exportFolder: FolderPath.shown("starpanel-export"))
      // The first picture has the list in it, unless it cannot be read at once.
      guard let beginning else { return (model, Model.opening) }
      var effects = update(&model, beginning.message)
      effects += update(&model, .damageFound(SeatWords(for: me).of(beginning.read.damage)))
      return (model, effects)
    case .sitting(let session): return Model.sitting(of: session, size: size, now: now)
    case .marking(let marker): return Model.marking(by: marker, size: size, now: now)
    case .practice(let rater): return Model.practising(by: rater, size: size, now: now)
    }
  }

  /// What is shown after a batch, and what the loop does next.
  private func frame(
    of model: inout Model, isNew: Bool, editing: inout Editing?, mailbox: Mailbox<Message>
  ) -> Frame {
    let order = model.takeLoopOrder()
    var next = Next.wait
    switch order.next {
    case .wait: break
    case .end: next = .quit
    case .suspend: next = .suspend
    case .edit(let question, let text):
      guard let opened = model.opened else { break }
      switch Editing.begin(question: question, text: text, on: opened, in: ledger.path) {
      case .success(let begun):
        editing = begun
        next = .edit(file: begun.note.path)
      case .failure(let failure): mailbox.post(.failed(failure.message))
      }
    }
    if isNew { model.renewOffer() }
    let picture = isNew || order.repaints ? view(model) : nil
    return Frame(
      picture, wakeAfter: model.wakeAfter, then: next, repaint: order.repaints,
      copies: order.copies, title: model.windowTitle)
  }
}
