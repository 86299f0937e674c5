import Interview
import Testing

@testable import Scoring

/// What there is to talk about, in words.
struct AgendaWordsTests {
  private func sentences(_ made: Case) -> [String] {
    let words = AgendaWords(ScoringPlan(guide: made.guide), made.sheet, made.card)
    return AgendaEntry.all(Session(id: SessionID("s")), made.guide, made.card).map(words.sentence)
  }

  @Test func aStraddleSaysTheMeanTheBarAndHowManyAreBelow() {
    #expect(
      sentences(.sound(["24444444", "44444444"])).first
        == "Critical: the mean of 3.00 passes the bar of 3, with one rating below it.")
    #expect(
      sentences(.sound(["24444444", "24444444", "54444444"])).first
        == "Critical: the mean of 3.00 passes the bar of 3, with 2 ratings below it.")
  }

  @Test func aSpreadSaysBetweenWhichRatings() {
    #expect(
      sentences(.sound(["42444444", "44444444"])).first
        == "The ratings are 2 apart, 2 to 4, around a mean of 3.00.")
  }

  @Test func whatIsMissingFromTheTestIsNamed() {
    var made = Case.sound()
    made.topics["billing"] = nil
    #expect(sentences(made).contains("The test has no items on billing."))
  }

  @Test func communicationIsCountedAmongTheFormsThatAnswered() {
    var made = Case.sound(["44444444", "44444444", "44444444", "44444444"])
    made.members[0].communication = .below
    made.members[1].communication = nil
    #expect(
      sentences(made).contains(
        "1 of 3 forms find that the candidate communicates below what the role needs."))
  }

  @Test func aRevisionThatTurnsTheVerdictSaysFromWhatToWhat() {
    var made = Case.sound(["44444444", "43444444"])
    made.members[1].last = "44444444"
    #expect(
      sentences(made).contains(
        "The first ratings gave discuss; after the revisions it is strong."))
  }
}
