import Foundation
import Testing

/// Choosing among finalists, in the built program.
@Suite(.serialized) struct FinalistsTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  @Test func theMarkedAreComparedAndAQuestionOpensWithItsNotes() throws {
    let terminal = try TerminalSession(
      .init(arguments: ["demo", "--as", "lead"], width: 80, height: 24), home: home.url)
    try terminal.wait(for: "today first")
    try terminal.type("s")
    try terminal.wait(for: "✗ hard skills")
    try terminal.type(" ")
    try terminal.wait(for: "1 marked")
    try terminal.press("Down")
    try terminal.type(" ")
    try terminal.wait(for: "2 marked")
    try terminal.type("=")
    try terminal.wait(
      for: "both candidates", { $0.contains("Tom Becker") && $0.contains("Must have") })
    #expect(
      terminal.lines.contains { $0.contains("✗ hard skills") && $0.contains("✓ hard skills") })
    try terminal.type("]")
    try terminal.wait(for: "A very upset patient")
    #expect(terminal.text.contains("R. Okafor"))
    try terminal.press("Escape")
    try terminal.wait(for: "2 marked")
    try terminal.press("Enter")
    try terminal.wait(for: "Verdict strong")
    try terminal.press("Enter")
    try terminal.wait(for: "STAR: ● heard")
    #expect(terminal.text.contains("Level 4"))
  }
}
