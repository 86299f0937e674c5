import Exact
import Guide
public import Interview

/// Marks what people marked: each marker's share of the points, and their mean.
enum OpenMarking {
  /// The share of the points that one marker's mark gives; nil where it lacks a criterion.
  static func share(of mark: OpenMark, for item: TestItem, _ criteria: [Criterion]) -> Rational? {
    switch (item.task, mark) {
    case (.writing, .ratings(let ratings)):
      let values = criteria.compactMap { ratings[$0.id]?.value }
      guard values.count == criteria.count else { return nil }
      return Rational(values.reduce(0, +), over: 5 * criteria.count)
    case (.steps(let list), .steps(let ids)): return share(of: ids, of: list)
    default: return nil
    }
  }

  /// The steps that are there out of all, held down where an essential one is missing.
  static func share(of ids: [String], of list: TestTask.Checklist) -> Rational? {
    let done = list.steps.filter { ids.contains($0.id) }
    guard let share = Rational(done.count, over: list.steps.count) else { return nil }
    let isWhole = list.steps.allSatisfy { !$0.isEssential || ids.contains($0.id) }
    guard !isWhole, let limit = Rational(list.withoutEssential, over: 100) else { return share }
    return min(share, limit)
  }
}

extension OpenMark {
  /// How far apart two marks are: the widest difference of a criterion's ratings, or the number
  /// of steps that only one of them ticked.
  public func difference(from other: OpenMark) -> Int {
    switch (self, other) {
    case (.ratings(let left), .ratings(let right)):
      left.compactMap { id, rating in right[id].map { abs($0.value - rating.value) } }.max() ?? 0
    case (.steps(let left), .steps(let right)):
      Set(left).symmetricDifference(right).count
    default: 0
    }
  }

  /// The widest difference among marks of one answer; 0 where there are not two.
  public static func widestDifference(_ marks: [OpenMark]) -> Int {
    var widest = 0
    for (index, mark) in marks.enumerated() {
      for other in marks.dropFirst(index + 1) {
        widest = max(widest, mark.difference(from: other))
      }
    }
    return widest
  }
}
