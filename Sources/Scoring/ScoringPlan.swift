package import Exact
package import Guide

/// Which of an interviewer's two ratings of a question is meant.
package enum Phase: String, Sendable, Hashable, CaseIterable {
  /// The one when the form was first sealed.
  case initial
  /// The one after any revision; it decides.
  case final
}

/// A guide made ready for scoring: everything by index, nothing by name.
///
/// A sheet's marks are in the order of `guide.questions`, its sections in that
/// of `guide.competencies`, its topics in that of `topics`. An
/// inconsistent guide is taken as it is: what it leaves unsaid stays unknown.
///
/// Nothing in it changes. It is an object because every set of rules holds it,
/// for every session, and copying its parts would cost more than the scoring.
package final class ScoringPlan: Sendable {
  /// What scoring needs to know of a question.
  struct QuestionRule: Sendable {
    var id: String
    var weight: Int
    var isCritical: Bool
  }

  /// What scoring needs to know of a competency.
  struct CompetencyRule: Sendable {
    var id: String
    var weight: Rational
    /// Whether the test has a section for it.
    var hasSection: Bool
    /// The questions that count towards it.
    var questions: [Int]
  }

  /// A gate, with what it reads by index.
  struct GateRule: Sendable {
    enum Kind: Sendable {
      /// Nil where the guide has no such section.
      case section(Int?, minimum: Rational)
      case part(Gate.Part, minimum: Rational)
      case critical(minimum: Rational)
      case topics([Int], minimum: Rational)
      case communication
      case redFlags
    }

    var id: String
    var kind: Kind

    /// Whether a rating may change how it stands.
    var readsRatings: Bool {
      switch kind {
      case .critical, .part(.interview, _): true
      case .section, .part(.test, _), .topics, .communication, .redFlags: false
      }
    }
  }

  /// The guide that it was made from.
  package let guide: HiringGuide
  let questions: [QuestionRule]
  let competencies: [CompetencyRule]
  /// Whether the role has a test.
  let hasTest: Bool
  /// The test's share of the total by the method `split`, of 1.
  let testShare: Rational
  let gates: [GateRule]
  /// The topics that gates read.
  let topics: [String]
  let method: ScoringRules.Method
  let strong: Rational
  let discuss: Rational
  /// The mark that a question counts with which was asked and got no answer; nil where it is left
  /// out.
  let noAnswer: Int?
  /// The bars of the critical questions; none where no gate reads them.
  let criticalMinimums: [Rational]

  package init(guide: HiringGuide) {
    self.guide = guide
    let rules = guide.scoring
    questions = guide.questions.map {
      QuestionRule(id: $0.id, weight: $0.weight, isCritical: $0.isCritical)
    }
    competencies = guide.competencies.map { competency in
      CompetencyRule(
        id: competency.id, weight: Rational(competency.weight),
        hasSection: guide.assessment.section(competency.id) != nil,
        questions: guide.questions.indices.filter {
          guide.questions[$0].competency == competency.id
        })
    }
    hasTest = guide.hasTest
    testShare = Rational(rules.testShare, over: 100) ?? .zero
    topics = rules.topics
    gates = rules.gates.map { gate in
      GateRule(id: gate.id, kind: ScoringPlan.kind(of: gate.rule, guide, topics: rules.topics))
    }
    method = rules.method
    noAnswer = rules.ratingOfNoAnswer
    strong = Rational(rules.bands.strong)
    discuss = Rational(rules.bands.discuss)
    criticalMinimums = rules.criticalMinimums.map { Rational($0) }
  }

  private static func kind(
    of rule: Gate.Rule, _ guide: HiringGuide, topics: [String]
  ) -> GateRule.Kind {
    switch rule {
    case .sectionMinimum(let section, let minimum):
      .section(
        guide.competencies.firstIndex { $0.id == section }, minimum: Rational(minimum))
    case .partMinimum(let part, let minimum): .part(part, minimum: Rational(minimum))
    case .criticalQuestions(let minimum): .critical(minimum: Rational(minimum))
    case .topicMinimum(let own, let minimum):
      .topics(own.compactMap { topics.firstIndex(of: $0) }, minimum: Rational(minimum))
    case .communication: .communication
    case .redFlags: .redFlags
    }
  }

  /// The band of a total out of 100.
  package func band(of total: Rational) -> Band {
    if total >= strong { return .strong }
    return total >= discuss ? .discuss : .fail
  }
}
