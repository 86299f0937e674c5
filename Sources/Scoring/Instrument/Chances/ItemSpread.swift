import Exact
import Guide
import Interview

/// What an item earns from somebody who knows a share of the elements of all items.
///
/// The elements are statements, steps and listed points; a number, a choice and an order are one
/// element each. What is not known is guessed blindly, as in `BlindGuess`, where it can be picked,
/// and is left out where it is typed or written. What answers earn is what marking gives them.
struct ItemSpread {
  /// What can be earned, in points, each with its chance.
  private(set) var marks: [(earned: Rational, chance: Chance)] = []

  /// - Parameter known: The share of the elements that is known, of 1.
  init(_ item: TestItem, known: Rational, _ assessment: Assessment) {
    let known = Chance(known)
    switch item.task {
    case .number:
      add(1, of: item, known)
      add(0, of: item, known.complement)
    case .choice(let options):
      let blindly = known.complement * Chance(Rational(1, over: options.count) ?? .zero)
      add(1, of: item, known)
      for option in options { add(.choice(id: option.id), to: item, blindly, assessment) }
    case .ticks(let statements): addTicks(statements, of: item, known, assessment)
    case .order(let steps): addOrders(of: steps.count, item, known)
    case .steps(let list):
      for (ids, chance) in Self.subsets(list.steps.map(\.id), each: { _ in known }) {
        add(OpenMarking.share(of: .steps(ids: ids), for: item, []), of: item, chance)
      }
    case .writing(let contains):
      // As many listed points as are there, so far from 1 to 5 is each criterion rated.
      let counts = Spread([known.complement, known]).repeated(contains.count)
      for (count, chance) in counts.chances.enumerated() {
        add(Rational(contains.count + 4 * count, over: 5 * contains.count), of: item, chance)
      }
    }
  }

  /// A statement that is not known is ticked or not, both as likely.
  private mutating func addTicks(
    _ statements: [TestTask.Statement], of item: TestItem, _ known: Chance,
    _ assessment: Assessment
  ) {
    let wrongly = known.complement * Chance(Rational(1).half)
    let right = Set(statements.filter(\.isRight).map(\.id))
    let all = Self.subsets(
      statements.map(\.id), each: { right.contains($0) ? wrongly.complement : wrongly })
    for (ids, chance) in all { add(.ticks(ids: ids), to: item, chance, assessment) }
  }

  /// An order that is not known may be any one.
  private mutating func addOrders(of count: Int, _ item: TestItem, _ known: Chance) {
    let orders = BlindGuess.ordersBySwappedPairs(count)
    let pairs = max(1, orders.count - 1)
    let all = orders.reduce(0, +)
    add(1, of: item, known)
    for (swapped, orders) in orders.enumerated() {
      add(
        Rational(max(0, pairs - 2 * swapped), over: pairs), of: item,
        known.complement * Chance(Rational(orders, over: all) ?? .zero))
    }
  }

  private mutating func add(
    _ answer: TestAnswer, to item: TestItem, _ chance: Chance, _ assessment: Assessment
  ) {
    let earned = KeyMarking.earned(answer, to: item, unread: assessment.unreadNumbers)
    add(earned?.marks.earned ?? .zero, chance)
  }

  private mutating func add(_ share: Rational?, of item: TestItem, _ chance: Chance) {
    add(EarnedMarks(item, share: share ?? .zero, how: "")?.marks.earned ?? .zero, chance)
  }

  private mutating func add(_ earned: Rational, _ chance: Chance) {
    if let place = marks.firstIndex(where: { $0.earned == earned }) {
      marks[place].chance = marks[place].chance + chance
    } else {
      marks.append((earned, chance))
    }
  }

  /// All choices among some ids, each with its chance.
  private static func subsets(
    _ ids: [String], each chance: (String) -> Chance
  ) -> [(ids: [String], chance: Chance)] {
    ids.reduce([([], .certain)]) { all, id in
      let taken = chance(id)
      return all.flatMap { subset in
        [
          (subset.0, subset.1 * taken.complement), (subset.0 + [id], subset.1 * taken),
        ]
      }
    }
  }

  /// What is earned on average.
  var mean: Rational { marks.map { $0.earned * $0.chance.value }.sum() }

  /// What is earned by the next number of a stream.
  func draw(_ stream: inout DrawStream) -> Rational {
    var part = stream.part()
    for (earned, chance) in marks {
      if part < chance.parts { return earned }
      part -= chance.parts
    }
    return marks.last?.earned ?? .zero
  }
}
