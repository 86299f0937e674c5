import Foundation
import Testing

/// The built program in a real terminal.
@Suite(.serialized) struct TerminalTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func start(
    _ arguments: String..., width: Int = 80, height: Int = 24, term: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      .init(
        arguments: arguments, width: width, height: height, term: term, environment: environment),
      home: home.url)
  }

  private func stty(_ when: String) throws -> String {
    String(decoding: try home.read("stty-" + when), as: UTF8.self)
  }

  @Test func startAndQuitLeaveTheTerminalAsItWas() throws {
    let terminal = try start("demo")
    try terminal.wait(for: "Priya Raman")
    #expect(terminal.lines[0].hasPrefix(" Sessions"))
    #expect(terminal.lines[23].contains("? help"))
    #expect(try terminal.flag("alternate_on") == "1")
    try terminal.press("q")
    try terminal.wait(for: "EXIT:0")
    #expect(try terminal.flag("alternate_on") == "0")
    #expect(try terminal.flag("cursor_flag") == "1")
    try terminal.wait(for: "stty", { _ in (try? self.stty("after")) == (try? self.stty("before")) })
  }

  @Test func aNewLedgerThatIsNamedIsCalledNew() throws {
    let typo = home.path("pnael.db")
    let first = try start("--data", typo)
    try first.wait(for: "No sessions yet")
    try first.wait(for: "This is a new ledger:")
    try first.press("q")
    try first.wait(for: "EXIT:0")
    let second = try start("--data", typo)
    try second.wait(for: "No sessions yet")
    #expect(!second.text.contains("new ledger"))
    let own = try start()
    try own.wait(for: "No sessions yet")
    try own.press("C-c")
    try own.wait(for: "To leave starpanel, press q")
  }

  @Test func ratingsAndHalfWrittenNotesSurviveAKill() throws {
    let demo = try home.demo()
    let first = try start("--data", demo, "--as", "R. Okafor")
    try first.wait(for: "Dana Whitfield")
    try first.press("Enter")
    try first.wait(for: "Ask next")
    try first.type("]5nhalf a sent")
    try first.wait(for: "half a sent")
    try first.wait(for: "saved ✓")
    let process = try #require(try first.process())
    kill(process, SIGKILL)
    try first.wait(for: "EXIT:137")
    let second = try start("--data", demo, "--as", "R. Okafor")
    try second.wait(for: "Dana Whitfield")
    try second.press("Enter")
    try second.wait(for: "half a sent")
    #expect(second.text.contains("▐ 5 ▌"))
    #expect(second.text.contains("▸ 4 Systems"))
  }

  @Test func theFolderOfAnExportMayBeginAtHome() throws {
    let demo = try home.demo()
    let terminal = try start("--data", demo, "--as", "lead")
    try terminal.wait(for: "Priya Raman")
    try terminal.press("Down")
    try terminal.press("Down")
    try terminal.type("e")
    try terminal.wait(for: "starpanel-export")
    try terminal.press("Tab")
    try terminal.press("C-u")
    try terminal.type("~/results")
    try terminal.press("Enter")
    try terminal.wait(for: "1 session written")
    #expect(try !home.read("results/ratings.csv").isEmpty)
  }

  @Test func whatACrashSaysIsKeptInAFileOfTheUsersOwn() throws {
    let terminal = try start("demo")
    try terminal.wait(for: "Priya Raman")
    let process = try #require(try terminal.process())
    kill(process, SIGSEGV)
    try terminal.wait(for: "What happened is in")
    #expect(try terminal.flag("alternate_on") == "0")
    _ = try home.read("state/starpanel/crash.log")
  }

  @Test func aThousandKeysAtOnceAreAllTaken() throws {
    let demo = try home.demo()
    let terminal = try start("--data", demo, "--as", "R. Okafor")
    try terminal.wait(for: "Dana Whitfield")
    try terminal.press("Enter")
    try terminal.wait(for: "Ask next")
    let words = (0..<125).map { "w" + String(1000 + $0) + "-." }.joined(separator: " ")
    try terminal.type("]]]]]n" + words)
    try terminal.wait(for: "w1124-.")
    try terminal.press("Escape")
    // Esc and a digit in one piece would be Alt and the digit.
    try terminal.wait(for: "1-5 rate")
    try terminal.type("3")
    try terminal.wait(for: "▐ 3 ▌")
    try terminal.wait(for: "saved ✓")
    try terminal.press("q")
    try terminal.press("q")
    try terminal.wait(for: "EXIT:0")
    _ = try home.starpanel("export", "--to", home.path("x"), "--as", "R. Okafor", "--data", demo)
    let ratings = String(decoding: try home.read("x/ratings.csv"), as: UTF8.self)
    #expect(ratings.contains(words), "some of a thousand keys were lost")
  }

  @Test func whatOneConsoleCommitsAnotherShowsWithoutAKey() throws {
    let demo = try home.demo()
    let lead = try start("--data", demo, "--as", "lead")
    try lead.wait(for: "Luis Ortega")
    let panel = try start("--data", demo, "--as", "A. Moreau")
    try panel.wait(for: "Luis Ortega")
    try panel.press("Down")
    try panel.press("Enter")
    try panel.waitForQuestion()
    try panel.type("4]4]4]4]4]4]4]4Sm")
    try panel.wait(for: "Enter seals")
    try panel.press("Enter")
    try panel.wait(for: "Sealed. Thank you")
    try lead.wait(
      for: "1 of 3 at Luis Ortega",
      { $0.contains(/Luis Ortega .* 1 of 3/) })
  }

  @Test func aSecondConsoleOnASeatLooksOrTakesOver() throws {
    let demo = try home.demo()
    let first = try start("--data", demo, "--as", "R. Okafor")
    try first.wait(for: "Dana Whitfield")
    try first.press("Enter")
    try first.wait(for: "Ask next")
    let second = try start("--data", demo, "--as", "R. Okafor")
    try second.wait(for: "Dana Whitfield")
    try second.press("Enter")
    try second.wait(for: "Only looking")
    try second.type("Tthe first one hangs")
    try second.press("Enter")
    try second.wait(for: "saved ✓")
    try first.wait(for: "Only looking")
  }

  @Test func suspendAndForegroundPaintAgain() throws {
    let shell = try TerminalSession(
      .init(arguments: [], environment: ["PS1": "ready> "], isShell: true), home: home.url)
    try shell.wait(for: "ready>")
    try shell.type(Product.starpanel + " demo")
    try shell.press("Enter")
    try shell.wait(for: "Priya Raman")
    try shell.press("C-z")
    try shell.wait(for: "Stopped")
    #expect(try shell.flag("alternate_on") == "0")
    try shell.type("fg")
    try shell.press("Enter")
    try shell.wait(for: "Priya Raman")
    #expect(shell.lines[0].hasPrefix(" Sessions"))
    try shell.press("q")
    try shell.wait(for: "the shell again", { !$0.contains("Priya Raman") })
  }

  @Test(arguments: [(SIGTERM, "EXIT:130"), (SIGINT, "EXIT:130")])
  func signalsSaveAndRestore(signal: Int32, ending: String) throws {
    let demo = try home.demo()
    let terminal = try start("--data", demo, "--as", "R. Okafor")
    try terminal.wait(for: "Dana Whitfield")
    try terminal.press("Enter")
    try terminal.wait(for: "Ask next")
    try terminal.type("nlast words")
    try terminal.wait(for: "last words")
    kill(try #require(try terminal.process()), signal)
    try terminal.wait(for: ending)
    #expect(try terminal.flag("alternate_on") == "0")
    _ = try home.starpanel("export", "--to", home.path("x"), "--as", "R. Okafor", "--data", demo)
    let ratings = String(decoding: try home.read("x/ratings.csv"), as: UTF8.self)
    #expect(ratings.contains("last words"))
  }

  @Test func aClosedTerminalLeavesNoProcess() throws {
    let terminal = try start("demo")
    try terminal.wait(for: "Priya Raman")
    let process = try #require(try terminal.process())
    try terminal.close()
    let deadline = Date().addingTimeInterval(20)
    while kill(process, 0) == 0, Date() < deadline { usleep(10_000) }
    #expect(kill(process, 0) != 0, "the program lives on without a terminal")
  }

  @Test func aStormOfSizesEndsRight() throws {
    let terminal = try start("demo", "--as", "R. Okafor")
    try terminal.wait(for: "Dana Whitfield")
    try terminal.press("Enter")
    try terminal.wait(for: "Ask next")
    for (width, height) in [(200, 60), (40, 10), (1, 1), (120, 40), (61, 17), (300, 90), (80, 24)] {
      try terminal.resize(width: width, height: height)
    }
    try terminal.wait(
      for: "the last size",
      { $0.contains("3 of 8 rated") && $0.split(separator: "\n").count >= 20 })
    #expect(terminal.lines[23].contains("? help"))
    #expect(terminal.lines[0].hasPrefix(" Interview"))
  }

  @Test(arguments: ["xterm-256color", "screen-256color", "vt100", "linux"])
  func everyTerminalWillDo(term: String) throws {
    let terminal = try start("demo", term: term)
    try terminal.wait(for: "Priya Raman")
    try terminal.press("q")
    try terminal.wait(for: "EXIT:0")
  }

  @Test func withoutColourTheSelectionIsStillSeen() throws {
    let terminal = try start("demo", environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "▸Dana Whitfield")
  }

  @Test func aPasteIsTextInANoteAndNothingElsewhere() throws {
    let terminal = try start("demo", "--as", "R. Okafor")
    try terminal.wait(for: "Dana Whitfield")
    try terminal.press("Enter")
    try terminal.wait(for: "Ask next")
    try terminal.paste("1qq\n")
    try terminal.type("]n")
    try terminal.paste("two\nlines")
    try terminal.wait(for: "lines")
    #expect(terminal.text.contains("two"))
    #expect(terminal.lines[0].hasPrefix(" Interview"))
  }

  @Test func theEditorComesBackWithTheNote() throws {
    try home.write("#!/bin/sh\nprintf 'from the editor\\n' > \"$1\"\n", to: "editor.sh")
    chmod(home.path("editor.sh"), 0o700)
    let terminal = try start(
      "demo", "--as", "R. Okafor", environment: ["EDITOR": home.path("editor.sh")])
    try terminal.wait(for: "Dana Whitfield")
    try terminal.press("Enter")
    try terminal.wait(for: "Ask next")
    try terminal.type("E")
    try terminal.wait(for: "from the editor")
    try terminal.wait(for: "saved ✓")
  }
}
