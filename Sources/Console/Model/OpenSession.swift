package import Guide
package import Interview
package import Scoring

/// The session that is open at this console, with what is on its way to disk.
///
/// What is shown is the ledger's session and, on top of it, the happenings
/// that have been sent and not yet been confirmed. Those of one seat are
/// confirmed in the order in which they were sent.
package struct OpenSession: Sendable {
  /// At which seat this console sits.
  package let seat: Seat
  /// The guide of the session.
  package let copy: GuideCopy
  /// The guide, ready for scoring.
  package let scoringPlan: ScoringPlan
  /// The session as the ledger has it.
  package private(set) var committed: Session
  /// What was sent and is not known to be on disk.
  private(set) var outbox: Outbox
  /// What is shown: `committed` with what is on its way on top.
  package private(set) var shown: Session
  /// What is being typed, by question or item: saved as drafts, not yet events.
  package private(set) var drafts: [String: Draft]
  /// The console that holds the seat, where that is another one: this one only looks.
  package private(set) var holder: SeatHolder?
  /// The clocks by which times are shown.
  var zone = ClockZone.unknown
  /// The seats whose interview clock this console runs.
  var runningClocks: Set<Seat> = []
  /// The consoles that hold other seats of the session, as far as this one was told.
  private(set) var holders: [Seat: SeatHolder] = [:]
  /// Drafts of other seats that no console holds, and that this one has not typed.
  private(set) var otherDrafts: [Seat: [String: Note]] = [:]
  /// The questions in whose notes this console has typed for other seats: those drafts are its own.
  private var typedHere: [Seat: Set<String>] = [:]

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - seat: at which seat this console sits.
  ///   - copy: the session's guide.
  ///   - session: the session as the ledger has it.
  ///   - drafts: what was being typed when the program last ended.
  ///   - holder: the console that holds the seat, where that is another one.
  ///   - unsaved: what was done here before and is not on disk yet.
  ///   - draftVersion: the last change to a draft that was sent from this console.
  package init(
    seat: Seat, copy: GuideCopy, session: Session, drafts: [String: Draft],
    holder: SeatHolder? = nil, unsaved: [UnsavedList.Item] = [], after draftVersion: Int = 0
  ) {
    outbox = Outbox(after: draftVersion)
    self.holder = holder
    self.seat = seat
    self.copy = copy
    scoringPlan = ScoringPlan(guide: copy.guide)
    committed = session
    shown = session
    self.drafts = drafts
    for item in unsaved where item.entry.session == session.id {
      let entry = item.entry
      switch entry.work {
      case .happening(let happening):
        outbox.addSent([happening], to: feed(entry.seat))
        show(happening, of: entry.seat, at: entry.at)
        if entry.seat != seat, let key = happening.draftedUnder {
          typedHere[entry.seat, default: []].insert(key)
        }
      case .draft(let key, let note):
        if let version = item.version {
          outbox.addSentDraft(version: version, of: key, to: feed(entry.seat))
        }
        if entry.seat == seat {
          self.drafts[key] = Draft(stored: note, at: seat, of: key, under: copy.guide)
        } else {
          typedHere[entry.seat, default: []].insert(key)
          leaveDraft(note, of: key, at: entry.seat)
        }
      }
    }
  }

  package var id: SessionID { committed.id }

  package var guide: HiringGuide { copy.guide }

  /// Whether everything shown is on disk.
  package var isSaved: Bool { outbox.isEmpty }

  /// What may be shown here: by the ledger's session, since a seal that is not on disk yet opens
  /// nothing.
  package var visibility: Visibility { Visibility(of: committed, at: seat) }

  /// Why something may not be recorded at this seat now; nil where it may.
  ///
  /// - Parameter other: whose feed it belongs to, where that is not this seat's.
  package func refusal(of happening: Happening, as other: Seat? = nil) -> String? {
    // What is still on its way opens nothing, not even the verdict in a refusal.
    let opensTooSoon = !visibility.isOpen && shown.isRevealed(to: seat)
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
    let seat = other ?? self.seat
    // Who only looks writes nothing, whichever key it came from.
    guard seat != self.seat || holder == nil else { return [] }
    for happening in happenings { show(happening, of: seat, at: moment) }
    return [
      outbox.send(
        happenings, to: feed(seat), after: committed.heads[seat] ?? 0, atTable: seat != self.seat)
    ]
  }

  /// Shows what is being typed at once and gives the effect that keeps it.
  ///
  /// - Parameters:
  ///   - key: the question or item that it is about.
  ///   - other: whose form or test it belongs to, where that is not this seat's; the screen shows it.
  mutating func saveDraft(_ draft: Draft, of key: String, as other: Seat? = nil) -> Effect {
    let seat = other ?? self.seat
    if seat == self.seat {
      drafts[key] = draft
    } else {
      typedHere[seat, default: []].insert(key)
    }
    return outbox.saveDraft(draft, of: key, to: feed(seat), atTable: seat != self.seat)
  }

  /// Takes off what was being typed about a question or item, since it is recorded or left.
  @discardableResult
  mutating func endDraft(of key: String) -> Draft? { drafts.removeValue(forKey: key) }

  /// Takes in events that the ledger has committed, of any seat.
  mutating func take(_ events: [Event], at moment: Instant) {
    var isNew = false
    for event in events where event.session == id {
      let isNext = event.sequence == (committed.heads[event.seat] ?? 0) + 1
      guard isNext else { continue }
      committed.apply(event)
      isNew = true
      if outbox.confirm(event.happening, of: feed(event.seat)) { continue }
      if case .seatTaken(let console, _) = event.happening {
        let taker = SeatHolder(console: console, since: event.at)
        if event.seat == seat { holder = taker }
        handOver(event.seat, to: taker)
      }
    }
    if isNew { redraw(at: moment) }
  }

  /// Notes that a draft, and with it all earlier ones, is on disk.
  mutating func draftIsSaved(upTo version: Int) {
    outbox.draftIsSaved(upTo: version)
  }

  /// Takes back a happening that the record will never take.
  mutating func giveUp(_ happening: Happening, of seat: Seat, at moment: Instant) {
    if outbox.confirm(happening, of: feed(seat)) { redraw(at: moment) }
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

  /// What was sent to a seat's feed and is not confirmed yet, oldest first.
  func onTheWay(to seat: Seat) -> [Happening] { outbox.pending(feed(seat)) }

  /// Takes back what was sent to a seat that another console holds.
  mutating func drop(_ seat: Seat, heldBy holder: SeatHolder, at moment: Instant) {
    handOver(seat, to: holder)
    outbox.drop(feed(seat))
    redraw(at: moment)
  }

  /// Takes in which other consoles hold seats, and what was being typed at those that none of them
  /// holds: what this console types there is among it.
  mutating func takeSeats(holders: [Seat: SeatHolder], drafts: [Seat: [String: Note]]) {
    for seat in holders.keys { typedHere[seat] = nil }
    self.holders = holders
    var found = drafts
    for (seat, questions) in typedHere {
      for question in questions {
        found[seat, default: [:]][question] = otherDrafts[seat]?[question]
      }
    }
    otherDrafts = found
  }

  /// Leaves what was typed here for another seat and cannot be recorded now: it is found later.
  mutating func leaveDraft(_ note: Note, of question: String, at seat: Seat) {
    otherDrafts[seat, default: [:]][question] = note
  }

  /// Takes off what was found of another seat, since it is recorded.
  mutating func endDraft(of question: String, at seat: Seat) {
    otherDrafts[seat]?[question] = nil
  }

  /// Another console has a seat: nothing is this one's there any more.
  private mutating func handOver(_ seat: Seat, to holder: SeatHolder) {
    if seat != self.seat { holders[seat] = holder }
    runningClocks.remove(seat)
    typedHere[seat] = nil
  }

  private mutating func redraw(at moment: Instant) {
    shown = committed
    for sent in outbox.pending { show(sent.happening, of: sent.feed.seat, at: moment) }
  }

  private mutating func show(_ happening: Happening, of seat: Seat, at moment: Instant) {
    shown.apply(
      Event(
        session: id, seat: seat, sequence: (shown.heads[seat] ?? 0) + 1, at: moment,
        happening: happening))
  }

  private func feed(_ seat: Seat) -> Feed { Feed(session: id, seat: seat) }
}
