import Testing

@testable import Interview

/// What was heard of the four parts of a story, as it is written out.
struct ElementsTests {
  @Test func theLettersAreThoseOfSTAR() {
    #expect(String(Element.allCases.map(\.letter)) == "STAR")
  }

  @Test func eachStateHasASignOfItsOwn() {
    #expect(Elements(situation: .heard, task: .partly, action: .missing).signs == "S● T◐ A○ R–")
    #expect(Elements().signs == "S– T– A– R–")
  }
}
