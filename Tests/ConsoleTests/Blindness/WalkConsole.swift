import Exact
import Interview
import Scoring
import Screen

@testable import Console

/// A console on the sessions of a world, with a ledger that answers at once.
struct WalkConsole {
  var model: Model
  private(set) var sessions: [SessionID: Session] = [:]
  private let order: [SessionID]
  /// The events of each session, in the order in which they came.
  private(set) var feeds: [SessionID: [Event]] = [:]
  private var drafts: [Seat: [String: Note]] = [:]
  private let copy = GuideCopy(guide: SittingFixture.guide, reference: Fixture.reference)

  init(_ world: WalkWorld, _ walker: WalkSeat, size: Size) {
    order = world.feeds.map(\.id)
    for (id, events) in world.feeds {
      sessions[id] = Session(id: id, events: events)
      feeds[id] = events
    }
    var opening = Model.opening
    switch walker {
    case .candidate:
      (model, opening) = Model.sitting(of: WalkWorld.dana, size: size, now: Fixture.now)
    case .marker:
      (model, opening) = Model.marking(by: Marker("J. Marsh"), size: size, now: Fixture.now)
    default: model = Model(size: size, now: Fixture.now, me: walker.seat)
    }
    model.clock = SteadyReading(boot: "walk", milliseconds: 1_000_000)
    run(opening)
  }

  /// Whether somebody may see forms of a session here who may not at first.
  func reveals(_ id: SessionID, to seat: Seat?) -> Bool {
    sessions[id]?.isRevealed(to: seat) == true
  }

  mutating func press(_ keys: String) {
    for input in KeyScript.inputs(keys) { send(.input(input)) }
  }

  mutating func send(_ message: Message) { run(update(&model, message)) }

  mutating func pass(seconds: Int) {
    model.now = Instant(milliseconds: model.now.milliseconds + seconds * 1000)
    model.clock.milliseconds += seconds * 1000
    send(.tick)
  }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .listSessions: send(.sessionsListed(rows))
      case .readResults:
        // Of open forms as well, so that nothing but the screen keeps it back.
        send(
          .resultsRead(
            sessions.mapValues { SessionResult(verdict: .strong, total: Rational(said(in: $0))) }))
      case .lookAtHolders:
        send(
          .holdersSeen(
            order.map { id in
              SeatAtWork(
                session: id, seat: .interviewer(Fixture.moreau), since: Fixture.now,
                lastEvent: sessions[id]?.lastEvent)
            }))
      case .open(let id, let seat, _):
        guard let session = sessions[id] else { continue }
        send(
          .sessionOpened(
            session: session, seat: seat, guide: copy,
            drafts: Draft.all(stored: drafts[seat] ?? [:], at: seat, under: copy.guide),
            holder: nil))
      case .append(let id, let seat, let head, let happenings),
        .appendAtTable(let id, let seat, let head, let happenings):
        append(happenings, to: id, seat, after: head)
      case .saveDraft(let id, let seat, let key, let draft, let version),
        .saveDraftAtTable(let id, let seat, let key, let draft, let version):
        drafts[seat, default: [:]][key] = draft.stored
        send(.draftSaved(session: id, seat: seat, version: version))
      case .watchUnsaved: send(.unsaved(.none))
      case .lookAtSeats(let id): send(.seatsSeen(session: id, holders: [:], drafts: drafts))
      case .readGuides(let own):
        send(.guidesRead(Fixture.guides(copy, of: Array(sessions.values), except: own)))
      case .readSlate(let opening): send(.slateRead(slate(of: opening)))
      case .readLog(let request):
        send(.logRead(LogPage(request: request, entries: log(for: request), goesOnAt: nil)))
      case .readLogEvent(let id, let reader):
        if let detail = detail(id, reader) { send(.logEventRead(detail)) }
      case .readComparison(let ids):
        send(
          .comparisonRead(
            ids.compactMap { sessions[$0].map { ComparedSession(session: $0, guide: copy) } }))
      case .audit:
        send(
          .audited(
            events: sessions.values.reduce(0) { $0 + $1.heads.values.reduce(0, +) }, fault: nil,
            figure: String(repeating: "a", count: 64)))
      case .export: send(.exported(sessions: 1, folder: "out", remarks: []))
      case .readPractice(let rater, _):
        let course = PracticeCourse(of: Practising.guide, reference: copy.reference, for: rater)
        send(.practiceRead(course, under: Practising.copy))
      case .recordPractice(let rating): send(.practiceRecorded(rating))
      case .readPracticeTables: send(.practiceTablesRead([], absent: []))
      case .readMarking: send(.markingRead([]))
      default: continue
      }
    }
  }

  private mutating func append(
    _ happenings: [Happening], to id: SessionID, _ seat: Seat, after head: Int
  ) {
    let added = happenings.enumerated().map { index, happening in
      Event(
        session: id, seat: seat, sequence: head + 1 + index, at: model.now, happening: happening)
    }
    feeds[id, default: []] += added
    for event in added {
      sessions[id]?.apply(event)
      if case .noteWritten(let question, _) = event.happening { drafts[seat]?[question] = nil }
    }
    send(.appended(added))
  }

  /// A figure that no two worlds of a walk have in common.
  private func said(in session: Session) -> Int {
    session.forms.values.reduce(0) { sum, form in
      sum + form.entries.values.reduce(0) { $0 + 1 + 7 * ($1.final?.rating?.value ?? 0) }
    }
  }

  private var rows: [SessionRow] {
    order.compactMap { sessions[$0] }.map(SessionRow.init)
  }

  private func slate(of opening: Opening) -> Slate {
    let scoringPlan = ScoringPlan(guide: copy.guide)
    return Slate(
      opening: opening,
      rows: rows.map { row in
        Slate.Row(
          row,
          digest: sessions[row.id].map { SessionDigest(session: $0, scoringPlan: scoringPlan) })
      }, agreement: [], agreedOn: 0, raters: [])
  }
}
