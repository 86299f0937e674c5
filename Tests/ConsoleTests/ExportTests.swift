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
            scope: .session(Fixture.id), folder: "starpanel-export", forExcel: false),
          reader: .lead)
      ])
  }

  @Test func scopeFolderAndMarkAreChosen() {
    var seated = shown()
    seated.press("<left><tab><c-u>q out<tab> <enter>")
    #expect(
      seated.unanswered == [
        .export(ExportOrder(scope: .everything, folder: "q out", forExcel: true), reader: .lead)
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

  @Test func writingIsSaidUntilItIsDone() {
    var seated = shown()
    seated.press("<enter>")
    #expect(seated.text.contains("Writing…"))
    seated.send(.exported(sessions: 1, folder: "/home/lead/out", remarks: []))
    #expect(!seated.text.contains("Writing…"))
    #expect(seated.text.contains("✓ 1 session written to /home/lead/out"))
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 16)])
  func whatIsThereIsReplacedOnlyWhenAsked(width: Int, height: Int) {
    var seated = shown(Size(width: width, height: height))
    seated.press("r<tab><c-u>out<enter>")
    let refused = ExportOrder(scope: .session(Fixture.id), folder: "out", forExcel: false)
    #expect(seated.unanswered == [.export(refused, reader: .lead)])
    seated.send(.exportRefused(folder: "/x/out", why: "it holds files of session s9"))
    let said = seated.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("✗ Nothing was written to /x/out: it holds files of session s9."))
    #expect(!seated.text.contains("Writing…"))
    #expect(seated.lines.last?.contains("r replace what is there") == true)
    seated.press("r")
    var replacing = refused
    replacing.replaces = true
    #expect(
      seated.unanswered == [.export(refused, reader: .lead), .export(replacing, reader: .lead)])
  }

  @Test func anotherFolderIsAskedAboutAnew() {
    var seated = shown()
    seated.press("<enter>")
    seated.send(.exportRefused(folder: "/x/out", why: "it holds files of session s9"))
    seated.press("<tab>2<esc>r")
    #expect(seated.unanswered.count == 1)
    #expect(!seated.text.contains("Nothing was written"))
    seated.press("<enter>")
    seated.send(.exportRefused(folder: "/x/out", why: "it holds files of session s9"))
    seated.press("<right>r")
    #expect(seated.unanswered.count == 2)
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
