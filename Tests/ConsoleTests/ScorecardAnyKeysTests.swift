import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// Whatever is pressed on scorecard, debrief and test at whatever size, nothing traps.
struct ScorecardAnyKeysTests {
  private static let keys: [Key] =
    "12345 0.,wdbahVxOyzrnte[]jkhlGRq?:/Sé👍".map(Key.character) + [
      .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .control("s"), .control("u"),
    ]

  private static let sessions: [[Event]] = [
    Panel.sealed,
    Panel.events([Panel.form("44434444"), Panel.form("4", isSealed: false)]),
    Panel.events(
      [
        Panel.form("51515151", communication: .below, flag: "job-hopping"),
        Panel.form("1r3n5a24", flag: "confidentiality"), Panel.form("rrrrrrrr"),
      ], lead: []),
    Fixture.planned, [],
  ]

  @Test(arguments: 0..<40) func anyKeysAtAnySize(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 7000)
    let seat: Seat = seed % 3 == 2 ? .interviewer(Fixture.lindqvist) : .lead
    var seated = Seated(
      as: seat, size: anySize(&random), events: Self.sessions[seed % Self.sessions.count])
    seated.press(seat == .lead ? (seed % 2 == 0 ? "c" : "t") : "<enter>c")
    for _ in 0..<120 {
      guard !seated.model.isOver else { break }
      switch random.below(20) {
      case 0: seated.send(.input(.resized(anySize(&random))))
      case 1: seated.send(.input(.paste("12.5\nq\u{1B}[2J")))
      case 2: seated.wait(seconds: random.below(4))
      case 3 where seated.model.screens.count == 1: seated.press("c")
      default: seated.send(.input(.key(Self.keys[random.below(Self.keys.count)])))
      }
      check(seated)
    }
  }

  private func check(_ seated: Seated) {
    let surface = view(seated.model)
    #expect(surface.cells.count == seated.model.size.width * seated.model.size.height)
    #expect(
      !surface.lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    if let cursor = surface.cursor {
      #expect(cursor.x >= 0 && cursor.x < surface.size.width)
      #expect(cursor.y >= 0 && cursor.y < surface.size.height)
    }
    // Whatever was pressed, what is shown is what was recorded.
    if let opened = seated.model.opened { #expect(opened.shown == opened.committed) }
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
