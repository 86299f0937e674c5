import Foundation
import Testing

/// The program on the command line: what it prints, and its exit codes.
struct CommandLineTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  @Test func helpBeginsWithExamples() throws {
    let result = try home.starpanel("--help")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("EXAMPLES:"))
    #expect(try home.starpanel("score", "--help").output.contains("starpanel score results"))
  }

  @Test func aWrongCommandLineIs64() throws {
    #expect(try home.starpanel("no-such-command").status == 64)
    #expect(try home.starpanel("export").status == 64)
  }

  @Test func withoutATerminalItSaysWhatToUseInstead() throws {
    let result = try home.starpanel()
    #expect(result.status == 69)
    #expect(result.errors.contains("starpanel sessions"))
    #expect(result.output.isEmpty)
  }

  @Test func aLedgerThatCannotBeMadeIsNamed() throws {
    try home.write("no folder", to: "file")
    let result = try home.starpanel("demo", "--keep", home.path("file/demo.db"))
    #expect(result.status == 2)
    #expect(result.errors.contains(home.path("file")), "\(result.errors)")
    #expect(!result.errors.contains("Error:"))
  }

  @Test func selfTestHolds() throws {
    let result = try home.starpanel("self-test")
    #expect(result.status == 0, "\(result.output)")
    #expect(!result.output.contains("WRONG"))
  }

  @Test func aLoneFileOfRatingsIsEnough() throws {
    try home.write(
      "session,interviewer,question,status,rating\r\ns1,A,q1,rated,4\r\ns1,B,q1,rated,5\r\n",
      to: "in/ratings.csv")
    let result = try home.starpanel("score", home.path("in"), "--format", "csv")
    #expect(result.status == 0)
    let lines = result.output.components(separatedBy: "\r\n")
    #expect(lines[1].hasPrefix("s1,,,2,2,4.5000,90.0000,90.0000,"))
  }

  @Test func aFileOfScoresIsTakenIntoSessionsThatAreHere() throws {
    let demo = try home.demo()
    let header = "session,section,earned,possible,item,topic\n"
    try home.write(
      header + "dana-whitfield,hard-skills,20,25,,\npriya-raman,hard-skills,90,100,,\n",
      to: "vendor.csv")
    func take(_ more: String...) throws -> Tools.Result {
      try Tools().run(
        Product.starpanel, ["import", home.path("vendor.csv"), "--data", demo] + more)
    }
    let asked = try take()
    #expect(asked.status == 1)
    #expect(
      asked.errors.contains(
        "vendor.csv:3:13: session priya-raman, hard-skills: on record is 84.00 of 100.00 (84.0),"
          + " the file has 90.00 of 100.00 (90.0)"))
    func show(_ session: String) throws -> String {
      try home.starpanel("show", session, "--as", "lead", "--test", "--data", demo).output
    }
    #expect(try !show("priya-raman").contains("hard-skills 90.0"))
    #expect(try take("--replace").status == 0)
    #expect(try show("priya-raman").contains("hard-skills 90.0"))
    #expect(try take().errors.contains("0 of 2 section scores"))
    // Luis has taken the test here: his score is asked about in the console.
    try home.write(header + "luis-ortega,cognitive,1,6,,\n", to: "vendor.csv")
    #expect(try take().errors.contains("was taken here with another score"))
    #expect(try show("luis-ortega").contains("taken 6.00 of 6.00, typed or imported 1.00 of 6.00"))
    try home.write(header + "nobody,cognitive,1,6,,\n", to: "vendor.csv")
    #expect(try take().status == 2)
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
  }

  @Test func answersFromPaperAreTakenInOnceAndMarkedByTheKey() throws {
    let demo = try home.demo()
    let header = "session,item,answer,form\n"
    try home.write(
      header + "dana-whitfield,c-no-show,10%,a\ndana-whitfield,c-monday,e,a\n", to: "paper.csv")
    func take() throws -> Tools.Result {
      try home.starpanel("import", home.path("paper.csv"), "--data", demo)
    }
    let wrong = try take()
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("paper.csv:3:25: \"e\" is not an answer to item c-monday"))
    try home.write(
      header + "dana-whitfield,c-no-show,10%,a\ndana-whitfield,c-monday,a,a\n", to: "paper.csv")
    #expect(try take().status == 0)
    let shown = try home.starpanel(
      "show", "dana-whitfield", "--as", "lead", "--test", "--data", demo
    ).output
    #expect(shown.contains("c-no-show  2.00 of 2  right: 10"))
    // What was left out on paper was not answered.
    #expect(shown.contains("c-capacity  0.00 of 2  no answer"))
    #expect(try take().errors.contains("was begun here already"))
    let hidden = try home.starpanel("show", "dana-whitfield", "--test", "--data", demo).output
    #expect(!hidden.contains("c-no-show"))
  }

  @Test func aScoreThatItsAnswersDoNotComeToIsToldOnImport() throws {
    try home.write(
      "session,interviewer,question,status,rating\ns9,A,q1,rated,4\n", to: "in/ratings.csv")
    try home.write(
      "session,section,earned,possible,item,topic\ns9,cognitive,1,2,c-no-show,\n"
        + "s9,cognitive,0,2,c-capacity,\ns9,cognitive,2,2,c-monday,\n", to: "in/tests.csv")
    let header = "session,item,answer,form\n"
    try home.write(
      header + "s9,c-no-show,10%,a\ns9,c-capacity,,a\ns9,c-monday,c,a\n", to: "in/answers.csv")
    let data = home.path("import.db")
    let result = try home.starpanel("import", home.path("in"), "--data", data)
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "tests.csv:2:4: cognitive of session \"s9\" is 50.0 here, and answers and marks come to 66.7"
      ))
    // `score` checks the answers, too, though it does not need them.
    try home.write(header + "s9,c-no-show,10%,a\ns9,c-no-show,9%,a\n", to: "in/answers.csv")
    let score = try home.starpanel("score", home.path("in"))
    #expect(score.status == 2)
    #expect(score.errors.contains("answers.csv:3:4: item c-no-show of session \"s9\" is answered"))
    try home.write(header + "s9,h-new-hire,offer;access,a\n", to: "in/answers.csv")
    #expect(try home.starpanel("score", home.path("in")).errors.contains("has all of duties"))
  }

  @Test func paperKeepsTheKeyApart() throws {
    let test = try home.starpanel("guide", "paper").output
    #expect(test.contains("Test, Form A"))
    #expect(!test.contains("KEEP IT AWAY"))
    let result = try home.starpanel("guide", "paper", "--form", "b", "--to", home.path("paper"))
    #expect(result.status == 0)
    let key = String(decoding: try home.read("paper/key-b.txt"), as: UTF8.self)
    #expect(key.hasPrefix("ANSWER KEY. KEEP IT AWAY FROM CANDIDATES."))
    #expect(try !home.read("paper/test-b.txt").isEmpty)
    #expect(try !home.read("paper/interview.txt").isEmpty)
    #expect(try home.starpanel("guide", "paper", "--form", "z").status == 2)
  }

  @Test(arguments: [
    ("s1,A,q1,rated,6", "ratings.csv:2:15"),
    ("s1,A,q1,rated,3.5", "ratings.csv:2:15"),
    ("s1,A,q9,rated,3", "ratings.csv:2:6"),
    ("s1,A,q1,rated,3\ns1,A,q1,rated,4", "ratings.csv:3:6"),
    ("s1,A,q1,rated", "ratings.csv:2:"),
    ("s1,\"A,q1,rated,3", "ratings.csv:2:4"),
  ])
  func badInputNamesThePlaceAndWritesNothing(rows: String, place: String) throws {
    try home.write("session,interviewer,question,status,rating\n\(rows)\n", to: "in/ratings.csv")
    let score = try home.starpanel("score", home.path("in"), "--format", "csv")
    #expect(score.status == 2)
    #expect(score.output.isEmpty)
    #expect(score.errors.contains(place), "\(score.errors)")
    let data = home.path("new/panel.db")
    #expect(try home.starpanel("import", home.path("in"), "--data", data).status == 2)
    #expect(!FileManager.default.fileExists(atPath: data))
  }

  @Test func exportImportExportIsTheSameAndScoresTheSame() throws {
    let demo = try home.demo()
    #expect(try home.starpanel("export", "--to", home.path("a"), "--data", demo).status == 0)
    let other = home.path("other.db")
    #expect(try home.starpanel("import", home.path("a"), "--data", other).status == 0)
    #expect(try home.starpanel("export", "--to", home.path("b"), "--data", other).status == 0)
    for name in [
      "ratings.csv", "forms.csv", "tests.csv", "flags.csv", "questions.csv", "scorecards.csv",
      "guide.yaml",
    ] {
      #expect(try home.read("a/" + name) == home.read("b/" + name), "\(name) differs")
    }
    let again = try home.starpanel("import", home.path("a"), "--data", other)
    #expect(again.status == 2)
    #expect(again.errors.contains("priya-raman"))
    #expect(try home.starpanel("audit", "verify", "--data", other).status == 0)
    let scored = try home.starpanel("score", home.path("b"), "--format", "csv").output
    let exported = String(decoding: try home.read("b/scorecards.csv"), as: UTF8.self)
    #expect(withoutDecisions(scored) == withoutDecisions(exported))
  }

  /// The table without its last three columns, which the demo fills without quotes or commas.
  private func withoutDecisions(_ csv: String) -> [String] {
    csv.components(separatedBy: "\r\n").map { line in
      line.components(separatedBy: ",").prefix(26).joined(separator: ",")
    }
  }

  @Test func showSaysWhyTheVerdictIsWhatItIs() throws {
    let demo = try home.demo()
    let shown = try home.starpanel("show", "priya-raman", "--data", demo).output
    #expect(shown.contains("\n  Why        "))
    #expect(shown.contains("\n  Question means        q1 "))
    #expect(shown.contains("\n  Nearest change        "))
    let hidden = try home.starpanel("show", "dana-whitfield", "--as", "lead", "--data", demo)
    #expect(!hidden.output.contains("Nearest change"))
  }

  @Test func whatIsNotSealedLeavesTheProgramToNobody() throws {
    let demo = try home.demo()
    _ = try home.starpanel("export", "--to", home.path("a"), "--data", demo)
    for name in ["ratings.csv", "audit.csv", "flags.csv"] {
      let text = String(decoding: try home.read("a/" + name), as: UTF8.self)
      #expect(!text.contains("dana-whitfield"), "\(name) tells of an unsealed form")
    }
    let forms = String(decoding: try home.read("a/forms.csv"), as: UTF8.self)
    #expect(forms.contains("dana-whitfield,R. Okafor,open,,,\r\n"))
    let show = try home.starpanel("show", "dana-whitfield", "--data", demo).output
    #expect(show.contains("Ratings are shown once every form is sealed"))
    #expect(!show.contains("4"))
    _ = try home.starpanel(
      "export", "--to", home.path("own"), "--as", "R. Okafor", "--data", demo)
    let own = String(decoding: try home.read("own/ratings.csv"), as: UTF8.self)
    #expect(own.contains("dana-whitfield,Dana Whitfield,Medical Office Manager,R. Okafor,q1"))
    let others = own.components(separatedBy: "\r\n").filter {
      $0.hasPrefix("dana-whitfield,") && !$0.contains(",R. Okafor,")
    }
    #expect(others.isEmpty)
  }

  @Test func theLedgerIsPrivate() throws {
    let data = home.path("deep/er/panel.db")
    try home.write(
      "session,interviewer,question,status,rating\ns1,A,q1,rated,4\n", to: "in/ratings.csv")
    #expect(try home.starpanel("import", home.path("in"), "--data", data).status == 0)
    let file = try FileManager.default.attributesOfItem(atPath: data)
    #expect(file[.posixPermissions] as? Int == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: home.path("deep/er"))
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test func guideCheckNamesThePlace() throws {
    try home.write("guide: x\ntitle: X\n", to: "bad.yaml")
    let result = try home.starpanel("guide", "check", home.path("bad.yaml"))
    #expect(result.status == 2)
    #expect(result.errors.contains("bad.yaml:1:1"))
    #expect(try home.starpanel("guide", "show").output.contains("Medical Office Manager"))
  }
}
