import Guide
import Interview
import Testing

@testable import Console

/// What the palette calls the actions of the screens.
struct ScreenActionTests {
  private static let names: [(action: any ScreenAction, name: String)] = [
    (InterviewScreen.Action.nextQuestion, "next-question"),
    (InterviewScreen.Action.say(.rate(.lowest)), "rate-1"),
    (InterviewScreen.Action.say(.step(.situation)), "step-situation"),
    (InterviewScreen.Action.say(.leaveBlank(.notAsked)), "blank-not-asked"),
    (SessionsScreen.Action.lead(.openSetUp), "open-set-up"),
    (SlateScreen.Action.move(.pageUp), "page-up"),
    (ConsoleAction.saveElsewhere, "save-elsewhere"),
  ]

  @Test(arguments: names.indices) func anActionGoesByTheNameOfItsInnermostCase(index: Int) {
    let entry = Self.names[index]
    #expect(entry.action.name == entry.name)
  }
}
