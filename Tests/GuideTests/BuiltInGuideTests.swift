import Testing

@testable import Guide

/// Holds the built-in guide against the names that others rely on (contract, section 2).
@Suite struct BuiltInGuideTests {
  @Test(arguments: BuiltInGuide.texts) func theBuiltInGuidesHaveNoFaults(_ text: String) {
    #expect(SmallGuide.faults(text).map(\.description) == [])
  }

  @Test func itsCompetenciesWeighWhatTheContractSays() throws {
    let guide = try BuiltInGuide.guide()
    #expect(
      guide.competencies.map(\.id)
        == ["hard-skills", "soft-skills", "judgment", "accuracy", "cognitive"])
    #expect(guide.competencies.map(\.weight) == [30, 25, 20, 15, 10])
    #expect(guide.assessment.minutes == 30)
    #expect(Set(guide.assessment.sections.map(\.id)) == Set(guide.competencies.map(\.id)))
  }

  @Test func itsQuestionsAreThoseOfTheContract() throws {
    let guide = try BuiltInGuide.guide()
    let expected: [(String, Question.Kind, String, Bool)] = [
      ("q1", .behavioural, "soft-skills", true), ("q2", .behavioural, "accuracy", false),
      ("q3", .technical, "hard-skills", true), ("q4", .technical, "hard-skills", true),
      ("q5", .situational, "judgment", false), ("q6", .attitude, "soft-skills", false),
      ("q7", .situational, "hard-skills", true), ("q8", .behavioural, "soft-skills", true),
    ]
    #expect(guide.questions.map(\.id) == expected.map(\.0))
    #expect(guide.questions.map(\.kind) == expected.map(\.1))
    #expect(guide.questions.map(\.competency) == expected.map(\.2))
    #expect(guide.questions.map(\.isCritical) == expected.map(\.3))
    #expect(guide.questions.allSatisfy { $0.weight == 1 })
  }

  @Test func itsFlagsAreThoseOfTheContract() throws {
    let flags = try BuiltInGuide.guide().flags
    #expect(
      flags.filter { $0.kind == .disqualifying }.map(\.id) == [
        "confidentiality", "rudeness", "disorganized", "resists-change", "defensive",
        "poor-communication", "no-regulations", "bad-references",
      ])
    #expect(flags.filter { $0.kind == .concern }.map(\.id) == ["job-hopping", "fitness"])
  }

  @Test func itsMustHavesAreThoseOfTheContract() throws {
    let expected: [(String, [String])] = [
      ("leadership", ["question:q8"]), ("patient-service", ["question:q1"]),
      ("billing", ["question:q3", "topic:billing"]), ("privacy", ["question:q7", "topic:hipaa"]),
      ("systems", ["question:q4"]),
      ("communication", ["gate:communication", "gate:writing-minimum"]),
      ("integrity", ["flag:confidentiality", "flag:rudeness", "flag:bad-references"]),
    ]
    let mustHaves = try BuiltInGuide.guide().mustHaves
    #expect(mustHaves.map(\.id) == expected.map(\.0))
    #expect(mustHaves.map { $0.shownBy.map(\.text) } == expected.map(\.1))
  }

  @Test func itsVerdictFollowsTheContract() throws {
    let scoring = try BuiltInGuide.guide().scoring
    #expect(scoring.method == .split)
    #expect(scoring.bands == .init(strong: 80, discuss: 60))
    #expect(scoring.minimums(ofSection: "hard-skills") == [70])
    #expect(scoring.criticalMinimum == 3)
    #expect(scoring.topics == ["hipaa", "billing"])
    #expect(scoring.gate("must-have-items")?.minimum == 50)
    #expect(scoring.minimums(ofSection: "soft-skills") == [40])
    #expect(scoring.testShare == 50 && scoring.noAnswer == .lowest)
    #expect(
      scoring.gates.map(\.id) == [
        "hard-skills-minimum", "critical-questions", "must-have-items", "writing-minimum",
        "communication", "red-flags",
      ])
  }
}
