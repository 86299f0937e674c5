import Interview
import Testing

@testable import Console

/// What other seats were typing is told from what this console typed for them.
struct OtherDraftsTests {
  private let seat = Seat.interviewer(Fixture.okafor)
  private let old = Note(text: "ab")
  private let new = Note(text: "abc")

  private func opened(owing owed: UnsavedList = UnsavedList()) -> OpenSession {
    OpenSession(
      seat: .lead, copy: Fixture.copy, session: Session(id: Fixture.id, events: Fixture.planned),
      drafts: [:], unsaved: owed.items)
  }

  /// Looks at seats of which the ledger has one draft.
  private func look(_ opened: inout OpenSession) -> Note? {
    opened.takeSeats(holders: [:], drafts: [seat: ["q1": old]])
    return opened.otherDrafts[seat]?["q1"]
  }

  @Test func aDraftThatNobodyTypesIsFound() {
    var opened = opened()
    #expect(look(&opened) == old)
    // What was found stays what it was, whatever is typed on.
    _ = opened.saveDraft(.note(new), of: "q1", as: seat)
    #expect(look(&opened) == old)
    opened.endDraft(of: "q1", at: seat)
    #expect(look(&opened) == nil)
  }

  @Test func aSeatThatAnotherConsoleHadIsFoundAnew() {
    var opened = opened()
    _ = opened.saveDraft(.note(new), of: "q1", as: seat)
    #expect(look(&opened) == nil)
    opened.takeSeats(
      holders: [seat: SeatHolder(console: "pts/9", since: Fixture.now)], drafts: [:])
    #expect(look(&opened) == old)
  }

  @Test func theDraftOfANoteThatIsStillOwedIsNotFound() {
    var owed = UnsavedList()
    owed.add(
      [.noteWritten(question: "q1", note: new)], session: Fixture.id, seat: seat, after: 0,
      at: Fixture.now)
    var opened = opened(owing: owed)
    #expect(look(&opened) == nil)
  }

  @Test func aDraftThatIsStillOwedIsFoundAsItWasTyped() {
    var owed = UnsavedList()
    owed.add(
      draft: .note(new), session: Fixture.id, seat: seat, key: "q1", version: 1, at: Fixture.now)
    var opened = opened(owing: owed)
    #expect(look(&opened) == new)
  }
}
