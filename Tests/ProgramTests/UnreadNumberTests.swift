import Foundation
import Testing

/// A number that the key does not understand, through files, the marker's screen and back.
@Suite(.serialized) struct UnreadNumberTests {
  private let home: TemporaryHome
  private let ledger: String

  init() throws {
    home = try TemporaryHome()
    ledger = home.path("panel.db")
  }

  /// A session whose test is scored but for the section with the number.
  private func write(_ folder: String, edition: Int? = nil) throws {
    try home.write(
      "session,candidate,interviewer,question,status,rating\r\n"
        + (1...8).map { "s9,Ada Pine,A,q\($0),rated,4\r\n" }.joined(), to: folder + "/ratings.csv")
    try home.write(
      "session,section,earned,possible,item,topic\r\n"
        + ["hard-skills", "soft-skills", "judgment", "accuracy"].map { "s9,\($0),80,100,,\r\n" }
        .joined(), to: folder + "/tests.csv")
    // The hash is checked on the way in.
    let hash = edition == nil ? "" : secondEdition
    try home.write(
      "session,item,answer,form,guide_sha256\r\ns9,c-no-show,Ten Percent.,a,\(hash)\r\n"
        + "s9,c-capacity,\"38.5, so 39\",a,\(hash)\r\ns9,c-monday,\(edition == nil ? "c" : "a"),a,\(hash)\r\n",
      to: folder + "/answers.csv")
    guard let edition else { return }
    let guide = URL(filePath: #filePath)
      .appending(path: "../../Editions/medical-office-manager-\(edition).yaml")
    try home.write(
      String(contentsOf: guide.standardized, encoding: .utf8), to: folder + "/guide.yaml")
  }

  private func run(_ arguments: String..., data: String? = nil) throws -> String {
    let result = try Tools().run(
      Product.starpanel, arguments + ["--data", data ?? ledger],
      environment: ["HOME": home.url.path, "LC_ALL": "C.UTF-8", "TZ": "UTC"])
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try home.read(name), as: UTF8.self)
  }

  @Test func itWaitsIsMarkedAndGoesRoundInFiles() throws {
    try write("in")
    _ = try run("import", home.path("in"))
    let waiting = try run("show", "s9", "--as", "lead", "--test")
    #expect(waiting.contains("1 number of the test waits for a marker."))
    #expect(waiting.contains("c-capacity  - of 2  not understood as a number, waits for a marker"))
    #expect(waiting.contains("c-no-show  2.00 of 2"))
    _ = try run("export", "--to", home.path("open"))
    #expect(try text("open/scorecards.csv").contains(",incomplete,section-missing:cognitive,"))
    #expect(try !text("open/tests.csv").contains("cognitive"))

    let marker = try TerminalSession(
      .init(arguments: ["mark", "--as", "K. Ito", "--data", ledger]), home: home.url)
    try marker.wait(for: "0 of 1 marked")
    #expect(marker.text.contains("38.5, so 39"))
    #expect(marker.text.contains("Right: 38 to 39 patients"))
    #expect(!marker.text.contains("Ada"))
    try marker.type("2")
    try marker.wait(for: "2 of 2 points.")
    try marker.press("Enter")
    try marker.wait(for: "1 of 1 marked")
    try marker.wait(for: "saved ✓")
    // A mark that was given can still be changed, though the answer came from a file.
    try marker.type("1")
    try marker.wait(for: "Changed: Enter records")
    try marker.press("Escape")
    try marker.wait(for: "Recorded ✓")
    try marker.press("q")
    try marker.wait(for: "EXIT:0")

    _ = try run("export", "--to", home.path("a"))
    #expect(try text("a/marks.csv").contains("s9,c-capacity,K. Ito,final,2,,,,"))
    #expect(try text("a/scorecards.csv").contains(",split,strong,"))
    let other = home.path("other.db")
    _ = try run("import", home.path("a"), data: other)
    _ = try run("export", "--to", home.path("b"), data: other)
    for name in ["tests.csv", "answers.csv", "marks.csv", "scorecards.csv"] {
      #expect(try home.read("a/" + name) == home.read("b/" + name), "\(name) differs")
    }
    let score = try home.starpanel("score", home.path("b"), "--format", "csv")
    #expect(score.status == 0)
    #expect(try score.output == text("b/scorecards.csv"))
    // A section that waits goes round as well.
    _ = try run("import", home.path("open"), data: home.path("third.db"))
    _ = try run("export", "--to", home.path("again"), data: home.path("third.db"))
    #expect(try home.read("open/answers.csv") == home.read("again/answers.csv"))
    let open = try home.starpanel("score", home.path("again"), "--format", "csv")
    #expect(try open.output == text("again/scorecards.csv"))
  }

  /// The SHA-256 of the second edition, as sessions of before name it.
  private let secondEdition = "99c67b50721623fee1dda806f541167f12c7fb01e97a9702231dfe0252ac4647"

  @Test func aSessionUnderTheSecondEditionKeepsItsMarksAndItsHash() throws {
    try write("in", edition: 2)
    _ = try run("import", home.path("in"))
    let shown = try run("show", "s9", "--as", "lead", "--test")
    // `Ten Percent.` and the other number earned nothing then: 2 of 6 points.
    #expect(shown.contains("cognitive 33.3"))
    #expect(shown.contains("c-no-show  0.00 of 2  not understood as a number"))
    #expect(shown.contains("2 numbers of the test could not be read and earned nothing."))
    _ = try run("export", "--to", home.path("a"))
    #expect(try home.read("a/guide.yaml") == home.read("in/guide.yaml"))
    #expect(try text("a/answers.csv").contains("," + secondEdition + "\r\n"))
    let marker = try TerminalSession(
      .init(arguments: ["mark", "--as", "K. Ito", "--data", ledger]), home: home.url)
    try marker.wait(for: "No open answers wait")
  }
}
