import Foundation
import Testing

/// Keys in texts, and keys typed ahead, in a real terminal.
@Suite(.serialized) struct TypingTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func start(_ demo: String) throws -> TerminalSession {
    let terminal = try TerminalSession(
      .init(arguments: ["--data", demo, "--as", "A. Moreau"]), home: home.url)
    try terminal.wait(for: "Luis Ortega")
    return terminal
  }

  @Test func keysTypedAheadAreForTheScreenThatComes() throws {
    let demo = try home.demo()
    let terminal = try start(demo)
    try terminal.press("Down", "Enter", "4", "]", "3")
    try terminal.wait(for: "2 of 8 rated")
    #expect(terminal.lines[0].hasPrefix(" Interview"))
    #expect(terminal.text.contains("▐ 3 ▌"))
    #expect(terminal.text.contains("▸ 2 "))
    try terminal.press("[")
    try terminal.wait(for: "▐ 4 ▌")
  }

  @Test func aWordDeletedInANoteChangesNothingButTheNote() throws {
    let demo = try home.demo()
    let terminal = try start(demo)
    try terminal.press("Down", "Enter", "4", "]", "3", "n")
    try terminal.type("kept a list")
    try terminal.wait(for: "kept a list")
    // Option and Delete on a Mac: Esc and DEL in one piece.
    try terminal.press("M-BSpace")
    try terminal.type("start at 5, asked 3 staff")
    try terminal.wait(for: "kept a start at 5, asked 3 staff")
    #expect(terminal.text.contains("2 of 8 rated"))
    #expect(terminal.text.contains("▐ 3 ▌"))
    #expect(terminal.text.contains("S –"))
    try terminal.press("C-z")
    try terminal.wait(for: "asked 3 staff is taken back", { !$0.contains("asked 3 staff") })
    try terminal.press("C-y")
    try terminal.wait(for: "asked 3 staff")
    try terminal.press("Escape")
    try terminal.wait(for: "1-5 rate")
    try terminal.press("u")
    try terminal.wait(for: "Took back: note on q2")
    try terminal.press("U")
    try terminal.wait(for: "Brought back: note on q2")
    try terminal.wait(for: "kept a start at 5, asked 3 staff")
    try terminal.press("[")
    try terminal.wait(for: "▐ 4 ▌")
  }
}
