import Foundation
import GRDB
import Interview

/// One check of a whole ledger, step by step; a part that is damaged does not keep the others from
/// being looked at.
struct LedgerAudit {
  let db: Database
  let ledger: PanelLedger

  private var report = AuditReport()
  /// The guides whose texts are the ones that were stored.
  private var guides: Set<String> = []
  private var damagedGuides: [String] = []
  /// The ids of the sessions' first events.
  private var firstIDs: [SessionID: Int64] = [:]
  private var figures: [String] = []
  private var purged: [Tombstone] = []

  init(db: Database, ledger: PanelLedger) {
    self.db = db
    self.ledger = ledger
  }

  mutating func run() throws -> AuditReport {
    try step { try $0.lookAtGuides() }
    if try !step({ try $0.checkEvents() }) { try checkSessionsApart() }
    sortFaults()
    report.sessions = firstIDs.count
    try step { $0.purged = try CustodyRows(db: $0.db).tombstones() }
    report.purged = purged.count
    report.figure = LedgerFigure.of(figures + purged.map(\.figure))
    try step { try $0.checkOrder() }
    try step { try $0.checkCounts() }
    try step { $0.report.faults += try PracticeCheck(PracticeRows(db: $0.db)).faults }
    try step { $0.report.faults += try CustodyCheck(CustodyRows(db: $0.db)).faults }
    try step {
      $0.report.faults += try PinCheck(PinRows(db: $0.db), custody: CustodyRows(db: $0.db)).faults
    }
    report.faults += damagedGuides.map { AuditFault(flaw: .guide($0)) }
    try step { try $0.tellDrafts() }
    try step { $0.report.faults += try LayoutCheck(db: $0.db).faults }
    try step { $0.report.faults += try IntegrityCheck(db: $0.db).faults }
    return report
  }

  /// Takes a step; where SQLite cannot read what is wanted, that is a fault, and the answer is false.
  @discardableResult
  private mutating func step(_ body: (inout LedgerAudit) throws -> Void) throws -> Bool {
    do {
      try body(&self)
      return true
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode)
    {
      // Beside what is damaged, a table or column may not be there.
      let fault = AuditFault(flaw: .integrity(error.message ?? "the file is damaged"))
      if !report.faults.contains(fault) { report.faults.append(fault) }
      return false
    }
  }

  /// Faults in sessions come first, in the order in which the sessions came.
  private mutating func sortFaults() {
    let places = report.faults.enumerated().map { place, fault in
      (fault.session.flatMap { firstIDs[$0] } ?? .max, place, fault)
    }
    report.faults = places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

extension LedgerAudit {
  private mutating func lookAtGuides() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(sha256 AS BLOB), CAST(text AS BLOB) FROM guide NOT INDEXED ORDER BY sha256
        """)
    while let row = try rows.next() {
      let sha256 = row[0] as Data? ?? Data()
      let text = row[1] as Data? ?? Data()
      if sha256.elementsEqual(Fingerprint.of(text).utf8) {
        guides.insert(sha256.text)
      } else {
        damagedGuides.append(sha256.text)
      }
    }
  }

  /// Checks all events, session by session, as the table itself has them.
  private mutating func checkEvents() throws {
    var check: FeedCheck?
    try EventTable(db: db).forEachBySession { stored in
      let session = SessionID(stored.session.text)
      if check?.session != session {
        if let check { try finish(check) }
        check = FeedCheck(session: session)
      }
      check?.check(stored)
    }
    if let check { try finish(check) }
  }

  /// Checks what can be read, where some of the table cannot.
  private mutating func checkSessionsApart() throws {
    var sessions: [SessionID] = []
    try step { sessions += try SessionIndex(db: $0.db).sessions() }
    try step { sessions += try EventTable(db: $0.db).sessions() }
    let damage = report.faults
    report = AuditReport()
    (firstIDs, figures) = ([:], [])
    var seen: Set<SessionID> = []
    for session in sessions where seen.insert(session).inserted {
      var check = FeedCheck(session: session)
      let isWhole = try step { audit in
        try EventTable(db: audit.db).forEach(of: session) { check.check($0) }
      }
      if isWhole {
        try step { try $0.finish(check) }
      } else {
        if let first = check.firstID { firstIDs[session] = first }
        report.faults.append(AuditFault(session: session, flaw: .pages))
      }
    }
    report.faults += damage.filter { !report.faults.contains($0) }
  }

  /// Takes in what the check of a session has found, and compares the list with it.
  private mutating func finish(_ check: FeedCheck) throws {
    guard let first = check.firstID else { return }
    firstIDs[check.session] = first
    figures.append(check.figure)
    report.events += check.events
    report.feeds += check.heads.count
    report.newer += check.newer
    report.lost += check.folded.session.lost.values.reduce(0, +)
    report.faults += check.faults
    if let guide = check.folded.session.plan?.guide.sha256, guide.utf8.count == 64,
      !guides.contains(guide), !damagedGuides.contains(guide)
    {
      report.faults.append(AuditFault(session: check.session, flaw: .guideGone(guide)))
    }
    // Where an event is at fault, the list cannot but differ.
    guard check.faults.isEmpty else { return }
    let list = ListCheck(
      stored: try SessionIndex(db: db).stored(of: check.session), check: check,
      digest: try ledger.freshDigest(of: check.folded.session, in: db))
    if let flaw = list.flaw {
      report.faults.append(AuditFault(session: check.session, flaw: flaw))
    }
  }
}

extension LedgerAudit {
  /// The order of the list, and what it has beyond the events.
  private mutating func checkOrder() throws {
    let listed = try SessionIndex(db: db).sessions()
    let present = Set(listed)
    let sessions = firstIDs.sorted { $0.value < $1.value }.map(\.key)
    report.faults += listed.filter { firstIDs[$0] == nil }.map { session in
      AuditFault(session: session, flaw: .empty)
    }
    let pairs = zip(
      listed.filter { firstIDs[$0] != nil }, sessions.filter(present.contains))
    if let (found, _) = pairs.first(where: { $0 != $1 }) {
      report.faults.append(AuditFault(session: found, flaw: .order))
    }
  }

  /// SQLite counts the events that there ever were.
  private mutating func checkCounts() throws {
    let recorded = try SequenceCount.recorded(of: "event", in: db)
    let known = report.events + purged.map { SequenceCount.clamped($0.events) }.reduce(0, +)
    if recorded > known {
      report.faults.append(AuditFault(flaw: .gone(recorded - known)))
    } else if recorded < known {
      report.faults.append(AuditFault(flaw: .added(known - recorded)))
    }
  }

  private mutating func tellDrafts() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(session AS BLOB), CAST(seat AS BLOB), CAST(question AS BLOB),
          CAST(note AS BLOB)
        FROM draft NOT INDEXED ORDER BY session, seat, question
        """)
    while let row = try rows.next() {
      let texts = (0..<3).map { (row[$0] as Data? ?? Data()).text }
      report.drafts.append(
        AuditReport.KeptDraft(
          session: SessionID(texts[0]), seat: texts[1], question: texts[2]))
      if PanelLedger.note(of: row[3]) == nil {
        report.faults.append(
          AuditFault(session: SessionID(texts[0]), seat: texts[1], flaw: .draft(texts[2])))
      }
    }
  }
}
