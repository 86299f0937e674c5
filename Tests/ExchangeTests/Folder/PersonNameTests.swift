import Interview
import Scoring
import Testing
import Text

@testable import Exchange

/// One person is one seat, however the name is spelled.
@Suite struct PersonNameTests {
  private let head = "session,interviewer,question,status,rating\n"

  @Test(arguments: [
    ("A. Rivera", "a. rivera"), ("A. Rivera", "A. Rivera "), ("A. Rivera", "A.  Rivera"),
    ("A. Rivera", "A.\u{A0}Rivera"), ("A. Rivera", "A. Riv\u{200B}era"), ("Zoé", "Zoe\u{301}"),
  ])
  func twoSpellingsInOneSessionAreRefused(one: String, other: String) throws {
    let filler = (0..<600).map { "t\($0),somebody \($0),q1,rated,3\n" }.joined()
    let first = head + "s1,\(one),q1,rated,4\n"
    let said = "are one person's name, spelled differently; session \"s1\" has one form of each"
    let names = "\(other.quoted(beside: one)) and \(one.quoted(beside: other))"
    // In one file, near by and far away.
    #expect(
      Folder(ratings: first + "s1,\(other),q2,rated,4\n").fault()
        == "ratings.csv:3:4: \(names) (ratings.csv, line 2) \(said)")
    #expect(
      Folder(ratings: first + filler + "s1,\(other),q1,rated,4\n").fault()
        == "ratings.csv:603:4: \(names) (ratings.csv, line 2) \(said)")
    // The other name may have been met before, in another session.
    #expect(
      Folder(
        ratings: head + "s0,\(other),q1,rated,1\ns1,\(one),q1,rated,4\ns1,\(other),q1,rated,4\n"
      )
      .fault() == "ratings.csv:4:4: \(names) (ratings.csv, line 3) \(said)")
    // In another file.
    #expect(
      Folder(ratings: first, forms: "session,interviewer\ns1,\(other)\n").fault()
        == "forms.csv:2:4: \(names) (ratings.csv, line 2) \(said)")
    #expect(
      Folder(
        ratings: first, forms: "session,interviewer\ns1,Bo\n",
        flags: "session,interviewer,flag,state\ns1,B O,rude,raised\n"
      ).fault().hasPrefix("flags.csv:2:4: \"B O\" and \"Bo\" (forms.csv, line 2) are one person's"))
    // In two sessions they are nobody's business.
    #expect(try Folder(ratings: first + "s2,\(other),q1,rated,4\n").scored().count == 2)
  }

  @Test(arguments: [
    ("José", "Jose\u{301}", "\"Jose\\u{301}\" and \"José\""),
    ("Jose\u{301}", "José", "\"José\" and \"Jose\\u{301}\""),
    ("\u{212B}sa", "\u{C5}sa", "\"\\u{C5}sa\" and \"\\u{212B}sa\""),
    ("Ada Lee", "Ada\u{202F}Lee", "\"Ada\\u{202F}Lee\" and \"Ada Lee\""),
  ])
  func whatTellsLikeNamesApartIsShown(one: String, other: String, said: String) {
    let fault = Folder(ratings: head + "s1,\(one),q1,rated,4\ns1,\(other),q2,rated,4\n").fault()
    #expect(fault.hasPrefix("ratings.csv:3:4: " + said), "\(fault)")
  }

  @Test(arguments: [("s1", "S1"), ("s1", "s1 "), ("s é", "SE\u{301}"), ("ａ1", "A1")])
  func sessionsWhoseIdsAreAlikeAreNamed(one: String, other: String) throws {
    let rows =
      "x,Ada,q1,rated,4\n\(one),Ada,q1,rated,4\ny,Ada,q1,rated,4\n\(other),Ada,q1,rated,4\n"
    let ids = (one.quoted(beside: other), other.quoted(beside: one))
    #expect(
      try Folder(ratings: head + rows).warnings() == [
        "ratings.csv: sessions \(ids.0) (line 3) and \(ids.1) (line 5) are taken as two;"
          + " where one interview is meant, give it one id"
      ])
    #expect(try Folder(ratings: head + rows).scored().count == 4)
  }

  @Test func threeLikeSessionsAreTwoWarnings() throws {
    let rows = ["s1", "S1", "s1 ", "s2", "s-1"].map { "\($0),Ada,q1,rated,4\n" }.joined()
    #expect(try Folder(ratings: head + rows).warnings().count == 2)
  }

  @Test func largePanelIsLookedThrough() {
    let rows = (0..<20).map { "s1,member \($0),q1,rated,3\n" }.joined()
    #expect(
      Folder(ratings: head + rows + "s1,Member 17,q1,rated,4\n").fault()
        .hasPrefix("ratings.csv:22:4: \"Member 17\" and \"member 17\" (ratings.csv, line 19)"))
  }

  @Test(arguments: ["lead", "Lead", " LEAD ", "le\u{200B}ad"])
  func leadIsNobodysName(name: String) {
    let said = ":2:4: \"lead\" is nobody's name: it stands for the hiring lead"
    #expect(Folder(ratings: head + "s1,\(name),q1,rated,4\n").fault() == "ratings.csv" + said)
    #expect(
      Folder(forms: "session,interviewer\ns1,\(name)\n").fault() == "forms.csv" + said)
  }

  @Test(arguments: ["lead", "Lead"]) func aFlagOfTheLeadIsOfNoForm(name: String) throws {
    let scored = try Folder(
      ratings: head + "s1,Bo,q1,rated,4\n",
      flags: "session,interviewer,flag,state\ns1,\(name),rude,confirmed\n"
    ).scored()
    #expect(scored.count == 1)
    #expect(scored[0].sheet.flags.count == 1)
    #expect(scored[0].sheet.seats.count == 1)
  }

  @Test func faultsOfNamesComeInTheOrderOfTheFile() {
    let twice = head + "s1,ann,q1,rated,3\ns1,ann,q1,rated,3\ns1,Ann,q1,rated,3\n"
    #expect(Folder(ratings: twice).fault().hasPrefix("ratings.csv:3:8: the final rating"))
    let named = head + "s1,ann,q1,rated,3\ns1,Ann,q1,rated,3\ns1,ann,q1,rated,3\n"
    #expect(Folder(ratings: named).fault().hasPrefix("ratings.csv:3:4: \"Ann\" and \"ann\""))
  }

  @Test func sessionThatOnlyAnotherFileNamesIsTakenAndNamed() throws {
    let ratings = head + "s1,ann,q1,rated,4\n"
    let folder = Folder(
      ratings: ratings, forms: "session,interviewer\nS1 ,ann\n",
      tests: "session,section,earned,possible\nt,people,1,2\nt,hard-skills,1,2\n",
      flags: "session,interviewer,flag,state\nu,ann,rude,raised\n")
    #expect(
      try folder.warnings() == [
        "forms.csv:2:1: session \"S1 \" has no ratings and is taken as one of its own; did you mean"
          + " \"s1\"?",
        "tests.csv:2:1: session \"t\" has no ratings; it is taken with what this file says",
        "flags.csv:2:1: session \"u\" has no ratings; it is taken with what this file says",
      ])
    #expect(try folder.scored().all.map(\.session.text) == ["s1", "S1 ", "t", "u"])
  }

  @Test func topicThatIsNearToAGatesIsNamed() throws {
    let folder = Folder(
      ratings: head + "s,ann,q1,rated,4\n",
      tests: "session,section,earned,possible,item,topic\ns,people,1,2,a,HIPAA\n"
        + "s,people,1,2,b,hippa\ns,people,1,2,c, hipaa \ns,people,1,2,d,history\n")
    let warnings = try folder.warnings()
    #expect(warnings.count == 3)
    #expect(
      warnings.first
        == "tests.csv:2:16: \"HIPAA\" is not \"hipaa\", which a gate waits for; did you mean hipaa?"
    )
  }
}
