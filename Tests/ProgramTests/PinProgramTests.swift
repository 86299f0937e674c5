import Foundation
import Interview
import Ledger
import Testing

@testable import starpanel

/// A PIN from end to end: chosen, asked for, told, searched for in every file, and reset.
@Suite(.serialized) struct PinProgramTests {
  private static let digits = "48392017"
  private let home: TemporaryHome
  private let demo: String

  init() throws {
    home = try TemporaryHome()
    demo = try home.demo()
  }

  private func start(_ arguments: String...) throws -> TerminalSession {
    try TerminalSession(.init(arguments: arguments + ["--data", demo]), home: home.url)
  }

  private func give(_ digits: String, to terminal: TerminalSession) throws {
    try terminal.type(digits)
    try terminal.press("Enter")
  }

  /// Chooses a PIN for the seat of an interviewer.
  private func choose() throws {
    let terminal = try start("--as", "R. Okafor")
    try terminal.wait(for: "Dana Whitfield")
    try terminal.type(":choose-pin")
    try terminal.press("Enter")
    try terminal.wait(for: "A new PIN for R. Okafor")
    try give(Self.digits, to: terminal)
    try terminal.wait(for: "The new PIN once more")
    try give(Self.digits, to: terminal)
    try terminal.wait(for: "Your PIN is set.")
    try terminal.type("q")
    try terminal.wait(for: "EXIT:0")
  }

  @Test func aSeatWithAPinOpensWithItAlone() throws {
    try choose()
    let terminal = try start("--as", "R. Okafor")
    try terminal.wait(for: "The PIN of R. Okafor")
    #expect(!terminal.text.contains("Dana"))
    try give("592017", to: terminal)
    try terminal.wait(for: "That is not the PIN.")
    // The keys behind it are for the screens: Enter opens the interview, 5 rates.
    try terminal.type(Self.digits)
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "1 wrong PIN before yours")
    try terminal.wait(for: "Ask next")
    try terminal.type(":lock")
    try terminal.press("Enter")
    try terminal.wait(for: "stays where it was.")
    #expect(!terminal.text.contains("Dana"))
    try terminal.press("Escape")
    try terminal.press("Escape")
    try terminal.wait(for: "EXIT:0")
    let marker = try start("mark", "--as", "r. okafor")
    try marker.wait(for: "The PIN of r. okafor")
    let audit = try home.starpanel("audit", "verify", "--data", demo)
    #expect(audit.status == 0, "\(audit.errors)")
    let files = try #require(
      FileManager.default.enumerator(at: home.url, includingPropertiesForKeys: nil))
    for case let file as URL in files {
      let bytes = (try? Data(contentsOf: file)) ?? Data()
      #expect(bytes.firstRange(of: Data(Self.digits.utf8)) == nil, "\(file.path)")
    }
  }

  @Test func aCommandThatReadsAsksOnTheTerminal() throws {
    try choose()
    let without = try home.starpanel("sessions", "--as", "R. Okafor", "--data", demo)
    #expect(without.status == 69)
    #expect(without.errors.contains("asked for on a terminal"))
    #expect(without.output.isEmpty)
    // For nobody's eyes in particular there is nothing to ask.
    #expect(try home.starpanel("sessions", "--data", demo).status == 0)
    let terminal = try start("sessions", "--as", "R. Okafor")
    try terminal.wait(for: "PIN of R. Okafor:")
    try give("592017", to: terminal)
    try terminal.wait(for: "that is not the PIN")
    try give(Self.digits, to: terminal)
    try terminal.wait(for: "dana-whitfield")
    try terminal.wait(for: "EXIT:0")
    #expect(!terminal.text.contains("592017") && !terminal.text.contains(Self.digits))
    #expect(
      try String(contentsOfFile: home.path("stty-before"), encoding: .utf8)
        == String(contentsOfFile: home.path("stty-after"), encoding: .utf8))
  }

  @Test func aForgottenPinIsResetByTheLead() throws {
    try choose()
    let whose = ["pin", "reset", "R.Okafor", "--reason", "forgotten", "--data", demo]
    let unnamed = try home.run(whose)
    #expect(unnamed.status == 64)
    let reset = try home.run(whose + ["--as", "lead"])
    #expect(reset.status == 0, "\(reset.errors)")
    let again = try home.run(whose + ["--as", "lead"])
    #expect(again.status == 2)
    #expect(try home.starpanel("sessions", "--as", "R. Okafor", "--data", demo).status == 0)
    let record = try home.starpanel("pin", "record", "--as", "lead", "--data", demo)
    let lines = record.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("R. Okafor chose a PIN  (") == true)
    #expect(lines.last?.contains("the PIN of R. Okafor was reset: forgotten  (") == true)
    #expect(try home.starpanel("pin", "record", "--data", demo).status == 64)
  }

  @Test func aDiskThatTakesNoTriesKeepsNobodyOut() throws {
    let path = home.path("own.db")
    let (right, wrong) = (Pin(digits: [4, 8, 3, 9, 2, 0]), Pin(digits: [1, 1, 2, 2, 3, 3]))
    try PanelLedger(path: path).choosePin(
      right, of: .lead, replacing: nil, at: Instant(milliseconds: 1_795_000_000_000))
    let keeping = PinKeeping(try PanelLedger(reading: path))
    #expect(try keeping.attempt(wrong, of: .lead) == .wrong(wait: 0, reset: nil))
    #expect(try keeping.attempt(right, of: .lead) == .right(wrongBefore: 1))
    for _ in 0..<3 { _ = try keeping.attempt(wrong, of: .lead) }
    guard case .wait = try keeping.attempt(right, of: .lead) else {
      Issue.record("it did not slow down")
      return
    }
    #expect(try keeping.attempt(right, of: .person("x")) != .right(wrongBefore: 0))
  }
}
