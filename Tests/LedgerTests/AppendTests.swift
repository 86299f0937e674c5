import Dispatch
import Foundation
import GRDB
import Interview
import Synchronization
import Testing

@testable import Ledger

@Suite struct AppendTests {
  let ledger: PanelLedger

  init() throws { ledger = try PanelLedger.throwaway(rule: anything) }

  @Test func happeningsBecomeTheNextEventsOfTheFeed() throws {
    let first = try ledger.append(
      [.formOpened(guide: "ab"), rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(1)
    )
    let more = try ledger.append(
      [rated("q2", 3)], to: .dana, seat: .okafor, after: 2, at: .second(2),
      origin: .imported(at: nil))
    #expect(first.map(\.sequence) == [1, 2])
    #expect(more.map(\.sequence) == [3])
    #expect(try ledger.events(of: .dana) == first + more)
    #expect(more.first?.origin == .imported(at: nil))
  }

  @Test func anAuditorFollowsAChainWithAHashAlone() throws {
    for count in 0..<3 {
      _ = try ledger.append(
        [rated("q1", 3), noted("q1", "so")], to: .dana, seat: .okafor, after: count * 2,
        at: .second(count))
      _ = try ledger.append(
        [.questionVoided(question: "q1", reason: "r")], to: .dana, seat: .lead, after: count,
        at: .second(count))
    }
    var previous: [String: String] = [:]
    var count = 0
    for row in try ledger.storedEvents(of: .dana) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(row.record.utf8)) as? [String: Any])
      #expect(PanelLedger.sha256(of: row.record) == row.sha256)
      #expect(
        object["prev"] as? String
          == previous[row.seat, default: String(repeating: "0", count: 64)])
      #expect(object["seq"] as? Int == row.sequence)
      previous[row.seat] = row.sha256
      count += 1
    }
    #expect(count == 9)
    #expect(previous.count == 2)
  }

  @Test func eventsOfSeveralSessionsAreAddedAllOrNone() throws {
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .lead, after: 0, at: .second(0))
    func event(_ session: SessionID, _ sequence: Int) -> Event {
      Event(
        session: session, seat: .lead, sequence: sequence, at: .second(1),
        origin: .imported(at: nil), happening: rated("q2", 3))
    }
    #expect(
      throws: LedgerError.feedMoved(session: .dana, seat: .lead, expected: 2, found: 1)
    ) {
      try ledger.append([event(.ezra, 1), event(.dana, 3)])
    }
    #expect(try ledger.events(of: .ezra).isEmpty)
    let news = [event(.ezra, 1), event(.dana, 2), event(.ezra, 2), event(.dana, 3)]
    try ledger.append(news)
    #expect(try ledger.events(of: .ezra) == news.filter { $0.session == .ezra })
    #expect(try ledger.events(of: .dana).count == 3)
    #expect(try ledger.verify().firstFault == nil)
    // What is kept of the sessions is what was written.
    _ = try ledger.append([rated("q3", 3)], to: .ezra, seat: .lead, after: 2, at: .second(2))
    #expect(try ledger.verify().firstFault == nil)
  }

  @Test func aFeedThatHasMovedRefusesAllOfAWrite() throws {
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    for stale in [0, 2, -1] {
      #expect(
        throws: LedgerError.feedMoved(session: .dana, seat: .okafor, expected: stale, found: 1)
      ) {
        try ledger.append(
          [rated("q1", 5), rated("q2", 5)], to: .dana, seat: .okafor, after: stale, at: .second(1))
      }
    }
    #expect(try ledger.events(of: .dana).count == 1)
    // The seats of a session, and the same seat of another, are feeds of their own.
    _ = try ledger.append([rated("q1", 5)], to: .dana, seat: .moreau, after: 0, at: .second(1))
    _ = try ledger.append([rated("q1", 5)], to: .ezra, seat: .okafor, after: 0, at: .second(1))
    #expect(try ledger.verify().isSound)
  }

  @Test func aSecondConsoleSeesWhatTheFirstWroteAndViceVersa() throws {
    let other = try PanelLedger(path: ledger.path, rule: anything)
    for count in 0..<10 {
      let writer = count.isMultiple(of: 2) ? ledger : other
      _ = try writer.append(
        [rated("q1", 4)], to: .dana, seat: .okafor, after: count, at: .second(count))
    }
    #expect(throws: LedgerError.self) {
      try other.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 9, at: .second(0))
    }
    #expect(try ledger.verify().isSound)
    #expect(try ledger.events(of: .dana).count == 10)
  }

  @Test func writersOnOneFileLoseNothingAndNeverFindItLocked() throws {
    let ledgers = try [ledger, PanelLedger(path: ledger.path, rule: anything)]
    let rounds = 60
    let failures = Mutex<[String]>([])
    let accepted = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      let ledger = ledgers[thread % 2]
      var head = 0
      for round in 0..<rounds {
        do {
          // A feed of one's own is never refused.
          _ = try ledger.append(
            [rated("q1", 1 + round % 5)], to: .dana,
            seat: .interviewer(Interviewer("\(thread)")), after: round, at: .second(round))
          // A feed that all write to is taken up again where it has moved.
          while true {
            do {
              _ = try ledger.append(
                [noted("q1", "\(thread) \(round)")], to: .ezra, seat: .okafor, after: head,
                at: .second(round))
              head += 1
              accepted.withLock { $0 += 1 }
              break
            } catch LedgerError.feedMoved(_, _, _, let found) {
              head = found
            }
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(accepted.withLock { $0 } == 4 * rounds)
    #expect(try ledger.events(of: .dana).count == 4 * rounds)
    let shared = Session(id: .ezra, events: try ledger.events(of: .ezra))
    #expect(shared.heads[.okafor] == 4 * rounds)
    #expect(try ledger.verify().isSound)
  }

  @Test func aFullDiskIsSaidAndLeavesNothingHalfWritten() throws {
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    try ledger.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let long = noted("q1", String(repeating: "word ", count: 10_000))
    #expect(throws: LedgerError.diskFull(path: ledger.path)) {
      try ledger.append([rated("q2", 2), long], to: .dana, seat: .okafor, after: 1, at: .second(1))
    }
    #expect(try ledger.events(of: .dana).count == 1)
    try ledger.pool.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 100000")
    }
    _ = try ledger.append([long], to: .dana, seat: .okafor, after: 1, at: .second(2))
    #expect(try ledger.verify().isSound)
  }

  @Test func whatWasAppendedIsThereAfterTheProgramIsKilled() throws {
    let scratch = try Scratch()
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    try ledger.saveDraft(Note(text: "half a sen"), session: .dana, seat: .okafor, question: "q2")
    // The files as they are now, with the ledger still open: all that a killed program leaves.
    try Scratch.copy(ledger.path, to: scratch("panel.db"))
    try Scratch.copy(ledger.path + "-wal", to: scratch("panel.db-wal"))
    let found = try PanelLedger(path: scratch("panel.db"), rule: anything)
    #expect(try found.events(of: .dana) == ledger.events(of: .dana))
    #expect(try found.events(of: .dana).count == 1)
    #expect(try found.drafts(session: .dana, seat: .okafor) == ["q2": Note(text: "half a sen")])
  }

  @Test(arguments: hostileTexts)
  func namesAndNotesOfAnyTextSurvive(_ text: String) throws {
    let session = SessionID(text)
    let seat = Seat.interviewer(Interviewer(text))
    // A neighbour that a careless comparison would take for the same.
    let neighbour = SessionID(text + "\u{0}x")
    _ = try ledger.append([rated("q1", 1)], to: neighbour, seat: seat, after: 0, at: .second(0))
    let note = Note(lines: [Note.Line(at: 3, text: text)])
    let events = try ledger.append(
      [.noteWritten(question: text, note: note)], to: session, seat: seat, after: 0, at: .second(1))
    try ledger.saveDraft(note, session: session, seat: seat, question: "q" + text)

    #expect(try ledger.events(of: session) == events)
    #expect(try ledger.events(of: neighbour).count == 1)
    #expect(try ledger.drafts(session: session, seat: seat) == ["q" + text: note])
    #expect(try ledger.drafts(session: neighbour, seat: seat).isEmpty)
    #expect(try ledger.sessionRows().map(\.id) == [neighbour, session])
    #expect(try ledger.verify().isSound)
  }

  @Test func spellingsOfOneAccentAreTwoSessions() throws {
    for name in ["caf\u{E9}", "cafe\u{301}"] {
      _ = try ledger.append(
        [rated("q1", 1)], to: SessionID(name), seat: .okafor, after: 0, at: .second(0))
    }
    #expect(try ledger.sessionRows().count == 2)
    #expect(try ledger.verify().sessions == 2)
  }
}
