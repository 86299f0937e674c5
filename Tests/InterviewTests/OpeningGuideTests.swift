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
    #expect(edition?.contains("For another edition, name another opening") == true)
    let other = GuideReference(id: "other", version: 1, sha256: "cc")
    let guide = OpeningGuide.refusal(of: other, for: desk, heldUnder: old)
    #expect(guide?.contains("held under guide desk, version 1") == true)
    #expect(guide?.contains("For guide other, name another opening") == true)
  }
}
