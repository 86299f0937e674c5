import Interview
import Screen
import Testing

@testable import Console

/// Checking the ledger, and what is told of it.
struct AuditTests {
  @Test(arguments: [(80, 24), (120, 40), (60, 16)])
  func theCheckRunsAndItsFindingIsTold(width: Int, height: Int) {
    var seated = Seated(as: .lead, size: Size(width: width, height: height))
    seated.press("a")
    let log = LogRequest(part: .newest, words: [], reader: .lead)
    #expect(seated.unanswered == [.readLog(log), .audit])
    #expect(seated.text.contains("checking…"))
    seated.send(.audited(events: 12, fault: nil, figure: String(repeating: "a", count: 64)))
    #expect(seated.text.contains("✓ 12 events checked; every chain is whole."))
    seated.press("r")
    #expect(seated.unanswered == [.readLog(log), .audit, .audit])
    #expect(seated.text.contains("checking…"))
    seated.send(
      .audited(
        events: 12, fault: "event 7 of the lead was changed",
        figure: String(repeating: "a", count: 64)))
    #expect(
      seated.text.contains("✗ Something is not as it was written: event 7"))
  }

  /// A fault names a session and a seat, which may be another panel's.
  @Test func aFaultIsPlacedForTheLeadAlone() {
    for seat in [Seat.interviewer(Fixture.okafor), .candidate, .marker(Marker("K. Ito"))] {
      #expect(!AuditSight(for: seat).showsPlaces)
    }
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.press("a")
    seated.send(.audited(events: 12, fault: "session luis, event 7", figure: "aa"))
    #expect(seated.text.contains("✗ Something in the record is not as it was written."))
    #expect(!seated.text.contains("luis"))
  }
}
