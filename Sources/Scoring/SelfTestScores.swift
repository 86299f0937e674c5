import Exact
import Guide
import Interview

extension SelfTest {
  /// Means and scores of the interview.
  static func means() -> [Result] {
    let three = card(forms: ["44354434", "3-34-424", "54-54--5"]).final
    let sixty = card(forms: ["22522343", "54222352", "33242442"]).final
    return [
      Result(
        "interview mean of three forms with gaps is 61/16", equal(three.interviewMean, 61, 16)),
      Result("interview score of those forms is 76.25", equal(three.interviewScore, 305, 4)),
      Result("interview of 8 questions by 3 is exactly 60", equal(sixty.interviewScore, 60)),
    ]
  }

  /// Scores on a cut-off that floating point puts below it.
  static func cutOffs() -> [Result] {
    let scoringPlan = ScoringPlan(guide: guide)
    let strong = card(test: [97, 92, 83, 32, 65])
    let discuss = card(test: [72, 70, 89, 4, 25])
    let both = card(forms: ["44444444", "44444444"], test: [97, 92, 83, 32, 65]).final
    return [
      Result("test (97, 92, 83, 32, 65) is exactly 80", equal(strong.testScore, 80)),
      Result(
        "a score of 80 is strong", strong.testScore.map { scoringPlan.band(of: $0) } == .strong),
      Result("test (72, 70, 89, 4, 25) is exactly 60", equal(discuss.testScore, 60)),
      Result(
        "a score of 60 is discuss", discuss.testScore.map { scoringPlan.band(of: $0) } == .discuss),
      Result(
        "that test with 4 on every question is strong",
        equal(both.splitTotal, 80) && both.verdict == .strong),
    ]
  }

  /// Gates at and below their cut-off.
  static func gates() -> [Result] {
    let below = card(test: [69, 100, 100, 100, 100])
    let at = card(test: [70, 80, 90, 85, 80])
    let straddle = card(forms: ["23333333", "33333333", "43333333"])
    return [
      Result("test (69, 100, 100, 100, 100) is 90.70", equal(below.testScore, 907, 10)),
      Result(
        "hard skills of 69 fail whatever the total",
        below.final.gates.first?.state == .fail && below.final.verdict == .fail
          && below.final.reasons == [.gate(.hardSkillsMinimum)]),
      Result("test (70, 80, 90, 85, 80) is 79.75", equal(at.testScore, 319, 4)),
      Result(
        "hard skills of exactly 70 pass with margin 0",
        at.final.gates.first?.state == .pass && equal(at.final.gates.first?.margin, 0)),
      Result(
        "a critical question rated 2, 3, 4 passes at 3 and goes on the agenda",
        straddle.final.gates.contains { $0.gate == .criticalQuestions && $0.state == .pass }
          && straddle.agenda.first == AgendaItem(kind: .criticalStraddle, question: "q1")),
    ]
  }

  /// Figures that rounding must not carry across a cut-off.
  static func display() -> [Result] {
    let near = Rational(7996, over: 100)
    return [
      Result("79.96 against 80 is shown as 79.96", near?.shown(against: [60, 80]) == "79.96"),
      Result("79.96 on its own is shown as 80.0", near?.shown() == "80.0"),
    ]
  }

  /// The scorecard of forms written as a character a question, `-` where not rated.
  static func card(forms: [String] = [], test: [Int] = []) -> Scorecard {
    let seats = forms.enumerated().map { index, form in
      let marks = form.utf8.map { FormMark(rawValue: $0 &- UInt8(ascii: "0")) ?? .notAsked }
      return Sheet.Seat(
        interviewer: Interviewer("interviewer \(index + 1)"), state: .sealed,
        communication: .meets, initial: marks, final: marks)
    }
    let sheet = Sheet(
      seats: seats, sections: test.map { Marks(earned: Rational($0), possible: 100) },
      topics: [], flags: [], voided: [])
    return Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: sheet)
  }

  /// Whether a figure is that fraction.
  static func equal(_ figure: Rational?, _ numerator: Int, _ denominator: Int = 1) -> Bool {
    guard let figure else { return false }
    return figure == Rational(numerator, over: denominator)
  }
}
