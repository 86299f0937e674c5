import Guide
import Interview
import Screen
import Testing
import Text

@testable import Console

/// Reading the guide: parts, text, and the filter.
struct GuideScreenTests {
  private func shown(_ size: Size = Size(width: 80, height: 24)) -> Seated {
    var seated = Seated(as: .lead, size: size)
    seated.press("g")
    return seated
  }

  @Test func theListHasEveryPart() {
    let text = shown().text
    for part in ["▸ Role", "Competencies", "1. Upset patient", "Flags", "Scoring", "Test"] {
      #expect(text.contains(part))
    }
    #expect(text.contains("Runs the office."))
  }

  @Test func aQuestionIsWholeOnATallScreen() {
    var seated = shown(Size(width: 120, height: 60))
    seated.press("jj")
    for level in 1...5 {
      #expect(seated.text.contains("Level \(level) of upset patient: what it sounds like."))
    }
    for text in ["5 minutes", "critical", "Listen for", "What came of it", "Source"] {
      #expect(seated.text.contains(text))
    }
  }

  @Test func theTextScrollsToItsEndAndNoFurther() {
    var seated = shown(Size(width: 60, height: 16))
    seated.press("jj<tab>")
    #expect(!seated.text.contains("Made for tests."))
    seated.press("<end>jjjj")
    #expect(seated.lines[13].contains("Made for tests."))
    seated.press("k")
    #expect(!seated.lines[13].contains("Made for tests."))
    seated.press("<home>")
    #expect(seated.lines[2].contains("1. A very upset patient"))
  }

  @Test func aTextIsFoundInWhicheverPartItStands() {
    var seated = shown()
    seated.press("/jobs in two years<enter>")
    #expect(seated.text.contains("▸ Flags"))
    #expect(seated.text.contains("Three jobs in two years."))
    seated.press("<esc><esc>")
    #expect(seated.text.contains("Tab moves to the text."))
  }

  @Test func nAndNGoOnFromPartToPart() {
    var seated = shown()
    func part() -> String { seated.lines.first { $0.contains("▸") } ?? "" }
    seated.press("/own work that shows it<enter>")
    #expect(part().contains("1. Upset"), "\(seated.text)")
    seated.press("n")
    #expect(part().contains("2. Many"))
    seated.press("nN")
    #expect(part().contains("2. Many"))
    seated.press("NN")
    // On from the other end.
    #expect(part().contains("8. Over"))
    seated.press("/zzz<enter>")
    #expect(seated.text.contains("Not found: zzz"))
    #expect(part().contains("8. Over"))
  }

  @Test func fromAnInterviewItOpensAtTheQuestion() {
    let question = Fixture.guide.questions[3]
    let screen = GuideScreen(of: Fixture.guide, at: .question(question.id))
    let model = Model(size: Size(width: 80, height: 24), now: Fixture.now)
    #expect(screen.pages(model)[screen.cursor.row].subject == .question(question.id))
  }

  @Test func untilTheGuideIsThereItSaysSo() {
    var model = Model(size: Size(width: 80, height: 24), now: Fixture.now)
    _ = model.go(.push(GuideScreen()))
    #expect(view(model).lines.joined().contains("Reading the guide…"))
  }
}

/// The pages of the Guide screen.
struct GuidePageTests {
  @Test func whatHasNoNameIsReadWithTheSectionBefore() throws {
    let pages = GuidePage.all(of: Fixture.guide)
    #expect(pages.first?.name == "Role")
    let page = try #require(pages.first { $0.name == "Competencies" })
    let headings = page.lines(width: 40).filter(\.isHeading).map(\.text)
    #expect(headings.first == "Competencies")
    #expect(headings.suffix(2) == ["The rating scale", "Questions"])
  }

  @Test(arguments: [24, 33, 52, 80])
  func noLineIsWiderThanThePane(_ width: Int) throws {
    for page in GuidePage.all(of: try BuiltInGuide.guide()) {
      let lines = page.lines(width: width)
      #expect(lines.first?.isHeading == true)
      for line in lines {
        #expect(TextWidth.of(line.text) <= width, "\(line.text)")
        #expect(!line.isHeading || !line.text.isEmpty)
      }
    }
  }
}
