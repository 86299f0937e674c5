import Guide
import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// Marking a number that its key does not understand: points, with what is right beside it.
struct MarkingNumberTests {
  private static let capacity = TestItem(
    id: "c-capacity", section: "cognitive", topic: nil, title: "Ten percent more", points: 2,
    seconds: 135, prompt: "About how many patients a day would that be?", exhibit: nil,
    task: .number(
      TestTask.NumberKey(
        from: "38", to: "39", units: ["patients"], also: ["38 or 39", "38-39 patients"])),
    why: "Ten percent of 35 is 3.5.", source: "Made for tests.")
  private static let seat = Seat.marker(MarkingFixture.marsh)

  private func marking(
    points: Int = 2, marks: [Happening] = [], draft: String? = nil,
    size: Size = Size(width: 80, height: 24)
  ) -> Marking {
    var item = Self.capacity
    item.points = points
    return Marking(
      [
        MarkingFixture.task(
          MarkingFixture.dana, item, answer: "38.5, so 39 / both days are full", marks: marks,
          draft: draft)
      ], size: size)
  }

  private func recorded(_ happening: Happening, after head: Int = 0) -> Effect {
    .append(
      session: MarkingFixture.dana, seat: Self.seat, after: head, happenings: [happening])
  }

  @Test func at80by24() {
    var marking = marking()
    marking.press("2")
    #expect(
      marking.lines == [
        " Test   Marking                                        J. Marsh · 0 of 1 marked",
        "────────────────────────────────────────────────────────────────────────────────",
        " Ten percent more       │ Ten percent more                        A3F9 · 1 of 1",
        "▸  A3F9  ½              │ About how many patients a day would that be?",
        "                        │  … Tab",
        "                        │",
        "                        │ 38.5, so 39 / both days are full",
        "                        │",
        "                        │",
        "                        │",
        "                        │",
        "                        │",
        "                        │",
        "                        │",
        "                        │",
        "                        │",
        "────────────────────────┴───────────────────────────────────────────────────────",
        " Right: 38 to 39 patients; also 38 or 39, 38-39 patients",
        "   ( ) 0  not right",
        "   ( ) 1",
        " ▸ (•) 2  right",
        " 2 of 2 points.  Enter records.",
        " saved …                                                 1 not recorded yet (½)",
        " 0-2 points   Space give   Enter record   ] next   u unmarked   q quit   ? help",
      ])
  }

  @Test func theAnswerAndTheKeyAreSeenAtEverySize() {
    for size in [
      Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    ] {
      let marking = marking(size: size)
      #expect(marking.text.contains("38.5, so 39"), "\(size)")
      #expect(marking.text.contains("Right: 38 to 39"), "\(size)")
    }
  }

  @Test func pointsAreRecordedAndChangedWithAReason() {
    var marking = marking()
    marking.press("<enter>")
    #expect(marking.text.contains("say how many points it earns: 0 to 2"))
    marking.press("3")
    #expect(marking.text.contains("it has 2 points"))
    _ = marking.takeEffects()
    marking.press("1<enter>")
    #expect(
      marking.takeEffects().filter(\.isAppend) == [
        recorded(.answerMarked(item: "c-capacity", mark: .points(earned: 1)))
      ])
    #expect(marking.text.contains("1 of 2 points.  Recorded ✓"))
    marking.press("<down> <enter>")
    #expect(marking.text.contains("Points 1 → 2"))
    marking.press("39 is meant<enter>")
    #expect(
      marking.takeEffects().filter(\.isAppend) == [
        recorded(
          .answerRemarked(item: "c-capacity", mark: .points(earned: 2), reason: "39 is meant"),
          after: 1)
      ])
    #expect(marking.text.contains("first: 1"))
  }

  @Test func moreThanNinePointsArePickedWithTheArrows() {
    var marking = marking(points: 12)
    marking.press("9<down><down> <enter>")
    #expect(
      marking.takeEffects().filter(\.isAppend) == [
        recorded(.answerMarked(item: "c-capacity", mark: .points(earned: 11)))
      ])
    #expect(marking.text.contains("▸ (•) 11"))
  }

  @Test func whatWasInHandIsTakenUpAgain() {
    #expect(marking(draft: "points 1").text.contains("1 of 2 points."))
    // What the item does not have is left out.
    #expect(marking(draft: "points 3").text.contains("How many of 2 points does it earn?"))
    let task = MarkingFixture.task(MarkingFixture.dana, Self.capacity)
    #expect(!task.isComplete(.points(earned: 3)))
    #expect(!task.isComplete(.steps(ids: [])))
  }

  @Test(arguments: 0..<10) func anyKeysAtAnySizeNeverTrap(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let keys = [
      "0", "1", "2", "3", "9", " ", "n", "c", "<enter>", "<up>", "<down>", "<tab>", "<esc>", "x",
      "u",
      "]", "[", "<home>", "<end>", "<pgdn>",
    ]
    var marking = marking(points: 1 + seed * 11)
    for _ in 0..<300 {
      if random.below(20) == 0 {
        let size = Size(width: 1 + random.below(130), height: 1 + random.below(45))
        marking.send(.input(.resized(size)))
      }
      marking.press(keys[random.below(keys.count)])
      for effect in marking.takeEffects() {
        guard case .append(_, _, _, let happenings) = effect else { continue }
        for happening in happenings {
          if case .answerMarked(_, .points(let earned)) = happening {
            #expect((0...(1 + seed * 11)).contains(earned))
          }
        }
      }
      _ = marking.text
    }
  }
}
