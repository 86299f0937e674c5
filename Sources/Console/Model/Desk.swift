public import Guide
public import Interview
public import Scoring

/// A guide together with the SHA-256 of its text.
public struct GuideCopy: Sendable, Equatable {
  /// The guide.
  public var guide: HiringGuide
  /// What sessions refer to it by.
  public var reference: GuideReference

  /// Makes a copy.
  public init(guide: HiringGuide, reference: GuideReference) {
    self.guide = guide
    self.reference = reference
  }
}

/// The session that is open at this console, with what is on its way to disk.
///
/// What is shown is the ledger's session and, on top of it, the happenings
/// that have been sent and not yet been confirmed. Each is confirmed in the
/// order in which it was sent.
public struct Desk: Sendable {
  /// Whose feed this console writes.
  public let seat: Seat
  /// The guide of the session.
  public let copy: GuideCopy
  /// The guide, ready for scoring.
  public let rubric: Rubric
  /// The session as the ledger has it.
  public private(set) var committed: Session
  /// What was sent and is not confirmed yet, oldest first.
  public private(set) var pending: [Happening] = []
  /// What is shown: `committed` with `pending` on top.
  public private(set) var shown: Session
  /// Notes that are being typed: saved as drafts, not yet events.
  public var drafts: [String: Note]
  /// Counts the changes to drafts that were sent.
  var draftVersion = 0
  /// The last change to a draft that is on disk.
  var savedDraftVersion = 0
  /// Why the last write did not succeed; nil while all is well.
  public var trouble: String?

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - seat: whose feed this console writes.
  ///   - copy: the session's guide.
  ///   - session: the session as the ledger has it.
  ///   - drafts: notes that were being typed when the program last ended.
  public init(seat: Seat, copy: GuideCopy, session: Session, drafts: [String: Note]) {
    self.seat = seat
    self.copy = copy
    rubric = Rubric(guide: copy.guide)
    committed = session
    shown = session
    self.drafts = drafts
  }

  /// The session's name.
  public var id: SessionID { committed.id }

  /// The guide.
  public var guide: HiringGuide { copy.guide }

  /// Whether everything shown is on disk.
  public var isSaved: Bool {
    pending.isEmpty && savedDraftVersion >= draftVersion && trouble == nil
  }

  /// The form of this seat; an empty one for the lead.
  public var form: Form { seat.interviewer.map { shown.form(of: $0) } ?? Form() }

  /// What is written about a question: what is being typed, else the last note.
  public func note(_ question: String) -> Note { drafts[question] ?? form[question].note }

  /// Shows happenings at once and gives the effect that records them.
  mutating func record(_ happenings: [Happening], at moment: Instant) -> [Effect] {
    guard !happenings.isEmpty else { return [] }
    let head = (committed.heads[seat] ?? 0) + pending.count
    pending += happenings
    show(happenings, after: head, at: moment)
    return [.append(session: id, seat: seat, after: head, happenings: happenings)]
  }

  /// Takes in events that the ledger has committed, of any seat.
  mutating func take(_ events: [Event], at moment: Instant) {
    trouble = nil
    for event in events where event.session == id {
      let isNext = event.sequence == (committed.heads[event.seat] ?? 0) + 1
      guard isNext else { continue }
      committed.apply(event)
      if event.seat == seat, pending.first == event.happening { pending.removeFirst() }
    }
    redraw(at: moment)
  }

  /// Notes that a draft, and with it all earlier ones, is on disk.
  mutating func draftIsSaved(upTo version: Int) {
    savedDraftVersion = max(savedDraftVersion, version)
    trouble = nil
  }

  /// Starts again from the ledger's session and sends what is still pending.
  mutating func restart(from session: Session, at moment: Instant) -> [Effect] {
    committed = session
    redraw(at: moment)
    guard !pending.isEmpty else { return [] }
    let head = committed.heads[seat] ?? 0
    return [.append(session: id, seat: seat, after: head, happenings: pending)]
  }

  private mutating func redraw(at moment: Instant) {
    shown = committed
    if !pending.isEmpty {
      show(pending, after: committed.heads[seat] ?? 0, at: moment)
    }
  }

  private mutating func show(_ happenings: [Happening], after head: Int, at moment: Instant) {
    for (offset, happening) in happenings.enumerated() {
      shown.apply(
        Event(
          session: id, seat: seat, sequence: head + 1 + offset, at: moment, happening: happening))
    }
  }
}
