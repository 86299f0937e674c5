import Testing

@testable import Interview

/// An opening has one guide.
struct OpeningGuideTests {
  private let old = GuideReference(id: "desk", version: 1, sha256: "aa")
  private let new = GuideReference(id: "desk", version: 2, sha256: "bb")
  private let desk = Opening("Desk")

  private func row(_ id: String, _ guide: GuideReference?, isSetAside: Bool = false) -> SessionRow {
    var row = SessionRow(Session(id: SessionID(id), events: []))
    row.opening = desk
    row.guide = guide
    row.isSetAside = isSetAside
    return row
  }

  @Test func itIsThatOfTheFirstSessionThatCounts() {
    let rows = [row("a", old, isSetAside: true), row("b", nil), row("c", new), row("d", old)]
    #expect(OpeningGuide.references(in: rows) == [desk: new])
    #expect(OpeningGuide.references(in: rows, except: SessionID("c")) == [desk: old])
    #expect(OpeningGuide.references(in: [row("a", nil)]).isEmpty)
  }

  @Test func anotherGuideOrEditionIsRefusedWithTheWayOut() {
    #expect(OpeningGuide.refusal(of: new, for: desk, heldUnder: nil) == nil)
    #expect(OpeningGuide.refusal(of: new, for: desk, heldUnder: new) == nil)
    let edition = OpeningGuide.refusal(of: new, for: desk, heldUnder: old)
    #expect(edition?.contains("for version 2, name another opening") == true)
    let other = GuideReference(id: "other", version: 1, sha256: "cc")
    let guide = OpeningGuide.refusal(of: other, for: desk, heldUnder: old)
    #expect(guide?.contains("held under guide desk, version 1") == true)
    #expect(guide?.contains("for guide other, name another opening") == true)
  }

  @Test func whatChangesTheOpeningOrTheGuideIsAskedAbout() {
    func claim(_ happening: Happening, _ session: Session) -> (
      opening: Opening, guide: GuideReference
    )? {
      OpeningGuide.claim(of: happening, in: session)
    }
    func plan(_ guide: GuideReference) -> Happening {
      .sessionPlanned(
        plan: Plan(candidate: "J. Doe", opening: desk, panel: [Interviewer("A. Lee")], guide: guide)
      )
    }
    let empty = Session(id: SessionID("s"), events: [])
    #expect(claim(plan(new), empty)?.guide == new)
    #expect(claim(.formOpened(guide: "aa"), empty) == nil)

    let other = Opening("Other")
    let moved = Happening.openingCorrected(opening: other, reason: "typed wrong")
    let event = Event(
      session: SessionID("s"), seat: .lead, sequence: 1, at: Instant(milliseconds: 0),
      happening: plan(old))
    var session = Session(id: SessionID("s"), events: [event])
    #expect(claim(moved, session)?.opening == other)
    #expect(claim(moved, session)?.guide == old)
    #expect(claim(plan(new), session)?.guide == new)
    #expect(claim(.candidateCorrected(candidate: "J. Roe", reason: "typed wrong"), session) == nil)

    session.apply(
      Event(
        session: SessionID("s"), seat: .lead, sequence: 2, at: Instant(milliseconds: 1),
        happening: .sessionSetAside(reason: "a test run")))
    #expect(claim(moved, session) == nil)
    #expect(claim(.sessionReinstated(reason: "it was none"), session)?.opening == desk)
  }
}
