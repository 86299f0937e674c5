import Text

/// The rules by which answers to items of the test earn points, in words.
enum MarkingRule {
  /// The rule for an item, with its own points.
  ///
  /// - Parameter unread: What becomes of a number that is not understood.
  static func text(of item: TestItem, unread: Assessment.UnreadNumbers) -> String {
    let all = Count.of(item.points, "point")
    switch item.task {
    case .number:
      return "A right number earns \(all), any other 0. A sign for about, commas between thousands "
        + "and the units above may stand with it; a range counts if both of its ends are right."
        + (unread == .marker
          ? " What could mean more than one number, or none, a person marks from 0 to "
            + "\(item.points)." : "")
    case .choice:
      return "The option that was ticked earns its points; none, or more than one, earns 0."
    case .ticks(let statements):
      let right = statements.count(where: \.isRight)
      return "\(all) times the right ones ticked less the wrong ones ticked, divided by \(right); "
        + "never below 0."
    case .order(let steps):
      let pairs = steps.count * (steps.count - 1) / 2
      return "Take every two steps, \(Count.of(pairs, "pair")) in all. \(all) times the pairs in "
        + "the right order less the pairs in the wrong one, divided by \(pairs); never below 0."
    case .steps(let checklist):
      return "\(all) times the steps that the answer has, divided by \(checklist.steps.count); at "
        + "most \(checklist.withoutEssential)% of the points where an essential step is missing."
    case .writing:
      return "Every criterion is rated from 1 to 5. \(all) times the mean of the ratings, divided "
        + "by 5; two markers are averaged. An empty page earns 0."
    }
  }
}
