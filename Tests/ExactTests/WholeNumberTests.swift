import Testing

@testable import Exact

@Suite struct WholeNumberTests {
  @Test func choosingIsPascalsTriangle() {
    var row = [WholeNumber(1)]
    for all in 0...40 {
      #expect((0...all).map { WholeNumber.ways(toChoose: $0, of: all) } == row)
      row = (0...all + 1).map { place in
        (place > 0 ? row[place - 1] : .zero) + (place <= all ? row[place] : .zero)
      }
    }
  }

  @Test func whatIsNotThereCannotBeChosen() {
    #expect(WholeNumber.ways(toChoose: 4, of: 3) == .zero)
    #expect(WholeNumber.ways(toChoose: -1, of: 3) == .zero)
  }

  @Test func numbersOutgrowMachineWords() {
    let large = WholeNumber.ways(toChoose: 150, of: 300)
    #expect(large > WholeNumber(Int.max) * WholeNumber(Int.max))
    #expect((large * WholeNumber(6)).over(large * WholeNumber(4)) == Rational(3, over: 2))
    #expect(large * WholeNumber(7) / WholeNumber(7) == large)
  }

  @Test func nothingIsDividedByZero() {
    #expect(WholeNumber(3).over(.zero) == nil)
    #expect(WholeNumber(3) / .zero == .zero)
    #expect(WholeNumber(-3) == .zero)
  }
}
