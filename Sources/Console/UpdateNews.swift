import Interview

extension Model {
  /// Takes in what the world outside has to tell.
  mutating func takeNews(_ message: Message) -> [Effect] {
    switch message {
    case .ledgerChanged: return askForChanges()
    case .sessionsListed(let rows):
      sessions = rows
      hasSessions = true
      return refresh()
    case .sessionOpened(let session, let seat, let guide, let drafts, let holder, let unsaved):
      return arrive(
        OpenSession(
          seat: seat, copy: guide, session: session, drafts: drafts, holder: holder,
          unsaved: unsaved))
    case .appended(let events), .caughtUp(let events):
      opened?.take(events, at: now)
      tell(MarkingScreen.self) { $0.take(events) }
      return rereadSlate(after: events) + refresh()
    case .refused(let session, let seat, let why):
      if let marker = seat.marker { return takeRefusedMark(session, by: marker) }
      guard opened?.id == session.id else { return [] }
      notice = Notice(why, isProblem: true)
      opened?.restart(from: session, at: now)
      return []
    case .seatIsHeld(let session, let seat, let holder):
      return takeHeldSeat(session, seat, holder)
    case .seatsSeen(let session, let holders, let drafts):
      guard opened?.id == session else { return [] }
      opened?.holders = holders
      opened?.otherDrafts = drafts
      return refresh()
    case .notRecorded(let session, let seat, let happening, let why):
      return takeUnrecorded(happening, of: session, seat, why)
    case .draftSaved(let session, let seat, let version):
      if opened?.id == session { opened?.draftIsSaved(upTo: version) }
      tell(MarkingScreen.self) {
        if seat == .marker($0.marker) { $0.draftIsSaved(upTo: version) }
      }
      return []
    case .guideRead(let copy):
      guide = copy
      return refresh()
    case .planned(let session): return finishSetup(of: session)
    case .exported(let sessions, let folder, let remarks):
      return takeExport(sessions: sessions, folder: folder, remarks: remarks)
    case .exportRefused(let folder, let why): return takeRefusedExport(folder: folder, why: why)
    case .slateRead(let slate):
      tell(SlateScreen.self) { if $0.opening == slate.opening { $0.slate = slate } }
      return []
    case .markingRead(let tasks):
      var effects: [Effect] = []
      tell(MarkingScreen.self) { effects = $0.take(tasks) }
      return effects
    case .audited(let events, let fault):
      return takeAudit(events: events, fault: fault)
    case .edited(let question, let text, let problem):
      return takeEdited(question: question, text: text, problem: problem)
    case .unsaved(let report):
      unsaved = report
      unsaved.cause = report.cause.map { withoutNames($0) }
      hasReported = true
      return isLeaving ? refresh() : []
    case .rescueAnswered(let id, let told):
      if let told { notice = Notice(withoutNames(told)) }
      tell(RescueScreen.self) { $0.take(answered: id) }
      let effects = refresh()
      // What was added changes the list.
      let isListed = screen is SessionsScreen && !effects.contains(.listSessions)
      return effects + (isListed ? [.listSessions] : [])
    case .savedElsewhere(let path):
      savedElsewhere = path
      isOver = true
      return []
    case .failed(let why):
      arriving = nil
      notice = Notice(withoutNames(why), isProblem: true)
      for index in screens.indices { screens[index].failed() }
      return []
    case .input, .tick, .resumed, .terminate: return []
    }
  }

  private mutating func takeUnrecorded(
    _ happening: Happening, of session: SessionID, _ seat: Seat, _ why: String
  ) -> [Effect] {
    notice = Notice("Not recorded: " + withoutNames(why), isProblem: true)
    if opened?.id == session { opened?.giveUp(happening, of: seat, at: now) }
    if case .sessionPlanned = happening { tell(SetupScreen.self) { $0.failed() } }
    tell(MarkingScreen.self) { screen in
      if seat == .marker(screen.marker) { screen.giveUp(happening, in: session) }
    }
    return []
  }

  /// A question that was voided for an opening changes its figures.
  private func rereadSlate(after events: [Event]) -> [Effect] {
    let isVoided = events.contains { event in
      if case .questionVoided = event.happening { true } else { false }
    }
    guard isVoided, let slate = screens.lazy.compactMap({ $0 as? SlateScreen }).last else {
      return []
    }
    return [.readSlate(slate.opening)]
  }

  private func askForChanges() -> [Effect] {
    // A new session's name must be one that no session has.
    let isListed = screen is SessionsScreen || screen is SetupScreen
    var effects: [Effect] = isListed ? [.listSessions] : []
    if let marking = markingScreen { effects.append(.readMarking(marking.marker)) }
    if let opened { effects.append(.catchUp(session: opened.id, heads: opened.committed.heads)) }
    if let opened, screens.contains(where: { $0 is RoundTableScreen }) {
      effects.append(.lookAtSeats(opened.id))
    }
    return effects
  }

  /// A seat that was written at this round table turned out to be another console's.
  private mutating func takeHeldSeat(
    _ session: SessionID, _ seat: Seat, _ holder: SeatHolder
  ) -> [Effect] {
    guard opened?.id == session, let name = seat.interviewer else { return [] }
    let dropped = opened?.drop(seat, heldBy: holder, at: now) ?? []
    tell(RoundTableScreen.self) { $0.isHeld(seat, dropped: dropped) }
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
    case .test: return go(.push(TestScreen(opened: opened)))
    case .roundTable:
      let table = RoundTableScreen(record: tables[opened.id] ?? TableRecord(of: opened.committed))
      return [.lookAtSeats(opened.id)] + go(.push(table))
    case .setup: return [.readGuide] + go(.push(SetupScreen(opened: opened)))
    }
  }

  private mutating func enterInterview(_ opened: OpenSession) -> [Effect] {
    // Taken over: the screen that only looked makes way.
    if self.screen is InterviewScreen { screens.removeLast() }
    var screen = InterviewScreen()
    let effects = screen.begin(opened, &self)
    return effects + go(.push(screen))
  }

  private mutating func finishSetup(of session: SessionID) -> [Effect] {
    if screen is SetupScreen { screens.removeLast() }
    setupDrafts[nil] = nil
    setupDrafts[session] = nil
    notice = Notice("\(session) is set up. Interviewers may open their forms.")
    return [.listSessions]
  }

  private mutating func takeExport(sessions: Int, folder: String, remarks: [String]) -> [Effect] {
    if screen is ExportScreen { notice = nil }
    tell(ExportScreen.self) {
      $0.outcome = ExportScreen.Outcome(sessions: sessions, folder: folder, remarks: remarks)
    }
    return []
  }

  private mutating func takeRefusedExport(folder: String, why: String) -> [Effect] {
    if screen is ExportScreen { notice = nil }
    tell(ExportScreen.self) { $0.objection = ExportScreen.Objection(folder: folder, why: why) }
    return []
  }

  private mutating func takeAudit(events: Int, fault: String?) -> [Effect] {
    tell(AuditScreen.self) { $0.finding = AuditScreen.Finding(events: events, fault: fault) }
    return []
  }

  private mutating func takeEdited(question: String, text: String?, problem: String?) -> [Effect] {
    if let problem { notice = Notice(problem, isProblem: true) }
    guard let text else { return [] }
    return withScreen { screen, model in
      guard var interview = screen as? InterviewScreen, let opened = model.opened else {
        return .stay
      }
      let turn = interview.takeEdited(question: question, text: text, opened, &model)
      screen = interview
      return turn
    }
  }
}
