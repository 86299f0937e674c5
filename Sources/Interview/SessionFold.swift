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
    case .seatExcused(let interviewer, let reason): excused[interviewer] = reason
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
      .excuseWithdrawn, .sessionSetAside, .sessionReinstated:
      applyChange(event)
    default: applyTest(event)
    }
  }

  private mutating func apply(_ event: Event, to interviewer: Interviewer) {
    let takesBack = forms[interviewer]?.changes.takesBack ?? false
    if event.origin == .live { keepChange(event.happening, of: interviewer) }
    switch event.happening {
    case .flagRaised, .flagWithdrawn, .flagResolved: applyFlag(event)
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

extension Form {
  /// Takes in an event that concerns this form alone.
  mutating func apply(_ event: Event) {
    let isOpen = !isSealed
    defer { if isOpen, event.origin == .live { recordedAt = event.at } }
    if event.origin == .live { isLive = true }
    switch event.happening {
    case .formOpened: openedAt = openedAt ?? event.occurred
    case .questionReached(let question): reach(question, at: event.at)
    case .ratingRevised(let question, let answer, let reason, let elements):
      guard event.origin != .live || isSealed else { return }
      entries[question, default: Entry()].revisions.append(
        Revision(answer: answer, reason: reason, elements: elements, at: event.occurred))
    default:
      // After the seal the first ratings stay as they are.
      if !isSealed { applyOpen(event) }
    }
  }

  private mutating func applyOpen(_ event: Event) {
    switch event.happening {
    case .questionRated(let question, let answer):
      entries[question, default: Entry()].answer = answer
      entries[question]?.ratedAt = answer == nil ? nil : event.occurred
      entries[question]?.isRatedAtTable = event.via != nil
    case .elementsHeard(let question, let elements):
      entries[question, default: Entry()].elements = elements
    case .noteWritten(let question, let note):
      entries[question, default: Entry()].note = note
    case .communicationJudged(let communication):
      self.communication = communication
    case .clockStarted(let spent, let clock): runClock(from: spent, since: clock)
    case .clockRead(let spent, let clock): moveClock(to: spent, since: clock)
    case .clockStopped(let spent): moveClock(to: spent, since: nil)
    case .formSealed(let guide):
      if let question = reached { reach(question, at: event.at) }
      clock?.since = nil
      seal = Seal(at: event.occurred, guide: guide)
    default: break
    }
  }

  /// Turns to a question; without a clock the time between two turns is what a question took.
  private mutating func reach(_ question: String, at moment: Instant) {
    if clock == nil, let before = reached, let since = reachedAt {
      spent[before, default: 0] += max(0, moment.milliseconds - since.milliseconds)
    }
    reached = question
    reachedAt = moment
  }
}
