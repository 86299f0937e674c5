import Exact
import Interview
import Testing

@testable import Scoring

/// Which panel enters the correlations, how lenient a rater is, and what alpha is worked out from.
struct OpeningAgreementTests {
  private typealias Rater = SessionDigest.Rater

  /// A sealed form of eight questions or fewer; its mean is that of its digits.
  private func rater(_ name: String, _ ratings: String) -> Rater {
    let values = ratings.compactMap(\.wholeNumberValue)
    return Rater(
      interviewer: name, ratings: ratings,
      mean: Rational(values.reduce(0, +), over: values.count)?.description)
  }

  @Test func theTableIsThatOfTheMostFrequentPanelInTheOrderOfNames() {
    let table = PanelTable([
      [rater("Cy", "11"), rater("Di", "11")],
      [rater("Ben", "24"), rater("Ada", "44")],
      [rater("Ada", "55"), rater("Ben", "12")],
    ])
    #expect(table.means == [[4, 3], [5, Rational(3, over: 2) ?? 0]])
  }

  @Test func ofPanelsThatSatEquallyOftenTheFirstIsTaken() {
    let table = PanelTable([[rater("Cy", "2")], [rater("Ada", "5")]])
    #expect(table.means == [[2]])
  }

  @Test func aFormWithoutARatingTakesItsCandidateOutOfTheTable() {
    let table = PanelTable([
      [rater("Ada", "44"), rater("Ben", "--")], [rater("Ada", "22"), rater("Ben", "33")], [],
    ])
    #expect(table.means == [[2, 3]])
  }

  @Test func leniencyIsHeldAgainstThePanelsThatTheRaterSatOn() {
    let found = Leniency.all([
      [rater("Ada", "55"), rater("Ben", "3-")],
      [rater("Ben", "11")],
      [rater("Cy", "--"), rater("Ada", "44")],
    ])
    #expect(
      found == [
        Leniency(
          interviewer: Interviewer("Ada"), candidates: 2, mean: Rational(9, over: 2) ?? 0,
          difference: Rational(3, over: 10) ?? 0),
        Leniency(
          interviewer: Interviewer("Ben"), candidates: 2, mean: Rational(5, over: 3) ?? 0,
          difference: Rational(-4, over: 3) ?? 0),
      ])
  }

  @Test func aUnitOfAlphaIsAQuestionOfOneCandidate() {
    #expect(
      OpeningAgreement.units([rater("Ada", "5-3"), rater("Ben", "41")])
        == [[5, 4], [nil, 1], [3, nil]])
    #expect(OpeningAgreement.units([]).isEmpty)
  }

  @Test func formsThatMayNotBeSeenCountNowhere() {
    var hidden = SessionDigest(
      session: Session(id: SessionID("s")), scoringPlan: ScoringPlan(guide: PublishedGuide.guide))
    hidden.raters = [rater("Ada", "55"), rater("Ben", "44")]
    var shown = hidden
    shown.isRevealed = true
    #expect(OpeningAgreement([hidden]).raters.isEmpty)
    #expect(OpeningAgreement([hidden]).agreedOn == 0)
    #expect(OpeningAgreement([hidden, shown]).agreedOn == 1)
    #expect(
      OpeningAgreement([shown]).statistics.map(\.name)
        == ICCForm.allCases.map(\.name) + AlphaLevel.allCases.map { "alpha " + $0.rawValue })
  }
}
