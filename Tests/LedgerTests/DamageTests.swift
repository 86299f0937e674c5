import GRDB
import Glibc
import Interview
import TestSupport
import Testing

@testable import Ledger

/// Whatever a byte or a page of the file becomes: verify finds it, or nothing that anybody can read
/// has changed; and no reader traps.
@Suite struct DamageTests {
  private let small: SmallLedger
  private let whole: [UInt8]
  private let contents: String

  init() throws {
    small = try SmallLedger()
    whole = try small.bytes()
    contents = try SmallLedger.contents(of: SmallLedger.read(small.path))
  }

  /// Every byte with STARPANEL_EVERY_BYTE set, which takes minutes; else one of each stretch of these.
  private static let stretch = getenv("STARPANEL_EVERY_BYTE") == nil ? 173 : 1

  @Test func anyByteThatChangesWhatCanBeReadIsFound() throws {
    var random = SplitMix64(seed: 11)
    var quiet = 0
    var tried = 0
    for start in stride(from: 0, to: whole.count, by: Self.stretch) {
      let place = start + Int.random(in: 0..<min(Self.stretch, whole.count - start), using: &random)
      var bytes = whole
      bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
      tried += 1
      if try !isFoundOrHarmless(bytes, "byte \(place)", isOfBeginning: place < 4096) { quiet += 1 }
    }
    #expect(quiet == 0, "of \(tried)")
  }

  @Test func anyPageThatIsLostIsFound() throws {
    var random = SplitMix64(seed: 12)
    for page in stride(from: 0, to: whole.count, by: 4096) {
      for kind in 0..<3 {
        var bytes = whole
        let last = kind == 2 ? page + 2048 : page + 4096
        for place in page..<last {
          bytes[place] = kind == 1 ? UInt8.random(in: 0...255, using: &random) : 0
        }
        #expect(
          try isFoundOrHarmless(
            bytes, "page \(page / 4096), \(kind)", isOfBeginning: page == 0))
      }
    }
  }

  /// Each session is listed once, or it is said that it is not.
  private func checkListing(of ledger: PanelLedger, _ what: String) {
    guard let listing = try? ledger.listing() else { return }
    let ids = listing.rows.map(\.id)
    #expect(Set(ids).count == ids.count, "\(what) has a session listed twice")
    if Set(ids) != [.dana, .ezra] {
      #expect(!listing.damage.remarks.isEmpty, "\(what) hides a session without a word")
    }
  }

  /// Whether verify finds what was done, or all that can be read is as it was.
  ///
  /// - Parameter isOfBeginning: whether the first page was damaged, which has the tables' names.
  private func isFoundOrHarmless(
    _ bytes: [UInt8], _ what: String, isOfBeginning: Bool
  ) throws -> Bool {
    let path = small.scratch("damaged.db")
    try SmallLedger.write(bytes, to: path)
    let ledger: PanelLedger
    do {
      ledger = try SmallLedger.read(path)
    } catch is LedgerError {
      return true
    }
    // Other readers must not trap, whatever they find.
    checkListing(of: ledger, what)
    _ = try? ledger.events(of: .dana)
    _ = try? ledger.drafts(session: .ezra, seat: .okafor)
    let other = SeatConsole(process: 2, started: "boot 8", label: "pts/8")
    _ = try? ledger.claims(session: .ezra, besides: other)
    _ = try? ledger.pinBook()
    _ = try? ledger.practice(for: .lead)
    _ = try? ledger.custody()
    _ = try? ledger.figure()
    do {
      let report = try ledger.verify()
      guard report.isSound else { return true }
      let found = try SmallLedger.contents(of: ledger)
      if found != contents { Issue.record("\(what) changed something unseen") }
      return found == contents
    } catch let error as LedgerError {
      // Only where the file says what it is can verify say no more.
      if !isOfBeginning { Issue.record("\(what): verify names nothing: \(error)") }
      return true
    }
  }
}

/// Damage in one session keeps no other from being used.
@Suite struct IsolationTests {
  private let small: SmallLedger
  init() throws { small = try SmallLedger() }

  private func tamper(_ sql: String) throws { try forge(sql, in: small.open()) }

  @Test(arguments: [
    "UPDATE event SET record = replace(record, 'long', 'lang') WHERE session = '2026-11 dana'",
    "UPDATE event SET sha256 = 'x' WHERE session = '2026-11 dana' AND sequence = 2",
    "DELETE FROM event WHERE session = '2026-11 dana' AND seat = 'lead' AND sequence = 1",
  ])
  func aDamagedSessionIsNamedAndTheOthersWork(_ sql: String) throws {
    try tamper(sql)
    let ledger = try small.open()
    let (whole, leftOut) = try ledger.sessions([.dana, .ezra])
    #expect(whole.map(\.id) == [.ezra])
    #expect(leftOut.count == 1)
    #expect(leftOut.first.map { "\($0)".contains("2026-11 dana") } == true)
    #expect(leftOut.first?.isOfOneSession == true)
    _ = try ledger.append([rated("q3", 5)], to: .ezra, seat: .okafor, after: 5, at: .second(99))
    #expect(throws: LedgerError.self) {
      try ledger.append([rated("q3", 5)], to: .dana, seat: .okafor, after: 5, at: .second(99))
    }
  }

  @Test(arguments: ["row = '{}'", "row = ''", "digest = '', row = 'x'"])
  func aDamagedRowOfTheListIsWorkedOutFromTheEvents(_ change: String) throws {
    let before = try small.open().listing()
    let digests = try small.open().digestedRows().map(\.digest)
    try tamper("UPDATE session_index SET \(change) WHERE position = 1")
    let listing = try small.open().listing()
    #expect(listing.damage.mended == [.dana])
    #expect(listing.rows == before.rows)
    #expect(try small.open().digestedRows().map(\.digest) == digests)
    #expect(listing.damage.remarks.count == 1)
  }

  @Test func anEventOfANewerStarpanelIsCheckedByItsHashAndCalledThat() throws {
    let ledger = try small.open()
    let head = try #require(try ledger.storedEvents(of: .dana).last { $0.seat == "lead" })
    let record = head.record.replacing("decisionRecorded", with: "foreseenLater")
      .replacing("\"seq\":2", with: "\"seq\":3")
      .replacing(#/"prev":"[0-9a-f]*"/#, with: "\"prev\":\"\(head.sha256)\"")
      .replacing(#/"heads":\{[^}]*\},/#, with: "")
    try forge(
      """
      INSERT INTO event (session, seat, sequence, at, kind, record, sha256) VALUES
        ('2026-11 dana', 'lead', 3, '\(head.at)', 'foreseenLater', '\(record)',
         '\(PanelLedger.sha256(of: record))');
      UPDATE session_index SET row = replace(replace(row, '\(head.sha256)',
        '\(PanelLedger.sha256(of: record))'), '"seat":"lead","sequence":2',
        '"seat":"lead","sequence":3') WHERE session = '2026-11 dana';
      """, in: ledger)
    let report = try ledger.verify()
    #expect(report.faults == [])
    #expect(report.newer == 1)
    #expect(throws: LedgerError.newerEvent(session: .dana, kind: "foreseenLater")) {
      try ledger.events(of: .dana)
    }
    #expect(try ledger.events(of: .ezra).count == 12)
  }
}
