import Guide
import Interview

extension Model {
  /// Takes in what the world outside has to tell: each screen its part, then the rest of the model.
  mutating func takeNews(_ message: Message) -> [Effect] {
    let own = tellScreens(message)
    return own + takeIn(message)
  }

  private mutating func takeIn(_ message: Message) -> [Effect] {
    switch message {
    case .ledgerChanged: return askForChanges()
    case .sessionsListed(let rows):
      take(SessionCatalogue(rows))
      return lookBesideTheList() + refresh()
    case .sessionsBegun(let rows):
      take(SessionCatalogue(rows, isWhole: false))
      return [.listSessions] + refresh()
    case .sessionsRead(let read, let prepared):
      take(read, prepared: prepared)
      return lookBesideTheList() + refresh()
    case .sessionsChanged(let rows):
      takeChanged(rows)
      return lookBesideTheList() + refresh()
    case .resultsRead(let results):
      takeResults(results)
      return refresh()
    case .holdersSeen(let seats):
      seatsAtWork = Dictionary(grouping: seats, by: \.session)
      holdersSeen = now
      return []
    case .damageFound(let words):
      // Said once, and not again each time that the same is read.
      guard words != damage else { return [] }
      damage = words
      if let first = words.first {
        let more = words.count > 1 ? " (and \(words.count - 1) more)" : ""
        notice = Notice(withoutNames(first + more), isProblem: true)
      }
      return []
    case .sessionOpened(let session, let seat, let guide, let drafts, let holder, let unsaved):
      return arrive(
        OpenSession(
          seat: seat, copy: guide, session: session, drafts: drafts, holder: holder,
          unsaved: unsaved, after: draftVersion))
    case .appended(let events):
      opened?.take(events, at: now)
      return refresh() + (events.contains(where: \.isStandingOnFigure) ? [.readFigure] : [])
    case .caughtUp(let events):
      opened?.take(events, at: now)
      return refresh()
    case .figureRead(let figure):
      // Sixteen digits tell it from any other, and a hand can write them down.
      let words = "The record's figure is now \(figure.prefix(16))."
      guard notice?.isProblem != true else { return [] }
      notice = Notice(notice.map { $0.text + " " + words } ?? words)
      return []
    case .refused(let session, _, let why):
      guard opened?.id == session.id else { return [] }
      notice = Notice(why, isProblem: true)
      opened?.restart(from: session, at: now)
      return []
    case .seatIsHeld(let session, let seat, let holder):
      return takeHeldSeat(session, seat, holder)
    case .seatsSeen(let session, let holders, let drafts):
      guard opened?.id == session else { return [] }
      opened?.takeSeats(holders: holders, drafts: drafts)
      return refresh()
    case .notRecorded(let session, let seat, let happening, let why):
      notice = Notice("Not recorded: " + withoutNames(why), isProblem: true)
      if opened?.id == session { opened?.giveUp(happening, of: seat, at: now) }
      return []
    case .draftSaved(let session, _, let version):
      if opened?.id == session { opened?.draftIsSaved(upTo: version) }
      return []
    case .guidesRead(let read):
      // Each is told once, not at every look.
      let new = read.problems.filter { guides?.problems.contains($0) != true }
      guides = read
      if let problem = new.first {
        let others = new.count - 1
        notice = Notice(
          problem
            + (others > 0
              ? " There \(others == 1 ? "is" : "are") \(others) more: `starpanel guide list` tells."
              : ""),
          isProblem: true)
      }
      return refresh()
    case .planned(let session): return finishSetup(of: session)
    case .pinsRead, .pinTried, .pinChosen, .pinFailed: return takePinNews(message)
    case .edited(_, _, let problem):
      lastInput = clock
      if let problem { notice = Notice(problem, isProblem: true) }
      return []
    case .unsaved(let report):
      unsaved = report
      unsaved.cause = report.cause.map { withoutNames($0) }
      hasReported = true
      return isLeaving ? refresh() : []
    case .rescueAnswered(_, let told):
      if let told { notice = Notice(withoutNames(told)) }
      let effects = refresh()
      // What was added changes what is shown.
      return effects + screen.wants(self, isVisible: true).filter { !effects.contains($0) }
    case .savedElsewhere(let path):
      savedElsewhere = path
      isOver = true
      return []
    case .warned(let words):
      notice = Notice(withoutNames(words), isProblem: true)
      return []
    case .failed(let why):
      arriving = nil
      notice = Notice(withoutNames(why), isProblem: true)
      return []
    case .exported, .exportRefused, .slateRead, .comparisonRead, .markingRead, .practiceRead,
      .practiceRecorded, .practiceTablesRead, .audited, .logRead, .logEventRead, .input, .tick,
      .resumed,
      .terminate:
      return []
    }
  }

  /// A complaint without the names that must not be seen here.
  private func withoutNames(_ why: String) -> String {
    screens.reduce(why) { $1.withoutNames($0) }
  }

  /// What the list shows beside its rows.
  private func lookBesideTheList() -> [Effect] {
    [.readResults] + (me == .lead ? [.lookAtHolders] : [])
  }

  private func askForChanges() -> [Effect] {
    let wanted = screens.enumerated().flatMap { index, screen in
      screen.wants(self, isVisible: index == screens.count - 1)
    }
    guard let opened else { return wanted }
    return wanted + [.catchUp(session: opened.id, heads: opened.committed.heads)]
  }

  /// A seat that was written at this round table turned out to be another console's.
  private mutating func takeHeldSeat(
    _ session: SessionID, _ seat: Seat, _ holder: SeatHolder
  ) -> [Effect] {
    guard opened?.id == session, let name = seat.interviewer else { return [] }
    opened?.drop(seat, heldBy: holder, at: now)
    notice = Notice(
      "Not recorded: \(name) has this seat at \(holder.console).",
      isProblem: true)
    return refresh()
  }

  /// Asks for a session, to go somewhere with it.
  ///
  /// - Parameter takingOver: why the seat is taken from the console that holds it.
  mutating func request(
    _ session: SessionID, _ destination: Arriving.Destination, takingOver: String? = nil
  ) -> [Effect] {
    arriving = Arriving(session: session, destination: destination)
    let seat: Seat
    if case .seat(let chosen) = destination { seat = chosen } else { seat = .lead }
    let isHeld = held == HeldSeat(session: session, seat: seat)
    let earlier = isHeld ? [] : letGo()
    held = nil
    return earlier + [.open(session: session, seat: seat, takingOver: takingOver)]
  }

  private mutating func arrive(_ opened: OpenSession) -> [Effect] {
    guard let arriving, arriving.session == opened.id else { return [] }
    self.arriving = nil
    var opened = opened
    opened.zone = zone
    self.opened = opened
    switch arriving.destination {
    case .seat(.interviewer): return enterInterview(opened)
    case .seat(.candidate):
      return go(.replace(SittingScreen(opened: opened)))
    case .seat(.marker): return []
    case .seat(.lead), .scorecard: return go(.push(ScorecardScreen()))
    case .test:
      guard opened.guide.hasTest else {
        notice = Notice("This role has no test.")
        return go(.push(ScorecardScreen()))
      }
      return go(.push(TestScreen(opened: opened)))
    case .roundTable:
      let table = RoundTableScreen(record: tables[opened.id] ?? TableRecord(of: opened.committed))
      return [.lookAtSeats(opened.id)] + go(.push(table))
    case .setup: return [.readGuides(except: opened.id)] + go(.push(SetupScreen(opened: opened)))
    }
  }

  private mutating func enterInterview(_ opened: OpenSession) -> [Effect] {
    var screen = InterviewScreen()
    let effects = screen.begin(opened, &self)
    return effects + go(.push(screen))
  }

  private mutating func finishSetup(of session: SessionID) -> [Effect] {
    // What was typed for another one stays.
    if setupDrafts[nil]?.sent == session { setupDrafts[nil] = nil }
    setupDrafts[session] = nil
    notice = Notice("\(session) is set up. Interviewers may open their forms.")
    return [.listSessions]
  }
}

extension Event {
  /// Whether whoever did it may want to keep the figure that the record has with it: a seal, or a
  /// decision.
  fileprivate var isStandingOnFigure: Bool {
    switch happening {
    case .formSealed, .decisionRecorded: true
    default: false
    }
  }
}
