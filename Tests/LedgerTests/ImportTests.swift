import GRDB
import Interview
import Testing

@testable import Ledger

@Suite struct ImportTests {
  let ledger: PanelLedger

  init() throws { ledger = try PanelLedger.throwaway(rule: anything) }

  private func events(of session: SessionID) -> [Event] {
    let lead = [planned([.okafor, .moreau]), .imported(from: "folder")]
    let form = [Happening.formOpened(guide: ""), rated("q1", 4), .formSealed(guide: "")]
    func feed(_ happenings: [Happening], _ seat: Seat) -> [Event] {
      happenings.enumerated().map { index, happening in
        Event(
          session: session, seat: seat, sequence: index + 1, at: .second(index),
          origin: .imported(at: nil), happening: happening)
      }
    }
    return feed(lead, .lead) + feed(form, .okafor) + feed(form, .moreau)
  }

  @Test func sessionsComeInWithChainsAndGuides() throws {
    let all = events(of: .dana) + events(of: .ezra)
    try ledger.importSessions(all, guides: ["one: guide", "another: guide"])
    #expect(try ledger.events(of: .dana) == events(of: .dana))
    #expect(try ledger.sessionRows().map(\.id) == [.dana, .ezra])
    #expect(try ledger.sessionRows().allSatisfy { $0.isImported && $0.sealed.count == 2 })
    #expect(try ledger.guideText(sha256: PanelLedger.sha256(of: "one: guide")) == "one: guide")
    let report = try ledger.verify()
    #expect(report.isSound)
    #expect(report.events == 16)
    #expect(report.feeds == 6)
    // And they go on like any other.
    _ = try ledger.append(
      [.agendaSettled(item: "spread:q1", note: "n")], to: .dana, seat: .lead, after: 2,
      at: .second(9))
    #expect(try ledger.verify().isSound)
  }

  @Test func interleavedFeedsComeInAsGiven() throws {
    let mixed = zip(events(of: .dana), events(of: .ezra)).flatMap { [$0, $1] }
    try ledger.importSessions(mixed)
    for session in [SessionID.dana, .ezra] {
      #expect(try ledger.events(of: session) == mixed.filter { $0.session == session })
    }
    let order = try ledger.reading {
      try String.fetchAll($0, sql: "SELECT session FROM event ORDER BY id")
    }
    #expect(order == mixed.map(\.session.text))
    #expect(try ledger.verify().isSound)
  }

  /// Sessions that are made one by one come in as all at once would.
  @Test func sessionsMadeInTurnGiveTheSameLedger() throws {
    let sessions = (0..<100).map { SessionID("s\($0)") }
    let digest: PanelLedger.Digest = { session, guide in "\(session.id) under \(guide ?? "none")" }
    let (one, other) = (
      try PanelLedger.throwaway(digest: digest), try PanelLedger.throwaway(digest: digest)
    )
    let guide = PanelLedger.sha256(of: "one: guide")
    let events: @Sendable (Int) -> [Event] = { place in
      var events = self.events(of: sessions[place])
      events[0].happening = planned([.okafor, .moreau], guide: place == 0 ? "" : guide)
      return events
    }
    try one.importSessions(sessions, guides: ["one: guide"], events: events)
    try other.importSessions((0..<100).flatMap(events), guides: ["one: guide"])
    #expect(try one.verify().isSound)
    #expect(try one.sessionRows().map(\.id) == sessions)
    for session in sessions {
      #expect(try one.storedEvents(of: session) == other.storedEvents(of: session))
    }
    let digests = try one.digestedRows().map(\.digest)
    #expect(digests == (try other.digestedRows().map(\.digest)))
    #expect(digests.first == "s0 under none")
    #expect(digests.last == "s99 under one: guide")
    #expect(throws: LedgerError.sessionsAlreadyHere([sessions[7]])) {
      try one.importSessions([SessionID("new"), sessions[7]], events: events)
    }
  }

  @Test func oneKnownSessionKeepsAllOut() throws {
    let third = SessionID("third")
    for known in [SessionID.dana, .ezra] {
      _ = try ledger.append([rated("q1", 1)], to: known, seat: .okafor, after: 0, at: .second(0))
    }
    let all = events(of: third) + events(of: .ezra) + events(of: .dana)
    #expect(throws: LedgerError.sessionsAlreadyHere([.ezra, .dana])) {
      try ledger.importSessions(all, guides: ["new: guide"])
    }
    #expect(try ledger.sessionRows().map(\.id) == [.dana, .ezra])
    #expect(try ledger.guideText(sha256: PanelLedger.sha256(of: "new: guide")) == nil)
    #expect(try ledger.verify().events == 2)
    #expect(try ledger.verify().isSound)
  }

  @Test func feedsOutOfOrderAreRefused() throws {
    var gap = events(of: .dana)
    gap.remove(at: 3)
    #expect(
      throws: LedgerError.feedNotInOrder(session: .dana, seat: .okafor, expected: 2, found: 3)
    ) { try ledger.importSessions(events(of: .ezra) + gap) }
    var twice = events(of: .dana)
    twice.append(twice[0])
    #expect(
      throws: LedgerError.feedNotInOrder(session: .dana, seat: .lead, expected: 3, found: 1)
    ) { try ledger.importSessions(twice) }
    #expect(try ledger.verify().events == 0)
  }
}
