package import Guide
package import Interview
package import Scoring

/// A guide together with the SHA-256 of its text.
package struct GuideCopy: Sendable, Equatable {
  package var guide: HiringGuide
  /// What sessions refer to it by.
  package var reference: GuideReference

  package init(guide: HiringGuide, reference: GuideReference) {
    self.guide = guide
    self.reference = reference
  }
}

/// A console that holds a seat.
package struct SeatHolder: Sendable, Hashable {
  /// Which console, in words: its terminal and process.
  package var console: String
  package var since: Instant

  package init(console: String, since: Instant) {
    self.console = console
    self.since = since
  }
}

/// The session that is open at this console, with what is on its way to disk.
///
/// What is shown is the ledger's session and, on top of it, the happenings
/// that have been sent and not yet been confirmed. Those of one seat are
/// confirmed in the order in which they were sent.
package struct OpenSession: Sendable {
  /// A happening that was sent to the ledger and is not confirmed yet.
  struct Pending: Sendable, Hashable {
    var seat: Seat
    var happening: Happening
  }

  /// At which seat this console sits.
  package let seat: Seat
  /// The guide of the session.
  package let copy: GuideCopy
  /// The guide, ready for scoring.
  package let scoringPlan: ScoringPlan
  /// The session as the ledger has it.
  package private(set) var committed: Session
  /// What was sent and is not confirmed yet, oldest first.
  private(set) var pending: [Pending] = []
  /// What is shown: `committed` with `pending` on top.
  package private(set) var shown: Session
  /// What is being typed, by question or item: saved as drafts, not yet events.
  package var drafts: [String: Draft]
  /// Counts the changes to drafts that were sent.
  var draftVersion = 0
  /// The last change to a draft that is on disk.
  var savedDraftVersion = 0
  /// The console that holds the seat, where that is another one: this one only looks.
  package private(set) var holder: SeatHolder?
  /// The clocks by which times are shown.
  var zone = ClockZone.unknown
  /// The seats whose interview clock this console runs.
  var runningClocks: Set<Seat> = []
  /// The consoles that hold other seats of the session, as far as this one was told.
  var holders: [Seat: SeatHolder] = [:]
  /// Notes that other seats were typing when their console ended.
  var otherDrafts: [Seat: [String: Note]] = [:]

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - seat: at which seat this console sits.
  ///   - copy: the session's guide.
  ///   - session: the session as the ledger has it.
  ///   - drafts: what was being typed when the program last ended.
  ///   - holder: the console that holds the seat, where that is another one.
  ///   - unsaved: what was done here before and is not on disk yet.
  package init(
    seat: Seat, copy: GuideCopy, session: Session, drafts: [String: Draft],
    holder: SeatHolder? = nil, unsaved: [UnsavedEntry] = []
  ) {
    self.holder = holder
    self.seat = seat
    self.copy = copy
    scoringPlan = ScoringPlan(guide: copy.guide)
    committed = session
    shown = session
    self.drafts = drafts
    for entry in unsaved where entry.session == session.id {
      switch entry.work {
      case .happening(let happening):
        let owed = Pending(seat: entry.seat, happening: happening)
        pending.append(owed)
        show([owed], at: entry.at)
      case .draft(let key, let note):
        if entry.seat == seat {
          self.drafts[key] = Draft(stored: note, at: seat, of: key, under: copy.guide)
        }
      }
    }
  }

  package var id: SessionID { committed.id }

  package var guide: HiringGuide { copy.guide }

  /// Whether everything shown is on disk.
  package var isSaved: Bool {
    pending.isEmpty && savedDraftVersion >= draftVersion
  }

  /// What may be shown here: by the ledger's session, since a seal that is not on disk yet opens
  /// nothing.
  package var sight: Visibility { Visibility(of: committed, at: seat) }

  /// Why something may not be recorded at this seat now; nil where it may.
  ///
  /// - Parameter other: whose feed it belongs to, where that is not this seat's.
  package func refusal(of happening: Happening, as other: Seat? = nil) -> String? {
    // What is still on its way opens nothing, not even the verdict in a refusal.
    let opensTooSoon = !sight.isOpen && shown.isRevealed(to: seat)
    return scoringPlan.refusal(
      of: happening, by: other ?? seat, in: opensTooSoon ? committed : shown)
  }

  /// The form of this seat; an empty one for the lead.
  package var form: Form { seat.interviewer.map { shown.form(of: $0) } ?? Form() }

  /// What is written about a question: what is being typed, else the last note.
  package func note(_ question: String) -> Note { typedNote(question) ?? form[question].note }

  /// The note on a question that is being typed; nil where none is.
  func typedNote(_ question: String) -> Note? {
    if case .note(let note) = drafts[question] { note } else { nil }
  }

  /// Shows happenings at once and gives the effect that records them.
  ///
  /// - Parameter other: whose feed they belong to, where that is not this seat's.
  mutating func record(
    _ happenings: [Happening], as other: Seat? = nil, at moment: Instant
  ) -> [Effect] {
    guard !happenings.isEmpty else { return [] }
    // Who only looks writes nothing, whichever key it came from.
    guard other != nil || holder == nil else { return [] }
    let seat = other ?? self.seat
    let head = (committed.heads[seat] ?? 0) + pending.filter { $0.seat == seat }.count
    let added = happenings.map { Pending(seat: seat, happening: $0) }
    pending += added
    show(added, at: moment)
    return [append(happenings, to: seat, after: head)]
  }

  /// Takes in events that the ledger has committed, of any seat.
  mutating func take(_ events: [Event], at moment: Instant) {
    var isNew = false
    for event in events where event.session == id {
      let isNext = event.sequence == (committed.heads[event.seat] ?? 0) + 1
      guard isNext else { continue }
      committed.apply(event)
      isNew = true
      let sent = Pending(seat: event.seat, happening: event.happening)
      if let index = pending.firstIndex(of: sent) {
        pending.remove(at: index)
      } else if case .seatTaken(let console, _) = event.happening {
        let taker = SeatHolder(console: console, since: event.at)
        if event.seat == seat { holder = taker } else { holders[event.seat] = taker }
        runningClocks.remove(event.seat)
      }
    }
    if isNew { redraw(at: moment) }
  }

  /// Notes that a draft, and with it all earlier ones, is on disk.
  mutating func draftIsSaved(upTo version: Int) {
    savedDraftVersion = max(savedDraftVersion, version)
  }

  /// Takes back a happening that the record will never take.
  mutating func giveUp(_ happening: Happening, of seat: Seat, at moment: Instant) {
    guard let index = pending.firstIndex(of: Pending(seat: seat, happening: happening)) else {
      return
    }
    pending.remove(at: index)
    redraw(at: moment)
  }

  /// Starts again from the ledger's session, with what is on its way on top.
  ///
  /// Where the seat was taken over meanwhile, this console only looks from then on; what it had
  /// sent before is added all the same, so that nothing is lost.
  mutating func restart(from session: Session, at moment: Instant) {
    if let takeover = session.takeovers[self.seat],
      takeover.sequence > committed.heads[self.seat] ?? 0
    {
      holder = SeatHolder(console: takeover.console, since: takeover.at)
    }
    committed = session
    redraw(at: moment)
  }

  /// The effect that records happenings: another's feed is only written at a round table.
  private func append(_ happenings: [Happening], to seat: Seat, after head: Int) -> Effect {
    seat == self.seat
      ? .append(session: id, seat: seat, after: head, happenings: happenings)
      : .appendAtTable(session: id, seat: seat, after: head, happenings: happenings)
  }

  /// Takes back what was sent to a seat that another console holds; gives what it was.
  mutating func drop(_ seat: Seat, heldBy holder: SeatHolder, at moment: Instant) -> [Happening] {
    holders[seat] = holder
    runningClocks.remove(seat)
    let dropped = pending.filter { $0.seat == seat }.map(\.happening)
    pending.removeAll { $0.seat == seat }
    redraw(at: moment)
    return dropped
  }

  private mutating func redraw(at moment: Instant) {
    shown = committed
    show(pending, at: moment)
  }

  private mutating func show(_ added: [Pending], at moment: Instant) {
    for entry in added {
      shown.apply(
        Event(
          session: id, seat: entry.seat, sequence: (shown.heads[entry.seat] ?? 0) + 1, at: moment,
          happening: entry.happening))
    }
  }
}
