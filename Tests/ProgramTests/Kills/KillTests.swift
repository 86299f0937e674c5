import Foundation
import Testing

/// Consoles that are killed at any moment, while eleven others go on.
@Suite(.serialized) struct KillTests {
  /// How many kills; `STARPANEL_KILLS` says more.
  private static let kills =
    ProcessInfo.processInfo.environment["STARPANEL_KILLS"].flatMap { Int($0) } ?? 30
  /// After how many kills another ledger is begun, since the test of a candidate has an end.
  private static let round = 50

  @Test func nothingThatAScreenHadConfirmedIsLost() throws {
    var total = KillTally()
    for number in 0... {
      guard total.kills < Self.kills else { break }
      let consoles = try TwelveConsoles(seed: UInt64(number))
      while consoles.tally.kills < min(Self.round, Self.kills - total.kills) {
        try consoles.killSome()
      }
      try consoles.finish()
      total.add(consoles.tally)
      print("killed, with seed \(number): \(total)")
    }
    #expect(total.lost == 0)
    // Whoever typed was seen to.
    #expect(total.words > total.kills && total.choices > total.kills)
  }
}
