import Testing

@testable import Interview

/// A reason says something, wherever it is typed.
@Suite struct GivenReasonTests {
  @Test(arguments: ["", " ", " \t\n", "\u{A0}", "\u{200B}", "\u{2800} "])
  func blanksAndWhatNobodySeesAreNoReason(typed: String) {
    #expect(GivenReason(typed) == nil)
    #expect(Happening.sessionSetAside(reason: typed).refusalOfReason != nil)
  }

  @Test func itIsKeptWithoutTheBlanksAroundIt() {
    #expect(GivenReason(" misheard it \n")?.text == "misheard it")
  }
}
