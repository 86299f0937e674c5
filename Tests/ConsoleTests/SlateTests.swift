import Exact
import Guide
import Interview
import Scoring
import Screen
import Testing

@testable import Console

/// Candidates side by side: ordered, filtered, and a question voided for all of them.
struct SlateTests {
  private func row(_ name: String, total: Rational?, verdict: Verdict?) -> Slate.Row {
    var summary = Fixture.summary
    summary.id = SessionID(name.lowercased())
    summary.candidate = name
    var row = Slate.Row(summary, digest: nil)
    row.total = total
    row.interview = total
    row.verdict = verdict
    row.gates = [.pass, .fail, .open, .notGiven, .pass]
    return row
  }

  private func shown(_ size: Size = Size(width: 80, height: 24)) -> Seated {
    var seated = Seated(as: .lead, size: size)
    seated.press("s")
    seated.send(
      .slateRead(
        Slate(
          opening: Fixture.plan.opening,
          rows: [
            row("Ada", total: Rational(1999, over: 25), verdict: .discuss),
            row("Ben", total: nil, verdict: nil), row("Cy", total: 80, verdict: .strong),
          ],
          agreement: [
            AgreementStatistic(name: "ICC(2,k)", value: Rational(736, over: 1187)),
            AgreementStatistic(name: "ICC(1,1)", value: nil),
          ], agreedOn: 2,
          raters: [
            Leniency(
              interviewer: Fixture.okafor, candidates: 2, mean: 4,
              difference: Rational(-1, over: 4) ?? 0)
          ])))
    return seated
  }

  private func order(_ seated: Seated) -> [String] {
    seated.lines.compactMap { line in
      ["Ada", "Ben", "Cy"].first { line.dropFirst(3).hasPrefix($0) }
    }
  }

  @Test func theHighestTotalComesFirstAndNoTotalLast() {
    #expect(order(shown()) == ["Cy", "Ada", "Ben"])
  }

  @Test func aFigureNeverContradictsItsCutOff() {
    #expect(shown().text.contains("79.96"), "79.96 is below 80 and must not be shown as 80.0")
  }

  @Test func orderingByNameAndFiltering() {
    var seated = shown()
    seated.press("ooo")
    #expect(order(seated) == ["Ada", "Ben", "Cy"])
    seated.press("/strong<enter>")
    #expect(order(seated) == ["Cy"])
  }

  @Test func gatesAndAgreementAreInWordsAndMarks() {
    var seated = shown()
    #expect(seated.text.contains("✗ critical +2"))
    seated.press("<tab>")
    #expect(seated.text.contains("-0.25"))
    seated.press("i")
    #expect(seated.text.contains("ICC(2,k)"))
    #expect(seated.text.contains("n/a"))
  }

  @Test func voidingForAllNeedsAReason() {
    var seated = shown()
    seated.press("V<down><enter><enter>")
    #expect(seated.unanswered.isEmpty)
    seated.press("  <enter>")
    #expect(seated.unanswered.isEmpty && seated.text.contains("only with a reason"))
    seated.press("misheard by all<enter>")
    #expect(
      seated.unanswered.contains(
        .voidQuestion(
          opening: Fixture.plan.opening, question: "q2", reason: "misheard by all")))
  }

  @Test func theQuestionsAreThoseOfTheOpeningsGuide() {
    var seated = shown()
    var other = Fixture.copy
    other.guide.questions = [other.guide.questions[0]]
    other.guide.questions[0].heading = "Another guide's question"
    other.reference = GuideReference(id: "porter", version: 3, sha256: "cc")
    seated.send(
      .guidesRead(
        GuidesAtHand(
          shelf: [other], references: [Fixture.plan.opening: Fixture.reference],
          frozen: [Fixture.reference.sha256: Fixture.copy])))
    seated.press("V")
    #expect(seated.text.contains(Fixture.guide.questions[0].heading))
    #expect(!seated.text.contains("Another guide's"))
  }

  @Test func voidingShowsTheTotalsBeforeAndAfter() {
    var seated = shown()
    seated.press("V<down><enter>misheard by all<enter>")
    var after = Slate(
      opening: Fixture.plan.opening, rows: [row("Cy", total: 82, verdict: .strong)],
      agreement: [], agreedOn: 0, raters: [])
    after.rows[0].total = 82
    seated.send(.slateRead(after))
    #expect(seated.text.contains(/Cy +80\.0 → +82\.0/))
    seated.press("<esc>")
    #expect(!seated.text.contains("before and after"))
    #expect(seated.lines[0].contains("Slate"))
  }

  @Test func anInterviewerHasNoSlate() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.press("s")
    #expect(seated.lines[0].contains("Sessions"))
  }

  /// A slate whose raters have long names and whose numbers have several digits.
  private func wide(_ size: Size) -> Seated {
    var seated = shown(size)
    let statistics = [
      "ICC(2,k)", "ICC(1,1)", "alpha ordinal", "alpha interval", "mean rwg", "kappa",
    ]
    seated.send(
      .slateRead(
        Slate(
          opening: Fixture.plan.opening,
          rows: [row("Ada", total: Rational(1999, over: 25), verdict: .discuss)],
          agreement: statistics.map {
            AgreementStatistic(name: $0, value: Rational(736, over: 1187))
          },
          agreedOn: 345,
          raters: ["R. Okafor", "Maximiliane Featherstonehaugh-Lindqvist"].map {
            Leniency(
              interviewer: Interviewer($0), candidates: 345, mean: 4,
              difference: Rational(-1, over: 400) ?? 0)
          })))
    return seated
  }

  @Test(arguments: [60, 70, 76, 80, 100, 120])
  func noFigureIsCutAtAnyWidth(width: Int) {
    var seated = wide(Size(width: width, height: 24))
    #expect(seated.text.contains("Decision"))
    // The name stands beside the figure, whole.
    #expect(seated.lines.contains { $0.contains("Ada ") && $0.contains("79.96") })
    seated.press("<tab>")
    let raters = seated.lines.filter { $0.contains("Okafor") || $0.contains("Maximiliane") }
    #expect(raters.count == 2)
    for line in raters {
      #expect(line.contains("-0.00"), "\(line)")
      // How many is whole, or not there.
      #expect(!line.contains("over") || line.contains("over 345"), "\(line)")
    }
    seated.press("i")
    #expect(seated.text.contains("alpha interval 0.62"))
  }
}
