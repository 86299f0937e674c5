import Interview
import Testing

/// What was not saved in time never takes the place of what was done since.
@Suite struct LateAdditionTests {
  private let dana = SessionID("dana")
  private let seat = Seat.interviewer(Interviewer("R. Okafor"))

  private func at(_ second: Int) -> Instant {
    Instant(milliseconds: 1_795_000_000_000 + second * 1000)
  }

  private func rating(_ question: String, _ value: Int) -> Happening {
    .questionRated(question: question, answer: Rating(value).map(Answer.rated))
  }

  private func note(_ text: String) -> Happening {
    .noteWritten(question: "q1", note: Note(text: text))
  }

  private func owed(_ happening: Happening, _ second: Int) -> UnsavedEntry {
    UnsavedEntry(session: dana, seat: seat, at: at(second), work: .happening(happening))
  }

  private func feed(_ happenings: [(Happening, Int)]) -> [Event] {
    happenings.enumerated().map { index, pair in
      Event(
        session: dana, seat: seat, sequence: index + 1, at: at(pair.1), happening: pair.0)
    }
  }

  private func added(_ entries: [UnsavedEntry], to feed: [Event]) -> [Happening] {
    LateAddition(entries, to: feed).added.compactMap { entry in
      if case .happening(let happening) = entry.work { happening } else { nil }
    }
  }

  @Test func whatWasDoneSinceStays() {
    let late = LateAddition(
      [owed(.formOpened(guide: "ab"), 1), owed(rating("q1", 5), 1), owed(rating("q2", 4), 2)],
      to: feed([(.formOpened(guide: "ab"), 8), (rating("q1", 1), 9)]))
    #expect(late.added.map(\.work) == [.happening(rating("q2", 4))])
    #expect(late.overtaken.filter(\.isMeant) == [.rating("q1")])
    #expect(late.overtaken.first { $0.isMeant }?.words == "the rating of q1")
  }

  @Test(
    arguments: [
      (
        .elementsHeard(question: "q1", elements: Elements()),
        .elementsHeard(question: "q1", elements: Elements())
      ),
      (.communicationJudged(communication: .meets), .communicationJudged(communication: .below)),
      (
        .noteWritten(question: "q1", note: Note(text: "a")),
        .noteWritten(question: "q1", note: Note(text: "b"))
      ),
      (
        .clockStopped(spent: 9),
        .clockStarted(spent: 1, clock: SteadyReading(boot: "", milliseconds: 0))
      ),
      (.formSealed(guide: "ab"), .questionRated(question: "q7", answer: nil)),
      (
        .itemAnswered(item: "a", answer: .text(text: "old"), spent: 1),
        .itemAnswered(item: "a", answer: .text(text: "new"), spent: 2)
      ),
      (.sectionEnded(section: "s", spent: 1, byTime: false), .itemReached(item: "b", spent: 2)),
      (
        .decisionRecorded(choice: .hold, reason: "r", basis: [:]),
        .decisionRecorded(choice: .decline, reason: "s", basis: [:])
      ),
      (
        .seatExcused(interviewer: Interviewer("A"), reason: "r"),
        .excuseWithdrawn(interviewer: Interviewer("A"), reason: "s")
      ),
      (.sessionSetAside(reason: "r"), .sessionReinstated(reason: "s")),
    ] as [(Happening, Happening)])
  func anOlderOneNeverBeatsANewer(old: Happening, new: Happening) {
    #expect(added([owed(old, 1)], to: feed([(new, 5)])).isEmpty)
    #expect(added([owed(old, 9)], to: feed([(new, 5)])) == [old])
    #expect(added([owed(old, 1)], to: []) == [old])
  }

  @Test func whatAnotherQuestionOrAnEarlierTimeSaysIsNoReason() {
    #expect(
      added([owed(rating("q1", 5), 4)], to: feed([(rating("q1", 2), 3), (rating("q2", 1), 9)]))
        == [rating("q1", 5)])
  }

  @Test func aMarkOfUndoGoesWithItsChange() {
    let pair = [owed(.changeTakenBack, 2), owed(rating("q1", 3), 2)]
    #expect(added(pair, to: feed([(rating("q1", 5), 1)])) == [.changeTakenBack, rating("q1", 3)])
    // The change was overtaken.
    #expect(added(pair, to: feed([(rating("q1", 5), 1), (rating("q1", 1), 9)])).isEmpty)
    // It is not the last change any more that is taken back.
    #expect(
      added(pair, to: feed([(rating("q1", 5), 1), (note("since"), 9)])) == [rating("q1", 3)])
  }

  @Test func aFlagRaisedSinceIsNotWithdrawnByItsNumber() {
    let raised = Happening.flagRaised(flag: "confidentiality", evidence: "x")
    let withdrawal = [owed(.flagWithdrawn(number: 1), 2)]
    #expect(added(withdrawal, to: feed([(raised, 1)])) == [.flagWithdrawn(number: 1)])
    #expect(added(withdrawal, to: feed([(raised, 9)])).isEmpty)
  }

  @Test func aDraftStaysOutWhereTheNoteWasWrittenSince() {
    let draft = UnsavedEntry(
      session: dana, seat: seat, at: at(2), work: .draft(key: "q1", stored: Note(text: "old")))
    #expect(LateAddition([draft], to: feed([(note("new"), 9)])).added.isEmpty)
    #expect(LateAddition([draft], to: feed([(note("before"), 1)])).added == [draft])
  }

  @Test func whatIsThereAlreadyIsNeitherAddedNorNamed() {
    let late = LateAddition([owed(rating("q1", 5), 1)], to: feed([(rating("q1", 5), 1)]))
    #expect(late.added.isEmpty)
    #expect(late.overtaken.isEmpty)
  }

  @Test func whatBelongsTogetherIsOneUnit() {
    let other = UnsavedEntry(
      session: dana, seat: .lead, at: at(1), work: .happening(.sessionSetAside(reason: "r")))
    let entries = [
      owed(rating("q1", 5), 1), owed(.changeTakenBack, 2), other, owed(rating("q1", 3), 2),
      owed(note("x"), 3),
    ]
    #expect(
      UnsavedEntry.units(of: entries, entry: { $0 }) == [
        [entries[0]], [entries[1], entries[3]], [other], [entries[4]],
      ])
  }
}
