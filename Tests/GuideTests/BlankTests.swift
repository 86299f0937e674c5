import Testing

@testable import Guide

@Suite struct BlankTests {
  @Test func everyBlankHasItsOwnKeySignAndWord() {
    #expect(Blank.allCases.map(\.sign) == ["–n", "–a", "–r"])
    #expect(Blank.allCases.map(\.words) == ["not asked", "no answer", "recused"])
    #expect(Set(Blank.allCases.map(\.meaning)).count == Blank.allCases.count)
  }
}
