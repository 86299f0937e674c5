import Guide
import Interview
import Testing

@Suite struct KeepingRuleTests {
  private let opening = Opening("Front desk")

  private func session(decided: String? = nil, _ more: [Happening] = []) -> Session {
    let reference = GuideReference(id: "g", version: 1, sha256: "")
    var happenings: [Happening] = [
      .sessionPlanned(
        plan: Plan(
          candidate: "Dana", opening: opening, panel: [Interviewer("Ada")], guide: reference))
    ]
    if decided != nil {
      happenings.append(.decisionRecorded(choice: .hold, reason: "r", basis: [:]))
    }
    happenings += more
    let events = happenings.enumerated().compactMap { place, happening in
      Instant(decided ?? "2026-11-24T09:30:00+01:00").map { at in
        Event(
          session: SessionID("s"), seat: .lead, sequence: place + 1, at: at, origin: .live,
          happening: happening)
      }
    }
    return Session(id: SessionID("s"), events: events)
  }

  private func rule(_ entries: CustodyEntry...) -> KeepingRule {
    KeepingRule(entries.map { CustodyEvent(at: Instant(milliseconds: 0), entry: $0) })
  }

  @Test(arguments: [
    ("2026-11-24T09:30:00+01:00", 1, "2027-11-24"), ("2026-11-24T09:30:00+01:00", 2, "2028-11-24"),
    // The day is the one that stands in the record, whatever it is elsewhere.
    ("2026-12-31T23:59:00-08:00", 1, "2027-12-31"), ("2028-02-29T12:00:00Z", 1, "2029-03-01"),
  ])
  func aSessionIsKeptForYearsFromItsDecision(decided: String, years: Int, last: String) {
    #expect(rule(.keepingSet(years: years)).lastDay(of: session(decided: decided)) == last)
  }

  @Test func theLastDayIsStillKept() {
    let session = session()
    #expect(!rule().isDue(session, today: "2027-11-24"))
    #expect(rule().isDue(session, today: "2027-11-25"))
    #expect(!rule(.keepingSet(years: 2)).isDue(session, today: "2027-11-25"))
    #expect(rule(.keepingSet(years: 2), .keepingSet(years: 1)).isDue(session, today: "2027-11-25"))
  }

  @Test func nothingOnHoldIsDue() {
    let held = session([.holdPlaced(reason: "a complaint")])
    #expect(rule().hold(on: held) == "a complaint")
    #expect(!rule().isDue(held, today: "2999-01-01"))
    let released = session([.holdPlaced(reason: "a"), .holdLifted(reason: "b")])
    #expect(rule().isDue(released, today: "2999-01-01"))
    #expect(released.changes.map(\.words) == ["put on legal hold", "taken off legal hold"])
  }

  @Test func anOpeningIsHeldAsAWhole() {
    let held = rule(.openingHeld(opening: opening, reason: "a suit"))
    #expect(held.hold(on: session()) == "a suit")
    #expect(!held.isDue(session(), today: "2999-01-01"))
    let released = rule(
      .openingHeld(opening: opening, reason: "a"), .openingReleased(opening: opening, reason: "b"))
    #expect(released.isDue(session(), today: "2999-01-01"))
    #expect(rule(.openingHeld(opening: Opening("other"), reason: "a")).hold(on: session()) == nil)
  }

  @Test func aCorrectedOpeningDoesNotLiftTheHoldOnIt() throws {
    let corrected = session([.openingCorrected(opening: Opening("Front office"), reason: "r")])
    #expect(corrected.plan?.opening == Opening("Front office"))
    let held = rule(.openingHeld(opening: opening, reason: "a suit"))
    #expect(held.hold(on: corrected) == "a suit")
    #expect(!held.isDue(corrected, today: "2999-01-01"))
    // By whichever of its names it was held.
    let twice = session([
      .openingCorrected(opening: Opening("Front office"), reason: "r"),
      .openingCorrected(opening: Opening("Reception"), reason: "r"),
    ])
    for name in ["Front desk", "Front office", "Reception"] {
      let held = rule(.openingHeld(opening: Opening(name), reason: name))
      #expect(held.hold(on: twice) == name)
    }
  }

  @Test(arguments: [
    (Int.max, "9999-11-24"), (20_000, "9999-11-24"), (3, "2029-11-24"), (0, "2027-11-24"),
    (Int.min, "2027-11-24"),
  ])
  func aStoredNumberOfYearsIsNeverTooMuch(years: Int, last: String) {
    let session = session()
    #expect(rule(.keepingSet(years: years)).lastDay(of: session) == last)
    #expect(!rule(.keepingSet(years: years)).isDue(session, today: "2027-11-24"))
  }

  @Test func whatIsLostIsSaid() {
    #expect(session([.eventsLost(from: 2, to: 4)]).lossSentence?.contains("3 of lead") == true)
    #expect(session().lossSentence == nil)
  }
}
