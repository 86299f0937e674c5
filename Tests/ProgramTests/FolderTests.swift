import Foundation
import Testing

/// Folders of files as an office has them, read by the built program.
struct FolderTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  @Test func exampleIsReadWithoutAWarning() throws {
    let made = try home.starpanel("import", "--example", home.path("example"))
    #expect(made.status == 0, "\(made.errors)")
    let score = try home.starpanel("score", home.path("example"), "--format", "csv")
    #expect(score.status == 0)
    #expect(score.errors.isEmpty, "\(score.errors)")
    for name in [
      "ratings.csv", "forms.csv", "tests.csv", "flags.csv", "questions.csv", "answers.csv",
      "marks.csv", "scorecards.csv",
    ] {
      let text = String(decoding: try home.read("example/" + name), as: UTF8.self)
      #expect(text.components(separatedBy: "\r\n").count > 2, "\(name) shows nothing")
    }
    let data = home.path("example.db")
    let imported = try home.starpanel("import", home.path("example"), "--data", data)
    #expect(imported.status == 0)
    #expect(
      imported.errors == "starpanel: 2 sessions taken in; `starpanel sessions` lists them\n",
      "\(imported.errors)")
    // It comes back as it is.
    let written = try home.starpanel("export", "--to", home.path("back"), "--data", data)
    #expect(written.status == 0, "\(written.errors)")
    for name in ["ratings.csv", "tests.csv", "answers.csv", "marks.csv", "scorecards.csv"] {
      #expect(try home.read("example/" + name) == home.read("back/" + name), "\(name) differs")
    }
  }

  @Test func exampleIsWrittenIntoNoFolderThatHoldsAnything() throws {
    try home.write("mine", to: "full/flags.csv")
    let refused = try home.starpanel("import", "--example", home.path("full"))
    #expect(refused.status == 2)
    #expect(String(decoding: try home.read("full/flags.csv"), as: UTF8.self) == "mine")
    #expect(try home.starpanel("import").status == 64)
    #expect(try home.starpanel("import", "--example", "").status == 64)
  }

  @Test(arguments: [
    ("Flags.csv", "session,interviewer,flag,state\ns1,A,confidentiality,confirmed\n", 0),
    ("flags (1).csv", "session,interviewer,flag,state\ns1,A,confidentiality,confirmed\n", 2),
    ("forms.csv", "session,interviewer,Communication\rs1,A,below\rs9,A,\r", 0),
    ("forms.csv", "session;interviewer\ns1;A\n", 2),
    ("forms.csv", "session,interviewer,Comunication\ns1,A,below\n", 2),
    ("forms.csv", "session,interviewer\ns1,a\n", 2),
    ("tests.csv", "session,section,earned,possible\ns1,hard-skills,\"69,96\",100\n", 2),
    ("notes.csv", "nothing", 0),
    ("scorecards.csv", "session,total,decision\ns1,84,advance\nt,,\n", 0),
    ("marks.csv", "session,item,marker,mark\ns1,h-denied-claim,M,none\n", 2),
    ("answers.csv", "session,item,answer,form\ns1,c-no-show,10%,a\ns1,c-monday,a,b\n", 2),
  ])
  func scoreAndImportSayTheSame(name: String, text: String, status: Int32) throws {
    try home.write(
      "session,interviewer,question,status,rating\ns1,A,q1,rated,4.0\n\n,,,,\n",
      to: "in/ratings.csv")
    try home.write(text, to: "in/" + name)
    let data = home.path("new.db")
    let score = try home.starpanel("score", home.path("in"))
    let imported = try home.starpanel("import", home.path("in"), "--data", data)
    #expect(score.status == status, "\(score.errors)")
    #expect(imported.status == status)
    let sum = imported.errors.components(separatedBy: "\n").filter { !$0.contains("taken in") }
    #expect(sum.joined(separator: "\n") == score.errors)
    #expect(FileManager.default.fileExists(atPath: data) == (status == 0))
    if status == 2 { #expect(score.output.isEmpty) }
  }

  @Test func whatAnExportHoldsBackIsNotClaimed() throws {
    let demo = try home.demo()
    #expect(try home.starpanel("export", "--to", home.path("a"), "--data", demo).status == 0)
    let table = String(decoding: try home.read("a/scorecards.csv"), as: UTF8.self)
    let row = table.components(separatedBy: "\r\n").first { $0.hasPrefix("dana-whitfield,") }
    #expect(row?.contains("incomplete,gate-open:hard-skills-minimum;") == true, "\(row ?? "")")
    #expect(row?.contains("gate-open:red-flags;form-open:R. Okafor;") == true)
    #expect(row?.contains("question-unrated") == false)
    // `score` over that folder claims no more.
    let score = try home.starpanel("score", home.path("a"), "--format", "json")
    #expect(!score.output.contains("question-unrated"))
  }
}
