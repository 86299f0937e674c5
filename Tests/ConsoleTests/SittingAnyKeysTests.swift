import Guide
import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// Whatever is pressed at whatever size: nothing traps, nothing of the key is shown, no text is
/// lost, and no section takes longer than its time.
struct SittingAnyKeysTests {
  private static let keys: [Key] =
    "abcdefgh123 Fyqn?:/\u{301}é日👍".map(Key.character) + [
      .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .pageDown, .control("x"), .control("z"), .control("y"),
      .control("n"), .control("p"), .control("f"), .control("b"), .control("l"), .control("w"),
      .control("k"), .control("u"), .alt("1"), .function(3),
    ]

  @Test(arguments: 0..<40) func anyKeysAtAnySize(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 4000)
    var console = SittingConsole(size: anySize(&random))
    if seed % 2 == 0 { console.press("w<enter>w<enter><enter><enter>") }
    for _ in 0..<200 {
      guard !console.model.isOver else { break }
      switch random.below(40) {
      case 0: console.send(.input(.resized(anySize(&random))))
      case 1: console.send(.input(.paste("pasted\r\nq\u{1B}[2J")))
      case 2: console.wait(seconds: random.below(30))
      case 3: console.pass(random.below(90_000) - 30_000)
      case 4:
        let texts = texts(of: console)
        let boot = random.below(3) == 0 ? "b\(random.below(9))" : console.model.clock.boot
        console = console.restarted(boot: boot, after: random.below(40_000))
        #expect(texts == self.texts(of: console))
        console.press("w<enter>w<enter><enter>")
      default: console.press(Self.keys[random.below(Self.keys.count)])
      }
      check(console)
    }
  }

  /// What is typed or recorded for every item, as a new console would find it.
  private func texts(of console: SittingConsole) -> [TestAnswer?] {
    guard let plan = console.model.opened.flatMap(SittingPlan.init) else { return [] }
    return plan.assessment.items.map { plan.answer(to: $0) }.map { $0?.isBlank == true ? nil : $0 }
  }

  private func check(_ console: SittingConsole) {
    let surface = view(console.model)
    let text = surface.lines.joined(separator: "\n")
    #expect(surface.size == console.model.size)
    #expect(!text.contains("KEY"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    if let cursor = surface.cursor, surface.size.width >= 60, surface.size.height >= 16 {
      let cell = Rect(x: cursor.x, y: cursor.y, width: 1, height: 1)
      #expect(!surface.bounds.intersection(cell).isEmpty)
    }
    for section in SittingFixture.guide.assessment.sections {
      let spent = console.session.sitting?.sections[section.id]?.end?.spent ?? 0
      #expect(spent <= console.session.timeLimit(of: section))
    }
  }

  private func anySize(_ random: inout SplitMix64) -> Size {
    let sizes = [
      Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
      Size(width: 60, height: 16),
    ]
    return random.below(4) == 0
      ? Size(width: random.below(230), height: random.below(70)) : sizes[random.below(sizes.count)]
  }
}
