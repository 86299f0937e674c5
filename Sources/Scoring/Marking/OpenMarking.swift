import Exact
package import Guide
package import Interview

/// What part of an item's points a marker's mark is worth.
enum OpenMarking {
  /// The share of the points; nil where the mark lacks a criterion, or gives more points than the
  /// item has.
  static func share(of mark: OpenMark, for item: TestItem, _ criteria: [Criterion]) -> Rational? {
    switch (item.task, mark) {
    case (.writing, .ratings(let ratings)):
      let values = criteria.compactMap { ratings[$0.id]?.value }
      guard values.count == criteria.count else { return nil }
      return Rational(values.reduce(0, +), over: 5 * criteria.count)
    case (.steps(let list), .steps(let ids)): return share(of: ids, of: list)
    case (.number, .points(let earned)):
      guard (0...item.points).contains(earned) else { return nil }
      return Rational(earned, over: item.points)
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
  /// How far apart two marks are: the widest difference of a criterion's ratings, the number of
  /// steps that only one of them ticked, or the difference in points.
  package func difference(from other: OpenMark) -> Int {
    switch (self, other) {
    case (.ratings(let left), .ratings(let right)):
      left.compactMap { id, rating in right[id].map { abs($0.value - rating.value) } }.max() ?? 0
    case (.steps(let left), .steps(let right)):
      Set(left).symmetricDifference(right).count
    case (.points(let left), .points(let right)): abs(left - right)
    default: 0
    }
  }

  /// The widest difference among marks of an answer; 0 where there are not two.
  ///
  /// Where one marker gives all the points of a number and another none, it is 2 at least. So the
  /// debrief talks about it even if the item has one point only.
  package static func widestDifference(_ marks: [OpenMark], on item: TestItem) -> Int {
    let widest = widestDifference(marks)
    let isAllOrNothing =
      marks.contains(.points(earned: 0)) && marks.contains(.points(earned: item.points))
    return isAllOrNothing ? max(2, widest) : widest
  }

  /// The widest difference among marks of one answer; 0 where there are not two.
  static func widestDifference(_ marks: [OpenMark]) -> Int {
    var widest = 0
    for (index, mark) in marks.enumerated() {
      for other in marks.dropFirst(index + 1) {
        widest = max(widest, mark.difference(from: other))
      }
    }
    return widest
  }
}
