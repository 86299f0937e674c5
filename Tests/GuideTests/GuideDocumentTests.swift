import TestSupport
import Testing
import Text

@testable import Guide

/// The document of a guide, before it is laid out.
struct GuideDocumentTests {
  private func section(_ title: String, of guide: HiringGuide) throws -> GuideDocument.Section {
    try #require(
      GuideDocument(of: guide, withKey: true).sections.first { $0.title == title }, "\(title)")
  }

  @Test func aSmallGuideHasItsSectionsInOrder() {
    var guide = smallGuide()
    guide.questions[0].heading = "First"
    let document = GuideDocument(of: guide, withKey: true)
    #expect(document.title == "Small")
    #expect(document.edition == "Hiring guide small, version 1")
    #expect(
      document.sections.map(\.title) == [
        "The role", "Competencies", "Questions", "1. First", "2. ", "3. ", "Red flags", "Scoring",
        "The test",
      ])
    #expect(
      document.sections.map(\.name) == [
        "Role", "Competencies", nil, "1. Title q1", "2. Title q2",
        "3. Title a-longer-question-id", "Flags", "Scoring", "Test",
      ])
    #expect(
      document.sections.compactMap(\.question) == ["q1", "q2", "a-longer-question-id"])
  }

  @Test func withoutTheKeyNothingOfTheItemsIsInIt() throws {
    let guide = try BuiltInGuide.guide()
    let whole = GuideDocument(of: guide, withKey: true).sections
    let open = GuideDocument(of: guide, withKey: false).sections
    #expect(
      whole.dropFirst(open.count).map(\.title) == [
        "Answers to practise on", "What written answers are rated on, from 1 to 5",
        "The items of the test",
        "The forms of the test",
      ])
    #expect(Array(whole.prefix(open.count)) == open)
    let said = Set(open.flatMap(\.blocks).flatMap(\.texts))
    for item in guide.assessment.items {
      #expect(!said.contains(item.title))
      #expect(!said.contains(item.prompt))
    }
  }

  @Test func probesStandBesideTheElementsOfSTAR() throws {
    var guide = smallGuide()
    guide.questions[1].heading = "Second"
    guide.questions[1].probes = Probes(
      situation: "When?", task: "What for?", action: "What?", result: "And then?")
    let blocks = try section("2. Second", of: guide).blocks
    let heading = try #require(
      blocks.firstIndex { $0.content == .heading("Ask when it is missing") })
    #expect(
      blocks[heading + 1].content
        == .rows([
          .init(mark: "Situation  ", text: "When?"), .init(mark: "Task       ", text: "What for?"),
          .init(mark: "Action     ", text: "What?"), .init(mark: "Result     ", text: "And then?"),
        ]))
  }

  @Test func weightsOfQuestionsAreToldWhereTheyDiffer() throws {
    var guide = smallGuide()
    guide.questions[0].heading = "First"
    #expect(
      try section("1. First", of: guide).blocks[0].texts == [
        "q1 \"Title q1\", technical, Hard, 5 minutes, critical"
      ])
    guide.questions[1].weight = 2
    guide.questionWeightsReason = "The second says more."
    #expect(try section("1. First", of: guide).blocks[0].texts[0].hasSuffix("critical, weight 1"))
    #expect(
      try section("Questions", of: guide).blocks.flatMap(\.texts) == [
        "3 in all, 15 minutes. Each candidate is asked the same.",
        "Why these weights. The second says more.",
      ])
  }

  @Test func everyGateIsNamedWithItsRuleAndItsReason() throws {
    var guide = smallGuide()
    guide.scoring.gates = fiveGates(why: ["communication": "People have to understand."])
    let rows = try section("Scoring", of: guide).blocks.flatMap { block in
      if case .rows(let rows) = block.content { rows } else { [DocumentBlock.Row]() }
    }
    #expect(
      rows.map(\.text) == GateWording.all(of: guide).map { "\($0.name) (\($0.id)): \($0.rule)." })
    #expect(rows.map(\.remark) == [nil, nil, nil, "People have to understand.", nil])
  }

  @Test func aPartWithoutEntriesHasNoHeading() throws {
    var guide = smallGuide()
    #expect(try section("The role", of: guide).blocks.filter(\.isHeading).count == 3)
    guide.role.tools = [.init(name: "Lamp", use: "Light.")]
    let blocks = try section("The role", of: guide).blocks
    #expect(blocks.contains { $0.content == .heading("Tools") })
    #expect(
      blocks.contains { $0.content == .rows([.init(mark: "- ", text: "Lamp", remark: "Light.")]) })
  }
}

/// How the blocks of a document become lines.
struct DocumentLayoutTests {
  @Test func textsHangBelowTheirOwnBeginnings() {
    var page = WrappedText(width: 20)
    page.add(
      [
        .paragraph("Before."), .heading("Names"),
        .labelled([("Ann", "comes first of all"), ("Beatrice", "later")]).moved(by: 2),
      ])
    #expect(
      page.lines == [
        "Before.", "", "Names", "  Ann       comes", "            first of", "            all",
        "  Beatrice  later",
      ])
  }

  @Test func aRemarkStandsBelowItsText() {
    var page = WrappedText(width: 20)
    page.add([.rows([.init(mark: "A  ", text: "Tea", remark: "Hot.")])], indent: 2)
    #expect(page.lines == ["  A  Tea", "     Hot."])
  }

  @Test func wideNamesAreMeasuredInColumns() {
    var page = WrappedText(width: 20)
    page.add([.labelled([("問題", "a"), ("Q", "b")])])
    #expect(page.lines == ["問題  a", "Q     b"])
  }

  @Test func verbatimLinesKeepTheirBlanks() {
    var page = WrappedText(width: 20)
    page.add([DocumentBlock(content: .verbatim("a   b\n  c")).moved(by: 1)])
    #expect(page.lines == [" a   b", "   c"])
  }
}
