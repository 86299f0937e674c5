import Exact
import TestSupport
import Testing
import Text

@testable import Console

/// Bars, whiskers and bars about zero say what their figures say.
struct ScoreAxisTests {
  private func filled(_ text: String) -> Int {
    text.reduce(0) { $0 + ($1 == "█" ? 2 : $1 == "▌" || $1 == "▐" ? 1 : 0) }
  }

  @Test func theEdgesAreEmptyAndFull() {
    let axis = ScoreAxis(cutOffs: [60, 80], width: 22)
    #expect(axis.bar(0) == "············│····│····")
    #expect(axis.bar(100) == "████████████│████│████")
    #expect(axis.bar(nil) == axis.bar(0))
    #expect(axis.bar(-5) == axis.bar(0) && axis.bar(140) == axis.bar(100))
    #expect(axis.ticks == [12, 17])
  }

  @Test func aScoreAtACutOffReachesItsTickAndNotBeyond() throws {
    let axis = ScoreAxis(cutOffs: [60, 80], width: 22)
    #expect(axis.bar(60) == "████████████│····│····")
    #expect(axis.bar(80) == "████████████│████│····")
    let below = try #require(Rational(fraction: "79999999/1000000"))
    #expect(axis.bar(below) == "████████████│███▌│····")
    #expect(axis.column(80) == 18 && axis.column(below) == 16)
    #expect(axis.column(60) == 13 && axis.column(0) == 0 && axis.column(100) == 21)
  }

  /// At every width, with every score of a thousand: a tick is passed exactly from its cut-off on,
  /// a higher score never has a shorter bar, and no bar is longer than its score.
  @Test func noBarContradictsACutOff() throws {
    for width in 5...45 {
      let axis = ScoreAxis(cutOffs: [60, 80], width: width)
      #expect(axis.width == width)
      var before = 0
      for step in 0...1000 {
        let score = try #require(Rational(step, over: 10))
        let bar = Array(axis.bar(score))
        #expect(bar.count == width)
        for (tick, cutOff) in zip(axis.ticks, [60, 80]) {
          let left = bar[..<tick].filter { $0 != "│" }
          if score >= Rational(cutOff) {
            #expect(left.allSatisfy { $0 == "█" })
          } else {
            #expect(left.isEmpty || left.contains { $0 != "█" })
            #expect(bar[tick...].allSatisfy { $0 == "·" || $0 == "│" })
          }
        }
        let length = filled(String(bar))
        #expect(length >= before)
        before = length
      }
    }
  }

  @Test func aWhiskerGoesFromTheLowestFormToTheHighest() throws {
    let axis = ScoreAxis(cutOffs: [60, 80], width: 22)
    #expect(axis.whisker(70...90, mark: 80) == "············│··├─┼●─┤·")
    #expect(axis.whisker(50...50, mark: 50) == "··········●·│····│····")
    #expect(axis.whisker(0...100, mark: 61) == "├───────────┼●───┼───┤")
    for width in 1...30 {
      let small = ScoreAxis(cutOffs: [60, 80], width: width)
      #expect(small.whisker(20...100, mark: 60).count == small.width)
    }
  }

  @Test func cutOffsAtTheEndsHaveNoTick() {
    #expect(ScoreAxis(cutOffs: [0, 100], width: 10).bar(50) == "█████·····")
    #expect(ScoreAxis(cutOffs: [50, 50], width: 11).ticks == [5])
    #expect(ScoreAxis(cutOffs: [], width: 0).bar(50) == "")
    #expect(ScoreAxis(cutOffs: [], width: 0).column(50) == 0)
  }

  @Test func aBarAboutZeroGoesToTheSideOfItsSign() throws {
    let quarter = try #require(Rational(1, over: 4))
    let bar = ZeroBar([quarter, Rational(-1, over: 10) ?? 0], cells: 5)
    #expect(bar.limit == Rational(1, over: 2))
    #expect(bar.text(0) == "·····│·····")
    #expect(bar.text(quarter) == "·····│██▌··")
    #expect(bar.text(.zero - quarter) == "··▐██│·····")
    #expect(bar.text(Rational(1, over: 2) ?? 0) == "·····│█████")
    #expect(ZeroBar([3], cells: 2).limit == 4 && ZeroBar([1], cells: 2).limit == 1)
    #expect(ZeroBar([2], cells: 2).text(9) == "··│██")
    #expect(ZeroBar([], cells: 0).text(1) == "│")
  }
}
