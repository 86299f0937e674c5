import Guide
import Interview
import Testing
import Text

@testable import Reports

/// What `show` prints of notes and flags, once everything may be seen.
struct AnswersTextTests {
  private let guide = SessionFeeds.guide

  @Test func everybodysNotesRatingsAndFlagsAreToldQuestionByQuestion() throws {
    let first = guide.questions[0].id
    let noted: [Happening] = [
      .noteWritten(
        question: first,
        note: Note(lines: [
          Note.Line(
            at: 3700, text: "told\u{1B}[2J it " + String(repeating: "at length ", count: 12))
        ])),
      .elementsHeard(question: first, elements: Elements(situation: .heard, task: .partly)),
    ]
    var form = SessionFeeds.form([4, 4, 4])
    form.insert(contentsOf: noted, at: 0)
    form.append(
      .ratingRevised(
        question: first, answer: .rated(try #require(Rating(2))), reason: "on reflection",
        elements: nil))
    let flag = try #require(guide.flags.first)
    let session = SessionFeeds.session(
      lead: [.flagRaised(flag: flag.id, evidence: "said twice")], ada: form,
      ben: SessionFeeds.form([2, 3, 4]))
    let lines = AnswersText(session: session, guide: guide).lines
    let text = lines.joined(separator: "\n")
    #expect(lines.allSatisfy { TextWidth.of($0) <= 80 })
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    for words in [
      first + " · " + guide.questions[0].heading, "mean 2.00 of 2 ratings, all the same",
      "Ada Lovelace · 4>2 ", "S● T◐ A– R–", "revised to 2: on reflection", "1:01:40 told",
      flag.title + ", raised by the lead", "“said twice”", "not looked into yet",
    ] { #expect(text.contains(words), "\(words) is missing in\n\(text)") }
  }

  @Test func anOpenFormSaysNothing() {
    let session = SessionFeeds.session(
      ada: SessionFeeds.form([4, 4, 4], isSealed: false), ben: SessionFeeds.form([2, 3, 4]))
    let text = AnswersText(session: session, guide: guide).lines.joined(separator: "\n")
    #expect(text.contains("Ben") && !text.contains("Ada"))
    #expect(
      AnswersText(session: SessionFeeds.session(ada: [], ben: []), guide: guide).lines.isEmpty)
  }
}
