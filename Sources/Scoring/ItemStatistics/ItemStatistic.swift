package import Exact
package import Guide
import Interview

/// How one item of the test did over several candidates.
package struct ItemStatistic: Sendable, Hashable {
  /// How often one of the answers that can be picked was.
  package struct Pick: Sendable, Hashable {
    package let id: String
    package let count: Int
    /// Whether the key has it: a statement that is right, or a choice that earns the most.
    package let isKey: Bool
  }

  /// From so many candidates on, figures are not called rough.
  package static let enough = 30

  package let item: String
  package let section: String
  package let kind: TestTaskKind
  /// How many had the item, those whose answer waits for a marker left out.
  package let count: Int
  /// The mean share of the points, from 0 (hard) to 1 (easy); nil where nothing is marked.
  package let difficulty: Rational?
  /// The correlation of the item's share with that of all other items of the same tests; nil where
  /// it is undefined.
  package let discrimination: Correlation?
  /// How many candidates the correlation is over: those with every answer marked.
  package let restCount: Int
  /// How many answered nothing though there was time.
  package let blank: Int
  /// How many had not answered when the time of the section was over.
  package let timedOut: Int
  /// How often each answer was picked; nil where none can be, and where it is not for the reader.
  package let picks: [Pick]?

  package var isRough: Bool { count < ItemStatistic.enough }
  /// How files call that.
  package static let roughness = "n-below-30"
}

extension ItemStatistic {
  /// - Parameter tests: the responses of each candidate.
  init(_ item: TestItem, tests: [[ItemResponse]], showsPicks: Bool) {
    let own = tests.flatMap { $0.filter { $0.item == item.id } }
    let shares = own.compactMap { $0.marks?.share }
    let pairs = tests.compactMap { ItemStatistic.pair(item.id, in: $0) }
    self.item = item.id
    section = item.section
    kind = item.task.kind
    count = shares.count
    difficulty = shares.mean()
    discrimination = Correlation(pairs)
    restCount = pairs.count
    blank = own.count { $0.coming == .blank }
    timedOut = own.count { $0.coming == .timedOut }
    picks = showsPicks ? Self.picks(of: item.task, own) : nil
  }

  /// The item's share beside the share of all the rest of one test; nil where something of it
  /// waits for a marker, or there is no rest.
  private static func pair(_ item: String, in test: [ItemResponse]) -> (Rational, Rational)? {
    let marks = test.compactMap(\.marks)
    let rest = test.filter { $0.item != item }.compactMap(\.marks)
    guard marks.count == test.count,
      let own = test.first(where: { $0.item == item })?.marks?.share,
      let others = rest.map(\.earned).sum().divided(by: rest.map(\.possible).sum())
    else { return nil }
    return (own, others)
  }

  private static func picks(of task: TestTask, _ responses: [ItemResponse]) -> [Pick]? {
    let picked = responses.flatMap { response -> [String] in
      switch response.coming {
      case .answered(.choice(let id)): id.map { [$0] } ?? []
      case .answered(.ticks(let ids)): ids
      case .answered, .blank, .timedOut: []
      }
    }
    let counts = picked.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    switch task {
    case .choice(let choices):
      let most = choices.map(\.points).max()
      return choices.map {
        Pick(id: $0.id, count: counts[$0.id] ?? 0, isKey: $0.points == most)
      }
    case .ticks(let statements):
      return statements.map { Pick(id: $0.id, count: counts[$0.id] ?? 0, isKey: $0.isRight) }
    case .number, .order, .steps, .writing: return nil
    }
  }
}

extension Marks {
  /// Earned out of possible, from 0 to 1.
  fileprivate var share: Rational? { earned.divided(by: possible) }
}
