import Foundation
import Testing

@testable import Interview

/// A session as a row of the list: the one place where it is worked out.
struct SessionRowTests {
  private static let cy = Interviewer("Cy Young")

  private func session(_ feeds: [(Seat, [Happening])]) -> Session {
    Session(id: Feeds.session, events: feeds.flatMap { Feeds.feed($0.1, $0.0) })
  }

  @Test func aFormIsOpenFromTheFirstThingRecordedInIt() {
    // Files do not say when a form was opened; an answer in it is enough.
    let row = SessionRow(
      session([
        (.lead, [Feeds.plan]),
        (.interviewer(Feeds.ben), [.questionRated(question: "q1", answer: Feeds.rated(3))]),
      ]))
    #expect(row.opened == [Feeds.ben])
    #expect(row.sealed.isEmpty)
    #expect(row.stage == .underWay)
  }

  @Test func onlyWhoIsOnThePanelIsCountedAsExcused() {
    let row = SessionRow(
      session([
        (
          .lead,
          [
            Feeds.plan, .seatExcused(interviewer: Self.cy, reason: "a slip"),
            .seatExcused(interviewer: Feeds.ada, reason: "ill"),
          ]
        ), (.interviewer(Feeds.ben), [.formOpened(guide: ""), .formSealed(guide: "")]),
      ]))
    #expect(row.excused == 1)
    #expect(row.excusedMembers == [Feeds.ada])
    #expect(row.counted == 1)
    #expect(row.stage == .sealed)
  }

  @Test func aSectionCountsOnceWhetherTypedOrTakenHere() {
    let typed = Happening.sectionMarked(section: "hard-skills", marks: .whole(Feeds.marks(1, 2)))
    let taken: [Happening] = [
      .sectionBegun(section: "hard-skills", clock: Feeds.clock(0)),
      .sectionEnded(section: "hard-skills", spent: 1000, byTime: false),
      .sectionBegun(section: "people", clock: Feeds.clock(2000)),
    ]
    let begun = Happening.sittingBegun(guide: "ab", form: "a", percent: 100)
    let row = SessionRow(session([(.lead, [Feeds.plan, typed]), (.candidate, [begun] + taken)]))
    #expect(row.sectionsMarked == 1)
  }

  @Test func aDecisionIsToldToWhoMaySeeIt() {
    var row = SessionRow(session([(.lead, [Feeds.plan])]))
    #expect(row.stage == .planned)
    row.decision = .decline
    #expect(row.stage == .decided)
    #expect(row.decision(for: .lead) == .decline)
    #expect(row.decision(for: .interviewer(Feeds.ada)) == nil)
    row.decision = .withdrawn
    #expect(row.decision(for: .interviewer(Feeds.ada)) == .withdrawn)
    #expect(row.decision(for: .interviewer(Self.cy)) == nil)
  }

  @Test func aDecisionOnWhatIsThereIsStaleOnceSomethingFollows() {
    let rated = [Happening.questionRated(question: "q1", answer: Feeds.rated(3))]
    let before = session([(.lead, [Feeds.plan]), (.interviewer(Feeds.ada), rated)])
    #expect(before.basis == ["lead": 1, "interviewer:Ada": 1])
    let decided = [
      Feeds.plan, Happening.decisionRecorded(choice: .hold, reason: "r", basis: before.basis),
    ]
    #expect(!session([(.lead, decided), (.interviewer(Feeds.ada), rated)]).isDecisionStale)
    #expect(session([(.lead, decided), (.interviewer(Feeds.ada), rated + rated)]).isDecisionStale)
  }

  /// What stands in the index of somebody's ledger.
  @Test func theStoredFormStays() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let plain = SessionRow(session([(.lead, [Feeds.plan])]))
    let stored = String(decoding: try encoder.encode(plain), as: UTF8.self)
    #expect(
      stored
        == #"{"candidate":"Cy","excused":0,"guide":{"id":"g","sha256":"ab","version":1},"id":"s1","isImported":false,"lastEvent":"2026-11-24T06:00:00.000Z","#
        + #""opened":[],"opening":"front desk","panel":["Ada","Ben"],"plannedAt":"2026-11-24T06:00:00.000Z","#
        + #""sealed":[],"sectionsMarked":0}"#)
    #expect(try JSONDecoder().decode(SessionRow.self, from: Data(stored.utf8)) == plain)
    // An older program wrote no guide.
    var older = plain
    older.guide = nil
    let old = stored.replacing(#""guide":{"id":"g","sha256":"ab","version":1},"#, with: "")
    #expect(try JSONDecoder().decode(SessionRow.self, from: Data(old.utf8)) == older)
    var full = plain
    full.excused = 1
    full.excusedMembers = [Feeds.ada]
    full.recusedMembers = [Feeds.ada]
    full.isSetAside = true
    full.decision = .hold
    let again = String(decoding: try encoder.encode(full), as: UTF8.self)
    #expect(again.contains(#""decision":"hold","excused":1,"excusedMembers":["Ada"],"#))
    #expect(again.contains(#""recusedMembers":["Ada"]"#))
    #expect(again.contains(#""isSetAside":true"#))
    #expect(try JSONDecoder().decode(SessionRow.self, from: Data(again.utf8)) == full)
  }
}
