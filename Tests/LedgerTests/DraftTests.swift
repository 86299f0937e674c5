import Interview
import Testing

@testable import Ledger

@Suite struct DraftTests {
  let ledger: PanelLedger

  init() throws { ledger = try PanelLedger.throwaway(rule: anything) }

  private func save(_ text: String, _ question: String, seat: Seat = .okafor) throws {
    try ledger.saveDraft(Note(text: text), session: .dana, seat: seat, question: question)
  }

  @Test func theLastDraftOfAQuestionIsKept() throws {
    try save("den", "q3")
    try save("denials 14", "q3")
    try save("", "q4")
    #expect(
      try ledger.drafts(session: .dana, seat: .okafor)
        == ["q3": Note(text: "denials 14"), "q4": Note(text: "")])
    #expect(try ledger.drafts(session: .dana, seat: .moreau).isEmpty)
    #expect(try ledger.drafts(session: .ezra, seat: .okafor).isEmpty)
  }

  @Test func aWrittenNoteTakesTheDraftsPlace() throws {
    try save("mine", "q3")
    try save("mine too", "q4")
    try save("hers", "q3", seat: .moreau)
    _ = try ledger.append(
      [noted("q3", "mine"), rated("q4", 3)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    #expect(try ledger.drafts(session: .dana, seat: .okafor) == ["q4": Note(text: "mine too")])
    #expect(try ledger.drafts(session: .dana, seat: .moreau) == ["q3": Note(text: "hers")])
  }

  @Test func aRefusedWriteLeavesTheDraft() throws {
    try save("mine", "q3")
    #expect(throws: LedgerError.self) {
      try ledger.append([noted("q3", "mine")], to: .dana, seat: .okafor, after: 7, at: .second(0))
    }
    #expect(try ledger.drafts(session: .dana, seat: .okafor) == ["q3": Note(text: "mine")])
  }
}
