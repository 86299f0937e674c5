import Exact
import Guide
import Interview
import TestSupport

@testable import Scoring

/// A session in the plainest form that scoring can be worked out from.
struct Case {
  struct Member {
    var name: String
    var state: Sheet.State
    var communication: Communication?
    /// A character a question: `1`...`5`, or `-`.
    var first: String
    var last: String
  }

  var method = ScoringRules.Method.split
  var members: [Member] = []
  /// Percent, by section.
  var test: [String: Int] = [:]
  /// Percent, by must-have topic.
  var topics: [String: Int] = [:]
  var flags: [(kind: RedFlag.Kind, state: FlagState)] = []
  var voided: Set<String> = []

  var guide: HiringGuide {
    var guide = PublishedGuide.guide
    guide.scoring.method = method
    return guide
  }

  /// The case as scoring takes it.
  var sheet: Sheet {
    func marks(_ form: String) -> [FormMark] {
      form.map { character in
        character.wholeNumberValue.flatMap { FormMark(rawValue: UInt8($0)) } ?? .notAsked
      }
    }
    func percent(_ value: Int?) -> Marks? {
      value.flatMap { Marks(earned: Rational($0), possible: 100) }
    }
    return Sheet(
      seats: members.map {
        Sheet.Seat(
          interviewer: Interviewer($0.name), state: $0.state, communication: $0.communication,
          initial: marks($0.first), final: marks($0.last))
      },
      sections: guide.competencies.map { percent(test[$0.id]) },
      topics: guide.scoring.topics.map { percent(topics[$0]) },
      flags: flags.map {
        Sheet.Flag(
          id: $0.kind == .concern ? "job-hopping" : "rudeness", kind: $0.kind, state: $0.state)
      },
      voided: guide.questions.map { voided.contains($0.id) })
  }

  var card: Scorecard { Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: sheet) }

  /// A complete case that passes every gate with every rating 4 and every section 80.
  static func sound(_ forms: [String] = ["44444444", "44444444"]) -> Case {
    Case(
      members: forms.enumerated().map { index, form in
        Member(
          name: "m\(index + 1)", state: .sealed, communication: .meets, first: form, last: form)
      },
      test: [
        "hard-skills": 80, "soft-skills": 80, "judgment": 80, "accuracy": 80, "cognitive": 80,
      ],
      topics: ["hipaa": 80, "billing": 80])
  }
}

extension Case {
  /// A case drawn around the cut-offs, where mistakes show.
  static func random(_ random: inout SplitMix64) -> Case {
    var made = Case(method: Bool.random(using: &random) ? .split : .competency)
    let often = Int.random(in: 0...5, using: &random)
    let pool = [
      Array("34"), Array("2334445"), Array("12345"), Array("33-344"), Array("3"), Array("4"),
    ][often]
    for number in 0..<Int.random(in: 0...5, using: &random) {
      let first = String((0..<8).map { _ in pick(pool, &random) })
      var last = first
      if Int.random(in: 0..<4, using: &random) == 0 {
        last = String(first.map { Bool.random(using: &random) ? $0 : pick(pool, &random) })
      }
      made.members.append(
        Member(
          name: "m\(number)",
          state: pick([.sealed, .sealed, .sealed, .sealed, .open, .excused], &random),
          communication: pick([.meets, .meets, .below, nil], &random), first: first, last: last))
    }
    let marks = [59, 60, 61, 69, 70, 71, 79, 80, 81, 80, 60, 100]
    for section in ["hard-skills", "soft-skills", "judgment", "accuracy", "cognitive"]
    where Int.random(in: 0..<25, using: &random) > 0 {
      made.test[section] = pick(marks, &random)
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      // Tests of exactly 80 or 60.
      let exact = pick(
        [[97, 92, 83, 32, 65], [72, 70, 89, 4, 25], [80, 80, 80, 80, 80]], &random)
      let sections = PublishedGuide.guide.competencies.map(\.id)
      made.test = Dictionary(uniqueKeysWithValues: zip(sections, exact))
    }
    if Int.random(in: 0..<20, using: &random) == 0 { made.test = [:] }
    for topic in ["hipaa", "billing"] where Int.random(in: 0..<8, using: &random) > 0 {
      made.topics[topic] = pick([49, 50, 51, 80, 80, 80], &random)
    }
    for _ in 0..<max(0, Int.random(in: -3...2, using: &random)) {
      made.flags.append(
        (
          kind: pick([.concern, .disqualifying], &random),
          state: pick([.raised, .confirmed, .dismissed, .dismissed], &random)
        ))
    }
    for question in PublishedGuide.guide.questions
    where Int.random(in: 0..<40, using: &random) == 0 { made.voided.insert(question.id) }
    return made
  }

  private static func pick<Value>(_ values: [Value], _ random: inout SplitMix64) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
