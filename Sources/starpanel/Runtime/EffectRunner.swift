import Console
import Exchange
import Guide
import Interview
import Ledger
import Synchronization
import Terminal

/// Does what the console wants done outside, off its thread.
///
/// Everything that writes goes through one queue, in order. Most effects end as one message in the
/// mailbox. Letting go of a seat ends as none, and a write that fails may send several. The `Scribe`
/// writes what was done at the console until it is on disk.
final class EffectRunner: Sendable {
  private let ledger: PanelLedger
  private let guides: GuideShelf
  private let answers: MarkingReading
  private let practice: PracticeReading
  private let mailbox: Mailbox<Message>
  private let rescues: RescueShelf
  private let pins: PinKeeping
  private let list: ListFollower
  private let console = SeatConsole.this
  private let writing: GuardedQueue
  private let reading = GuardedQueue(label: "starpanel.reading")
  /// What writes what was done.
  let scribe: Scribe

  init(
    ledger: PanelLedger, guides: GuideShelf, mailbox: Mailbox<Message>, scribe: Scribe,
    rescues: RescueShelf, pins: PinKeeping, list: ListFollower
  ) {
    self.ledger = ledger
    self.guides = guides
    self.rescues = rescues
    self.pins = pins
    self.list = list
    self.scribe = scribe
    writing = scribe.queue
    answers = MarkingReading(ledger, guides: guides)
    practice = PracticeReading(ledger: ledger, guides: guides)
    self.mailbox = mailbox
  }

  private var log: LogReading { LogReading(ledger: ledger, guides: guides) }

  func perform(_ effects: [Effect]) {
    for effect in Effect.merged(effects) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .append(let session, let seat, let head, let happenings):
      scribe.take(happenings, session: session, seat: seat, after: head)
    case .appendAtTable(let session, let seat, let head, let happenings):
      scribe.take(happenings, session: session, seat: seat, after: head, atTable: true)
    case .saveDraftAtTable(let session, let seat, let key, let draft, let version):
      scribe.take(
        draft, session: session, seat: seat, key: key, version: version, atTable: true)
    case .saveDraft(let session, let seat, let key, let draft, let version):
      scribe.take(draft, session: session, seat: seat, key: key, version: version)
    case .watchUnsaved: scribe.watch()
    case .saveElsewhere(let path):
      writing.async { self.answerWriting { try self.saveElsewhere(path) } }
    case .answerRescue(let offer, let choice):
      writing.async {
        self.answerWriting {
          .rescueAnswered(id: offer.id, notice: try self.rescues.answer(offer, choice))
        }
      }
    case .open(let session, let seat, let reason):
      writing.async {
        self.answerWriting { try self.open(session, seat: seat, takingOver: reason) }
        self.tellDamagedDrafts(of: session, seat)
      }
    case .lookAtSeats(let session):
      reading.async { self.answer { try self.seats(of: session) } }
    case .release(let session, let seat):
      writing.async { try? self.ledger.release(session: session, seat: seat, by: self.console) }
    case .plan(let session, let plan): answer { try self.set(up: session, plan: plan) }
    case .listSessions:
      reading.async {
        self.answer {
          let (message, damage) = try self.list.news()
          if let damage { self.mailbox.post(.damageFound(self.scribe.words.of(damage))) }
          return message
        }
      }
    case .readResults:
      reading.async {
        self.answer {
          let results = self.list.takeResults()
          return results.isEmpty ? nil : .resultsRead(results)
        }
      }
    case .lookAtHolders:
      reading.async {
        self.answer {
          .holdersSeen(
            try self.ledger.seatsAtWork(besides: self.console).map { seat in
              SeatAtWork(
                session: seat.feed.session, seat: seat.feed.seat, since: seat.claim.since,
                lastEvent: seat.lastEvent)
            })
        }
      }
    case .catchUp(let session, let heads):
      reading.async {
        self.answer {
          let events = try self.ledger.events(of: session, after: heads)
          // This console's own commit came as `appended`: with nothing else there is no news.
          return events.isEmpty ? nil : .caughtUp(events)
        }
      }
    case .readSlate(let opening):
      reading.async {
        self.answer {
          .slateRead(
            try SlateReading(self.ledger).slate(of: opening) { self.mailbox.post(.slateRead($0)) })
        }
      }
    case .readComparison(let ids):
      reading.async {
        self.answer { .comparisonRead(try ids.map(self.compared)) }
      }
    case .voidQuestion(let opening, let question, let reason):
      scribe.take(.questionVoided(question: question, reason: reason), on: reading) {
        try self.sessions(of: opening, with: question)
      }
    case .readGuides(let own):
      reading.async { self.answer { .guidesRead(try self.guides.atHand(except: own)) } }
    case .export(let order, let reader):
      reading.async {
        self.answer { try FolderExport(ledger: self.ledger, reader: reader).message(of: order) }
      }
    case .readLog(let request):
      reading.async { self.answer { .logRead(try self.log.page(of: request)) } }
    case .readLogEvent(let id, let reader):
      reading.async {
        self.answer {
          guard let detail = try self.log.detail(id: id, reader: reader) else {
            throw Failure(status: .badInput, message: "This event cannot be shown.")
          }
          return .logEventRead(detail)
        }
      }
    case .audit:
      reading.async {
        self.answer {
          let report = try self.ledger.verify()
          return .audited(
            events: report.events, fault: report.firstFault.map { "\($0)" },
            figure: report.figure)
        }
      }
    case .tryPin(let pin, let holder):
      writing.async { self.answerAtDesk { .pinTried(try self.pins.attempt(pin, of: holder)) } }
    case .choosePin(let pin, let holder, let before):
      writing.async {
        self.answerAtDesk { try self.pins.choose(pin, of: holder, replacing: before) }
      }
    case .resetPin(let holder, let reason):
      writing.async { self.answerWriting { try self.pins.reset(holder, reason: reason) } }
    case .setPinPolicy(let policy):
      writing.async { self.answerWriting { try self.pins.set(policy) } }
    case .readFigure:
      reading.async { self.answer { .figureRead(try self.ledger.figure()) } }
    case .readPractice(let rater, let session):
      reading.async {
        self.answer { try self.practice.course(of: rater, session: session) }
      }
    case .recordPractice(let rating):
      writing.async { self.answerWriting { try self.practice.record(rating) } }
    case .readPracticeTables(let reader):
      reading.async {
        self.answer {
          let (tables, absent) = try self.practice.tables(for: reader)
          return .practiceTablesRead(tables, absent: absent)
        }
      }
    case .readMarking(let marker):
      reading.async {
        self.answer { try self.marking(by: marker) }
      }
    }
  }

  /// Posts a message, or what went wrong.
  private func answer(_ work: () throws -> Message?) {
    do {
      if let message = try work() { mailbox.post(message) }
    } catch {
      mailbox.post(.failed(scribe.words.of(error)))
    }
  }

  /// Looks who has a PIN, after somebody has written to the ledger.
  func lookAtPins() {
    reading.async {
      // What cannot be read now is read at the next commit.
      if let news = try? self.pins.news() { self.mailbox.post(news) }
    }
  }

  /// Posts what came of a PIN, or why nothing did.
  private func answerAtDesk(_ work: () throws -> Message) {
    do {
      mailbox.post(try work())
    } catch {
      mailbox.post(.pinFailed(scribe.words.of(error)))
    }
  }

  /// Does the same for what writes: where nobody looks any more, the program's last words say it.
  private func answerWriting(_ work: () throws -> Message) {
    do {
      mailbox.post(try work())
    } catch {
      scribe.tell(scribe.words.of(error))
    }
  }

  /// Writes all that is known into a new file, what is not saved included.
  private func saveElsewhere(_ path: String) throws -> Message {
    let path = FolderPath.expanded(path)
    do {
      try ledger.copy(to: path)
    } catch LedgerError.exists {
      throw Failure(
        status: .badInput,
        message: "There is something of that name already, and it stays. Name a new file: \(path)")
    }
    try scribe.write(into: DataOption.ledger(at: path, place: .here))
    return .savedElsewhere(path: path)
  }

  /// Which other consoles hold seats of a session, and what is being typed at those that they do
  /// not: what this console types is among it.
  private func seats(of id: SessionID) throws -> Message {
    let claims = try ledger.claims(session: id, besides: console)
    let panel = Session(id: id, events: try ledger.events(of: id)).panel.map(Seat.interviewer)
    var drafts: [Seat: [String: Note]] = [:]
    for seat in panel where claims[seat] == nil {
      drafts[seat] = try ledger.drafts(session: id, seat: seat)
    }
    return .seatsSeen(
      session: id,
      holders: claims.mapValues { SeatHolder(console: $0.console.label, since: $0.since) },
      drafts: drafts)
  }

  private func open(_ id: SessionID, seat: Seat, takingOver reason: String?) throws -> Message {
    var holder: SeatHolder?
    if seat != .lead {
      let now = WallClock.now()
      // The record comes first: a seat is not taken where the record refuses it.
      if let reason {
        let head = Session(id: id, events: try ledger.events(of: id)).heads[seat] ?? 0
        _ = try ledger.append(
          [.seatTaken(console: console.label, reason: reason)], to: id, seat: seat, after: head,
          at: now)
      }
      let claim = try ledger.claim(
        session: id, seat: seat, by: console, at: now, force: reason != nil)
      holder = claim.map { SeatHolder(console: $0.console.label, since: $0.since) }
    }
    let session = Session(id: id, events: try ledger.events(of: id))
    guard let plan = session.plan else {
      throw Failure(status: .badInput, message: "There is no session \(id).")
    }
    let copy = try guides.copy(of: plan.guide)
    return .sessionOpened(
      session: session, seat: seat, guide: copy,
      drafts: Draft.all(
        stored: try ledger.drafts(session: id, seat: seat), at: seat, under: copy.guide),
      holder: holder,
      unsaved: scribe.unsaved.items)
  }

  /// Says that something that was being typed at a seat is lost.
  private func tellDamagedDrafts(of id: SessionID, _ seat: Seat) {
    guard let damaged = try? ledger.damagedDrafts(session: id, seat: seat), !damaged.isEmpty else {
      return
    }
    mailbox.post(
      .warned(
        "What was being typed on \(damaged.joined(separator: ", ")) is damaged and cannot be read."
          + " Type it again; all that was recorded is there."))
  }

  /// A session with its guide, to stand beside others.
  private func compared(_ id: SessionID) throws -> ComparedSession {
    let session = Session(id: id, events: try ledger.events(of: id))
    guard let plan = session.plan else {
      throw Failure(status: .badInput, message: "There is no session \(id).")
    }
    return ComparedSession(session: session, guide: try guides.copy(of: plan.guide))
  }

  /// The answers for a marker; what goes wrong is said without a session's name.
  private func marking(by marker: Marker) throws -> Message {
    do {
      let (tasks, leftOut) = try answers.tasks(for: marker)
      mailbox.post(.damageFound(leftOut.map(scribe.words.of)))
      return .markingRead(tasks)
    } catch {
      throw Failure(
        status: .badInput,
        message: "The answers could not be read. Tell the hiring lead, who can see why with"
          + " `starpanel audit verify`.")
    }
  }

  /// The sessions of an opening that have not left a question out yet.
  private func sessions(of opening: Opening, with question: String) throws -> [SessionID] {
    try ledger.digestedRows(of: opening).map(\.row.id).filter { id in
      Session(id: id, events: try ledger.events(of: id)).voided[question] == nil
    }
  }

  /// Hands a plan on to be written, with the guide that it is held under; `planned` follows when it
  /// is on disk.
  private func set(up session: SessionID, plan: Plan) throws -> Message? {
    let text = try guides.text(for: plan)
    if let words = plan.refusal(under: try guides.guide(of: text)) {
      throw Failure(status: .badInput, message: "Not set up: \(words).")
    }
    scribe.take(
      [.sessionPlanned(plan: plan)], session: session, seat: .lead, after: nil, guide: text)
    return nil
  }
}
