import Interview
import Testing

@testable import Ledger

@Suite struct SeatHoldingTests {
  let ledger: PanelLedger
  let here = SeatConsole.this
  /// Another console that runs: this process under another name.
  let there: SeatConsole
  /// A console whose process number has been given to somebody else since.
  let gone: SeatConsole

  init() throws {
    ledger = try PanelLedger.throwaway(rule: anything)
    there = SeatConsole(process: here.process, started: here.started, label: "pts/9")
    gone = SeatConsole(process: here.process, started: "1", label: "pts/8")
  }

  private func claim(
    _ console: SeatConsole, _ seat: Seat = .okafor, force: Bool = false
  ) throws -> SeatClaim? {
    try ledger.claim(session: .dana, seat: seat, by: console, at: .second(1), force: force)
  }

  @Test func oneSeatHasOneConsole() throws {
    #expect(try claim(there) == nil)
    #expect(try claim(there) == nil)
    #expect(try claim(here) == SeatClaim(console: there, since: .second(1)))
    #expect(try claim(here, .moreau) == nil)
  }

  @Test func aSeatIsFreeWhenItIsLetGo() throws {
    #expect(try claim(there) == nil)
    try ledger.release(session: .dana, seat: .okafor, by: gone)
    #expect(try claim(here) != nil)
    try ledger.release(session: .dana, seat: .okafor, by: there)
    #expect(try claim(here) == nil)
  }

  @Test func aSeatOfAConsoleThatDiedIsFree() throws {
    #expect(here.isRunning)
    #expect(!gone.isRunning)
    #expect(try claim(gone) == nil)
    #expect(try claim(here) == nil)
  }

  @Test func aSeatCanBeTakenOver() throws {
    #expect(try claim(there) == nil)
    #expect(try claim(here, force: true) == nil)
    #expect(try claim(there) == SeatClaim(console: here, since: .second(1)))
  }
}
