import Exact
import Guide
import Interview
import Screen
import Testing
import Text

@testable import Console
@testable import Scoring

/// What the slate looks like at each size, in words, bars and shades.
struct SlatePictureTests {
  static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  private func row(
    _ name: String, total: Rational?, _ forms: [(ratings: String, mean: String)],
    _ gates: [GateResult.State] = [.pass, .pass, .notGiven, .pass, .pass]
  ) -> Slate.Row {
    var summary = Fixture.summary
    summary.id = SessionID(name.lowercased().replacing(" ", with: "-"))
    summary.candidate = name
    var digest = SessionDigest(
      session: Session(id: summary.id), scoringPlan: ScoringPlan(guide: Fixture.guide))
    digest.isRevealed = total != nil
    digest.verdict = total.map { $0 >= 80 ? "strong" : "fail" }
    digest.total = total?.description
    digest.interview = total?.description
    digest.gates = total == nil ? [] : gates.map(\.rawValue)
    digest.raters = forms.map {
      SessionDigest.Rater(interviewer: "x", ratings: $0.ratings, mean: $0.mean)
    }
    return Slate.Row(summary, digest: digest)
  }

  static let agreement = [
    AgreementStatistic(name: "ICC(1,1)", value: Rational(9, over: 10)),
    AgreementStatistic(name: "ICC(2,k)", value: Rational(2249, over: 2500)),
    AgreementStatistic(name: "alpha ordinal", value: nil),
  ]

  func slate(_ size: Size, over agreedOn: Int = 4) -> Seated {
    var seated = Seated(as: .lead, size: size)
    seated.press("s")
    seated.send(
      .guidesRead(
        Fixture.guides(Fixture.copy, of: [Session(id: Fixture.id, events: Fixture.planned)])))
    var slate = Slate(
      opening: Fixture.plan.opening,
      rows: [
        row("Ada Low", total: 80, [("45434445", "4"), ("44434443", "4"), ("3443444-", "15/4")]),
        row(
          "Ben Nevis", total: Rational(799, over: 10), [("12345123", "3"), ("22345123", "7/2")],
          [.fail, .open, .fail, .notGiven, .pass]),
        row("Cy Dee", total: nil, []),
      ], agreement: Self.agreement, agreedOn: agreedOn,
      raters: [
        Leniency(
          interviewer: Fixture.okafor, candidates: 2, mean: 4,
          difference: Rational(-1, over: 4) ?? 0),
        Leniency(
          interviewer: Fixture.moreau, candidates: 2, mean: 4,
          difference: Rational(1, over: 8) ?? 0),
      ])
    slate.rows[2].stage = .underWay
    seated.send(.slateRead(slate))
    return seated
  }

  @Test func theTableAt80by24() {
    let lines = slate(Size(width: 80, height: 24)).lines
    #expect(
      Array(lines[2...5]) == [
        "   Candidate       Verdict     Total    60 80   Gates            Decision",
        "▸  Ada Low         strong       80.0 ████│██│·· – must-haves",
        "   Ben Nevis       fail         79.9 ████│█▌│·· ✗ hard skills +3",
        "   Cy Dee          under way",
      ])
  }

  @Test(arguments: sizes) func aColumnStandsWholeOrNotAtAll(size: Size) {
    let seated = slate(size)
    let table = SlateTable(width: size.width, guide: Fixture.guide)
    #expect(table.head.width <= size.width)
    #expect(table.columns.starts(with: [.verdict, .total]))
    #expect(rows(seated).count == 3)
    for row in rows(seated) {
      #expect(table.line(row, called: row.candidate).width + 3 <= size.width)
    }
    // All of it is there at the widest.
    if size.width == 200 { #expect(table.columns.count == SlateTable.Column.allCases.count) }
  }

  private func rows(_ seated: Seated) -> [Slate.Row] {
    (seated.model.screen as? SlateScreen)?.rows ?? []
  }

  @Test func noWidthHasAColumnThatEndsBeyondTheScreen() {
    for width in 60...240 {
      let table = SlateTable(width: width, guide: Fixture.guide)
      #expect(table.head.width <= width, "\(width)")
      #expect(table.name >= 12)
    }
  }

  @Test(arguments: sizes) func whichGateFailedCanBeRead(size: Size) {
    var seated = slate(size)
    seated.press("j")
    #expect(seated.text.contains("✗ hard skills"))
    // The candidate below names every gate.
    for gate in Fixture.guide.scoring.gates { #expect(seated.text.contains(gate.title)) }
  }

  @Test(arguments: sizes) func theQuestionMeansAreAHeatMap(size: Size) {
    var seated = slate(size)
    seated.press("j")
    let picture = view(seated.model)
    let tones = Set(picture.cells.map(\.style.tone))
    for tone in [Tone.heat1, .heat2, .heat3, .heat4, .heat5] { #expect(tones.contains(tone)) }
    #expect(seated.text.contains("low 12345 high"))
    #expect(seated.text.contains("1.50"))
  }

  @Test func theFormsRangeIsAWhiskerWithItsFigures() {
    let text = slate(Size(width: 120, height: 40)).text
    #expect(text.contains("single forms give 75.0 to 80.0"))
    #expect(text.contains("├"))
  }

  @Test func agreementIsASentenceAndItsCoefficientsAreAKeyAway() {
    var seated = slate(Size(width: 80, height: 24))
    #expect(!seated.text.contains("ICC"))
    seated.press("<tab>")
    // 0.8996 is below the bar of "excellent" and is not shown as 0.90.
    #expect(seated.text.contains("The panel's agreement over 4 candidates is good: 0.8996"))
    #expect(seated.text.contains("With fewer than 30 it is only a hint."))
    #expect(seated.text.contains("-0.25"))
    seated.press("i")
    #expect(seated.text.contains("ICC(2,k)") && seated.text.contains("n/a"))
    seated.press("i")
    #expect(!seated.text.contains("ICC"))
    #expect(!slate(Size(width: 120, height: 40), over: 30).text.contains("only a hint"))
  }

  @Test func leniencyIsABarAboutZero() {
    var seated = slate(Size(width: 80, height: 24))
    seated.press("<tab>")
    let line = seated.lines.first { $0.contains("R. Okafor") } ?? ""
    #expect(line.contains("█│·"), "\(line)")
    #expect(seated.lines.contains { $0.contains("A. Moreau") && $0.contains("·│█") })
  }

  @Test func theWordsOfAgreementKeepToTheirBars() {
    func sentence(_ value: Rational?) -> String {
      AgreementWords.sentence(
        [AgreementStatistic(name: "ICC(2,k)", value: value)], over: 40)
    }
    for (value, word) in [
      (Rational(49, over: 100), "poor"), (Rational(1, over: 2), "moderate"),
      (Rational(3, over: 4), "good"), (Rational(9, over: 10), "excellent"),
      (Rational(-1, over: 2), "poor"),
    ] { #expect(sentence(value).contains(" is \(word):")) }
    #expect(sentence(nil).contains("cannot be told yet"))
  }
}
