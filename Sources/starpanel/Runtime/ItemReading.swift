import Console
import Guide
import Interview
import Ledger
import Scoring
import Text

/// Reads the tests of a ledger for statistics of their items; nothing is written.
struct ItemReading {
  /// Which sessions are meant.
  enum Scope {
    case everything
    case guide(String)
    case opening(Opening)
    case session(SessionID)
  }

  let ledger: PanelLedger
  /// For whose eyes; nil for a reader at no seat.
  let seat: Seat?

  /// A session with the guide that it is held under.
  private typealias Held = (session: Session, copy: GuideCopy)

  /// The statistics of each edition of a guide that has a test in the scope, and why some sessions
  /// are not in them.
  func items(of scope: Scope) throws -> (guides: [GuideItems], leftOut: [LedgerError]) {
    let rows = try ledger.sessionRows()
    try SeatCheck(seat, panels: rows.map(\.panel)).refuseNearMiss()
    let (listed, leftOut) = try held(
      rows.filter { $0.counts && $0.visibility(for: seat).isListed })
    if case .session(let id) = scope, let damage = leftOut.first(where: { $0.onlySession == id }) {
      throw damage
    }
    let wanted = listed.filter { isMeant($0, by: scope) }
    guard !wanted.isEmpty || listed.isEmpty else {
      throw try nothing(of: scope, among: listed, rows)
    }
    // A test that is open anywhere holds back the key of its items, whatever the scope.
    var sights: [String: ItemSight] = [:]
    for held in listed {
      sights[held.copy.guide.id, default: ItemSight(for: seat)]
        .note(held.session, under: held.copy.guide.assessment)
    }
    if !leftOut.isEmpty {
      for id in sights.keys { sights[id]?.noteUnreadable() }
    }
    let sight = { (guide: HiringGuide) in sights[guide.id] ?? ItemSight(for: seat) }
    let taken = wanted.filter {
      sight($0.copy.guide).takesIn($0.session, under: $0.copy.guide.assessment)
    }
    let guides = editions(of: taken).map { copy in
      let tests = taken.filter { $0.copy.reference == copy.reference }.map {
        ItemResponse.all(of: $0.session, under: copy.guide)
      }
      return GuideItems(
        copy.guide, reference: copy.reference, tests: tests, sight: sight(copy.guide))
    }
    return (guides, leftOut)
  }

  private func held(_ rows: [SessionRow]) throws -> (held: [Held], leftOut: [LedgerError]) {
    let shelf = GuideShelf(ledger: ledger)
    var held: [Held] = []
    let leftOut = try ledger.forEachSession(of: rows.lazy.map(\.id)) { session in
      guard let plan = session.plan else { return }
      held.append((session, try shelf.copy(of: plan.guide)))
    }
    return (held, leftOut)
  }

  private func isMeant(_ held: Held, by scope: Scope) -> Bool {
    switch scope {
    case .everything: true
    case .guide(let id): held.copy.reference.id == id
    case .opening(let opening): held.session.plan?.opening == opening
    case .session(let id): held.session.id == id
    }
  }

  /// Each edition once, in the order of the sessions.
  private func editions(of sessions: [Held]) -> [GuideCopy] {
    var seen: Set<GuideReference> = []
    return sessions.map(\.copy).filter { seen.insert($0.reference).inserted }
  }

  private func nothing(
    of scope: Scope, among listed: [Held], _ rows: [SessionRow]
  ) throws -> Failure {
    let message =
      switch scope {
      case .everything: "there are no sessions"
      case .guide(let id):
        "no session is held under a guide \(id.shownHarmless); there "
          + Self.known(listed.map(\.copy.reference.id))
      case .opening(let opening):
        "there is no opening \(opening.text.shownHarmless); there "
          + Self.known(listed.compactMap { $0.session.plan?.opening.text })
      case .session(let id)
      where rows.contains { $0.id == id && !$0.counts && $0.visibility(for: seat).isListed }:
        "the session \(id.text.shownHarmless) is set aside, so it does not count"
      case .session(let id): try ShowCommand.missing(id.text, in: ledger, for: seat)
      }
    return Failure(status: .badInput, message: message)
  }

  private static func known(_ names: [String]) -> String {
    let names = Set(names).sorted().prefix(5).map(\.shownHarmless)
    return (names.count == 1 ? "is " : "are ") + names.joined(separator: ", ")
  }
}
