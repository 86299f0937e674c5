import Foundation
import GRDB
import Guide
import Interview
import Testing

@testable import Ledger

/// Practice ratings: kept for ever, chained by rater, and no part of any session.
@Suite struct PracticeTests {
  typealias Flaw = AuditFault.Flaw
  private let ledger: PanelLedger
  private let guide: HiringGuide
  private let text = BuiltInGuide.text

  init() throws {
    ledger = try PanelLedger.throwaway(rule: anything)
    guide = try BuiltInGuide.guide()
  }

  private var answers: [String] { guide.questions.flatMap(\.practice).map(\.id) }

  private func rating(
    _ place: Int, _ level: Int, by name: String = "R. Okafor", at second: Int = 0
  ) throws -> PracticeRating {
    PracticeRating(
      rater: Interviewer(name),
      guide: GuideReference(
        id: guide.id, version: guide.version, sha256: PanelLedger.sha256(of: text)),
      answer: answers[place], level: try #require(Rating(level)), at: .second(second))
  }

  private func record(_ rating: PracticeRating) throws {
    try ledger.record(rating, guideText: text)
  }

  /// Three ratings of one rater, between those of another.
  private func fill() throws -> [PracticeRating] {
    let ratings = try [
      rating(0, 2), rating(0, 5, by: "A. Moreau"), rating(1, 3), rating(1, 1, by: "A. Moreau"),
      rating(2, 4),
    ]
    for rating in ratings { try record(rating) }
    return ratings
  }

  @Test func whatIsRecordedCanBeReadByTheLeadAndTheirOwnByEverybodyElse() throws {
    let ratings = try fill()
    #expect(try ledger.practice(for: .lead) == ratings)
    #expect(try ledger.practice(for: .okafor) == ratings.filter { $0.rater.text == "R. Okafor" })
    for seat: Seat? in [nil, .candidate, .marker(Marker("R. Okafor"))] {
      #expect(try ledger.practice(for: seat).isEmpty)
    }
    #expect(try ledger.practisers().map(\.text) == ["A. Moreau", "R. Okafor"])
    #expect(try ledger.guideText(sha256: ratings[0].guide.sha256) == text)
    #expect(try ledger.verify().isSound)
  }

  @Test func itIsNoEventOfAnySession() throws {
    _ = try fill()
    var events = 0
    try ledger.allEvents { _ in events += 1 }
    #expect(events == 0)
    #expect(try ledger.sessionRows().isEmpty)
    #expect(try ledger.verify().events == 0)
  }

  @Test(arguments: hostileTexts.filter { !NameFold($0).isEmpty })
  func anyNameIsKeptAsItIs(name: String) throws {
    let rating = try rating(0, 2, by: name)
    try record(rating)
    #expect(try ledger.practice(for: .interviewer(Interviewer(name))) == [rating])
    #expect(try ledger.verify().firstFault == nil)
  }

  @Test func whatTheRulesForbidIsNotWritten() throws {
    var other = try rating(0, 2)
    other.answer = "nothing"
    #expect(throws: LedgerError.self) { try record(other) }
    #expect(throws: LedgerError.self) { try record(rating(0, 2, by: "lead")) }
    #expect(throws: LedgerError.self) {
      try ledger.record(rating(0, 2), guideText: text + "\n")
    }
    var early = try rating(0, 2)
    early.at = Instant(milliseconds: -62_135_596_800_001)
    #expect(throws: LedgerError.self) { try record(early) }
    #expect(try ledger.practice(for: .lead).isEmpty)
    #expect(try ledger.guideText(sha256: PanelLedger.sha256(of: text)) == nil)
  }

  /// As the first release with practice wrote it: never to be changed.
  @Test func theStoredFormStaysTheSame() throws {
    let written = """
      {"answer":"practice-q1-long-wait","at":"2026-11-29T15:29:33.918Z",\
      "guide":{"id":"medical-office-manager","sha256":"22","version":4},"level":3,\
      "prev":"0000000000000000000000000000000000000000000000000000000000000000",\
      "rater":"R. Okafor","seq":1,"v":1}
      """
    let record = try PracticeRecord(encoded: Data(text: written))
    #expect(record.rating.rater == Interviewer("R. Okafor"))
    #expect(record.rating.level == Rating(3))
    #expect(record.sequence == 1)
    #expect(record.readBack()?.text == written)
  }

  // MARK: Layouts

  @Test func aFileOfAnOlderLayoutIsReadWithoutPracticeAndGetsItWhenItIsOpened() throws {
    let scratch = try Scratch()
    do {
      let made = try PanelLedger(path: scratch("panel.db"), rule: anything)
      _ = try made.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
      try administrator(of: made).write { db in
        try db.execute(
          sql: """
            DROP INDEX session_by_opening; DROP TABLE practice; DROP TABLE custody;
            DROP TABLE pin; DROP TABLE pin_policy;
            DELETE FROM grdb_migrations WHERE identifier >= 'v3';
            """)
      }
    }
    do {
      let read = try PanelLedger(reading: scratch("panel.db"))
      #expect(try read.practice(for: .lead).isEmpty)
      #expect(try read.verify().isSound)
    }
    let opened = try PanelLedger(path: scratch("panel.db"), rule: anything)
    try opened.record(try rating(0, 3), guideText: text)
    #expect(try opened.practice(for: .lead).count == 1)
    #expect(try opened.verify().isSound)
    #expect(try opened.events(of: .dana).count == 1)
  }

  // MARK: What verify finds

  private func tamper(_ sql: String) throws { try forge(sql, in: ledger) }

  private func fault(_ sequence: Int, _ flaw: Flaw) -> AuditFault {
    AuditFault(chain: .practice(of: "R. Okafor"), sequence: sequence, flaw: flaw)
  }

  @Test(arguments: [
    "UPDATE practice SET record = record", "DELETE FROM practice WHERE id = 5",
    "INSERT OR REPLACE INTO practice SELECT * FROM practice WHERE id = 3",
    """
    INSERT INTO practice (rater, sequence, at, record, sha256)
    SELECT rater, 9, at, record, sha256 FROM practice WHERE id = 5
    """,
  ])
  func theDatabaseItselfRefusesChanges(_ sql: String) throws {
    _ = try fill()
    #expect(throws: DatabaseError.self) {
      try administrator(of: ledger).write { try $0.execute(sql: sql) }
    }
    #expect(try ledger.verify().isSound)
  }

  @Test(arguments: [
    ("record = replace(record, '\"level\":3', '\"level\":5')", 2, Flaw.hash),
    ("at = '2026-11-18T11:06:40Z'", 2, .column("at")),
    ("sequence = 9", 9, .sequence(expected: 2)),
  ])
  func anEditedRatingIsFound(change: String, sequence: Int, flaw: Flaw) throws {
    _ = try fill()
    try tamper("UPDATE practice SET \(change) WHERE rater = 'R. Okafor' AND sequence = 2")
    #expect(try ledger.verify().faults.first == fault(sequence, flaw))
  }

  @Test func aRatingPutUnderAnotherNameIsFound() throws {
    _ = try fill()
    try tamper("UPDATE practice SET rater = 'J. Marsh' WHERE rater = 'R. Okafor'")
    #expect(
      try ledger.verify().faults
        == [AuditFault(chain: .practice(of: "J. Marsh"), sequence: 1, flaw: .column("rater"))])
  }

  @Test func aForgedRatingIsFoundByTheNext() throws {
    _ = try fill()
    let stored = try ledger.pool.read { db in
      try String.fetchOne(db, sql: "SELECT record FROM practice WHERE id = 3") ?? ""
    }
    let forged = stored.replacing("\"level\":3", with: "\"level\":4")
    try tamper(
      """
      UPDATE practice SET record = '\(forged)', sha256 = '\(PanelLedger.sha256(of: forged))'
      WHERE id = 3
      """)
    #expect(try ledger.verify().faults == [fault(3, .previous)])
    #expect(
      try ledger.verify().firstFault?.description
        == "practice of R. Okafor, rating 3: the record does not carry the SHA-256 of the rating"
        + " before it")
  }

  @Test(arguments: [(5, [Flaw.practiceGone(1)]), (3, [.sequence(expected: 2), .practiceGone(1)])])
  func aMissingRatingIsFound(id: Int, flaws: [Flaw]) throws {
    _ = try fill()
    try tamper("DELETE FROM practice WHERE id = \(id)")
    #expect(try ledger.verify().faults.map(\.flaw) == flaws)
  }

  @Test func aRatingThatCannotBeReadIsFoundAndSaid() throws {
    _ = try fill()
    try tamper(
      "UPDATE practice SET record = '{}', sha256 = '\(PanelLedger.sha256(of: "{}"))' WHERE id = 5")
    #expect(try ledger.verify().faults == [fault(3, .unreadable)])
    #expect(throws: LedgerError.self) { try ledger.practice(for: .lead) }
  }
}
