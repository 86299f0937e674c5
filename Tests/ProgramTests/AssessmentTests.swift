import Foundation
import Testing

/// The test: taken at a terminal, killed and gone on with, marked, and looked into.
@Suite(.serialized) struct AssessmentTests {
  private let home: TemporaryHome
  private let demo: String

  init() throws {
    home = try TemporaryHome()
    demo = try home.demo()
  }

  private func start(_ arguments: String..., width: Int = 80) throws -> TerminalSession {
    try TerminalSession(
      .init(arguments: arguments + ["--data", demo], width: width), home: home.url)
  }

  /// Hands the test of Dana Whitfield over and starts the clock of its first section.
  private func begin(_ arguments: String...) throws -> TerminalSession {
    let terminal = try TerminalSession(
      .init(arguments: ["assess", "dana-whitfield", "--data", demo] + arguments), home: home.url)
    try terminal.wait(for: "a word that leaves this screen")
    try handOver(terminal)
    try terminal.wait(for: "Welcome to the test")
    try terminal.press("Enter")
    try terminal.wait(for: "Section 1 of 5")
    try terminal.press("Enter")
    try terminal.wait(for: "1 of 13")
    return terminal
  }

  /// Types the lead's word twice.
  private func handOver(_ terminal: TerminalSession) throws {
    try terminal.type("sesame")
    try terminal.press("Enter")
    try terminal.wait(for: "the same word once more")
    try terminal.type("sesame")
    try terminal.press("Enter")
  }

  private func export() throws -> (answers: String, audit: String) {
    let folder = home.path("x")
    let result = try home.starpanel(
      "export", "--to", folder, "--session", "dana-whitfield", "--as", "lead", "--data", demo)
    #expect(result.status == 0, "\(result.errors)")
    return (
      String(decoding: try home.read("x/answers.csv"), as: UTF8.self),
      String(decoding: try home.read("x/audit.csv"), as: UTF8.self)
    )
  }

  @Test func aKilledTestGoesOnWhereItWasWithTheClockRunning() throws {
    let first = try begin()
    try first.type("Find the code that was refused")
    try first.press("Enter")
    try first.type("then half a wo")
    try first.wait(for: "then half a wo")
    try first.wait(for: "saved ✓")
    let process = try #require(try first.process())
    kill(process, SIGKILL)
    try first.wait(for: "EXIT:137")
    let second = try start("assess", "dana-whitfield")
    try second.wait(for: "The test of Dana Whitfield goes on")
    try handOver(second)
    try second.wait(for: "so\n  that time is counted")
    try second.press("Enter")
    try second.wait(for: "then half a wo")
    #expect(second.text.contains("Find the code that was refused"))
    // Ten minutes, less what has passed since the clock was started: under a minute.
    #expect(second.text.contains(/(10:00|9:[0-5][0-9]) left/))
    try second.type("rd")
    try second.press("C-n")
    try second.wait(for: "2 of 13")
    try second.type("a")
    try second.wait(for: "(•) a")
    try second.wait(for: "saved ✓")
    try second.press("C-x")
    try second.wait(for: "word to leave")
    try second.type("sesame")
    try second.press("Enter")
    try second.wait(for: "EXIT:0")
    let answers = try export().answers
    #expect(answers.contains("Find the code that was refused\nthen half a word"))
    #expect(answers.contains("dana-whitfield,h-access,a,"))
    let audit = try home.starpanel("audit", "verify", "--data", demo)
    #expect(audit.status == 0, "\(audit.errors)")
  }

  @Test func nothingLeadsOutOfTheTestWithoutTheWord() throws {
    let terminal = try begin()
    try terminal.press("C-n")
    try terminal.wait(for: "2 of 13")
    for keys in ["C-z", "C-c", "C-d", "C-l", "Escape", "q", ":", "?", "F1", "C-\\"] {
      try terminal.press(keys)
    }
    try terminal.press("C-x")
    try terminal.wait(for: "word to leave")
    try terminal.type("open")
    try terminal.press("Enter")
    try terminal.wait(for: "not the hiring lead's word")
    #expect(try terminal.process() != nil)
    #expect(!terminal.text.contains("Priya"))
    try terminal.press("Escape")
    try terminal.press("C-x")
    try terminal.wait(for: "word to leave")
    try terminal.type("sesame")
    try terminal.press("Enter")
    try terminal.wait(for: "EXIT:0")
    #expect(try terminal.flag("alternate_on") == "0")
  }

  @Test func aSecondStartIsRefusedAndTimeCanBeGivenMeanwhile() throws {
    let first = try begin("--form", "b", "--time", "1.5")
    // Ten minutes, half as much again.
    try first.wait(for: "1[45]:[0-5][0-9] left", { $0.contains(/1[45]:[0-5][0-9] left/) })
    let recorded = try home.starpanel(
      "audit", "verify", "--as", "lead", "--data", demo
    ).output
    let second = try start(
      "assess", "dana-whitfield", "--give", "5", "--reason", "migraine", width: 200)
    try second.wait(for: "--reason is not taken: why somebody is given time is not asked")
    try second.wait(for: "EXIT:64")
    let refused = try start("assess", "dana-whitfield", width: 200)
    try refused.wait(for: "is open at")
    try refused.wait(for: "EXIT:2")
    // What is refused leaves nothing behind.
    #expect(
      try home.starpanel(
        "audit", "verify", "--as", "lead", "--data", demo
      ).output == recorded)
    let third = try start("assess", "dana-whitfield", "--give", "5", width: 200)
    try third.wait(for: "EXIT:0")
    try first.wait(for: "five minutes more", { $0.contains(/(20:00|19:[0-5][0-9]) left/) })
    let form = try start("assess", "dana-whitfield", "--form", "a", width: 200)
    try form.wait(for: "its form and time stay")
    try form.wait(for: "EXIT:2")
    let audit = try export().audit
    // Forms are open, so the lead's export holds no audit lines yet.
    #expect(!audit.contains("testArranged"))
  }

  @Test func aTestThatWasTakenIsNotTakenAgain() throws {
    let terminal = try start("assess", "luis-ortega", width: 200)
    try terminal.wait(for: "was taken on")
    try terminal.wait(for: "EXIT:2")
    let piped = try home.starpanel("assess", "luis-ortega", "--data", demo)
    #expect(piped.status == 69)
    let reason = try home.starpanel("assess", "luis-ortega", "--reason", "why", "--data", demo)
    #expect(reason.status == 64)
  }

  @Test func whoHasAFormToSealAndTheCandidateGetNothingToMark() throws {
    for name in ["r.  okafor", "Luis Ortega"] {
      let marker = try start("mark", "--as", name)
      try marker.wait(for: "No open answers wait")
      try marker.press("q")
      try marker.wait(for: "EXIT:0")
    }
    // One person is one marker, however the name is typed.
    let marker = try start("mark", "--as", " j. MARSH ")
    try marker.wait(for: "J. Marsh · 1 of 2 marked")
  }

  @Test func withoutASeatTheTestAsksWhoYouAre() throws {
    let console = try start()
    try console.wait(for: "Luis Ortega")
    try console.press("Down")
    try console.type("t")
    try console.wait(for: "Who are you")
    try console.press("Down")
    try console.press("Enter")
    try console.wait(for: "that is for the hiring lead's seat")
    // Whoever answered sits there, until another seat is chosen.
    try console.type("w")
    try console.wait(for: "Who sits here now?")
    try console.press("Home")
    try console.press("Enter")
    try console.wait(for: "Now at this console: lead.")
    try console.press("Home")
    try console.press("Down")
    try console.type("t")
    try console.wait(for: "5 of 5 sections in", { $0.contains(" of 5 sections in") })
  }

  @Test func openAnswersAreMarkedWithoutANameAndThenCount() throws {
    let marker = try start("mark", "--as", "K. Ito")
    try marker.wait(for: "0 of 2 marked")
    #expect(!marker.text.contains("luis"))
    try marker.wait(for: "A denied claim")
    try marker.type("12346")
    try marker.press("Enter")
    try marker.wait(for: "1 of 2 marked")
    try marker.type("4444")
    try marker.press("Enter")
    try marker.wait(for: "2 of 2 marked")
    try marker.wait(for: "saved ✓")
    try marker.press("q")
    try marker.wait(for: "EXIT:0")
    let lead = try start("--as", "lead")
    try lead.wait(for: "Luis Ortega")
    try lead.press("Down")
    try lead.type("t")
    try lead.wait(for: "5 of 5 sections in")
    #expect(lead.text.contains("taken ✓"))
    try lead.wait(for: "Test score")
    try lead.type("i")
    try lead.wait(for: "A denied claim")
    try lead.wait(for: "K. Ito")
  }
}
