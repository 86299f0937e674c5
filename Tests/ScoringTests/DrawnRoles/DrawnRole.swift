import Guide
import TestSupport

/// A role drawn at random, in plain words, with what guides of the second edition may say.
struct DrawnRole {
  struct Question {
    var id: String
    var competency: String
    var weight: Int
    var isCritical: Bool
  }

  enum Rule {
    case section(String, Int)
    case test(Int)
    case interview(Int)
    case critical(Int)
    case topics([String], Int)
    case communication
    case flags
  }

  var isSplit = true
  /// The test's share in percent.
  var share = 50
  /// Whether no answer counts as a 1.
  var countsLowest = false
  var strong = 80
  var discuss = 60
  var competencies: [(id: String, weight: Int)] = []
  /// The competencies with a section; without one there is no test.
  var tested: Set<String> = []
  var questions: [Question] = []
  var gates: [(id: String, rule: Rule)] = []
  var mustHaves: [(id: String, shownBy: [String])] = []

  static let topics = ["forms", "tills", "keys"]
  static let flags = ["late", "rude"]

  /// The topics that gates read, each once, in the order of the gates.
  var topicsRead: [String] {
    var topics: [String] = []
    for case (_, .topics(let own, _)) in gates { topics += own.filter { !topics.contains($0) } }
    return topics
  }

  /// The same as a guide, without prose.
  var guide: HiringGuide {
    var guide = PublishedGuide.guide
    let empty = guide.questions[0]
    guide.competencies = competencies.map {
      Competency(id: $0.id, title: $0.id, weight: $0.weight, covers: "", source: "")
    }
    guide.questions = questions.map { drawn in
      var question = empty
      question.id = drawn.id
      question.competency = drawn.competency
      question.weight = drawn.weight
      question.isCritical = drawn.isCritical
      return question
    }
    guide.scoring.method = isSplit ? .split : .competency
    guide.scoring.testShare = share
    guide.scoring.noAnswer = countsLowest ? .lowest : .leftOut
    guide.scoring.bands = ScoringRules.Bands(strong: strong, discuss: discuss)
    guide.scoring.gates = gates.map { gate in
      Gate(id: gate.id, title: gate.id, rule: gate.rule.inGuide, why: "")
    }
    guide.assessment.sections = competencies.map(\.id).filter(tested.contains).map {
      Assessment.Section(id: $0, minutes: 0, about: "", source: "")
    }
    guide.mustHaves = mustHaves.map {
      MustHave(id: $0.id, title: $0.id, shownBy: $0.shownBy.compactMap(MustHave.Proof.init))
    }
    return guide
  }
}

extension DrawnRole.Rule {
  var inGuide: Gate.Rule {
    switch self {
    case .section(let id, let minimum): .sectionMinimum(section: id, minimum: minimum)
    case .test(let minimum): .partMinimum(.test, minimum: minimum)
    case .interview(let minimum): .partMinimum(.interview, minimum: minimum)
    case .critical(let minimum): .criticalQuestions(minimum: minimum)
    case .topics(let ids, let minimum): .topicMinimum(topics: ids, minimum: minimum)
    case .communication: .communication(nil)
    case .flags: .redFlags
    }
  }
}

extension DrawnRole {
  /// A role with one to twenty questions, up to six gates and up to three must-haves.
  static func draw(_ random: inout SplitMix64) -> DrawnRole {
    var role = DrawnRole()
    role.isSplit = Bool.random(using: &random)
    role.share = draw([0, 30, 50, 60, 100], &random)
    role.countsLowest = Bool.random(using: &random)
    (role.strong, role.discuss) = draw([(80, 60), (75, 55), (80, 60), (90, 40)], &random)
    let weights = draw([[100], [60, 40], [34, 33, 33], [50, 30, 15, 5]], &random)
    role.competencies = weights.enumerated().map { (id: "c\($0.offset)", weight: $0.element) }
    let ids = role.competencies.map(\.id)
    role.tested = Set(ids.filter { _ in Int.random(in: 0..<3, using: &random) > 0 })
    for number in 1...draw([1, 2, 4, 5, 8, 20], &random) {
      role.questions.append(
        Question(
          id: "q\(number)", competency: draw(ids, &random), weight: draw([1, 1, 1, 2, 3], &random),
          isCritical: Int.random(in: 0..<3, using: &random) == 0))
    }
    for number in 0..<Int.random(in: 0...6, using: &random) {
      role.gates.append((id: "g\(number)", rule: rule(role, &random)))
    }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      let proofs = role.proofs(&random)
      if !proofs.isEmpty { role.mustHaves.append((id: "m\(number)", shownBy: proofs)) }
    }
    return role
  }

  private static func rule(_ role: DrawnRole, _ random: inout SplitMix64) -> Rule {
    let minimum = draw([40, 50, 60, 70], &random)
    var rules: [Rule] = [
      .interview(minimum), .critical(draw([2, 3, 4], &random)), .communication, .flags,
    ]
    if let section = role.tested.sorted().first {
      let first = Int.random(in: 0..<topics.count, using: &random)
      rules += [
        .section(section, minimum), .test(minimum), .topics([topics[first]], minimum),
        .topics([topics[first], topics[(first + 1) % topics.count]], minimum),
      ]
    }
    return draw(rules, &random)
  }

  /// What may show a must-have under these gates: one or two of it.
  private func proofs(_ random: inout SplitMix64) -> [String] {
    var known = gates.map { "gate:" + $0.id } + Self.flags.map { "flag:" + $0 }
    for gate in gates {
      switch gate.rule {
      case .section(let id, _): known.append("section:" + id)
      case .topics(let ids, _): known += ids.map { "topic:" + $0 }
      case .critical: known += questions.filter(\.isCritical).map { "question:" + $0.id }
      case .test, .interview, .communication, .flags: break
      }
    }
    let first = Self.draw(known, &random)
    let second = Self.draw(known, &random)
    return first == second ? [first] : [first, second]
  }

  static func draw<Value>(_ values: [Value], _ random: inout SplitMix64) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}
