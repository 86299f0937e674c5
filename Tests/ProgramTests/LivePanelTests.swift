import Foundation
import Testing

/// Several consoles on one ledger at once, killed and started again: nothing is lost.
@Suite(.serialized) struct LivePanelTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func sit(_ name: String, _ demo: String) throws -> TerminalSession {
    let terminal = try home.openSecond(as: name, in: demo)
    try terminal.waitForQuestion()
    return terminal
  }

  @Test func fourConsolesKilledAndStartedAgain() throws {
    let demo = try home.demo()
    let names = ["R. Okafor", "M. Lindqvist", "A. Moreau"]
    let lead = try TerminalSession(
      .init(arguments: ["--data", demo, "--as", "lead"]), home: home.url)
    try lead.wait(for: "Luis Ortega")
    var seats = try names.map { try sit($0, demo) }
    for question in 1...8 {
      for (index, seat) in seats.enumerated() {
        try seat.type("\(3 + (question + index) % 2)n")
        try seat.type("\(names[index]) heard \(question)")
        try seat.wait(for: "heard \(question)")
        try seat.wait(for: "saved ✓")
      }
      // One of the three dies in the middle of its note and sits down again.
      let unlucky = question % 3
      kill(try #require(try seats[unlucky].process()), SIGKILL)
      try seats[unlucky].wait(for: "EXIT:137")
      seats[unlucky] = try sit(names[unlucky], demo)
      for (index, seat) in seats.enumerated() {
        if index != unlucky { try seat.press("Escape") }
        try seat.wait(for: "1-5 rate")
        try seat.type("]")
      }
    }
    for seat in seats {
      try seat.type("Sm")
      try seat.wait(for: "Enter seals")
      try seat.press("Enter")
      try seat.wait(for: "Sealed. Thank you")
    }
    try lead.wait(for: "3 of 3 at Luis Ortega", { $0.contains(/Luis Ortega .* 3 of 3/) })
    _ = try home.starpanel("export", "--to", home.path("x"), "--data", demo)
    let ratings = String(decoding: try home.read("x/ratings.csv"), as: UTF8.self)
    for (index, name) in names.enumerated() {
      for question in 1...8 {
        let rated = "\(name),q\(question),final,rated,\(3 + (question + index) % 2)"
        #expect(ratings.contains(rated), "lost: \(rated)")
        #expect(ratings.contains("\(name) heard \(question),"), "lost: \(name) heard \(question)")
      }
    }
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
  }
}
