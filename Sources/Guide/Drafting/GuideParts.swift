/// What guides that are drafted, or made from a spreadsheet, have in common.
enum GuideParts {
  /// An id made of a title: its letters of English and digits, small, with hyphens between words.
  static func id(of title: String, else other: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.joined(separator: "-").prefix(GuideLimits.id)
    let trimmed = id.hasSuffix("-") ? id.dropLast() : id
    return trimmed.isEmpty ? other : String(trimmed)
  }

  /// Weights that sum to 100 and are as equal as whole numbers can be.
  static func equalWeights(_ count: Int) -> [Int] {
    guard count > 0 else { return [] }
    return (0..<count).map { 100 / count + ($0 < 100 % count ? 1 : 0) }
  }

  /// Why weights that differ by 1 at most are not the same.
  static let nearlyEqual = "They weigh the same, as far as whole numbers can."

  /// The five levels, in words that hold for any question.
  static let scale = GuideNode.list(
    [
      ("Not shown", "No usable evidence."),
      ("Below the bar", "Some evidence, with a gap that others would have to make up for."),
      ("Meets the bar", "A real and complete answer to what was asked."),
      ("Strong", "Clearly more than needed, with a result that can be checked."),
      ("Exceptional", "All of that, and a change that lasted."),
    ].enumerated().map { index, level in
      .mapping([
        ("level", .number(index + 1)), ("name", .own(level.0)), ("meaning", .own(level.1)),
      ])
    })

  /// Where parts come from of which nobody says it.
  static let source = GuideNode.own("Our own.")

  /// The totals from which the bands begin.
  static let bands = (strong: 80, discuss: 60)

  /// How many minutes a question is given.
  static let minutes = 5

  /// Fails whoever has a confirmed disqualifying flag.
  static let redFlags = GuideNode.mapping([
    ("id", .own("red-flags")), ("kind", .own("red-flags")), ("title", .own("red flags")),
    ("why", .own("Trust is not averaged.")),
  ])

  /// Asks every form about communication, in words that hold for any role.
  static let communication = communication(
    meets: .own("Answers what was asked, so that others follow it without help."),
    below: .own("Has to be asked again and again, or cannot be followed."),
    why: .own("The role has to be understood by others."))

  static func communication(meets: GuideNode, below: GuideNode, why: GuideNode) -> GuideNode {
    .mapping([
      ("id", .own("communication")), ("kind", .own("communication")),
      ("title", .own("communication")), ("meets", meets), ("below", below), ("why", why),
    ])
  }

  /// Fails whoever is below the bar on a question that is marked critical.
  static func criticalQuestions(minimum: GuideNode) -> GuideNode {
    .mapping([
      ("id", .own("critical-questions")), ("kind", .own("critical-questions")),
      ("title", .own("critical")), ("minimum", minimum),
      ("why", .own("A weak answer to a critical question is not averaged away.")),
    ])
  }

  /// The lowest passing mean of a critical question.
  static let criticalMinimum = 3

  /// Probes that can be said as they stand after any question about something done.
  static let probes = GuideNode.mapping([
    ("situation", .own("What was the situation?")), ("task", .own("What was your part in it?")),
    ("action", .own("What did you do, step by step?")), ("result", .own("How did it end?")),
  ])

  /// What can be asked after any vague answer.
  static let followUp = GuideNode.own("Can you say more about that?")
}
