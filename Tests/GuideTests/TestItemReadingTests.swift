import Testing

@testable import Guide

@Suite struct TestItemReadingTests {
  private let assessment: Assessment

  init() throws {
    assessment = try GuideReader.read(text: SmallGuide.text).assessment
  }

  @Test func anItemIsReadAsItIsWritten() throws {
    let item = try #require(assessment.item("w-rounds"))
    #expect(item.section == "watch")
    #expect(item.topic == "fire")
    #expect(item.title == "Rounds a night")
    #expect(item.points == 2)
    #expect(item.seconds == 60)
    #expect(item.prompt.hasSuffix("every hour.\nHow many minutes of eight hours are left?"))
    #expect(item.why == "Eight times 25.")
    #expect(item.source == "Sums.")
    #expect(assessment.item("w-alarm")?.topic == nil)
    #expect(assessment.item("w-alarm")?.exhibit == nil)
  }

  @Test func anExhibitKeepsItsLinesAsTheyStand() {
    #expect(
      assessment.item("w-rounds")?.exhibit
        == "  from   22:00\nto       06:00\n\nbreak    none")
  }

  @Test func theKeysOfAllKindsAreRead() {
    let tasks = assessment.items.map(\.task)
    #expect(Set(tasks.map(\.kind)) == Set(TestTaskKind.allCases))
    #expect(
      tasks[0]
        == .number(
          .init(
            from: "200", to: "200.5", units: ["minutes", "min"], also: ["3 h 20"],
            remark: .init(ask: "What do you do with the rest?", ideal: "Read the log."))))
    guard case .choice(let choices) = tasks[1], case .ticks(let statements) = tasks[2],
      case .order(let order) = tasks[3], case .steps(let checklist) = tasks[4],
      case .writing(let contains) = tasks[5]
    else {
      Issue.record("the items have other kinds")
      return
    }
    #expect(choices.map(\.id) == ["open-up", "ask-name", "let-ring"])
    #expect(choices.map(\.points) == [0, 4, 1])
    #expect(choices[2].why == "Nobody gets in.")
    #expect(statements.map(\.isRight) == [true, false, true])
    #expect(order.map(\.id) == ["warn", "ring", "count"])
    #expect(order.allSatisfy { !$0.isEssential })
    #expect(checklist.steps.map(\.isEssential) == [false, true, false])
    #expect(checklist.withoutEssential == 40)
    #expect(contains == ["the time", "the rule", "thanks"])
  }

  @Test func aFormKeepsTheOrderOfItsItems() throws {
    let form = try #require(assessment.form("a"))
    #expect(
      assessment.items(of: form, in: "watch").map(\.id) == ["w-rounds", "w-door", "w-alarm"])
    #expect(assessment.items(of: form, in: "tact").map(\.id) == ["t-note"])
  }

  @Test func spaceAroundAKindChangesNothing() throws {
    let text = try #require(
      SmallGuide.text.replacingFirst("kind: ticks", by: "kind: \" ticks \""))
    #expect(try GuideReader.read(text: text).assessment == assessment)
  }

  @Test func stepsAreShownByTheirTextsWhateverTheirCase() {
    let texts = ["warn", "Ring", "count", "Count"]
    let steps = texts.map { TestTask.Step(id: $0, text: $0, isEssential: false) }
    for shuffled in [steps, steps.reversed()] {
      #expect(
        TestTask.Step.inAlphabeticalOrder(shuffled).map(\.text)
          == ["Count", "count", "Ring", "warn"])
    }
  }

  @Test(
    arguments: [
      ("0", "0.0", false), ("9", "10", true), ("0.5", "0.45", false), ("0.45", "0.5", true),
      ("999999999", "999999999.000001", true), ("2", "1.999999", false), ("1.10", "1.1", false),
    ])
  func decimalsAreComparedExactly(_ left: String, _ right: String, _ isLess: Bool) throws {
    let (left, right) = (try #require(PlainDecimal(left)), try #require(PlainDecimal(right)))
    #expect((left < right) == isLess)
  }

  @Test(
    arguments: [
      "", ".", ".5", "5.", "-1", "+1", "1,000", "00", "01", "1e3", "1.2.3", "1234567890",
      "1.1234567", "\u{0663}", " 1",
    ])
  func whatIsNoPlainDecimalIsRefused(_ text: String) {
    #expect(PlainDecimal(text) == nil)
  }
}
