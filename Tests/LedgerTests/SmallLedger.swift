import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

/// A small real ledger: two sessions with forms, a long note, a draft, a decision, practice, a PIN, a
/// policy for them, a seat that is held, a backup on record.
struct SmallLedger {
  let scratch: Scratch
  let path: String
  let guide = "the guide of both\n" + String(repeating: "a line of it\n", count: 500)
  /// As the program works digests out: from the session and the guide's text.
  static let digest: PanelLedger.Digest = { session, guide in
    "{\"forms\":\(session.forms.count),\"guide\":\(guide?.utf8.count ?? 0)}"
  }

  init() throws {
    scratch = try Scratch()
    path = scratch("panel.db")
    let ledger = try PanelLedger(path: path, digest: Self.digest, rule: anything)
    let sha256 = try ledger.store(guide: guide)
    for (place, session) in [SessionID.dana, .ezra].enumerated() {
      let at = { Instant.second(place * 1000 + $0) }
      _ = try ledger.append(
        [planned([.okafor, .moreau], guide: sha256)], to: session, seat: .lead, after: 0, at: at(0))
      for (number, seat) in [Seat.okafor, .moreau].enumerated() {
        _ = try ledger.append(
          [
            .formOpened(guide: sha256), rated("q1", 2 + number), rated("q2", 4),
            noted("q1", String(repeating: "a long note, ", count: 600)),
          ], to: session, seat: seat, after: 0, at: at(1 + number))
        _ = try ledger.append(
          [.formSealed(guide: sha256)], to: session, seat: seat, after: 4, at: at(10))
      }
      _ = try ledger.append(
        [.decisionRecorded(choice: .advance, reason: "r", basis: ["lead": 1])], to: session,
        seat: .lead, after: 1, at: at(20))
    }
    try ledger.saveDraft(
      Note(text: "being typed"), session: .ezra, seat: .okafor, question: "q3")
    // Written without the rules, which the text of the guide is none for.
    let practice = PracticeRating(
      rater: Interviewer("R. Okafor"),
      guide: GuideReference(
        id: "front-desk", version: 1, sha256: try ledger.store(guide: "practised under this")),
      answer: "a1", level: try #require(Rating(3)), at: .second(8000))
    try #require(try ledger.writing { db in try PracticeRows(db: db).insert(practice) })
    try ledger.choosePin(
      Pin(digits: [4, 8, 3, 9, 2, 0]), of: .person("R. Okafor"), replacing: nil, at: .second(8001),
      cost: PinHash.Cost(rounds: 16, block: 1, parallel: 1))
    try ledger.setPinPolicy(PinPolicy(isRequired: true, idleMinutes: 30), at: .second(8002))
    let console = SeatConsole(process: 1, started: "boot 7", label: "pts/9")
    _ = try ledger.claim(session: .ezra, seat: .okafor, by: console, at: .second(8003))
    try ledger.record(.backedUp(figure: try ledger.figure()), at: .second(9000))
  }

  func open() throws -> PanelLedger {
    try PanelLedger(path: path, digest: Self.digest, rule: anything)
  }

  static func read(_ path: String) throws -> PanelLedger {
    try PanelLedger(reading: path, digest: Self.digest)
  }

  /// Everything that a reader can get from a ledger, as one text.
  static func contents(of ledger: PanelLedger) throws -> String {
    try ledger.reading { db in
      let tables = [
        "event": "id, session, seat, sequence, at, kind, record, sha256",
        "guide": "sha256, text", "session_index": "session, position, row, digest",
        "custody": "id, sequence, at, kind, record, sha256",
        "practice": "id, rater, sequence, at, record, sha256",
        "pin": "holder, salt, rounds, block, parallel, hash", "pin_policy": "required, idle",
      ]
      return try tables.sorted { $0.key < $1.key }.flatMap { table, columns in
        try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(table) NOT INDEXED").map {
          "\(table) \($0)"
        }.sorted()
      }.joined(separator: "\n")
    }
  }

  /// The bytes of the closed ledger, which has no log.
  func bytes() throws -> [UInt8] {
    try Self.bytes(of: path)
  }

  static func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
