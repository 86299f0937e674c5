import Exact
import Guide
import Interview
import TestSupport

@testable import Scoring

/// A session of a drawn role, in the plainest form that scoring can be worked out from.
struct DrawnSession {
  struct Member {
    var state: Sheet.State
    var isBelow: Bool?
    /// A character a question: `1`...`5`, `n` not asked, `a` no answer, `r` recused.
    var first: [Character]
    var last: [Character]
  }

  var role: DrawnRole
  var members: [Member] = []
  /// Points earned of 40, by section and by topic.
  var sections: [String: Int] = [:]
  var topics: [String: Int] = [:]
  var flags: [(id: String, isConcern: Bool, state: FlagState)] = []
  var voided: Set<String> = []

  /// What the oracle calls somebody of the panel.
  static func name(_ place: Int) -> String { "i\(place)" }

  var card: Scorecard { Scorecard(scoringPlan: ScoringPlan(guide: role.guide), sheet: sheet) }

  private var sheet: Sheet {
    func mark(_ sign: Character) -> FormMark {
      switch sign {
      case "a": .noAnswer
      case "r": .recused
      default: sign.wholeNumberValue.flatMap { FormMark(rawValue: UInt8($0)) } ?? .notAsked
      }
    }
    func marks(_ points: Int?) -> Marks? {
      points.flatMap { Marks(earned: Rational($0), possible: 40) }
    }
    return Sheet(
      seats: members.enumerated().map { place, member in
        Sheet.Seat(
          interviewer: Interviewer(Self.name(place)), state: member.state,
          communication: member.isBelow.map { $0 ? .below : .meets },
          initial: member.first.map(mark), final: member.last.map(mark))
      },
      sections: role.competencies.map { marks(sections[$0.id]) },
      topics: role.topicsRead.map { marks(topics[$0]) },
      flags: flags.map {
        Sheet.Flag(id: $0.id, kind: $0.isConcern ? .concern : .disqualifying, state: $0.state)
      },
      voided: role.questions.map { voided.contains($0.id) })
  }

  /// A session drawn around the cut-offs, where mistakes show.
  static func draw(_ role: DrawnRole, _ random: inout SplitMix64) -> DrawnSession {
    var made = DrawnSession(role: role)
    let pools = ["34", "2334445", "12345nar", "33n344a", "4", "aa345"].map { Array($0) }
    let pool = DrawnRole.draw(pools, &random)
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let first = role.questions.map { _ in DrawnRole.draw(pool, &random) }
      let isRevised = Int.random(in: 0..<3, using: &random) == 0
      made.members.append(
        Member(
          state: DrawnRole.draw([.sealed, .sealed, .sealed, .open, .excused], &random),
          isBelow: DrawnRole.draw([false, false, true, nil], &random), first: first,
          last: isRevised ? first.map { _ in DrawnRole.draw(pool, &random) } : first))
    }
    let points = [16, 20, 22, 24, 28, 30, 32, 32, 36, 40]
    let isTaken = Int.random(in: 0..<10, using: &random) > 0
    for id in role.tested.sorted() where isTaken && Int.random(in: 0..<15, using: &random) > 0 {
      made.sections[id] = DrawnRole.draw(points, &random)
    }
    for id in DrawnRole.topics where Int.random(in: 0..<8, using: &random) > 0 {
      made.topics[id] = DrawnRole.draw(points, &random)
    }
    for id in DrawnRole.flags where Int.random(in: 0..<4, using: &random) == 0 {
      made.flags.append(
        (
          id: id, isConcern: id == "late",
          state: DrawnRole.draw([.raised, .confirmed, .dismissed], &random)
        ))
    }
    for question in role.questions where Int.random(in: 0..<20, using: &random) == 0 {
      made.voided.insert(question.id)
    }
    return made
  }
}
