import Console
import Dispatch
import Guide
import Interview
import Ledger
import Reports
import Synchronization
import Terminal

/// Does what the console wants done outside, off its thread.
///
/// Everything that writes goes through one queue in order; each effect ends as
/// one message in the mailbox. A write that fails is tried again until it
/// succeeds, so that nothing typed is ever dropped.
final class Clerk: Sendable {
  private let ledger: PanelLedger
  private let guides: GuideShelf
  private let answers: MarkingReading
  private let mailbox: Mailbox<Message>
  private let console = SeatConsole.this
  private let writing = DispatchQueue(label: "starpanel.writing", qos: .userInteractive)
  private let reading = DispatchQueue(label: "starpanel.reading")
  /// Whether the console is over, so that failing writes stop being retried.
  private let isClosing = Atomic<Bool>(false)
  /// The last complaint about a write that did not succeed.
  private let trouble = Mutex<String?>(nil)

  init(ledger: PanelLedger, guides: GuideShelf, mailbox: Mailbox<Message>) {
    self.ledger = ledger
    self.guides = guides
    answers = MarkingReading(ledger, guides: guides)
    self.mailbox = mailbox
  }

  /// Does effects; those that concern the terminal are the loop's affair.
  func perform(_ effects: [Effect]) {
    for effect in Effect.merged(effects) { perform(effect) }
  }

  /// Waits until everything is written; the sentence says what was not.
  func finish() -> String? {
    isClosing.store(true, ordering: .sequentiallyConsistent)
    writing.sync {}
    return trouble.withLock { $0 }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .append(let session, let seat, let head, let happenings):
      writing.async { self.append(happenings, to: session, seat: seat, after: head) }
    case .appendAtTable(let session, let seat, let head, let happenings):
      writing.async {
        self.append(happenings, to: session, seat: seat, after: head, atTable: true)
      }
    case .saveDraftAtTable(let session, let seat, let question, let note, let version):
      writing.async {
        self.write {
          if let held = try self.heldElsewhere(session, seat) { return held }
          try self.ledger.saveDraft(note, session: session, seat: seat, question: question)
          return .draftSaved(version: version)
        }
      }
    case .saveDraft(let session, let seat, let question, let note, let version):
      writing.async {
        self.write {
          try self.ledger.saveDraft(note, session: session, seat: seat, question: question)
          return .draftSaved(version: version)
        }
      }
    case .open(let session, let seat, let reason):
      writing.async { self.answer { try self.open(session, seat: seat, takingOver: reason) } }
    case .lookAtSeats(let session):
      reading.async { self.answer { try self.seats(of: session) } }
    case .release(let session, let seat):
      writing.async { try? self.ledger.release(session: session, seat: seat, by: self.console) }
    case .plan(let session, let plan):
      writing.async { self.answer { try self.set(up: session, plan: plan) } }
    case .listSessions:
      reading.async { self.answer { .sessionsListed(try self.ledger.summaries()) } }
    case .catchUp(let session, let heads):
      reading.async { self.answer { .caughtUp(try self.ledger.events(of: session, after: heads)) } }
    case .readSlate(let opening):
      reading.async { self.answer { .slateRead(try SlateReading(self.ledger).slate(of: opening)) } }
    case .voidQuestion(let opening, let question, let reason):
      writing.async {
        self.answer { try self.void(question, reason: reason, in: opening) }
      }
    case .readGuide:
      reading.async { self.answer { .guideRead(try self.guides.current()) } }
    case .export(let order):
      reading.async { self.answer { try FolderExport(ledger: self.ledger).message(of: order) } }
    case .audit:
      reading.async { self.answer { try self.ledger.auditMessage() } }
    case .readMarking(let marker):
      reading.async {
        self.answer { try self.marking(by: marker) }
      }
    case .edit, .suspend, .repaint: break
    }
  }

  /// Posts a message, or what went wrong.
  private func answer(_ work: () throws -> Message) {
    do {
      mailbox.post(try work())
    } catch let failure as Failure {
      mailbox.post(.failed(failure.message))
    } catch {
      mailbox.post(.failed("\(error)"))
    }
  }

  /// Writes, again and again until it succeeds or the program ends.
  private func write(_ work: () throws -> Message) {
    var pause = Duration.milliseconds(100)
    while true {
      do {
        let message = try work()
        trouble.withLock { $0 = nil }
        mailbox.post(message)
        return
      } catch {
        trouble.withLock { $0 = "\(error)" }
        mailbox.post(.writeFailed("\(error)"))
        if isClosing.load(ordering: .sequentiallyConsistent) { return }
        Pause.sleep(pause)
        pause = min(pause * 2, .seconds(2))
      }
    }
  }

  private func append(
    _ happenings: [Happening], to session: SessionID, seat: Seat, after head: Int,
    atTable: Bool = false
  ) {
    let now = WallClock.now()
    let lawful = LawfulAppend(
      ledger: ledger, session: session, seat: seat,
      via: atTable ? Via(table: console.label) : nil)
    write {
      if atTable, let held = try heldElsewhere(session, seat) { return held }
      do {
        let outcome = try lawful.add(happenings, after: head, at: now)
        guard let why = outcome.why else { return .appended(outcome.added) }
        return .notRecorded(
          session: Session(id: session, events: try ledger.events(of: session)), seat: seat,
          happenings: outcome.refused, why: why)
      } catch LedgerError.feedMoved {
        let current = Session(id: session, events: try ledger.events(of: session))
        return .refused(
          session: current, seat: seat,
          why: "This seat was written at another console meanwhile; your change is added to that.")
      }
    }
  }

  /// Takes a seat for the round table at this console; the message says who has it instead.
  private func heldElsewhere(_ session: SessionID, _ seat: Seat) throws -> Message? {
    let claim = try ledger.claim(session: session, seat: seat, by: console, at: WallClock.now())
    return claim.map {
      .seatIsHeld(
        session: session, seat: seat,
        holder: SeatHolder(console: $0.console.label, since: $0.since))
    }
  }

  /// Who holds which seat of a session, and what was being typed at those that nobody holds.
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
      let claim = try ledger.claim(
        session: id, seat: seat, by: console, at: now, force: reason != nil)
      if let other = claim {
        holder = SeatHolder(console: other.console.label, since: other.since)
      } else if let reason {
        let head = Session(id: id, events: try ledger.events(of: id)).heads[seat] ?? 0
        _ = try ledger.append(
          [.seatTaken(console: console.label, reason: reason)], to: id, seat: seat, after: head,
          at: now)
      }
    }
    let session = Session(id: id, events: try ledger.events(of: id))
    guard let plan = session.plan else {
      throw Failure(status: .badInput, message: "There is no session \(id).")
    }
    return .sessionOpened(
      session: session, seat: seat, guide: try guides.copy(of: plan.guide),
      drafts: try ledger.drafts(session: id, seat: seat), holder: holder)
  }

  /// The answers for a marker; what goes wrong is said without a session's name.
  private func marking(by marker: Marker) throws -> Message {
    do {
      return .markingRead(try answers.tasks(for: marker))
    } catch {
      throw Failure(
        status: .badInput,
        message: "The answers could not be read. Tell the hiring lead, who can see why with"
          + " `starpanel audit verify`.")
    }
  }

  /// Leaves a question out of every session of an opening that has not left it out yet.
  private func void(_ question: String, reason: String, in opening: Opening) throws -> Message {
    for row in try ledger.sessionRows() where row.opening == opening {
      let session = Session(id: row.id, events: try ledger.events(of: row.id))
      guard session.voided[question] == nil else { continue }
      _ = try ledger.append(
        [.questionVoided(question: question, reason: reason)], to: row.id, seat: .lead,
        after: session.heads[.lead] ?? 0, at: WallClock.now())
    }
    return .slateRead(try SlateReading(ledger).slate(of: opening))
  }

  private func set(up session: SessionID, plan: Plan) throws -> Message {
    let before = Session(id: session, events: try ledger.events(of: session))
    guard before.forms.isEmpty else {
      throw Failure(
        status: .badInput,
        message: "A form of \(session) has been opened, so its plan stays as it is.")
    }
    let head = before.heads[.lead] ?? 0
    var plan = plan
    plan.guide = try guides.freeze()
    _ = try ledger.append(
      [.sessionPlanned(plan: plan)], to: session, seat: .lead, after: head, at: WallClock.now())
    return .planned(session)
  }
}
