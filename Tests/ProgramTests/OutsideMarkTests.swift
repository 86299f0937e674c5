import Foundation
import Testing

/// An outside rater's mark: taken in by a file, held back until a person has marked, and exported.
@Suite(.serialized) struct OutsideMarkTests {
  private let home: TemporaryHome
  private let ledger: String

  init() throws {
    home = try TemporaryHome()
    ledger = home.path("panel.db")
  }

  /// A session whose test is scored but for the section with a number that waits for a person.
  private func begin() throws {
    try home.write(
      "session,candidate,interviewer,question,status,rating\r\n"
        + (1...8).map { "s9,Ada Pine,R. Okafor,q\($0),rated,4\r\n" }.joined(),
      to: "in/ratings.csv")
    try home.write(
      "session,section,earned,possible,item,topic\r\n"
        + ["hard-skills", "soft-skills", "judgment", "accuracy"].map { "s9,\($0),80,100,,\r\n" }
        .joined(), to: "in/tests.csv")
    try home.write(
      "session,item,answer,form\r\ns9,c-capacity,\"38.5, so 39\",a\r\n", to: "in/answers.csv")
    try run("import", home.path("in"))
  }

  @discardableResult private func run(
    _ arguments: String..., data: String? = nil, status: Int32 = 0
  ) throws -> (output: String, errors: String) {
    let result = try Tools().run(
      Product.starpanel, arguments + ["--data", data ?? ledger],
      environment: ["HOME": home.url.path, "LC_ALL": "C.UTF-8", "TZ": "UTC"])
    #expect(result.status == status, "\(arguments): \(result.errors)")
    return (result.output, result.errors)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try home.read(name), as: UTF8.self)
  }

  @Test func itWaitsForAPersonAndThenCountsBesideThem() throws {
    try begin()
    try home.write("session,item,marker,mark\ns9,c-capacity,,0\n", to: "north.csv")
    let told = try run("import", home.path("north.csv"), "--outside", "Northgate").errors
    #expect(told.contains("1 mark of outside raters taken in"))
    #expect(told.contains("1 of the answers still wait"))
    let waiting = try run("show", "s9", "--as", "lead", "--test").output
    #expect(waiting.contains("1 of them has an outside mark, which does not stand alone."))
    #expect(waiting.contains("marked outside, waits for a marker here"))
    #expect(
      waiting.contains(
        "Northgate, outside: shown once somebody here has marked it (from north.csv)"))
    #expect(!waiting.contains("0 points"))
    try run("export", "--to", home.path("open"))
    #expect(try text("open/scorecards.csv").contains(",incomplete,section-missing:cognitive,"))

    let marker = try TerminalSession(
      .init(arguments: ["mark", "--as", "K. Ito", "--data", ledger]), home: home.url)
    try marker.wait(for: "0 of 1 marked")
    #expect(!marker.text.contains("Northgate"))
    try marker.type("2")
    try marker.wait(for: "2 of 2 points.")
    try marker.press("Enter")
    try marker.wait(for: "1 of 1 marked")
    try marker.wait(for: "saved ✓")
    try marker.press("q")
    try marker.wait(for: "EXIT:0")

    let shown = try run("show", "s9", "--as", "lead", "--test").output
    #expect(shown.contains("c-capacity  1.00 of 2  mean of 2 markers, 1 of them outside"))
    #expect(shown.contains("Northgate, outside: 0 points (from north.csv)"))
    try run("export", "--to", home.path("a"))
    #expect(try text("a/marks.csv").contains("s9,c-capacity,Northgate,final,0,,,,,north.csv\r\n"))
    #expect(try text("a/scorecards.csv").contains("marker-spread:c-capacity"))
    #expect(try run("audit", "verify").output.contains("every chain holds"))
  }

  @Test func itGoesRoundInFilesWhetherOrNotAPersonHasMarked() throws {
    try begin()
    try home.write("session,item,marker,mark\ns9,c-capacity,Northgate,1\n", to: "north.csv")
    try run("import", home.path("north.csv"))
    try run("export", "--to", home.path("a"))
    try run("import", home.path("a"), data: home.path("other.db"))
    try run("export", "--to", home.path("b"), data: home.path("other.db"))
    for name in ["tests.csv", "answers.csv", "marks.csv", "scorecards.csv"] {
      #expect(try home.read("a/" + name) == home.read("b/" + name), "\(name) differs")
    }
    let score = try home.starpanel("score", home.path("b"), "--format", "csv")
    #expect(try score.output == text("b/scorecards.csv"))
  }

  @Test func whatIsWrongIsNamedWithItsPlaceAndNothingIsTakenIn() throws {
    try begin()
    for (rows, place) in [
      ("s9,c-capacity,N,1\ns8,c-capacity,N,1", "3:1: there is no session s8"),
      ("s9,c-capacity,N,1\ns9,c-capacity,N,1", "3:15: the final mark of item c-capacity"),
      ("s9,c-capacity,N,1\ns9,c-monday,N,a", "3:4: item c-monday is marked by its key"),
      ("s9,c-capacity,N,5", "2:17: mark must be the points of item c-capacity"),
      ("s9,c-capacity,r. okafor,1", "2:15: r. okafor is R. Okafor, spelled differently"),
      ("s9,c-capacity,ADA PINE,1", "2:15: ADA PINE is the candidate"),
    ] {
      try home.write("session,item,marker,mark\n" + rows + "\n", to: "north.csv")
      let errors = try run("import", home.path("north.csv"), status: 2).errors
      #expect(errors.contains("north.csv:" + place), "\(errors)")
    }
    let shown = try run("show", "s9", "--as", "lead", "--test").output
    #expect(!shown.contains("outside"))
    try run("import", home.path("in"), "--outside", "N", status: 64)
    let scores = try run("import", home.path("in/tests.csv"), "--outside", "N", status: 2).errors
    #expect(scores.contains("--outside is for a file of marks"))
  }
}
