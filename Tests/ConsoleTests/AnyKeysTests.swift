import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// Whatever is pressed at whatever size, nothing traps and nothing is drawn outside.
struct AnyKeysTests {
  private static let keys: [Key] =
    "12345 0starnfgvSu][?:/qeEcdwxyihjklGmb\u{301}é日👍".map(Key.character) + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .control("l"), .control("u"), .control("w"), .control("s"),
      .alt("1"), .alt("5"), .function(1),
    ]

  @Test(arguments: 0..<60) func anyKeysAtAnySize(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let seats: [Seat?] = [nil, .lead, .interviewer(Fixture.okafor)]
    var seated = Seated(as: seats[seed % 3], size: anySize(&random))
    for _ in 0..<250 {
      guard !seated.model.isOver else { break }
      switch random.below(20) {
      case 0: seated.send(.input(.resized(anySize(&random))))
      case 1: seated.send(.input(.paste("pasted\nq\u{1B}[2J")))
      case 2: seated.wait(seconds: random.below(4))
      default: seated.send(.input(.key(Self.keys[random.below(Self.keys.count)])))
      }
      let surface = view(seated.model)
      #expect(surface.size == seated.model.size)
      #expect(surface.cells.count == surface.size.width * surface.size.height)
      #expect(
        !surface.lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      if let cursor = surface.cursor, surface.size.width >= 60, surface.size.height >= 16 {
        #expect(
          surface.bounds.intersection(Rect(x: cursor.x, y: cursor.y, width: 1, height: 1))
            .isEmpty == false)
      }
    }
  }

  private func anySize(_ random: inout SplitMix64) -> Size {
    let sizes = [
      Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
      Size(width: 60, height: 16),
    ]
    return random.below(3) == 0
      ? Size(width: random.below(230), height: random.below(70)) : sizes[random.below(sizes.count)]
  }
}
