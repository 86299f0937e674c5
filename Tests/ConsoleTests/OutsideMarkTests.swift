import Guide
import Interview
import Screen
import Testing

@testable import Console

/// An outside rater's mark on the lead's screens: shown as such, and not before a person's.
struct OutsideMarkTests {
  private static let copy: GuideCopy = {
    var guide = SittingFixture.guide
    guide.assessment.unreadNumbers = .marker
    return GuideCopy(guide: guide, reference: Fixture.reference)
  }()

  /// The lead at the items of the section, with a number marked outside and perhaps here.
  private static func items(marked: Int? = nil, size: Size) -> Seated {
    var events = TestAskingTests.unreadNumber
    let number =
      events.lazy.compactMap { event -> String? in
        if case .itemAnswered(let item, .number, _) = event.happening { item } else { nil }
      }.first ?? ""
    let lead = events.filter { $0.seat == .lead }.count
    events.append(
      Event(
        session: Fixture.id, seat: .lead, sequence: lead + 1, at: Fixture.now,
        happening: .outsideMarked(
          item: number, mark: .points(earned: 0), rater: Marker("Northgate"), file: "north.csv",
          reason: nil)))
    if let marked {
      events.append(
        Event(
          session: Fixture.id, seat: .marker(Marker("K. Ito")), sequence: 1, at: Fixture.now,
          happening: .answerMarked(item: number, mark: .points(earned: marked))))
    }
    var seated = Seated(as: .lead, size: size, events: events, copy: copy)
    seated.press("ti")
    return seated
  }

  private static let sizes = [(60, 16), (80, 24), (120, 40)].map { Size(width: $0, height: $1) }

  @Test(arguments: sizes) func beforeAPersonsItIsToldOfAndNotShown(size: Size) {
    let seated = Self.items(size: size)
    #expect(seated.text.contains("not understood, mark"), "\(seated.text)")
    #expect(seated.text.contains("Outside   Northgate: shown once"), "\(seated.text)")
    #expect(!seated.text.contains("0 points"))
  }

  @Test(arguments: sizes) func besideAPersonsItIsShownAsWhatItIs(size: Size) {
    let seated = Self.items(marked: 2, size: size)
    #expect(seated.text.contains("Marker    K. Ito: 2 points"), "\(seated.text)")
    #expect(
      seated.text.contains("Outside   Northgate: 0 points (from north.csv)"), "\(seated.text)")
    #expect(seated.text.contains("1 of 2"), "\(seated.text)")
  }
}
