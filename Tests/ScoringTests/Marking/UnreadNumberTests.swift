import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// A number that the key does not understand waits for a person, and earns nothing in silence.
struct UnreadNumberTests {
  private let unread = "38.5, so 39"

  /// The cognitive section with an answer that nobody but a person understands.
  private func sat(_ guide: HiringGuide? = nil) throws -> Sat {
    var sat = try Sat(guide: guide)
    sat.take(
      "cognitive",
      [("c-no-show", .typed("10%")), ("c-capacity", .typed(unread)), ("c-monday", .pick("a"))])
    return sat
  }

  private func marking(_ sat: Sat) -> TestMarking {
    TestMarking(session: sat.session, guide: sat.guide)
  }

  private func capacity(_ sat: Sat) throws -> MarkedItem {
    try #require(marking(sat).items["cognitive"]?.first { $0.item == "c-capacity" })
  }

  @Test func itLeavesItsSectionOpenAndTheVerdictIncomplete() throws {
    let sat = try sat()
    #expect(marking(sat).standing(of: "cognitive") == .waiting(items: 1))
    #expect(try capacity(sat).final == nil)
    #expect(try capacity(sat).isUnreadNumber)
    #expect(marking(sat).waiting == WaitingAnswers(numbers: 1))
    #expect(marking(sat).waiting.sentences == ["1 number of the test waits for a marker."])
    #expect(marking(sat).unread(in: "cognitive") == [])
    // The other sections are typed, so that nothing else of the test is missing.
    var whole = sat
    let marks = try #require(Marks(earned: 80, possible: 100))
    for section in ["hard-skills", "soft-skills", "judgment", "accuracy"] {
      whole.record(.sectionMarked(section: section, marks: .whole(marks)))
    }
    let card = Scorecard(
      scoringPlan: ScoringPlan(guide: whole.guide),
      sheet: Sheet(session: whole.session, guide: whole.guide))
    #expect(card.testScore == nil)
    #expect(card.final.verdict == .incomplete)
    #expect(card.final.reasons.contains(.sectionMissing("cognitive")))
  }

  @Test func aMarkerGivesItPointsAndTheSectionIsIn() throws {
    var sat = try sat()
    sat.give(points: 2, to: "c-capacity", by: "M1")
    #expect(marking(sat).standing(of: "cognitive").marks?.marks == Marks(earned: 6, possible: 6))
    #expect(try capacity(sat).final?.how == "one marker")
    #expect(marking(sat).waiting == WaitingAnswers())
    #expect(marking(sat).spreadItems == [])
    sat.give(points: 1, to: "c-capacity", by: "M2")
    #expect(try capacity(sat).final?.marks.earned == Rational(plainDecimal: "1.5"))
    // One point apart is averaged without talk, as it is elsewhere.
    #expect(marking(sat).spreadItems == [])
    sat.give(points: 0, to: "c-capacity", by: "M3")
    #expect(try capacity(sat).final?.marks.earned == 1)
    #expect(marking(sat).spreadItems == ["c-capacity"])
  }

  @Test func allAgainstNothingIsTalkedAboutWhereThereIsOnePoint() throws {
    var sat = try Sat()
    sat.take("accuracy", [("a-cash-gap", .typed("fifty or sixty"))])
    sat.give(points: 1, to: "a-cash-gap", by: "M1")
    sat.give(points: 0, to: "a-cash-gap", by: "M2")
    #expect(marking(sat).spreadItems == ["a-cash-gap"])
    let marked = marking(sat).items["accuracy"]?.first { $0.item == "a-cash-gap" }
    #expect(marked?.final?.marks.earned == Rational(plainDecimal: "0.5"))
  }

  @Test func pointsThatTheItemDoesNotHaveDoNotCount() throws {
    var sat = try sat()
    sat.give(points: 3, to: "c-capacity", by: "M1")
    sat.give(points: -1, to: "c-capacity", by: "M2")
    #expect(marking(sat).standing(of: "cognitive") == .waiting(items: 1))
  }

  @Test func theLeadMaySettleItByHand() throws {
    var sat = try sat()
    let half = try #require(Marks(earned: 1, possible: 2))
    sat.record(.itemRemarked(item: "c-capacity", marks: half, reason: "39 was meant"))
    #expect(try capacity(sat).final?.how == "by hand: 39 was meant")
    #expect(try capacity(sat).first == nil)
    #expect(marking(sat).standing(of: "cognitive").marks?.marks == Marks(earned: 5, possible: 6))
    #expect(marking(sat).waiting == WaitingAnswers())
  }

  @Test func aNumberThatStandsInTheLineBesideItIsForAPerson() throws {
    var sat = try Sat()
    sat.take("cognitive", [("c-capacity", .number(text: " ", remark: "38.5, both days are full"))])
    #expect(try capacity(sat).isUnreadNumber)
    var nothing = try Sat()
    nothing.take("cognitive", [("c-capacity", .number(text: " ", remark: "  "))])
    #expect(try capacity(nothing).final?.how == "no answer")
    #expect(try capacity(nothing).isUnreadNumber == false)
  }

  @Test func whatCameTooLateNeedsNobody() throws {
    var sat = try Sat()
    sat.take("cognitive", [])
    sat.give(.typed("a few"), to: "c-capacity")
    #expect(try capacity(sat).final?.how == "no answer")
    #expect(marking(sat).waiting == WaitingAnswers())
  }

  @Test func aMarkOfANumberThatTheKeyReadsChangesNothing() throws {
    var sat = try sat()
    sat.give(points: 0, to: "c-no-show", by: "M1")
    let marked = marking(sat).items["cognitive"]?.first { $0.item == "c-no-show" }
    #expect(marked?.final?.marks.earned == 2)
    sat.give(points: 2, to: "c-no-show", by: "M2")
    #expect(marking(sat).spreadItems == [])
  }

  // MARK: Guides of before

  /// SHA-256 of the second edition, by which sessions name it.
  @Test func theSecondEditionIsKeptAsItWas() throws {
    let guide = try EarlierEdition.guide(2)
    #expect(guide.version == 2)
    #expect(guide.assessment.unreadNumbers == .zero)
    #expect(try EarlierEdition.text(2).utf8.count == 147_144)
    #expect(try BuiltInGuide.guide().assessment.unreadNumbers == .marker)
  }

  @Test func aSessionUnderTheSecondEditionKeepsItsMarks() throws {
    var sat = try sat(EarlierEdition.guide(2))
    #expect(try capacity(sat).final?.marks.earned == 0)
    #expect(try capacity(sat).final?.how == "not understood as a number")
    #expect(marking(sat).standing(of: "cognitive").marks?.marks == Marks(earned: 4, possible: 6))
    #expect(marking(sat).unread(in: "cognitive") == ["c-capacity"])
    #expect(
      marking(sat).waiting.sentences
        == ["1 number of the test could not be read and earned nothing."])
    // A later mark of a person cannot turn what counted then.
    sat.give(points: 2, to: "c-capacity", by: "M1")
    #expect(try capacity(sat).final?.marks.earned == 0)
    let full = try #require(Marks(earned: 2, possible: 2))
    sat.record(.itemRemarked(item: "c-capacity", marks: full, reason: "means 39"))
    #expect(marking(sat).unread(in: "cognitive") == [])
    #expect(marking(sat).standing(of: "cognitive").marks?.marks == Marks(earned: 6, possible: 6))
  }

  /// What the better reader reads was worth nothing then, and stays so.
  @Test(arguments: [
    ("c-no-show", "Ten Percent."), ("c-no-show", "1 / 10"), ("c-no-show", "10 ％"),
    ("c-no-show", "5 of 50"), ("c-no-show", "a tenth"), ("c-capacity", "38½"),
    ("c-capacity", "thirty-eight"), ("c-capacity", "38 and a half"),
  ])
  func theBetterReaderIsForLaterEditions(item: String, text: String) throws {
    for (edition, earned) in [(2, 0), (3, 2)] {
      var sat = try Sat(guide: edition == 2 ? EarlierEdition.guide(2) : nil)
      sat.take("cognitive", [(item, .typed(text))])
      let marked = marking(sat).items["cognitive"]?.first { $0.item == item }
      #expect(marked?.final?.marks.earned == Rational(earned), "\(text) under edition \(edition)")
    }
  }
}
