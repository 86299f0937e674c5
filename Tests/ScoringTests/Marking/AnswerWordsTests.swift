import Guide
import Interview
import Testing

@testable import Scoring

/// Answers, keys and marks in words.
struct AnswerWordsTests {
  private func item(_ task: TestTask) -> TestItem {
    TestItem(
      id: "i", section: "s", topic: nil, title: "", points: 2, seconds: 5, prompt: "",
      exhibit: nil, task: task, why: "", source: "")
  }

  private let choices = TestTask.choice([
    TestTask.Choice(id: "a", text: "Wait.", points: 0, why: ""),
    TestTask.Choice(id: "b", text: "Call.", points: 2, why: ""),
  ])
  private let statements = TestTask.ticks([
    TestTask.Statement(id: "a", text: "Yes.", isRight: true, why: ""),
    TestTask.Statement(id: "b", text: "No.", isRight: false, why: ""),
    TestTask.Statement(id: "c", text: "Indeed.", isRight: true, why: ""),
  ])
  private let steps = [
    TestTask.Step(id: "a", text: "First.", isEssential: true),
    TestTask.Step(id: "b", text: "Then.", isEssential: false),
  ]

  @Test func anAnswerIsSaidWithItsTexts() {
    #expect(TestAnswer.choice(id: "b").words(for: item(choices)) == "b: Call.")
    #expect(TestAnswer.choice(id: nil).words(for: item(choices)) == "")
    #expect(TestAnswer.ticks(ids: ["a", "b"]).words(for: item(statements)) == "a: Yes.; b: No.")
    #expect(
      TestAnswer.order(ids: ["b", "a"]).words(for: item(.order(steps))) == "b: Then. > a: First.")
    let number = item(.number(TestTask.NumberKey(from: "1", to: "1")))
    #expect(TestAnswer.number(text: "1", remark: "").words(for: number) == "1")
    #expect(TestAnswer.number(text: "1", remark: "why").words(for: number) == "1 / why")
    // What a guide does not know stands as it is.
    #expect(TestAnswer.choice(id: "z").words(for: item(choices)) == "z")
  }

  @Test func aKeyIsSaidInFull() {
    #expect(choices.keyWords == "b: Call.")
    #expect(statements.keyWords == "a: Yes.; c: Indeed.")
    #expect(TestTask.order(steps).keyWords == "a: First. > b: Then.")
    let list = TestTask.Checklist(steps: steps, withoutEssential: 40)
    #expect(TestTask.steps(list).keyWords == "! First.; Then.")
    #expect(TestTask.writing(contains: ["date", "name"]).keyWords == "date; name")
    let percent = TestTask.NumberKey(from: "10", to: "10", units: ["%", "percent"])
    #expect(TestTask.number(percent).keyWords == "10%")
    let patients = TestTask.NumberKey(from: "38", to: "39", units: ["patients"])
    #expect(TestTask.number(patients).keyWords == "38 to 39 patients")
  }

  @Test func aMarkIsSaidInTheOrderOfTheCriteria() throws {
    let criteria = ["tone", "clarity"].map {
      Criterion(id: $0, title: "", low: "", middle: "", high: "")
    }
    let three = try #require(Rating(3))
    let four = try #require(Rating(4))
    let mark = OpenMark.ratings(byCriterion: ["clarity": three, "tone": four])
    #expect(mark.words(criteria) == "tone 4, clarity 3")
    #expect(OpenMark.steps(ids: ["a", "b"]).words(criteria) == "a, b")
    #expect(OpenMark.steps(ids: []).words(criteria) == "no step")
  }
}
