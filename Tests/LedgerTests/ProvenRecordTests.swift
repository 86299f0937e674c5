import Foundation
import Interview
import Testing

@testable import Ledger

/// What could not be read back is never written.
@Suite struct ProvenRecordTests {
  let ledger: PanelLedger

  init() throws { ledger = try PanelLedger.throwaway(rule: anything) }

  @Test(arguments: [24 * 60, -24 * 60, 26 * 60 + 30, 167 * 60, Int(Int32.max)])
  func anOffsetOfADayAndMoreIsWrittenAsTheSameMoment(_ minutes: Int) throws {
    let moment = Instant(milliseconds: 1_795_000_000_000, offset: minutes)
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: moment)
    let event = try #require(try ledger.events(of: .dana).first)
    #expect(event.at.milliseconds == 1_795_000_000_000)
    #expect(event.at.text.hasSuffix("Z"))
    #expect(try ledger.verify().isSound)
  }

  /// Before the year 1 and after 9999.
  @Test(arguments: [-62_135_596_800_001, 253_402_300_800_000, -1_000_000_000_000_000])
  func aYearThatNoTextSaysIsRefusedAndNothingIsWritten(_ milliseconds: Int) throws {
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    let moment = Instant(milliseconds: milliseconds)
    #expect(
      throws: LedgerError.unrecordable(session: .dana, seat: .okafor, at: moment.text)
    ) {
      try ledger.append(
        [rated("q2", 4), rated("q3", 4)], to: .dana, seat: .okafor, after: 1, at: moment)
    }
    #expect(try ledger.events(of: .dana).count == 1)
    let event = Event(
      session: .ezra, seat: .lead, sequence: 1, at: moment, origin: .imported(at: nil),
      happening: rated("q1", 3))
    #expect(throws: LedgerError.self) { try ledger.importSessions([event]) }
    #expect(try ledger.sessionRows().map(\.id) == [.dana])
    #expect(try ledger.verify().isSound)
  }

  @Test func everyHappeningCanBeReadBack() throws {
    for happening in everyHappening {
      let event = Event(
        session: .dana, seat: .lead, sequence: 1, at: .second(0), happening: happening)
      #expect(throws: Never.self) { try EventRecord(event, after: Fingerprint.none).proven() }
    }
  }
}
