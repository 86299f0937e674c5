import Foundation
import Interview
import Synchronization
import Testing

@testable import Ledger

/// What an import writes of many events is what would be written of each alone.
@Suite struct RecordWriterTests {
  private func event(
    _ happening: Happening, session: String = "s", seat: Seat = .okafor, origin: Origin
  ) -> Event {
    Event(
      session: SessionID(session), seat: seat, sequence: 7, at: .second(3), origin: origin,
      happening: happening)
  }

  @Test func everyRecordIsTheOneOfTheEventAlone() throws {
    let origins: [Origin] = [.imported(at: nil), .imported(at: .second(1)), .live]
    var writer = RecordWriter()
    // Twice, since what was kept is used then.
    for _ in 0..<2 {
      for happening in everyHappening {
        for origin in origins {
          let event = event(happening, origin: origin)
          let wanted = try EventRecord(event, after: Fingerprint.none).proven()
          #expect(try writer.record(of: event, after: Fingerprint.none) == wanted)
        }
      }
    }
  }

  @Test func namesAreKeptByteByByte() throws {
    var writer = RecordWriter()
    for text in hostileTexts + hostileTexts {
      let named: [Event] = [
        event(rated("q1", 4), session: text, origin: .imported(at: nil)),
        event(
          rated("q1", 4), seat: .interviewer(Interviewer(text)), origin: .imported(at: nil)),
        event(rated(text, 4), origin: .imported(at: nil)),
        event(noted("q1", text), origin: .imported(at: nil)),
      ]
      for event in named {
        let wanted = try EventRecord(event, after: Fingerprint.none).proven()
        let record = try writer.record(of: event, after: Fingerprint.none)
        #expect(record == wanted, "\(text.debugDescription)")
      }
    }
  }

  @Test func aTimeThatCannotBeReadBackIsRefused() throws {
    var writer = RecordWriter()
    let far = Instant(milliseconds: 253_402_300_800_000)
    _ = try writer.record(
      of: event(rated("q1", 4), origin: .imported(at: nil)), after: Fingerprint.none)
    var late = event(rated("q1", 4), origin: .imported(at: nil))
    late.at = far
    #expect(throws: LedgerError.self) {
      try writer.record(of: late, after: Fingerprint.none)
    }
    #expect(throws: LedgerError.self) {
      try writer.record(
        of: event(rated("q1", 4), origin: .imported(at: far)), after: Fingerprint.none)
    }
  }
}

/// Things are worked out ahead and used in order.
@Suite struct PreparationTests {
  private struct Fault: Error, Equatable {
    var number: Int
  }

  @Test(arguments: [0, 1, 3, 64, 1000])
  func whatIsMadeComesInOrder(_ count: Int) throws {
    var met: [Int] = []
    try Preparation(count: count) { $0 * 3 }.forEach { met.append($0) }
    #expect(met == (0..<count).map { $0 * 3 })
  }

  @Test func theFirstFaultEndsIt() throws {
    var met: [Int] = []
    #expect(throws: Fault(number: 37)) {
      try Preparation(count: 1000) { number in
        if number >= 37 { throw Fault(number: number) }
        return number
      }.forEach { met.append($0) }
    }
    #expect(met == Array(0..<37))
  }

  @Test func notMuchIsMadeAhead() throws {
    let made = Mutex(0)
    var used = 0
    try Preparation(count: 5000) { number in made.withLock { $0 += 1 } }.forEach {
      used += 1
      #expect(made.withLock { $0 } <= used + 4 * max(2, ProcessorCount.usable))
    }
  }
}
