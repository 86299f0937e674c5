import Exact
import Guide
import Interview
import Testing
import Text

@testable import Reports

@Suite struct OutputTests {
  /// Two sessions, the second with hostile names and nothing but one rating.
  private let folder = Folder(
    ratings: "session,candidate,opening,interviewer,question,phase,status,rating\n"
      + "s1,Dana Whitfield,Desk,ann,q1,,rated,4\ns1,,,ann,q2,initial,rated,3\n"
      + "s1,,,ann,q2,final,rated,5\ns1,,,bob,q1,,rated,2\ns1,,,bob,q2,,rated,4\n"
      + "s1,,,bob,a-longer-question-id,,rated,5\n"
      + "=s2,\"-\"\"D\"\"\u{1B},\né\",,\"'=x;\",q1,,rated,4\n",
    forms: "session,interviewer,state,communication\ns1,ann,,meets\ns1,cy,excused,\n",
    tests: "session,section,earned,possible,item,topic\ns1,hard-skills,2,3,i1,hipaa\n"
      + "s1,hard-skills,1,1,i2,billing\ns1,people,9,11,,\n",
    questions: "session,question,voided\n'=s2,a-longer-question-id,overheard\n")

  @Test func csvIsExact() throws {
    let text = try folder.scored().text(.csv)
    let expected = [
      "session,candidate,opening,panel,forms,interview_mean,interview_score,"
        + "interview_score_initial,test_hard_skills,test_people,test_score,total,total_competency,"
        + "total_initial,band,gate_hard_skills_minimum,gate_critical_questions,"
        + "gate_must_have_items,gate_communication,gate_red_flags,verdict,reasons,agenda,decision,"
        + "decided_at,decision_reason",
      "s1,Dana Whitfield,Desk,2,2,4.1667,83.3333,76.6667,75.0000,81.8182,77.7273,80.5303,75.8636,"
        + "77.1970,strong,pass,pass,pass,pass,pass,strong,,"
        + "critical-straddle:q1;spread:q1;band-straddle;methods-disagree;flipped,,,",
      "'=s2,\"'-\"\"D\"\"\u{1B},\né\",,1,1,4.0000,80.0000,80.0000,,,,,,,,open,pass,open,not-given,"
        + "pass,incomplete,gate-open:hard-skills-minimum;gate-open:must-have-items;test-missing;"
        + "question-unrated:q2,communication-not-given,,,",
    ]
    #expect(text == expected.map { $0 + "\r\n" }.joined())
  }

  @Test func jsonIsExact() throws {
    let lines = try folder.scored().text(.json).split(separator: "\n").map(String.init)
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
      "total_competency":{"exact":"1669/22","decimal":75.863636363636363636},
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
      {"id":"people","score":null}]},"total":null,"total_competency":null,
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

  @Test func jsonOfNoSessionsIsAnEmptyArray() throws {
    #expect(try Folder().scored().text(.json) == "[\n]\n")
  }

  @Test func textIsCalmAndHarmless() throws {
    let text = try folder.scored().text(.text)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.allSatisfy { TextWidth.of($0) <= 80 && !$0.hasSuffix(" ") })
    let expected = """
      Scorecard   Dana Whitfield · Desk                            2 of 2 forms sealed
      ────────────────────────────────────────────────────────────────────────────────
                                  ann   bob    cy    mean  n
        q1 ! Title q1               4     2     .    3.00  2  2 apart
        q2   Title q2             3>5     4     .    4.50  2
        a-…  Title a-longer-qu…     .     5     .    5.00  1
             a>b revised   cy: form excused

        Interview  mean 4.17   score 83.3   from first ratings 76.7
        Test       score 77.7   hard-skills 75.0   people 81.8
        Total      split 80.5   competency 75.9   from first ratings 77.2
                   band strong by split

        Gates      pass       hard skills 75.0 (+5.0)
                   pass       critical questions (+0.00)
                   pass       must-have items (+16.7)
                   pass       communication
                   pass       red flags

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
    #expect(lines.suffix(3).starts(with: ["             no test", "             not rated: q2"]))
  }

  /// A reason that fills a line is not run together with its neighbours.
  @Test func reasonsAreToldApart() throws {
    let names = [
      "José Ñandú", "Dr. Maximiliane von und zu Hohenlohe-Waldenburg-Schillingsfürst", "Bo",
    ]
    let forms = names.map { "s,\($0),open\n" }.joined()
    let page = try Folder(
      ratings: "session,interviewer,question,status,rating\ns,Ann,q1,rated,4\n",
      forms: "session,interviewer,state\n" + forms
    ).scored().text(.text)
    #expect(
      page.hasSuffix(
        """
                     form not sealed: José Ñandú
                     form not sealed: Dr. Maximiliane von und zu
                       Hohenlohe-Waldenburg-Schillingsfürst
                     form not sealed: Bo

        """), "\(page)")
    #expect(
      PlainLayout.flow(["one", "two three four", "five", "six"], width: 10)
        == ["one", "two three", "  four", "five   six"])
  }

  @Test func largePanelIsNumberedTenToABlock() throws {
    let rows = (1...12).map { "s,interviewer \($0),q1,rated,\($0 % 5 + 1)\n" }
    let page = try Folder(ratings: "session,interviewer,question,status,rating\n" + rows.joined())
      .scored().text(.text)
    #expect(
      page.contains("                            1    2    3    4    5    6    7    8    9   10\n"))
    #expect(page.contains("                           11   12    mean  n\n"))
    #expect(page.contains("12 interviewer 12"))
  }
}
