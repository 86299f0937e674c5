import Foundation
import Testing

/// At the built program: the statement is on record, seen by the lead, and checked by the chain.
@Suite(.serialized) struct ConflictProgramTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func sit(_ name: String, _ demo: String) throws -> TerminalSession {
    let terminal = try home.openSecond(as: name, in: demo)
    try terminal.wait(for: "Any conflict of interest")
    return terminal
  }

  @Test func oneSaysNoAndOneIsRecused() throws {
    let demo = try home.demo()
    let first = try sit("R. Okafor", demo)
    try first.type("y")
    try first.wait(for: "On record: no conflict of interest.")
    let second = try sit("A. Moreau", demo)
    try second.type("x")
    try second.wait(for: "Recuse yourself?")
    try second.type("x")
    try second.wait(for: "You are recused")
    // Whoever rates at once rates, and the seal says it.
    let third = try sit("M. Lindqvist", demo)
    try third.type("]4")
    try third.wait(for: "saved ✓  i: any conflict of interest?")
    func shown(to seat: String) throws -> String {
      try home.starpanel("show", "luis-ortega", "--as", seat, "--data", demo).output
    }
    let told = try shown(to: "lead")
    #expect(told.contains("A. Moreau  recused"))
    #expect(told.contains("Excused: A. Moreau: recused, for a conflict of interest"))
    #expect(
      told.contains(/Conflict of interest: R\. Okafor says no \(.*\), M\. Lindqvist has not said/))
    #expect(try !shown(to: "M. Lindqvist").contains("says no"))
    #expect(try home.starpanel("audit", "verify", "--data", demo).status == 0)
  }
}
