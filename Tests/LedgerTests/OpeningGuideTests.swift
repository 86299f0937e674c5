import Interview
import Testing

@testable import Ledger

/// No second guide comes into an opening, whoever writes and whatever the writer knew.
@Suite struct OpeningGuideTests {
  private let ledger: PanelLedger

  init() throws {
    ledger = try PanelLedger.throwaway()
    try plan(.dana, "ab")
  }

  private func plan(_ session: SessionID, _ guide: String, opening: String? = nil) throws {
    guard case .sessionPlanned(var plan) = planned([.okafor], guide: guide) else { return }
    if let opening { plan.opening = Opening(opening) }
    _ = try ledger.append(
      [.sessionPlanned(plan: plan)], to: session, seat: .lead, after: 0, at: .second(0))
  }

  private func record(_ happening: Happening, _ session: SessionID, after head: Int) throws {
    _ = try ledger.append([happening], to: session, seat: .lead, after: head, at: .second(1))
  }

  private func refusal(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch LedgerError.againstTheRules(_, _, _, let why) {
      return why
    } catch {
      return "\(error)"
    }
  }

  @Test func ofTwoThatSetUpAtOnceTheSecondIsRefused() throws {
    #expect(
      refusal { try plan(.ezra, "cd") }
        == "the opening \"Front desk\" is held under guide medical-office-manager,"
        + " version 1, and everybody in it is asked the same; for another text of it, name another opening"
    )
    #expect(try ledger.events(of: .ezra).isEmpty)
    try plan(.ezra, "ab")
    #expect(try ledger.openingGuides(except: nil).count == 1)
  }

  @Test func twoOfOneBatchDoNotBringTwoGuides() throws {
    func event(_ session: SessionID, _ guide: String) -> Event {
      guard case .sessionPlanned(var plan) = planned([.okafor], guide: guide) else {
        return Event(
          session: session, seat: .lead, sequence: 1, at: .second(0),
          happening: .imported(from: ""))
      }
      plan.opening = Opening("New \"one\" \u{E9}")
      return Event(
        session: session, seat: .lead, sequence: 1, at: .second(0),
        happening: .sessionPlanned(plan: plan))
    }
    let (first, second) = (SessionID("first"), SessionID("second"))
    #expect(
      refusal { try ledger.append([event(first, "ab"), event(second, "cd")]) }?
        .contains("held under guide") == true)
    #expect(try ledger.events(of: first).isEmpty)
    try ledger.append([event(first, "ab"), event(second, "ab")])
    #expect(try ledger.sessionRows().count == 3)
  }

  @Test func anOpeningIsNotCorrectedIntoOneUnderAnotherGuide() throws {
    try plan(.ezra, "cd", opening: "Back office")
    let moved = Happening.openingCorrected(opening: Opening("Front desk"), reason: "typed wrong")
    #expect(refusal { try record(moved, .ezra, after: 1) }?.contains("held under guide") == true)
    let free = Happening.openingCorrected(opening: Opening("Archive"), reason: "typed wrong")
    #expect(refusal { try record(free, .ezra, after: 1) } == nil)
  }

  @Test func whatIsSetAsideComesBackOnlyUnderTheGuideOfItsOpening() throws {
    try record(.sessionSetAside(reason: "a test run"), .dana, after: 1)
    try plan(.ezra, "cd")
    let back = Happening.sessionReinstated(reason: "it was none")
    #expect(refusal { try record(back, .dana, after: 2) }?.contains("held under guide") == true)
    // The way out that the refusal names.
    let moved = Happening.openingCorrected(opening: Opening("Archive"), reason: "another guide")
    #expect(refusal { try record(moved, .dana, after: 2) } == nil)
    #expect(refusal { try record(back, .dana, after: 3) } == nil)
  }
}
