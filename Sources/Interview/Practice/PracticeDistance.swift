/// How far a level that was given is from the expert's.
package struct PracticeDistance: Sendable, Hashable {
  /// Levels above the expert's; below 0 where it is lower.
  package let levels: Int

  /// - Parameter expert: the expert's level, 1 to 5.
  package init(_ given: Rating, from expert: Int) {
    levels = given.value - expert
  }

  package var isExact: Bool { levels == 0 }

  /// Whether it is near enough that the answer does not come again.
  package var isWithinOne: Bool { abs(levels) <= 1 }

  /// The distance in words, such as `two levels above the expert's`.
  package var words: String {
    switch levels {
    case 0: "the same level as the expert"
    case 1: "one level above the expert's"
    case -1: "one level below the expert's"
    case 2...: "\(Self.numbers[min(levels, 4)]) levels above the expert's"
    default: "\(Self.numbers[min(-levels, 4)]) levels below the expert's"
    }
  }

  private static let numbers = ["no", "one", "two", "three", "four"]
}
