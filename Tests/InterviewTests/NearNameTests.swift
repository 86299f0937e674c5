import Interview
import Testing

/// Who mistypes a name is offered the ones that may be meant.
struct NearNameTests {
  private let ids = ["priya-raman", "dana-whitfield", "luis-ortega", "q1", "q2", "Dana-Jones"]

  @Test(arguments: [
    ("dana", ["dana-whitfield", "Dana-Jones"]), ("WHITFIELD", ["dana-whitfield"]),
    ("dana-witfield", ["dana-whitfield"]), ("dnaa-whitfeild", ["dana-whitfield"]),
    ("luis_ortega", ["luis-ortega"]), ("nobody", []), ("q3", []), ("", []), ("  ", []),
  ])
  func slipsAreForgiven(typed: String, expected: [String]) {
    #expect(NearName.all(to: typed, among: ids) == expected)
  }

  @Test func noMoreThanFiveAreOffered() {
    #expect(NearName.all(to: "s", among: (1...40).map { "s\($0)" }).count == 5)
  }
}
