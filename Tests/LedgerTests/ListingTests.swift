import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Ledger

/// The list is read fast, and what is new in it costs what is new.
@Suite struct ListingTests {
  let ledger: PanelLedger

  init() throws { ledger = try PanelLedger.throwaway(rule: anything) }

  private func add(_ session: String, _ happening: Happening, _ seat: Seat = .lead) throws {
    let id = SessionID(session)
    let head = Session(id: id, events: try ledger.events(of: id)).heads[seat] ?? 0
    _ = try ledger.append([happening], to: id, seat: seat, after: head, at: .second(head))
  }

  @Test func newsAreTheRowsOfWhatWasWritten() throws {
    for number in 0..<30 { try add("s\(number)", planned([.okafor, .moreau])) }
    let all = try ledger.listing()
    #expect(all.isWhole)
    #expect(all.rows == (try ledger.sessionRows()))
    #expect(try ledger.news(after: all.mark)?.rows == [])
    try add("new", planned([.okafor]))
    try add("s7", rated("q1", 4), .okafor)
    try add("another", planned([.okafor]))
    try add("s3", rated("q1", 4), .okafor)
    let news = try #require(try ledger.news(after: all.mark))
    #expect(news.rows.map(\.id.text) == ["s3", "s7", "new", "another"])
    let now = try ledger.sessionRows()
    #expect(news.rows == now.filter { row in news.rows.contains { $0.id == row.id } })
    #expect(try ledger.news(after: news.mark)?.rows == [])
  }

  @Test func theBeginningSaysWhetherItIsAll() throws {
    for number in 0..<5 { try add("s\(number)", planned([.okafor])) }
    let first = try ledger.listing(limit: 3)
    #expect(first.rows.map(\.id.text) == ["s0", "s1", "s2"])
    #expect(!first.isWhole)
    #expect(try ledger.listing(limit: 5).isWhole)
    #expect(try ledger.listing(limit: 5).rows.count == 5)
  }

  /// Every statement finds its rows; none goes through a table or an index from end to end.
  @Test func newsAreFoundAndNotLookedFor() throws {
    for number in 0..<3 { try add("s\(number)", planned([.okafor])) }
    let mark = try ledger.listing().mark
    try add("s1", rated("q1", 4), .okafor)
    let plans = try ledger.reading { db in
      var asked: [String] = []
      db.trace { event in
        if case .statement(let statement) = event { asked.append(statement.sql) }
      }
      #expect(try SessionIndex(db: db).news(after: mark, digest: nil)?.rows.count == 1)
      db.trace(options: [])
      #expect(asked.count == 4)
      return try asked.flatMap { sql in
        try Row.fetchAll(
          db, sql: "EXPLAIN QUERY PLAN " + sql.replacingOccurrences(of: "?", with: "1")
        ).map { $0["detail"] as String }
      }
    }
    #expect(plans.count == 4)
    for plan in plans { #expect(plan.hasPrefix("SEARCH"), "\(plan)") }
  }

  /// What was said of the file itself, such as a list written anew, is in no event.
  @Test func theListIsReadAgainOnceItWasWrittenAnew() throws {
    try add("s1", planned([.okafor]))
    let mark = try ledger.listing().mark
    #expect(try ledger.news(after: mark) != nil)
    try ledger.writing { db in try db.execute(sql: "UPDATE session_index SET row = 'x'") }
    _ = try ledger.repair(at: .second(5))
    #expect(try ledger.news(after: mark) == nil)
  }

  @Test func newsOfADamagedRowAreNone() throws {
    try add("s1", planned([.okafor]))
    let mark = try ledger.listing().mark
    try add("s1", rated("q1", 4), .okafor)
    try ledger.writing { db in try db.execute(sql: "UPDATE session_index SET row = 'x'") }
    #expect(try ledger.news(after: mark) == nil)
    #expect(try ledger.listing().damage.mended.map(\.text) == ["s1"])
  }

  @Test func theRowsOfAnOpeningAreFoundByAnIndexDamagedOnesIncluded() throws {
    for (name, opening) in [("s1", "office"), ("s2", "night"), ("s3", "office"), ("s4", "night")] {
      try add(name, planned([.okafor], opening: opening))
    }
    let office = Opening("office")
    let sound = try ledger.digestedRows(of: office)
    #expect(sound.map(\.row.id.text) == ["s1", "s3"])
    try ledger.writing { db in
      try db.execute(sql: "UPDATE session_index SET row = 'x' WHERE position IN (1, 2)")
      try db.execute(sql: "UPDATE session_index SET row = '{}' WHERE position = 3")
    }
    #expect(try ledger.digestedRows(of: office).map(\.row) == sound.map(\.row))
    let plans = try ledger.reading { db in
      var asked: [String] = []
      db.trace { event in
        if case .statement(let statement) = event { asked.append(statement.sql) }
      }
      try ledger.listReading(db).forEachRow(of: Opening("none")) { _, _ in }
      db.trace(options: [])
      return try Row.fetchAll(
        db,
        sql: "EXPLAIN QUERY PLAN "
          + (asked.first ?? "").replacingOccurrences(of: "+CAST(?", with: "+CAST('a'")
      ).map { $0["detail"] as String }
    }
    #expect(plans.filter { $0.contains("session_by_opening") }.count == 2)
    #expect(!plans.contains { $0.hasPrefix("SCAN") }, "\(plans)")
  }
}

extension PanelLedger {
  /// Every row of the list with what the ledger's `Digest` made of it.
  func digestedRows() throws -> [(row: SessionRow, digest: String)] {
    try reading { db in
      var rows: [(row: SessionRow, digest: String)] = []
      _ = try listReading(db).forEachRow { rows.append(($0, $1.text)) }
      return rows
    }
  }
}

/// A row that is read fast is the one that a general decoder reads.
@Suite struct ListEntryReaderTests {
  private func entries(_ seed: UInt64) throws -> [IndexEntry] {
    var random = SplitMix64(seed: seed)
    func name() -> String {
      random.below(4) == 0 ? hostileTexts[random.below(hostileTexts.count)] : "N\(random.below(5))"
    }
    return (0..<20).map { number in
      var folded = FoldedSession(id: SessionID(random.below(3) == 0 ? name() : "s\(number)"))
      let panel = (0..<random.below(4)).map { _ in Interviewer(name()) }
      folded.apply(
        Event(
          session: folded.session.id, seat: .lead, sequence: 1, at: .second(random.below(3)),
          happening: .sessionPlanned(
            plan: Plan(
              candidate: name(), opening: Opening(name()), panel: panel,
              guide: GuideReference(id: "g", version: random.below(3), sha256: name())))),
        id: 1, head: FeedHead(sequence: 1, sha256: "ab"))
      var entry = IndexEntry(folded)
      if random.below(2) == 0 { entry.row.excusedMembers = panel }
      if random.below(2) == 0 { entry.row.recusedMembers = Array(panel.prefix(1)) }
      if random.below(2) == 0 { entry.row.opened = panel }
      if random.below(2) == 0 { entry.row.sealed = Array(panel.suffix(1)) }
      if random.below(2) == 0 { entry.row.decision = Choice.allCases[random.below(4)] }
      if random.below(3) == 0 { entry.row.guide = nil }
      if random.below(3) == 0 { entry.row.plannedAt = nil }
      if random.below(3) == 0 { entry.row.lastEvent = nil }
      if random.below(4) == 0 { entry.heads = [] }
      entry.row.isSetAside = random.below(3) == 0
      entry.row.isImported = random.below(2) == 0
      entry.row.sectionsMarked = random.below(12)
      entry.row.excused = random.below(3)
      return entry
    }
  }

  @Test(arguments: 1...20)
  func everyEntryIsReadAsItIs(seed: Int) throws {
    var reader = ListEntryReader()
    var known = 0
    for entry in try entries(UInt64(seed)) {
      let bytes = try entry.encoded()
      #expect(reader.row(of: bytes) == entry.row)
      if reader.known(Array(bytes)) != nil { known += 1 }
    }
    #expect(known > 5)
  }

  /// Where a byte is damaged, either both read the same, or the fast one leaves it to the other.
  @Test(arguments: 1...5)
  func aDamagedEntryIsReadNoOtherwise(seed: Int) throws {
    var reader = ListEntryReader()
    var random = SplitMix64(seed: UInt64(seed))
    for entry in try entries(UInt64(seed)).prefix(4) {
      let sound = Array(try entry.encoded())
      let row = sound.firstRange(of: Array(#""row":"#.utf8))?.upperBound ?? 0
      for place in row..<sound.count {
        var bytes = sound
        bytes[place] = UInt8.random(in: 0...255, using: &random)
        let wanted = try? IndexEntry(encoded: Data(bytes)).row
        if let read = reader.known(bytes) {
          #expect(read == wanted, "\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }
}
