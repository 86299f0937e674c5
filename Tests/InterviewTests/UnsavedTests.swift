import Foundation
import Interview
import Testing

/// The list of what is not on disk forgets nothing that was not written.
@Suite struct UnsavedTests {
  private let dana = SessionID("dana")
  private let seat = Seat.interviewer(Interviewer("R. Okafor"))
  private let now = Instant(milliseconds: 1_795_000_000_000)

  private func rating(_ value: Int) -> Happening {
    .questionRated(question: "q1", answer: Rating(value).map(Answer.rated))
  }

  @Test func onlyWhatWasWrittenLeavesTheList() {
    var list = UnsavedList()
    list.add([rating(4)], session: dana, seat: seat, after: 0, at: now)
    let first = Set(list.items.map(\.number))
    list.add([rating(4)], session: dana, seat: seat, after: 1, at: now)
    list.remove(first)
    list.remove(first)
    #expect(list.items.count == 1)
    #expect(list.items.first?.expected == 2)
  }

  @Test func aNewerDraftOutlivesTheWriteOfTheOlderOne() {
    var list = UnsavedList()
    list.add(
      draft: .note(Note(text: "a")), session: dana, seat: seat, key: "q1", version: 1, at: now)
    let written = Set(list.items.map(\.number))
    list.add(
      draft: .note(Note(text: "ab")), session: dana, seat: seat, key: "q1", version: 2, at: now)
    list.remove(written)
    #expect(list.items.map(\.version) == [2])
  }

  @Test func aNoteTakesThePlaceOfItsDraftAndConfirmsIt() {
    var list = UnsavedList()
    list.add(
      draft: .note(Note(text: "a")), session: dana, seat: seat, key: "q1", version: 3, at: now)
    list.add(
      draft: .note(Note(text: "b")), session: dana, seat: seat, key: "q2", version: 4, at: now)
    list.add(
      [.noteWritten(question: "q1", note: Note(text: "a"))], session: dana, seat: seat, after: 0,
      at: now)
    #expect(list.items.map(\.version) == [4, 3])
    #expect(list.items.map(\.expected) == [nil, 1])
  }

  @Test func entriesAreReadBackAsTheyWereWritten() throws {
    let planned = UnsavedEntry(
      session: dana, seat: .lead, at: now,
      work: .happening(
        .sessionPlanned(
          plan: Plan(
            candidate: "Dana", opening: Opening("Nurse"), panel: [Interviewer("R. Okafor")],
            guide: GuideReference(id: "g", version: 1, sha256: "ab")))), guide: "id: g\n")
    let entries = [
      UnsavedEntry(session: dana, seat: seat, at: now, work: .happening(rating(2))),
      UnsavedEntry(
        session: dana, seat: seat, at: now, via: Via(table: "pts/3"), work: .happening(rating(2))),
      UnsavedEntry(
        session: dana, seat: .marker(Marker("J. Marsh")), at: now,
        work: .draft(key: "m1", stored: Note(lines: [Note.Line(at: 7, text: "e\u{301}\"\\")]))),
    ]
    for entry in entries + [planned] {
      let data = try JSONEncoder().encode(entry)
      #expect(try JSONDecoder().decode(UnsavedEntry.self, from: data) == entry)
    }
  }

  @Test func whatIsOwedIsCountedInPeoplesWords() {
    func tally(_ happenings: [Happening]) -> String {
      var list = UnsavedList()
      list.add(happenings, session: dana, seat: seat, after: 0, at: now)
      return UnsavedTally(list.entries).words
    }
    #expect(tally([]) == "")
    #expect(tally([.formOpened(guide: ""), rating(3)]) == "1 rating")
    #expect(tally([rating(3), rating(4), .questionReached(question: "q2")]) == "2 ratings")
    #expect(
      tally([.noteWritten(question: "q1", note: Note()), rating(3), rating(1), rating(2)])
        == "3 ratings, 1 note")
    #expect(tally([.questionReached(question: "q2")]) == "1 entry")
    var list = UnsavedList()
    list.add(
      draft: .note(Note()), session: dana, seat: .candidate, key: "q1", version: 1, at: now)
    #expect(UnsavedTally(list.entries).words == "1 answer")
    #expect(UnsavedTally(list.entries).isSingle)
  }
}
