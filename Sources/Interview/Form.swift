package import Guide

/// One interviewer's form: what they rated, heard and wrote.
package struct Form: Sendable, Hashable {
  /// A change made to a rating after the seal.
  package struct Revision: Sendable, Hashable {
    /// What it was changed to.
    package var answer: Answer
    package var reason: String
    /// The STAR elements given with it; nil where they stayed.
    package var elements: Elements?
    /// When; nil where an import did not say.
    package var at: Instant?
  }

  /// What the form says about one question.
  package struct Entry: Sendable, Hashable {
    /// The answer before any revision.
    package var answer: Answer?
    /// When it was given; nil where an import did not say.
    package var ratedAt: Instant?
    /// Whether it was given at a round table, and not at the seat's own console.
    package internal(set) var isRatedAtTable = false
    package var elements = Elements()
    package var note = Note()
    /// What was changed after the seal, oldest first.
    package var revisions: [Revision] = []

    /// The answer that counts now.
    package var final: Answer? { revisions.last?.answer ?? answer }
  }

  /// When and under which guide a form was closed.
  package struct Seal: Sendable, Hashable {
    /// When; nil where an import did not say.
    package var at: Instant?
    /// SHA-256 of the guide; empty where an import did not say.
    package var guide: String
  }

  /// When the form was opened; nil before that.
  package var openedAt: Instant?
  /// How long the interview has gone on; nil before its clock is started, and in records made
  /// before there was one.
  package internal(set) var clock: InterviewClock?
  /// Whether any of it was recorded live, rather than imported.
  package var isLive = false
  /// What it says, by question.
  package var entries: [String: Entry] = [:]
  package var communication: Communication?
  /// The guide's words to the candidate that were said, as the interviewer ticked.
  package var said: Set<SpokenWords> = []
  /// The seal; nil while the form is open.
  package var seal: Seal?
  /// The question that the interviewer turned to last.
  package var reached: String?
  /// Milliseconds spent on each question, as far as the record knows.
  package var spent: [String: Int] = [:]
  /// When the interviewer turned to `reached`.
  package var reachedAt: Instant?
  /// When anything was recorded in this form last.
  var recordedAt: Instant?
  /// How many flags the interviewer has raised, withdrawn ones included.
  package var flagsRaised = 0
  /// What can be taken back and brought back; nothing once the form is sealed.
  package internal(set) var changes = ChangeHistory()

  package init() {}

  package var isSealed: Bool { seal != nil }

  /// What the form says about a question.
  package subscript(question: String) -> Entry { entries[question] ?? Entry() }
}

/// Whether an interviewer found that the candidate communicates well enough.
package enum Communication: String, Sendable, Hashable, CaseIterable, Codable {
  /// Clear enough for the role.
  case meets
  /// Not clear enough for the role.
  case below
}

extension Form {
  /// What opens the form, before the first thing that is said in it; nothing where it is open.
  ///
  /// - Parameter guide: the SHA-256 of the guide that it is under.
  package func opening(under guide: String) -> [Happening] {
    openedAt == nil || !isLive ? [.formOpened(guide: guide)] : []
  }

  /// Milliseconds that the record knows the interview to have lasted.
  ///
  /// A record made before there was a clock says when the form was opened and when something was
  /// recorded in it last.
  package var knownTime: Int {
    if let clock { return clock.spent }
    guard let openedAt, let recordedAt else { return 0 }
    return max(0, recordedAt.milliseconds - openedAt.milliseconds)
  }

  /// Milliseconds that the interview has lasted, the running clock included.
  package func time(at now: SteadyReading) -> Int {
    clock?.milliseconds(at: now) ?? knownTime
  }

  /// Milliseconds that a question has taken, the running clock included.
  package func time(on question: String, at now: SteadyReading) -> Int {
    let known = spent[question] ?? 0
    guard reached == question, !isSealed else { return known }
    if let clock { return known + clock.milliseconds(at: now) - clock.spent }
    guard let reachedAt, let recordedAt else { return known }
    return known + max(0, recordedAt.milliseconds - reachedAt.milliseconds)
  }

  /// Lets the clock run from a reading on.
  private mutating func runClock(from reading: Int, since: SteadyReading) {
    // Up to here a record without a clock measured by the times of its events.
    if clock == nil, let reached { spent[reached] = time(on: reached, at: since) }
    clock = InterviewClock(spent: Self.possible(reading, after: clock?.spent), since: since)
  }

  /// Takes note of a reading: what passed since the one before belongs to the question in view.
  private mutating func moveClock(to reading: Int, since: SteadyReading?) {
    let after = Self.possible(reading, after: clock?.spent)
    if let reached, let before = clock?.spent { spent[reached, default: 0] += after - before }
    clock = InterviewClock(spent: after, since: since)
  }

  /// A reading that does not go back, and no more than thirty years, whatever a record says.
  private static func possible(_ reading: Int, after known: Int?) -> Int {
    max(known ?? 0, min(max(0, reading), 1_000_000_000_000))
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
    case .wordsSaid(let words, true): said.insert(words)
    case .wordsSaid(let words, false): said.remove(words)
    case .clockStarted(let spent, let clock): runClock(from: spent, since: clock)
    case .clockRead(let spent, let clock): moveClock(to: spent, since: clock)
    case .clockStopped(let spent): moveClock(to: spent, since: nil)
    case .formSealed(let guide):
      if let question = reached { reach(question, at: event.at) }
      clock?.since = nil
      seal = Seal(at: event.occurred, guide: guide)
    // The rest stands elsewhere in a session, or was taken in before.
    case .sessionPlanned, .imported, .importedInPart, .candidateCorrected, .openingCorrected,
      .interviewerAdded, .interviewerReplaced, .seatExcused, .excuseWithdrawn, .sessionSetAside,
      .sessionReinstated, .holdPlaced, .holdLifted, .openedEarly, .sectionMarked, .questionVoided,
      .agendaSettled,
      .decisionRecorded, .testArranged, .timeGiven, .itemRemarked, .outsideMarked,
      .sectionConfirmed,
      .sectionSourceChosen, .sittingBegun, .sectionBegun, .itemReached, .itemAnswered,
      .sittingResumed, .sectionEnded, .leaveWordRefused, .testLeft, .answerMarked,
      .answerRemarked, .flagRaised,
      .flagWithdrawn, .flagResolved, .savedLater, .eventsLost, .seatTaken, .conflictStated,
      .formOpened,
      .questionReached,
      .changeTakenBack, .changeBroughtBack, .ratingRevised:
      return
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
