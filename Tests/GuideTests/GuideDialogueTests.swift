import Testing

@testable import Guide

/// The questions of `guide new`, and the draft that the answers make.
struct GuideDialogueTests {
  /// Gives the answers; what was complained of.
  private func answer(_ lines: [String], _ dialogue: inout GuideDialogue) -> [String] {
    lines.compactMap { dialogue.take($0) }
  }

  private static let whole = [
    "Night Porter", "Service", "Order: rooms", "", "60", "Tell us of a guest who was angry.", "1",
    "Say \"when\": what do you do first?", "2", "",
  ]

  @Test func theDraftCanBeReadAndEveryGapIsNamed() throws {
    var dialogue = GuideDialogue()
    #expect(answer(Self.whole, &dialogue) == [])
    #expect(dialogue.isDone)
    let text = dialogue.text(named: "porter.yaml")
    let guide = try GuideReader.read(text: text)
    #expect(guide.id == "night-porter" && guide.title == "Night Porter")
    #expect(guide.competencies.map(\.id) == ["service", "order-rooms"])
    #expect(guide.competencies.map(\.weight) == [60, 40])
    #expect(guide.questions.map(\.text)[1] == "Say \"when\": what do you do first?")
    #expect(guide.questions.map(\.competency) == ["service", "order-rooms"])
    let gaps = GuideGap.all(in: text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The first line of the file says what the mark means, and is no gap.
    #expect(gaps.count == text.ranges(of: "GAP:").count - 1)
    #expect(gaps.allSatisfy { lines[$0.line - 1].contains("GAP: " + $0.what) })
    #expect(gaps.first?.what == "what the role is for")
  }

  @Test func whatCannotBeIsAskedAgain() {
    var dialogue = GuideDialogue()
    let complaints = answer(
      [
        "", "Porter", "", "A", "a", "B", "C", "", "99", "x", "97", "3", "2", "", "Why?", "4", "3",
      ], &dialogue)
    #expect(
      complaints == [
        "A title has 1 to 60 characters.", "A competency has 1 to 40 characters.",
        "There is a competency of that name already.", "Give a whole number from 1 to 98.",
        "Give a whole number from 1 to 98.", "Give a whole number from 1 to 2.",
        "A guide has at least one question.", "Give a number from 1 to 3.",
      ])
    let isEnded = dialogue.end()
    #expect(isEnded)
  }

  @Test func equalWeightsSumToAHundredAndSayWhyTheyDiffer() throws {
    var dialogue = GuideDialogue()
    #expect(answer(["P", "A", "B", "C", "", "", "Why?", "1", ""], &dialogue) == [])
    let guide = try GuideReader.read(text: dialogue.text(named: "p.yaml"))
    #expect(guide.competencies.map(\.weight) == [34, 33, 33])
    #expect(guide.weightsReason == "They weigh the same, as far as whole numbers can.")
  }

  @Test func oneCompetencyIsNotAskedForItsWeight() throws {
    var dialogue = GuideDialogue()
    #expect(answer(["P", "A", ""], &dialogue) == [])
    #expect(dialogue.prompt == "Question 1: ")
    #expect(answer(["Why?", ""], &dialogue) == [])
    #expect(try GuideReader.read(text: dialogue.text(named: "p")).competencies[0].weight == 100)
  }

  @Test func theEndOfTheAnswersEndsTheQuestionsOnly() {
    var dialogue = GuideDialogue()
    #expect(answer(["P", "A", ""], &dialogue) == [])
    let isEarly = dialogue.end()
    #expect(!isEarly)
    #expect(answer(["Why?"], &dialogue) == [])
    let isEnded = dialogue.end()
    #expect(isEnded && dialogue.isDone)
  }

  @Test func controlCharactersAreRefused() {
    var dialogue = GuideDialogue()
    let reason = dialogue.take("P\u{7}")
    #expect(reason == "The character U+0007 cannot stand in a guide.")
  }
}
