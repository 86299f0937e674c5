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
/// of `guide.competencies`, its topics in that of the must-have topics. An
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
    /// The questions that count towards it.
    var questions: [Int]
  }

  /// The guide that it was made from.
  package let guide: HiringGuide
  let questions: [QuestionRule]
  let competencies: [CompetencyRule]
  /// Sum of the competencies' weights.
  let competencyWeight: Rational
  /// The section of the hard-skills gate; nil where the guide has no such one.
  let hardSkills: Int?
  let topics: [String]
  let method: ScoringRules.Method
  let strong: Rational
  let discuss: Rational
  let hardSkillsMinimum: Rational
  let criticalMinimum: Rational
  let mustHaveMinimum: Rational

  package init(guide: HiringGuide) {
    self.guide = guide
    let rules = guide.scoring
    questions = guide.questions.map {
      QuestionRule(id: $0.id, weight: $0.weight, isCritical: $0.isCritical)
    }
    competencies = guide.competencies.map { competency in
      CompetencyRule(
        id: competency.id, weight: Rational(competency.weight),
        questions: guide.questions.indices.filter {
          guide.questions[$0].competency == competency.id
        })
    }
    competencyWeight = competencies.map(\.weight).sum()
    hardSkills = guide.competencies.firstIndex { $0.id == rules.gates.hardSkillsSection }
    topics = rules.gates.mustHaveTopics
    method = rules.method
    strong = Rational(rules.bands.strong)
    discuss = Rational(rules.bands.discuss)
    hardSkillsMinimum = Rational(rules.gates.hardSkillsMinimum)
    criticalMinimum = Rational(rules.gates.criticalMinimum)
    mustHaveMinimum = Rational(rules.gates.mustHaveMinimum)
  }

  /// The band of a total out of 100.
  package func band(of total: Rational) -> Band {
    if total >= strong { return .strong }
    return total >= discuss ? .discuss : .fail
  }
}
