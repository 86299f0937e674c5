import Interview
import Testing

@testable import Ledger

/// What a marker is told of an error names no session and no other seat.
@Suite struct ErrorNameTests {
  private static let session = SessionID("dana-whitfield")
  private static let seat = Seat.interviewer(Interviewer("R. Okafor"))

  @Test(arguments: [
    LedgerError.listEntryUnreadable(path: "/p", session: session),
    .feedMoved(session: session, seat: seat, expected: 1, found: 2),
    .againstTheRules(session: session, seat: seat, place: 0, why: "q1 is marked already"),
    .sessionsAlreadyHere([session]),
    .feedNotInOrder(session: session, seat: seat, expected: 1, found: 2),
    .unrecordable(session: session, seat: seat, at: "then"),
    .unreadableEvent(session: session, seat: seat.text, sequence: 3),
  ])
  func noSessionIsNamed(error: LedgerError) {
    #expect("\(error)".contains("dana-whitfield"))
    for words in [error.descriptionWithoutNames, error.brief] {
      #expect(!words.contains("dana-whitfield") && !words.contains("Okafor"), "\(words)")
      #expect(!words.isEmpty)
    }
  }
}
