import GRDB
import Interview
import Testing

@testable import Ledger

@Suite struct FigureTests {
  private let ledger: PanelLedger
  init() throws { ledger = try PanelLedger.throwaway(rule: anything) }

  private func add(_ count: Int) throws {
    for _ in 0..<count {
      let session = [SessionID.dana, .ezra].randomElement() ?? .dana
      let head = Session(id: session, events: try ledger.events(of: session)).heads[.okafor] ?? 0
      _ = try ledger.append(
        [rated("q1", 3)], to: session, seat: .okafor, after: head, at: .second(head))
    }
  }

  @Test func itIsWhatThePageSays() throws {
    _ = try ledger.append([rated("q1", 1)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    _ = try ledger.append([rated("q1", 1)], to: .dana, seat: .moreau, after: 0, at: .second(0))
    _ = try ledger.append([rated("q1", 1)], to: .ezra, seat: .moreau, after: 0, at: .second(0))
    func sha256(_ hashes: [String]) -> String {
      PanelLedger.sha256(of: hashes.sorted().map { $0 + "\n" }.joined())
    }
    let dana = try ledger.storedEvents(of: .dana).map(\.sha256)
    let ezra = try ledger.storedEvents(of: .ezra).map(\.sha256)
    #expect(try ledger.figure() == sha256([sha256(dana), sha256(ezra)]))
    #expect(try ledger.verify().figure == ledger.figure())
  }

  /// The list may be damaged, or have rows without heads; the events have them all the same.
  @Test(arguments: [
    "UPDATE session_index SET row = 'x' WHERE position = 1",
    "UPDATE session_index SET row = '{}' WHERE position = 1",
    "UPDATE session_index SET row = json_remove(row, '$.heads')",
    "UPDATE session_index SET row = json_set(row, '$.heads[0].sha256', 7) WHERE position = 2",
    "DELETE FROM session_index WHERE position = 1", "DELETE FROM session_index",
  ])
  func itIsTheSameOfADamagedList(change: String) throws {
    _ = try ledger.append([rated("q1", 1)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    _ = try ledger.append([rated("q1", 1)], to: .dana, seat: .moreau, after: 0, at: .second(0))
    _ = try ledger.append([rated("q1", 1)], to: .ezra, seat: .moreau, after: 0, at: .second(0))
    let figure = try ledger.figure()
    try forge(change, in: ledger)
    #expect(try ledger.figure() == figure)
  }

  @Test func everyEarlierFigureIsKnownAgain() throws {
    var figures = [try ledger.figure()]
    for _ in 0..<30 {
      try add(1)
      figures.append(try ledger.figure())
    }
    for (count, figure) in figures.enumerated() {
      #expect(try ledger.moment(ofFigure: figure)?.events == count)
      #expect(try ledger.moment(ofFigure: String(figure.prefix(16)))?.events == count)
    }
    #expect(Set(figures).count == figures.count)
    #expect(try ledger.moment(ofFigure: String(repeating: "0", count: 64)) == nil)
  }

  @Test func aLedgerRewrittenWholeNeverHadTheOldFigure() throws {
    try add(5)
    let figure = try ledger.figure()
    let other = try PanelLedger.throwaway(rule: anything)
    for session in try ledger.sessionRows().map(\.id) {
      let events = try ledger.events(of: session)
      try other.importSessions(
        events.map { event in
          var changed = event
          if event.sequence == 1 { changed.happening = rated("q1", 5) }
          return changed
        })
    }
    #expect(try other.verify().isSound)
    #expect(try other.moment(ofFigure: figure) == nil)
  }

  @Test func eventsKeptElsewhereAreCompared() throws {
    try add(3)
    let rows = try ledger.sessionRows().flatMap { try ledger.storedEvents(of: $0.id) }
    var found: [EventPresence] = []
    try ledger.comparing { presence in
      for row in rows {
        found += [
          try presence(row.session, row.seat, row.sequence, row.sha256),
          try presence(row.session, row.seat, row.sequence, "x"),
          try presence(row.session, row.seat, 99, row.sha256),
        ]
      }
    }
    #expect(found == Array(repeating: [.same, .other, .missing], count: 3).flatMap(\.self))
  }
}
