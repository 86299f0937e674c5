import Foundation
import Testing

/// The log of the Audit screen, in the built program.
@Suite(.serialized) struct AuditScreenTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func start(as seat: String, width: Int = 120) throws -> TerminalSession {
    try TerminalSession(
      .init(arguments: ["demo", "--as", seat], width: width, height: 40), home: home.url)
  }

  @Test func theLeadReadsARatingWithItsForm() throws {
    let terminal = try start(as: "lead")
    try terminal.wait(for: "today first")
    try terminal.type("a")
    try terminal.wait(for: "every chain is whole")
    try terminal.wait(for: "opened the form")
    // Of forms that are open the lead is told how far they are, and nothing of what they say.
    try terminal.type("/dana rated")
    try terminal.wait(for: "No event contains that text.")
    try terminal.press("Escape")
    try terminal.wait(for: "opened the form")
    try terminal.type("/priya rated")
    try terminal.wait(
      for: "Priya's ratings", { $0.contains("rated q") && !$0.contains("Dana Whitfield") })
    try terminal.press("Enter")
    try terminal.press("Enter")
    try terminal.wait(for: "The form")
    #expect(terminal.text.contains("Before"))
    #expect(terminal.text.contains("SHA-256"))
    try terminal.type("q")
    try terminal.wait(for: "today first")
  }

  @Test func anInterviewerReadsTheirOwnAndWhatIsOpen() throws {
    let terminal = try start(as: "R. Okafor")
    try terminal.wait(for: "dana-whitfield")
    try terminal.type("a")
    try terminal.wait(for: "every chain is whole")
    try terminal.type("/dana rated")
    try terminal.wait(for: "Dana Whitfield  rated q")
    let rows = terminal.lines.filter { $0.contains("Dana Whitfield") }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.contains("R. Okafor") }, "\(terminal.text)")
  }
}
