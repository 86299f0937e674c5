import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Practising: rate, be told, go on until within one level on all.
struct PracticeTests {
  @Test func theExpertsLevelIsShownOnlyOnceTheOwnIsRecorded() {
    var practising = Practising()
    practising.answersAtOnce = false
    practising.press("3")
    #expect(practising.sent.isEmpty)
    #expect(!practising.text.contains("The expert"))
    practising.press("<enter>")
    #expect(practising.sent.map(\.level.value) == [3])
    #expect(practising.sent.first?.at == Fixture.now)
    #expect(!practising.text.contains("The expert"))
    practising.send(.practiceRecorded(practising.sent[0]))
    #expect(practising.text.contains("The expert"))
    #expect(practising.text.contains("recorded ✓"))
  }

  @Test func aDigitIsChangedUntilItIsGiven() {
    var practising = Practising()
    practising.press("153<enter>")
    #expect(practising.sent.map(\.level.value) == [3])
  }

  @Test func withoutALevelEnterGivesNothing() {
    var practising = Practising()
    practising.press("<enter><enter>")
    #expect(practising.sent.isEmpty)
    #expect(practising.text.contains("press 1-5 first"))
  }

  @Test func whatIsMoreThanOneLevelOffComesAgainUntilAllAreReached() throws {
    var practising = Practising()
    let far = try #require(practising.expert) == 2 ? "5" : "1"
    practising.press(far + "<enter>")
    #expect(practising.text.contains("It comes again later."))
    practising.press("<enter>")
    for _ in 0..<3 {
      #expect(!practising.text.contains("(again)"))
      practising.press("3<enter><enter>")
    }
    #expect(practising.text.contains("(again)"))
    #expect(practising.text.contains("3 of 4 done"))
    practising.press("3<enter>")
    #expect(practising.text.contains("It does not come again."))
    practising.press("<enter>")
    #expect(practising.page == .done)
    #expect(practising.text.contains("within one level of the expert on every answer"))
    #expect(practising.text.contains("At the first try 0 of 4 were exact, and 3 within one level."))
    practising.press("3<enter>")
    #expect(practising.sent.count == 5)
  }

  @Test func whatWasReachedBeforeDoesNotComeAgain() {
    var first = Practising()
    first.press("3<enter><enter>3<enter>")
    let second = Practising(ratings: first.sent)
    #expect(second.text.contains("2 of 4 done"))
    var third = Practising(ratings: first.sent)
    third.press("3<enter><enter>3<enter><enter>")
    #expect(third.page == .done)
    #expect(Set((first.sent + third.sent).map(\.answer)).count == 4)
  }

  @Test func keysThatComeMeanwhileWaitAndAreTakenInOrder() {
    var practising = Practising(hasRead: false)
    practising.answersAtOnce = false
    practising.press("3<enter>")
    #expect(practising.sent.isEmpty)
    practising.read()
    #expect(practising.sent.count == 1)
    // The next answer's level, typed before this one's is on disk.
    practising.press("<enter>4")
    #expect(practising.page == .rating(0, chosen: Rating(3)))
    practising.send(.practiceRecorded(practising.sent[0]))
    #expect(practising.page == .rating(1, chosen: Rating(4)))
    #expect(practising.sent.count == 1)
  }

  @Test func aLevelThatCouldNotBeRecordedIsKeptAndTriedAgain() {
    var practising = Practising()
    practising.answersAtOnce = false
    practising.press("4<enter>")
    practising.send(.failed("The disk is full."))
    #expect(practising.text.contains("The disk is full."))
    #expect(practising.page == .rating(0, chosen: Rating(4)))
    practising.answersAtOnce = true
    practising.press("<enter>")
    #expect(practising.sent.map(\.level.value) == [4, 4])
    #expect(practising.text.contains("The expert"))
  }

  @Test func whoStopsWaitingDoesNotGiveItTwice() {
    var practising = Practising()
    practising.answersAtOnce = false
    practising.press("4<enter><c-c><enter>5")
    #expect(practising.sent.count == 1)
    practising.send(.practiceRecorded(practising.sent[0]))
    #expect(practising.text.contains("You gave     4 · Strong"))
  }

  @Test func aGuideWithoutAnswersSaysSo() {
    var practising = Practising(under: Fixture.copy)
    #expect(practising.text.contains("version 1, has no practice answers."))
    practising.press("3<enter>")
    #expect(practising.sent.isEmpty)
  }

  @Test func aPasteRatesNothing() {
    var practising = Practising()
    practising.press("<paste>3\n</paste><enter>")
    #expect(practising.sent.isEmpty)
    #expect(practising.page == .rating(0, chosen: nil))
  }

  // MARK: From the list of sessions

  @Test func anInterviewerPractisesUnderTheGuideOfTheSession() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.press("P")
    #expect(seated.unanswered == [.readPractice(rater: Fixture.okafor, session: Fixture.id)])
    #expect(seated.model.screen is PracticeScreen)
  }

  @Test func whoHasNotSaidWhoTheyAreIsAskedFirst() {
    var seated = Seated()
    seated.press("P")
    #expect(seated.text.contains("Who are you"))
    seated.press("<down><enter>")
    #expect(seated.unanswered == [.readPractice(rater: Fixture.okafor, session: Fixture.id)])
  }

  @Test func theLeadSeesWhoHasPractised() throws {
    var seated = Seated(as: .lead)
    seated.press("P")
    #expect(seated.unanswered == [.readPracticeTables(reader: .lead)])
    seated.send(.practiceTablesRead([try Self.table()], absent: [Fixture.moreau]))
    #expect(seated.text.contains("  R. Okafor"))
    #expect(seated.text.contains("On a panel, and not begun: A. Moreau."))
    seated.send(.ledgerChanged)
    #expect(seated.unanswered.last == .readPracticeTables(reader: .lead))
  }

  @Test func nobodyElseSeesIt() throws {
    var seated = Seated(as: .interviewer(Fixture.lindqvist))
    seated.model.screens = [PracticeTableScreen()]
    seated.send(.practiceTablesRead([try Self.table()], absent: [Fixture.moreau]))
    #expect(!seated.text.contains("Okafor"))
    #expect(!seated.text.contains("Moreau"))
  }

  /// Okafor has given two levels, and somebody with an awkward name one.
  static func table() throws -> PracticeTable {
    func rating(_ rater: Interviewer, _ answer: String, _ level: Int) throws -> PracticeRating {
      PracticeRating(
        rater: rater, guide: Fixture.reference, answer: answer,
        level: try #require(Rating(level)), at: Fixture.now)
    }
    return PracticeTable(
      of: Practising.guide, reference: Fixture.reference,
      ratings: [
        try rating(Fixture.okafor, "q1-weak", 2), try rating(Fixture.okafor, "q2-weak", 5),
        try rating(
          Interviewer("E\u{1B}[2Jvil " + String(repeating: "long", count: 30)), "q1-weak", 1),
      ])
  }

  @Test(arguments: [60, 80, 120])
  func theTableFitsAndIsHarmless(width: Int) throws {
    let lines = PracticeTableText([try Self.table()], absent: [], zone: .unknown)
      .lines(width: width)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= width })
    #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
    #expect(lines.contains { $0.contains("1 of 4    1      1") })
  }
}
