import Foundation
import Testing

/// Who sits where, on the command line and at several consoles at once.
@Suite(.serialized) struct SeatTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  @Test(arguments: [
    ["sessions"], ["show", "dana-whitfield"], ["export", "--to", "/dev/null/x"],
  ])
  func aNameThatIsNearlySomebodysIsRefused(command: [String]) throws {
    let demo = try home.demo()
    for typed in ["r. okafor", "R Okafor", "R.\u{A0}Okafor", "Okafor", "R. Okafro"] {
      let result = try home.run(command + ["--data", demo, "--as", typed])
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("did you mean \"R. Okafor\"?"), "\(typed): \(result.errors)")
    }
    #expect(try home.run(["sessions", "--data", demo, "--as", "R. Okafor"]).status == 0)
    #expect(try home.run(["sessions", "--data", demo, "--as", "LEAD"]).output.contains("0/3"))
  }

  @Test func theConsoleRefusesItToo() throws {
    let demo = try home.demo()
    let terminal = try TerminalSession(
      .init(arguments: ["--data", demo, "--as", "r okafor"]), home: home.url)
    try terminal.wait(for: "EXIT:2")
    #expect(terminal.text.contains("did you mean \"R. Okafor\"?"))
  }

  @Test func aStrangerIsToldOfNoSession() throws {
    let demo = try home.demo()
    let result = try home.run(["sessions", "--data", demo, "--as", "N. Wolfe"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("N. Wolfe is on no panel here."))
    let near = try home.run(["show", "dana", "--data", demo, "--as", "N. Wolfe"])
    #expect(!near.errors.contains("dana-whitfield"))
  }

  private func sit(_ name: String, _ demo: String) throws -> TerminalSession {
    let terminal = try TerminalSession(
      .init(arguments: ["--data", demo, "--as", name]), home: home.url)
    try terminal.wait(for: "Luis Ortega")
    try terminal.press("Down")
    return terminal
  }

  @Test func theRoundTableLeavesTheSeatOfALiveConsoleAlone() throws {
    let demo = try home.demo()
    let table = try sit("lead", demo)
    try table.type("v")
    try table.wait(for: "Round table")
    // A console that comes after the table was opened, and has said nothing yet.
    let okafor = try sit("R. Okafor", demo)
    try okafor.press("Enter")
    try okafor.wait(for: "A look records nothing")
    try table.wait(for: "at own console")
    try table.type("4")
    try table.wait(for: "has this seat; it is only read here")
    try table.press("Tab")
    try table.type("2")
    try table.wait(for: "1 of 3 have rated this here")
    try okafor.type("5nwritten at my own console")
    try okafor.press("Escape")
    try okafor.wait(for: "saved ✓")
    #expect(!table.text.contains("written at my own"))
    // Who comes to a seat that the table writes is told, and takes it over with a reason.
    let lindqvist = try sit("M. Lindqvist", demo)
    try lindqvist.press("Enter")
    try lindqvist.wait(for: "Only looking")
    try lindqvist.type("T")
    try lindqvist.wait(for: "Why do you take this seat over")
    try lindqvist.type("my own")
    try lindqvist.press("Enter")
    try lindqvist.wait(for: "saved ✓")
    try table.type("1")
    try table.wait(for: "has this seat; it is only read here")
    let told = try home.run(["show", "luis-ortega", "--data", demo, "--as", "M. Lindqvist"]).output
    #expect(told.contains("q1  Upset patient: 2"))
    let own = try home.run(["show", "luis-ortega", "--data", demo, "--as", "R. Okafor"]).output
    #expect(own.contains("q1  Upset patient: 5"))
  }

  @Test func aConsoleThatDiesLosesLittleOfTheClock() throws {
    let demo = try home.demo()
    let first = try sit("R. Okafor", demo)
    try first.press("Enter")
    try first.wait(for: "clock off")
    try first.type("4")
    try first.wait(for: "· 00:02")
    try first.type("]5")
    try first.wait(for: "2 of 8 rated")
    try first.wait(for: "saved ✓")
    kill(try #require(try first.process()), SIGKILL)
    try first.wait(for: "EXIT:137")
    let second = try sit("R. Okafor", demo)
    try second.press("Enter")
    try second.wait(for: "stopped 00:0")
    #expect(!second.text.contains("stopped 00:00"))
  }
}
