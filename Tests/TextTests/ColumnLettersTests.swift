import Testing

@testable import Text

struct ColumnLettersTests {
  @Test func columnsAreCalledAsSpreadsheetsCallThem() {
    let names = [1, 2, 26, 27, 52, 53, 702, 703].map(ColumnLetters.name)
    #expect(names == ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }
}
