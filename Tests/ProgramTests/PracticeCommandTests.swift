import Foundation
import Testing

/// Practising with the built program, and what the lead is told of it.
@Suite(.serialized) struct PracticeCommandTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func practise(_ name: String, _ ledger: String) throws -> TerminalSession {
    let terminal = try TerminalSession(
      .init(arguments: ["practice", "--as", name, "--data", ledger]), home: home.url)
    try terminal.wait(for: "of 12 done")
    return terminal
  }

  @Test func aLevelIsRecordedAndRememberedAndTheLeadSeesIt() throws {
    let demo = try home.demo()
    let terminal = try practise("R. Okafor", demo)
    #expect(!terminal.text.contains("The expert"))
    try terminal.type("3")
    try terminal.press("Enter")
    try terminal.wait(for: "The expert")
    try terminal.wait(for: "recorded ✓")
    try terminal.type("q")
    try terminal.wait(for: "EXIT:0")

    let lead = try home.starpanel("practice", "--as", "lead", "--data", demo)
    #expect(lead.status == 0)
    #expect(lead.output.contains("Medical Office Manager, version 4: 12 practice answers"))
    #expect(lead.output.contains(/R\. Okafor +[01] of 12/))
    #expect(lead.output.contains("On a panel, and not begun: A. Moreau, M. Lindqvist."))
    #expect(
      try home.starpanel("audit", "verify", "--data", demo).output.contains("every chain holds"))
  }

  @Test func itEntersNoExportAndNoScore() throws {
    let demo = try home.demo()
    let before = try home.starpanel("show", "tom-becker", "--data", demo, "--as", "lead").output
    let terminal = try practise("Zq Practiser", demo)
    try terminal.type("3")
    try terminal.press("Enter")
    try terminal.wait(for: "recorded ✓")
    try terminal.type("q")
    try terminal.wait(for: "EXIT:0")
    let target = home.path("out")
    let export = try home.starpanel("export", "--to", target, "--data", demo, "--as", "lead")
    #expect(export.status == 0, "\(export.errors)")
    let found = try home.shell("grep -rla 'Zq Practiser' out; true").output
    #expect(found.isEmpty)
    #expect(
      try home.starpanel("show", "tom-becker", "--data", demo, "--as", "lead").output == before)
  }

  @Test func keysThatComeWhileTheLedgerIsLockedWait() throws {
    let demo = try home.demo()
    let terminal = try practise("R. Okafor", demo)
    let lock = try LedgerLock(demo)
    try terminal.type("3")
    try terminal.press("Enter")
    try terminal.press("Enter")
    try terminal.type("4")
    try terminal.wait(for: "What you type waits for it")
    #expect(!terminal.text.contains("The expert"))
    try lock.release()
    // The 4 stands at the next answer, not at this one.
    try terminal.wait(for: "▐ 4 ▌")
    try terminal.press("Enter")
    try terminal.wait(for: "You gave     4")
  }

  @Test func whoHasPractisedIsTheLeadsToSee() throws {
    let demo = try home.demo()
    for arguments in [["practice"], ["practice", "--as", ""], ["practice", "--as", " "]] {
      let result = try home.run(arguments + ["--data", demo])
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output.isEmpty)
    }
    let other = try home.starpanel("practice", "--as", "A. Moreau", "--data", demo)
    #expect(other.status == 69)
    #expect(other.output.isEmpty)
  }

  @Test func aNameThatIsNearlySomebodysIsRefused() throws {
    let demo = try home.demo()
    let terminal = try TerminalSession(
      .init(arguments: ["practice", "--as", "r okafor", "--data", demo]), home: home.url)
    try terminal.wait(for: "EXIT:2")
    #expect(terminal.text.contains("did you mean \"R. Okafor\"?"))
  }
}
