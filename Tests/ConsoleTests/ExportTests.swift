import Interview
import Screen
import Testing

@testable import Console

/// Ordering an export, and what is told of it.
struct ExportTests {
  private func shown(_ size: Size = Size(width: 80, height: 24)) -> Seated {
    var seated = Seated(as: .lead, size: size)
    seated.press("e")
    return seated
  }

  @Test func enterWritesTheSelectedSession() {
    var seated = shown()
    seated.press("<enter>")
    #expect(
      seated.unanswered == [
        .export(
          ExportOrder(
            scope: .session(Fixture.id), folder: "starpanel-export", forExcel: false))
      ])
  }

  @Test func scopeFolderAndMarkAreChosen() {
    var seated = shown()
    seated.press("<left><tab><c-u>q out<tab> <enter>")
    #expect(
      seated.unanswered == [
        .export(ExportOrder(scope: .everything, folder: "q out", forExcel: true))
      ])
  }

  @Test func withoutAFolderNothingIsWritten() {
    var seated = shown()
    seated.press("<tab><c-u> <enter>")
    #expect(seated.unanswered.isEmpty)
    #expect(seated.text.contains("name a folder first"))
  }

  @Test func lettersAreTextOnlyInTheFolder() {
    var seated = shown()
    seated.press("<tab>q")
    #expect(seated.text.contains("starpanel-exportq"))
    seated.press("<esc>q")
    #expect(seated.lines[0].contains("Sessions"))
  }

  @Test func whatWasWrittenUnderHelpIsToldAfterIt() {
    var seated = shown()
    seated.press("?")
    seated.send(.exported(sessions: 2, folder: "out", remarks: []))
    seated.press("<esc>")
    #expect(seated.text.contains("✓ 2 sessions written to out"))
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 16)])
  func whatWasWrittenIsTold(width: Int, height: Int) {
    var seated = shown(Size(width: width, height: height))
    seated.send(.exported(sessions: 1, folder: "out", remarks: ["One form is open."]))
    #expect(seated.text.contains("✓ 1 session written to out"))
    #expect(seated.text.contains("! One form is open."))
    #expect(seated.text.contains("starpanel score out"))
    #expect(seated.text.contains("ratings.csv"))
  }
}
