import Interview
import Screen
import Testing

@testable import Console

/// Two or three finalists side by side.
struct CompareTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  /// A console with three candidates whose forms are sealed, and one whose are not.
  private func console(_ size: Size) -> WalkConsole {
    WalkConsole(.compared, .lead, size: size)
  }

  private func text(_ console: WalkConsole) -> String {
    view(console.model).lines.joined(separator: "\n")
  }

  /// All that can be scrolled to.
  private func all(_ console: WalkConsole) -> String {
    var console = console
    var seen = text(console)
    for _ in 0..<120 {
      console.press("j")
      seen += "\n" + text(console)
    }
    return seen
  }

  @Test(arguments: sizes) func theMarkedStandSideBySideQuestionByQuestion(size: Size) {
    var console = console(size)
    console.press("s <down> <down> =")
    #expect(view(console.model).lines[0].contains("Compare"))
    let head = view(console.model).lines[2]
    let names = ["Zqone", "Zqtwo", "Zqthree"].filter { head.contains($0) }
    #expect(names.count == (size.width >= 110 ? 3 : 2), "\(head)")
    let seen = all(console)
    for word in [
      "Verdict", "Gates", "✗ communication", "Total", "Test", "8  An owner insists", "zqalpha",
      "critical",
    ] { #expect(seen.contains(word), "\(word) at \(size)") }
    if size.width < 110 {
      console.press("l")
      #expect(view(console.model).lines[2].contains("Zqthree"))
    }
  }

  @Test func whatIsNotOpenCannotBeMarkedAndOneAloneNotCompared() {
    var console = console(Size(width: 80, height: 24))
    console.press("s =")
    #expect(text(console).contains("mark two or three candidates first: Space"))
    console.press("G ")
    #expect(text(console).contains("its forms may not be seen yet"))
    console.press("<home> ")
    #expect(!text(console).contains("◆"))
  }

  @Test func bracketsGoFromQuestionToQuestion() {
    var console = console(Size(width: 80, height: 24))
    console.press("s <down> =]")
    #expect(view(console.model).lines[3].contains("1  A very upset patient"))
    console.press("]")
    #expect(view(console.model).lines[3].contains("2  Many priorities"))
    console.press("[")
    #expect(view(console.model).lines[3].contains("1  A very upset patient"))
    console.press("<esc>")
    #expect(view(console.model).lines[0].contains("Slate"))
    #expect(text(console).contains("◆"))
  }
}
