import Testing

@testable import Interview

/// What somebody outside made of an answer stands in the lead's feed, as what it is.
struct OutsideMarkTests {
  private static let four = OpenMark.ratings(byCriterion: Feeds.tone(4))
  private static let two = OpenMark.ratings(byCriterion: Feeds.tone(2))

  private static func mark(
    _ item: String = "c1", _ mark: OpenMark = four, by rater: String = "Northgate",
    reason: String? = nil
  ) -> Happening {
    .outsideMarked(item: item, mark: mark, rater: Marker(rater), file: "m.csv", reason: reason)
  }

  /// The session of the test's feeds, and what the lead's feed has after them.
  private static func session(_ more: [Happening] = []) -> Session {
    var session = Session(id: Feeds.session, events: Feeds.allWithTest.joined())
    for happening in more {
      session.apply(
        Event(
          session: Feeds.session, seat: .lead, sequence: (session.heads[.lead] ?? 0) + 1,
          at: Instant(milliseconds: 9_000), origin: .imported(at: Instant(milliseconds: 5_000)),
          happening: happening))
    }
    return session
  }

  @Test func itIsKeptByRaterApartFromTheMarksOfPeople() throws {
    let session = Self.session([
      Self.mark("s1"), Self.mark("s1", Self.two, reason: "read again"),
      // Neither a second first mark nor a change of none counts.
      Self.mark("s1"), Self.mark("c1", reason: "r"),
    ])
    #expect(session.marking[Marker("Northgate")] == nil)
    let marks = try #require(session.outsideMarks[Marker("Northgate")])
    #expect(marks.keys.sorted() == ["s1"])
    #expect(marks["s1"]?.map(\.entry.mark) == [Self.four, Self.two])
    #expect(marks["s1"]?.map(\.entry.reason) == [nil, "read again"])
    #expect(marks["s1"]?.first?.file == "m.csv")
    #expect(marks["s1"]?.first?.entry.at == Instant(milliseconds: 5_000))
    #expect(marks["s1"]?.first?.takenIn == Instant(milliseconds: 9_000))
  }

  @Test(arguments: [
    (mark(), nil),
    (mark("zz"), "there is no answer to zz"),
    (mark(by: " "), "an outside mark needs the name of its rater"),
    (mark(by: "LEAD"), "\"lead\" is nobody's name: it stands for the hiring lead"),
    (mark(reason: "r"), "c1 is not marked by Northgate yet"),
    (mark(by: Feeds.ada.text), "Ada is on the panel of this session, and no outside rater"),
    (
      mark(by: "A DA"),
      "A DA is Ada, spelled differently, who is on the panel of this session and no outside rater"
    ),
    (mark(by: "cal"), "cal is Cal, spelled differently, who is a marker of this session"),
    (mark(by: "D. Whitfield"), nil),
  ])
  private func whoMayBeARater(happening: Happening, refusal: String?) {
    let found = Self.session().refusal(of: happening, by: .lead)
    if let refusal {
      #expect(found?.hasPrefix(refusal) == true, "\(found ?? "allowed")")
    } else {
      #expect(found == nil)
    }
  }

  @Test func theCandidateIsNoRater() throws {
    let session = Self.session()
    let candidate = try #require(session.plan?.candidate)
    #expect(
      session.refusal(of: Self.mark(by: candidate.uppercased()), by: .lead)?
        .contains("is the candidate of this session") == true)
  }

  @Test func aMarkIsGivenOnceAndOneRaterHasOneName() {
    let session = Self.session([Self.mark()])
    #expect(
      session.refusal(of: Self.mark(), by: .lead)
        == "c1 is marked by Northgate already; a change has a reason")
    #expect(session.refusal(of: Self.mark(reason: "read again"), by: .lead) == nil)
    #expect(
      session.refusal(of: Self.mark(reason: " "), by: .lead) == "it is recorded with a reason")
    #expect(
      session.refusal(of: Self.mark(by: "north gate"), by: .lead)
        == "north gate is Northgate, spelled differently; one rater has one name")
  }

  @Test func aRaterOutsideMarksNothingHereAndRatesNoInterview() {
    let session = Self.session([Self.mark()])
    let marked = Happening.answerMarked(item: "s1", mark: Self.two)
    #expect(
      session.refusal(of: marked, by: .marker(Marker("northgate")))
        == "northgate is an outside rater of this test, whose marks come in by a file")
    #expect(session.refusal(of: marked, by: .marker(Marker("Dee"))) == nil)
  }

  @Test func onlyTheLeadTakesItIn() {
    let session = Self.session()
    for seat in [Seat.candidate, .marker(Marker("Dee")), .interviewer(Feeds.ada)] {
      #expect(session.refusal(of: Self.mark(), by: seat) == "that is for the hiring lead")
    }
  }

  @Test func itIsShownOnceAPersonHasMarkedTheAnswer() {
    let session = Self.session([Self.mark("s1"), Self.mark("n9")])
    #expect(session.showsOutsideMarks(of: "s1"))
    #expect(!session.showsOutsideMarks(of: "n9"))
  }

  /// Nobody but the lead is told before the forms are open: above all no marker.
  @Test func nobodyElseSeesTheEvent() {
    let session = Session(id: Feeds.session, events: Feeds.allWithTest[0])
    let event = Event(
      session: Feeds.session, seat: .lead, sequence: 1, at: Instant(milliseconds: 0),
      happening: Self.mark())
    for seat in [nil, Seat.candidate, .marker(Feeds.cal), .interviewer(Feeds.ada)] {
      #expect(!Visibility(of: session, at: seat).shows(event))
    }
    #expect(Visibility(of: session, at: .lead).shows(event))
  }
}
