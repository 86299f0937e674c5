extension Session {
  /// The session that a sequence of events adds up to.
  package init(id: SessionID, events: some Sequence<Event>) {
    self.init(id: id)
    for event in events { apply(event) }
  }

  /// Takes in the next event of a feed.
  ///
  /// An event of another session, or one that is not the next of its feed, is
  /// left out: the ledger refuses those, so one here was seen before.
  package mutating func apply(_ event: Event) {
    guard event.session == id, event.sequence == (heads[event.seat] ?? 0) + 1 else { return }
    heads[event.seat] = event.sequence
    lastEvent = max(lastEvent ?? event.at, event.at)
    if case .seatTaken(let console, _) = event.happening {
      takeovers[event.seat] = Takeover(console: console, at: event.at, sequence: event.sequence)
    }
    if case .eventsLost(let first, let last) = event.happening {
      // A file may say anything, and no feed has as many.
      if 1 <= first, first <= last, last < 1 << 40 {
        lost[event.seat, default: 0] += last - first + 1
      }
      return
    }
    switch event.seat {
    case .lead: applyLead(event)
    case .candidate: applyCandidate(event)
    case .marker(let name): apply(event, by: name)
    case .interviewer(let name): apply(event, to: name)
    }
  }

  private mutating func applyLead(_ event: Event) {
    switch event.happening {
    case .sessionPlanned(let plan):
      self.plan = plan
      plannedAt = event.occurred
      replacements = [:]
    case .imported(let from): importedFrom = from
    case .importedInPart: isImportedInPart = true
    case .seatExcused(let interviewer, let reason): excuses[interviewer] = reason
    case .openedEarly(let reason): openedEarly = reason
    case .sectionMarked(let section, let marks):
      // Neither a second reading nor a choice between two scores outlives the score it was about.
      test[section] = marks
      confirmations[section] = nil
      sources[section] = nil
    case .questionVoided(let question, let reason): voided[question] = reason
    case .agendaSettled(let item, let note):
      settlements.append(Settlement(item: item, note: note, at: event.at))
    case .decisionRecorded(let choice, let reason, let basis):
      decisions.append(
        Decision(
          choice: choice, reason: reason, at: event.occurred, basis: basis,
          sequence: event.sequence))
    case .flagRaised, .flagWithdrawn, .flagResolved: applyFlag(event)
    case .candidateCorrected, .openingCorrected, .interviewerAdded, .interviewerReplaced,
      .excuseWithdrawn, .sessionSetAside, .sessionReinstated, .holdPlaced, .holdLifted:
      applyChange(event)
    default: applyTest(event)
    }
  }

  private mutating func apply(_ event: Event, to interviewer: Interviewer) {
    let takesBack = forms[interviewer]?.changes.takesBack ?? false
    if event.origin == .live { keepChange(event.happening, of: interviewer) }
    switch event.happening {
    case .flagRaised, .flagWithdrawn, .flagResolved: applyFlag(event)
    // It opens no form.
    case .conflictStated(let isRecused):
      conflicts[interviewer, default: ConflictRecord()].state(isRecused, at: event.occurred)
    case .seatTaken:
      // Whose console ran the clock is not known to run it any more.
      forms[interviewer]?.clock?.since = nil
    default:
      forms[interviewer, default: Form()].apply(event)
      // What holds again may have been said elsewhere, before the table.
      if takesBack, case .questionRated(let question, _) = event.happening {
        forms[interviewer]?.entries[question]?.isRatedAtTable = false
      }
    }
  }

  /// Remembers what a happening is about to replace in an open form.
  private mutating func keepChange(_ happening: Happening, of interviewer: Interviewer) {
    guard happening.isOfHistory, forms[interviewer]?.isSealed != true else { return }
    var flag: Flag?
    if case .flagWithdrawn(let number) = happening {
      flag = raised[FlagKey(interviewer: interviewer, number: number)]
    }
    let change = ChangeHistory.Change(
      happening, on: form(of: interviewer), withdrawing: flag)
    forms[interviewer, default: Form()].changes.take(happening, change)
  }
}

extension Session {
  /// Takes in what the lead changed after the session had begun.
  ///
  /// All of it stands in the lead's feed, so that no interleaving of feeds matters.
  mutating func applyChange(_ event: Event) {
    guard plan != nil else { return }
    switch event.happening {
    case .candidateCorrected(let candidate, let reason):
      note(.candidate(from: plan?.candidate ?? "", to: candidate), reason, event)
      plan?.candidate = candidate
    case .openingCorrected(let opening, let reason):
      note(.opening(from: plan?.opening ?? Opening(""), to: opening), reason, event)
      plan?.opening = opening
    case .interviewerAdded(let interviewer, let reason):
      note(.added(interviewer), reason, event)
      seat(interviewer, at: panel.count)
    case .interviewerReplaced(let interviewer, let substitute, let reason):
      note(.replaced(interviewer, by: substitute), reason, event)
      seat(substitute, at: (panel.firstIndex(of: interviewer) ?? panel.count - 1) + 1)
      excuses[interviewer] = reason
      replacements[interviewer] = substitute
    case .excuseWithdrawn(let interviewer, let reason):
      note(.excuseWithdrawn(interviewer), reason, event)
      endExcuse(of: interviewer)
    case .sessionSetAside(let reason):
      note(.setAside, reason, event)
      setAside = reason
    case .sessionReinstated(let reason):
      note(.reinstated, reason, event)
      setAside = nil
    case .holdPlaced(let reason):
      note(.held, reason, event)
      hold = reason
    case .holdLifted(let reason):
      note(.released, reason, event)
      hold = nil
    // The rest changes nothing that was set up.
    case .sessionPlanned, .imported, .importedInPart, .seatExcused, .openedEarly, .sectionMarked,
      .questionVoided, .agendaSettled, .decisionRecorded, .testArranged, .timeGiven,
      .itemRemarked, .outsideMarked, .sectionConfirmed, .sectionSourceChosen, .sittingBegun,
      .sectionBegun,
      .itemReached, .itemAnswered, .sittingResumed, .sectionEnded, .leaveWordRefused, .testLeft,
      .answerMarked, .answerRemarked, .flagRaised, .flagWithdrawn, .flagResolved, .savedLater,
      .eventsLost,
      .seatTaken,
      .conflictStated, .formOpened, .clockStarted, .clockRead, .clockStopped, .questionReached,
      .questionRated, .elementsHeard, .noteWritten, .communicationJudged, .wordsSaid,
      .changeTakenBack,
      .changeBroughtBack, .formSealed, .ratingRevised:
      return
    }
  }

  private mutating func note(_ kind: Change.Kind, _ reason: String, _ event: Event) {
    changes.append(Change(kind: kind, reason: reason, at: event.occurred))
  }

  /// Gives somebody a place on the panel, unless they have one.
  private mutating func seat(_ interviewer: Interviewer, at place: Int) {
    guard !panel.contains(interviewer) else { return }
    plan?.panel.insert(interviewer, at: place)
  }
}

extension Session {
  /// Takes in that a flag was raised, taken back or looked into, by the lead or an interviewer.
  mutating func applyFlag(_ event: Event) {
    switch event.happening {
    case .flagRaised(let flag, let evidence):
      let key = FlagKey(seat: event.seat, number: countFlag(of: event.seat))
      raised[key] = Flag(key: key, flag: flag, evidence: evidence, at: event.occurred)
    case .flagWithdrawn(let number):
      if let name = event.seat.interviewer, forms[name]?.isSealed == true { return }
      raised[FlagKey(seat: event.seat, number: number)]?.isWithdrawn = true
    case .flagResolved(let flag, let state, let reason):
      resolve(flag, state, reason, event)
    // All else is no matter of flags.
    default: return
    }
  }

  /// Counts one more flag of a seat and gives its number.
  private mutating func countFlag(of seat: Seat) -> Int {
    guard let name = seat.interviewer else {
      flagsRaisedByLead += 1
      return flagsRaisedByLead
    }
    var form = forms[name] ?? Form()
    form.flagsRaised += 1
    forms[name] = form
    return form.flagsRaised
  }

  private mutating func resolve(
    _ flag: FlagKey, _ state: FlagState, _ reason: String, _ event: Event
  ) {
    let looks = resolutions[flag] ?? []
    // Of one feed the number decides, whatever its clock said; between feeds the clock does.
    let before = looks.last { $0.seat == event.seat }?.order
    let order = before.map { max($0, event.at) } ?? event.at
    let look = Resolution(
      seat: event.seat, state: state, reason: reason, recorded: event.at, order: order)
    // Looks of several feeds are kept in one order, whichever came in first.
    let place = looks.firstIndex {
      ($0.order.milliseconds, $0.seat) > (look.order.milliseconds, look.seat)
    }
    resolutions[flag, default: []].insert(look, at: place ?? looks.count)
  }
}
