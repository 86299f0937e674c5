import Scoring
import Testing

@testable import Exchange

@Suite struct OtherRowFaultTests {
  @Test func formsAreChecked() {
    let table: [(String, String)] = [
      ("s1,ann,,,,", ""), ("s1,ann,open,below,2026-11-24T09:30:00Z,abc", ""),
      (",ann,,,,", "2:1: session must not be empty"),
      ("s1,,,,,", "2:4: interviewer must not be empty"),
      ("s1,ann,done,,,", "2:8: state must be sealed, open or excused, not \"done\""),
      ("s1,ann,,good,,", "2:9: communication must be meets or below, not \"good\""),
      (
        "s1,ann,,,today,",
        "2:10: sealed_at must be a time with offset such as"
          + " 2026-11-24T09:30:00+01:00, not \"today\""
      ),
      (
        "s1,ann,,,,\ns1,ann,open,,,",
        "3:4: the form of \"ann\" in session \"s1\" is given twice"
      ),
      ("s1,ann,,,,\ns1,bob,,,,\ns2,ann,,,,", ""),
    ]
    for (rows, fault) in table {
      let forms = "session,interviewer,state,communication,sealed_at,guide_sha256\n" + rows
      #expect(Folder(forms: forms).fault() == (fault.isEmpty ? "" : "forms.csv:" + fault))
    }
    #expect(
      Folder(forms: "session\n").fault()
        == "forms.csv:1:1: the required column interviewer is missing from the header")
  }

  @Test func testsAreChecked() {
    let sections = "a section of the guide (hard-skills or people)"
    let number = "a plain number such as 12 or 12.5"
    let table: [(String, String)] = [
      ("s1,people,0,1,,", ""), ("s1,people,1.50,1.5,,", ""), ("s1,people, 1.0 ,\u{A0}2,,", ""),
      ("s1,soft,0,1,,", "2:4: section must be \(sections), not \"soft\""),
      ("s1,people,-1,1,,", "2:11: earned must be \(number), not \"-1\""),
      ("s1,people,1e1,100,,", "2:11: earned must be \(number), not \"1e1\""),
      (
        "s1,people,\"1,5\",100,,",
        "2:11: earned must be \(number), not \"1,5\"; decimals stand after a point, and thousands have no comma"
      ),
      ("s1,people,,1,,", "2:11: earned must be \(number), not empty"),
      ("s1,people,0,.5,,", "2:13: possible must be \(number), not \".5\""),
      ("s1,people,0,0.00,,", "2:13: possible must be above 0, not \"0.00\""),
      ("s1,people,10.01,10,,", "2:11: earned must be at most possible (10), not \"10.01\""),
      (
        "s1,people,1,1,,\ns1,people,1,1,,",
        "3:4: section people of session \"s1\" is given twice"
      ),
      (
        "s1,people,1,1,,\ns1,people,1,1,i1,",
        "3:4: section people of session \"s1\" is given"
          + " both whole and by items; give one or the other"
      ),
      (
        "s1,people,1,1,i1,\ns1,people,1,1,,",
        "3:4: section people of session \"s1\" is given"
          + " both whole and by items; give one or the other"
      ),
      (
        "s1,people,1,1,i1,\ns1,people,1,1,i2,\ns1,people,1,1,i1,x",
        "4:15: item \"i1\" in section people of session \"s1\" is given twice"
      ),
      ("s1,people,1,1,i1,\ns1,hard-skills,1,1,i1,\ns2,people,1,1,i1,", ""),
    ]
    for (rows, fault) in table {
      let tests = "session,section,earned,possible,item,topic\n" + rows
      #expect(Folder(tests: tests).fault() == (fault.isEmpty ? "" : "tests.csv:" + fault))
    }
  }

  @Test func flagsAreChecked() {
    let table: [(String, String)] = [
      ("s1,ann,rude,raised", ""), ("s1,ann,rude,raised\ns1,ann,rude,raised", ""),
      (
        "s1,ann,late,raised",
        "2:8: flag must be a flag of the guide (rude or hopping), not \"late\""
      ),
      ("s1,ann,rude,", "2:13: state must be raised, confirmed or dismissed, not empty"),
      ("s1,ann,rude,seen", "2:13: state must be raised, confirmed or dismissed, not \"seen\""),
      ("s1,,rude,raised", "2:4: interviewer must not be empty"),
    ]
    for (rows, fault) in table {
      let flags = "session,interviewer,flag,state\n" + rows
      #expect(Folder(flags: flags).fault() == (fault.isEmpty ? "" : "flags.csv:" + fault))
    }
  }

  @Test func questionsAreChecked() {
    let table: [(String, String)] = [
      ("s1,q1,overheard", ""), ("s1,q1,overheard\ns2,q1,overheard\ns1,q2,x", ""),
      (
        "s1,q7,x",
        "2:4: question must be a question of the guide (q1, q2 or"
          + " a-longer-question-id), not \"q7\""
      ),
      ("s1,q1,", "2:7: voided must be the reason why the question is left out"),
      ("s1,q1,a\ns1,q1,b", "3:4: question q1 of session \"s1\" is given twice"),
    ]
    for (rows, fault) in table {
      let questions = "session,question,voided\n" + rows
      #expect(
        Folder(questions: questions).fault() == (fault.isEmpty ? "" : "questions.csv:" + fault))
    }
  }

  @Test func whatIsPassedOverIsWarnedOf() throws {
    let folder = Folder(
      ratings: "mood,session,candidate,interviewer,question,status,rating\n"
        + "x,s1,,ann,q1,rated,1\nx,s1,Dana,ann,q2,rated,1\nx,s1,Dena,bob,q1,rated,1\n"
        + "x,s1,Dina,bob,q2,rated,1\nx,s2,'=D,bob,q2,rated,1\nx,s2,=D,ann,q2,rated,1\n",
      tests: "session,section,earned,possible,item,topic\ns1,people,1,1,,hipaa\n")
    #expect(
      try folder.warnings() == [
        "ratings.csv:1:1: unknown column \"mood\" is ignored",
        "ratings.csv:4:6: session \"s1\" had candidate \"Dana\" before and has \"Dena\" here;"
          + " the first is used",
        "tests.csv:2:16: the topic of a whole section is ignored",
      ])
    #expect(try folder.scored().all.map(\.candidate) == ["Dana", "=D"])
  }
}
