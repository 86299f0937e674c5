import CFaultDisk
import Glibc
import Interview
import Testing

@testable import Ledger

/// A purge may be cut short at any moment: then all is there, or it is gone and the next purge finishes
/// what is left to do.
extension FaultyDiskTests {
  private static let own = ["2026-11 dana", "her own words"]

  private func prepare() throws -> SmallLedger {
    let small = try SmallLedger()
    let note = String(repeating: "her own words, ", count: 900)
    _ = try small.open().append(
      [noted("q1", note)], to: .dana, seat: .okafor, after: 5, at: .second(40))
    return small
  }

  private func found(in small: SmallLedger) throws -> Bool {
    try small.scratch.names().contains { name in
      let bytes = try SmallLedger.bytes(of: small.scratch(name))
      return Self.own.contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    }
  }

  private func purge(_ small: SmallLedger) throws {
    _ = try LedgerPurge([.dana], from: small.path, because: "asked to", at: .second(0))
  }

  @Test(arguments: [(10, false), (13, true)])
  func whicheverCallOfAPurgeFailsTheNextFinishesIt(code: Int, isLasting: Bool) throws {
    let counting = try prepare()
    fd_watch(counting.scratch.path)
    try purge(counting)
    let calls = fd_calls()
    fd_rest()
    try #require(calls > 20)
    var unfinished = 0
    for call in stride(from: 1 + code % 3, through: calls, by: 7) {
      let small = try prepare()
      fd_watch(small.scratch.path)
      fd_fail(call, Int32(code), isLasting ? 1 : 0)
      try? purge(small)
      fd_rest()
      let events = try SmallLedger.read(small.path).events(of: .dana).count
      if events == 0 {
        if try LedgerPurge.finishEarlier(at: small.path) { unfinished += 1 }
      } else {
        #expect(events == 13, "call \(call) of \(calls)")
        try purge(small)
      }
      #expect(try !found(in: small), "call \(call) of \(calls)")
      #expect(try SmallLedger.read(small.path).verify().faults == [], "call \(call) of \(calls)")
    }
    #expect(unfinished > 0)
  }
}
