import Exact
import Guide
import Interview
import Scoring
import TestSupport
import Testing
import Text

@testable import Reports

@Suite struct ScorecardOutputTests {
  private let guide = smallGuide()

  /// Two sessions, the second with hostile names and nothing but one rating.
  private var sessions: [ScoredSession] {
    [
      scored(
        "s1", candidate: "Dana Whitfield", opening: "Desk",
        Sheet(
          seats: [
            seat("ann", .meets, initial: [.four, .three, .none], final: [.four, .five, .none]),
            seat("bob", final: [.two, .four, .five]),
            seat("cy", state: .excused, final: [.none, .none, .none]),
          ],
          sections: [Marks(earned: 3, possible: 4), Marks(earned: 9, possible: 11)],
          topics: [Marks(earned: 2, possible: 3), Marks(earned: 1, possible: 1)], flags: [],
          voided: [false, false, false])),
      scored(
        "=s2", candidate: "-\"D\"\u{1B},\né", opening: "",
        Sheet(
          seats: [seat("=x;", final: [.four, .none, .none])], sections: [nil, nil],
          topics: [nil, nil], flags: [], voided: [false, false, true]),
        voided: ["a-longer-question-id": "overheard"]),
    ]
  }

  private func seat(
    _ name: String, _ communication: Communication? = nil, state: Sheet.State = .sealed,
    initial: [FormMark]? = nil, final: [FormMark]
  ) -> Sheet.Seat {
    Sheet.Seat(
      interviewer: Interviewer(name), state: state, communication: communication,
      initial: initial ?? final, final: final)
  }

  private func scored(
    _ id: String, candidate: String = "", opening: String = "", _ sheet: Sheet,
    voided: [String: String] = [:]
  ) -> ScoredSession {
    ScoredSession(
      session: SessionID(id), candidate: candidate, opening: opening, sheet: sheet,
      scorecard: Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: sheet), voided: voided)
  }

  /// A session of which there is nothing but a panel.
  private func scored(panel: [Sheet.Seat]) -> ScoredSession {
    scored(
      "s",
      Sheet(
        seats: panel, sections: [nil, nil], topics: [nil, nil], flags: [],
        voided: [false, false, false]))
  }

  private func text(_ sessions: [ScoredSession], _ format: ScorecardPages.Format) -> String {
    let pages = ScorecardPages(format, guide: guide)
    let bytes = pages.opening + pages.pages(sessions.indices) { sessions[$0] } + pages.closing
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func jsonIsExact() {
    let lines = text(sessions, .json).split(separator: "\n").map(String.init)
    let first = #"""
      {"session":"s1","candidate":"Dana Whitfield","panel":2,"forms":2,"questions":[
      {"id":"q1","n":2,"mean":{"exact":"3","decimal":3},"range":{"exact":"2","decimal":2},
      "ad":{"exact":"1","decimal":1},"rwg":{"exact":"0","decimal":0}},
      {"id":"q2","n":2,"mean":{"exact":"9/2","decimal":4.5},"range":{"exact":"1","decimal":1},
      "ad":{"exact":"1/2","decimal":0.5},"rwg":{"exact":"3/4","decimal":0.75}},
      {"id":"a-longer-question-id","n":1,"mean":{"exact":"5","decimal":5},
      "range":{"exact":"0","decimal":0},"ad":{"exact":"0","decimal":0},"rwg":null}],
      "interview":{"mean":{"exact":"25/6","decimal":4.166666666666666667},
      "score":{"exact":"250/3","decimal":83.333333333333333333}},
      "test":{"score":{"exact":"855/11","decimal":77.727272727272727273},"sections":[
      {"id":"hard-skills","score":{"exact":"75","decimal":75}},
      {"id":"people","score":{"exact":"900/11","decimal":81.818181818181818182}}]},
      "total":{"exact":"5315/66","decimal":80.530303030303030303},
      "total_split":{"exact":"5315/66","decimal":80.530303030303030303},
      "total_competency":{"exact":"1669/22","decimal":75.863636363636363636},
      "method":"split","must_haves":[],
      "initial":{"interview_score":{"exact":"230/3","decimal":76.666666666666666667},
      "total":{"exact":"5095/66","decimal":77.19696969696969697},"verdict":"discuss"},
      "band":"strong","gates":[
      {"id":"hard-skills-minimum","state":"pass","margin":{"exact":"5","decimal":5}},
      {"id":"critical-questions","state":"pass","margin":{"exact":"0","decimal":0}},
      {"id":"must-have-items","state":"pass","margin":{"exact":"50/3","decimal":16.666666666666666667}},
      {"id":"communication","state":"pass","margin":null},
      {"id":"red-flags","state":"pass","margin":null}],
      "verdict":"strong","reasons":[],"agenda":[{"kind":"critical-straddle","question":"q1"},
      {"kind":"spread","question":"q1"},{"kind":"band-straddle"},{"kind":"methods-disagree"},
      {"kind":"flipped"}]},
      """#
    let second = #"""
      {"session":"=s2","candidate":"-\"D\"\u001B,\né","panel":1,"forms":1,"questions":[
      {"id":"q1","n":1,"mean":{"exact":"4","decimal":4},"range":{"exact":"0","decimal":0},
      "ad":{"exact":"0","decimal":0},"rwg":null},
      {"id":"q2","n":0,"mean":null,"range":null,"ad":null,"rwg":null},
      {"id":"a-longer-question-id","n":0,"mean":null,"range":null,"ad":null,"rwg":null}],
      "interview":{"mean":{"exact":"4","decimal":4},"score":{"exact":"80","decimal":80}},
      "test":{"score":null,"sections":[{"id":"hard-skills","score":null},
      {"id":"people","score":null}]},"total":null,"total_split":null,
      "total_competency":null,"method":"split","must_haves":[],
      "initial":{"interview_score":{"exact":"80","decimal":80},"total":null,
      "verdict":"incomplete"},"band":null,"gates":[
      {"id":"hard-skills-minimum","state":"open","margin":null},
      {"id":"critical-questions","state":"pass","margin":{"exact":"1","decimal":1}},
      {"id":"must-have-items","state":"open","margin":null},
      {"id":"communication","state":"not-given","margin":null},
      {"id":"red-flags","state":"pass","margin":null}],"verdict":"incomplete",
      "reasons":["gate-open:hard-skills-minimum","gate-open:must-have-items","test-missing",
      "question-unrated:q2"],"agenda":[{"kind":"communication-not-given"}]}
      """#
    let expected = [first, second].map { $0.split(separator: "\n").joined() }
    #expect(lines == ["[", expected[0], expected[1], "]"])
  }

  @Test func jsonOfNoSessionsIsAnEmptyArray() {
    #expect(text([], .json) == "[\n]\n")
  }

  @Test func textIsCalmAndHarmless() {
    let text = text(sessions, .text)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.allSatisfy { TextWidth.of($0) <= 80 && !$0.hasSuffix(" ") })
    let expected = """
      Scorecard   Dana Whitfield · Desk                            2 of 2 forms sealed
      ────────────────────────────────────────────────────────────────────────────────
                                  ann   bob    cy    mean  n
        q1 ! Title q1               4     2     ·    3.00  2  2 apart
        q2   Title q2             3>5     4     ·    4.50  2
        a-…  Title a-longer-qu…     ·     5     ·    5.00  1
             a>b revised   cy: form excused

        Interview  mean 4.17   score 83.3   from first ratings 76.7
        Test       score 77.7   hard-skills 75.0   people 81.8
        Total      split 80.5   competency 75.9   from first ratings 77.2
                   band strong by split

        Gates      ✓ hard skills 75.0 (+5.0)
                   ✓ critical 3.00 (+0.00)
                   ✓ must-haves 66.7 (+16.7)
                   ✓ communication
                   ✓ red flags

        Agenda     q1 passes with a rating below 3   q1 ratings 2 or more apart
                   forms in different bands   the two methods give different bands
                   first ratings give another verdict

        Verdict    strong


      Scorecard   -"D"\\u{1B},\\né                                    1 of 1 form sealed
      """
    let shown = lines.prefix(
      expected.split(separator: "\n", omittingEmptySubsequences: false).count)
    #expect(shown.joined(separator: "\n") == expected)
    #expect(lines.contains("  a-…  Title a-longer-qu… left out: overheard"))
    #expect(
      lines.suffix(3).starts(with: ["             no test", "             q2 without a rating"]))
  }

  /// A reason that fills a line is not run together with its neighbours.
  @Test func reasonsAreToldApart() {
    let names = [
      "José Ñandú", "Dr. Maximiliane von und zu Hohenlohe-Waldenburg-Schillingsfürst", "Bo",
    ]
    let waitedFor = names.map { seat($0, state: .open, final: [.none, .none, .none]) }
    let panel = [seat("Ann", final: [.four, .none, .none])] + waitedFor
    let page = text([scored(panel: panel)], .text)
    #expect(
      page.hasSuffix(
        """
                     José Ñandú has not sealed
                     Dr. Maximiliane von und zu Hohenlohe-Waldenburg-Schillingsfürst has
                       not sealed
                     Bo has not sealed

        """), "\(page)")
    #expect(
      PlainLayout.flow(["one", "two three four", "five", "six"], width: 10)
        == ["one", "two three", "  four", "five   six"])
  }

  @Test func blanksHaveTheSignsOfTheScreens() {
    let panel = [
      seat("ann", initial: [.notAsked, .four, .none], final: [.four, .noAnswer, .none]),
      seat("bob", state: .open, final: [.recused, .none, .none]),
    ]
    let lines = text([scored(panel: panel)], .text).split(separator: "\n").map(String.init)
    #expect(lines[3].contains("–n>4  (–r)"))
    #expect(lines[4].contains(" 4>–a     ·"))
    #expect(lines[6].hasPrefix("       –n not asked   –a no answer   –r recused   a>b revised"))
  }

  @Test(arguments: [1, 4, 5, 8, 12]) func noRatingIsCutWhateverThePanel(size: Int) {
    let panel = (1...size).map { number in
      seat(
        "interviewer \(number)", state: number == 1 ? .open : .sealed,
        initial: [.notAsked, .four, .none], final: [.noAnswer, .recused, .none])
    }
    let page = text([scored(panel: panel)], .text)
    #expect(page.split(separator: "–n>–a").count == size + 1)
    #expect(page.contains("(–n>–a)"))
    #expect(page.split(separator: "4>–r").count == size + 1)
  }

  @Test func largePanelIsNumberedTenToABlock() {
    let marks: [FormMark] = [.two, .three, .four, .five, .one]
    let panel = (1...12).map {
      seat("interviewer \($0)", final: [marks[($0 - 1) % 5], .none, .none])
    }
    let page = text([scored(panel: panel)], .text)
    #expect(
      page.contains("                            1    2    3    4    5    6    7    8    9   10\n"))
    #expect(page.contains("                           11   12    mean  n\n"))
    #expect(page.contains("12 interviewer 12"))
  }

  @Test func figureThatFailsItsGateIsShownBelowIt() throws {
    func page(_ earned: String, _ possible: Int) throws -> String {
      let earned = try #require(Rational(plainDecimal: earned))
      let people = try #require(Rational(plainDecimal: "69.96"))
      return text(
        [
          scored(
            "s1",
            Sheet(
              seats: [seat("ann", final: [.four, .none, .none])],
              sections: [
                Marks(earned: earned, possible: Rational(possible)),
                Marks(earned: people, possible: 100),
              ], topics: [nil, nil], flags: [], voided: [false, false, false]))
        ], .text)
    }
    // People has no gate; hard skills may not seem to have passed theirs.
    #expect(try page("69.96", 100).contains("hard-skills 69.96   people 70.0"))
    #expect(try page("69.9999", 100).contains("hard-skills 69.9999   people"))
    #expect(try page("70", 100).contains("hard-skills 70.0   people"))
    #expect(try page("70.04", 100).contains("hard-skills 70.04   people"))
  }
}
