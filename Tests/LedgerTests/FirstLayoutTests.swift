import GRDB
import Interview
import Testing

@testable import Ledger

/// A ledger as the first release made it opens for ever.
@Suite struct FirstLayoutTests {
  /// Made by hand, not by this program: never to be changed.
  private let made = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('v1');
    CREATE TABLE guide (sha256 TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL, seat TEXT NOT NULL,
      sequence INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
      sha256 TEXT NOT NULL, UNIQUE (session, seat, sequence)) STRICT;
    CREATE INDEX event_by_session ON event (session, id);
    CREATE TABLE session_index (
      session TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, row TEXT NOT NULL,
      digest TEXT NOT NULL) STRICT;
    CREATE TABLE draft (
      session TEXT NOT NULL, seat TEXT NOT NULL, question TEXT NOT NULL, note TEXT NOT NULL,
      PRIMARY KEY (session, seat, question)) STRICT;
    INSERT INTO event (session, seat, sequence, at, kind, record, sha256) VALUES
      ('s1', 'interviewer:R. Okafor', 1, '2026-11-24T09:30:00.250+01:00', 'formOpened',
       '{"at":"2026-11-24T09:30:00.250+01:00","happening":{"formOpened":{"guide":"ab"}},"origin":"live","prev":"0000000000000000000000000000000000000000000000000000000000000000","seat":"interviewer:R. Okafor","seq":1,"session":"s1","v":1}',
       'HASH-1'),
      ('s1', 'interviewer:R. Okafor', 2, '2026-11-24T09:31:00.000+01:00', 'questionRated',
       '{"at":"2026-11-24T09:31:00.000+01:00","happening":{"questionRated":{"answer":4,"question":"q1"}},"origin":"live","prev":"HASH-1","seat":"interviewer:R. Okafor","seq":2,"session":"s1","v":1}',
       'HASH-2');
    INSERT INTO draft VALUES ('s1', 'interviewer:R. Okafor', 'q2', '{"lines":[{"text":"claims"}]}');
    PRAGMA application_id = 0x53504E4C;
    """

  // printf '%s' 'record' | sha256sum
  private let first = "8dc9b16a15809e7798986633d94eb3c5f9065b1311477a2366d25d4150bd689a"
  private let second = "f36505fb210f39937f093669a03f403a509d0218848f79a380b7a3f22416fd9f"

  @Test func aLedgerOfTheFirstReleaseOpensAndGoesOn() throws {
    let scratch = try Scratch()
    let path = scratch("panel.db")
    let sql = made.replacing("HASH-1", with: first).replacing("HASH-2", with: second)
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }

    let ledger = try PanelLedger(path: path, rule: anything)
    let session = SessionID("s1")
    #expect(try ledger.events(of: session).map(\.sequence) == [1, 2])
    #expect(try ledger.drafts(session: session, seat: .okafor) == ["q2": Note(text: "claims")])
    _ = try ledger.append([rated("q2", 3)], to: session, seat: .okafor, after: 2, at: .second(0))
    #expect(try ledger.verify().firstFault == nil)
    #expect(try ledger.verify().events == 3)
  }
}
