import Exact
package import Guide
package import Interview

/// What an item earned, and in words how that came about.
package struct EarnedMarks: Sendable, Hashable {
  /// The marks, in hundredths of a point.
  package var marks: Marks
  /// How they came about, for the record.
  package var how: String
  /// Whether the key could not read the answer, so that a person should look at it.
  ///
  /// Older guides do not give such an answer to a marker: it earns nothing.
  package fileprivate(set) var needsALook = false

  /// Rounds to hundredths, half up, so that a file of decimals holds exactly what counted.
  ///
  /// - Parameter share: the part of the item's points that was earned; taken into 0...1.
  init?(_ item: TestItem, share: Rational, how: String) {
    let share = min(max(share, .zero), Rational(1))
    let points = Rational(item.points)
    guard let earned = Rational(plainDecimal: (points * share).rounded(places: 2)),
      let marks = Marks(earned: earned, possible: points)
    else { return nil }
    self.marks = marks
    self.how = how
  }
}

extension TestAnswer {
  /// Whether nothing was answered: a number that stands in the line beside it is for a person.
  func isNothing(_ unread: Assessment.UnreadNumbers) -> Bool {
    if unread == .marker, case .number(_, let remark) = self {
      return isBlank && remark.allSatisfy(\.isWhitespace)
    }
    return isBlank
  }
}

extension Assessment {
  /// Whether a person marks an answer: an open one, or a number that the key does not understand.
  ///
  /// An empty answer earns nothing, and needs nobody.
  package func isForMarkers(_ answer: TestAnswer, to item: TestItem) -> Bool {
    if answer.isNothing(unreadNumbers) { return false }
    switch (item.task, answer) {
    case (.number, .number):
      return KeyMarking.earned(answer, to: item, unread: unreadNumbers) == nil
    case (.steps, _), (.writing, _): return true
    default: return false
    }
  }
}

/// Marks what a key can mark: the same answer always earns the same.
enum KeyMarking {
  /// What an answer earns; nil where a person marks it, and for an answer of another kind.
  ///
  /// - Parameter unread: What becomes of a number that is not understood.
  static func earned(
    _ answer: TestAnswer, to item: TestItem, unread: Assessment.UnreadNumbers
  ) -> EarnedMarks? {
    if answer.isNothing(unread) { return EarnedMarks(item, share: .zero, how: "no answer") }
    switch (item.task, answer) {
    case (.number(let key), .number(let text, _)):
      let judgement = key.judge(text, unread)
      if judgement == .unread, unread == .marker { return nil }
      var earned = EarnedMarks(item, share: judgement.isRight ? 1 : 0, how: judgement.how)
      earned?.needsALook = judgement == .unread
      return earned
    case (.choice(let choices), .choice(let id?)): return picked(id, of: choices, item)
    case (.ticks(let statements), .ticks(let ids)): return ticked(ids, of: statements, item)
    case (.order(let steps), .order(let ids)): return ordered(ids, of: steps, item)
    default: return nil
    }
  }

  private static func picked(
    _ id: String, of choices: [TestTask.Choice], _ item: TestItem
  ) -> EarnedMarks? {
    guard let choice = choices.first(where: { $0.id == id }) else { return nil }
    return EarnedMarks(
      item, share: Rational(choice.points, over: item.points) ?? .zero,
      how: "\(id): \(choice.points) of \(item.points)")
  }

  /// Right ticks less wrong ones, not below zero, out of the right ones.
  private static func ticked(
    _ ids: [String], of statements: [TestTask.Statement], _ item: TestItem
  ) -> EarnedMarks? {
    let ticked = Set(ids)
    let right = statements.filter { $0.isRight && ticked.contains($0.id) }.count
    let wrong = statements.filter { !$0.isRight && ticked.contains($0.id) }.count
    let all = statements.filter(\.isRight).count
    return EarnedMarks(
      item, share: Rational(max(0, right - wrong), over: max(1, all)) ?? .zero,
      how: "\(right) of \(all) right ones ticked" + (wrong > 0 ? ", less \(wrong) wrong" : ""))
  }

  /// Pairs in the right order less those in the wrong one, not below zero, out of all pairs.
  ///
  /// This is Kendall's tau, cut off at zero. A step left out is in no pair that is right.
  private static func ordered(
    _ ids: [String], of steps: [TestTask.Step], _ item: TestItem
  ) -> EarnedMarks? {
    let places = steps.map { step in ids.firstIndex(of: step.id) }
    var right = 0
    var wrong = 0
    for (first, place) in places.enumerated() {
      for other in places.dropFirst(first + 1) {
        guard let place, let other else { continue }
        if place < other { right += 1 } else { wrong += 1 }
      }
    }
    let pairs = steps.count * (steps.count - 1) / 2
    return EarnedMarks(
      item, share: Rational(max(0, right - wrong), over: max(1, pairs)) ?? .zero,
      how: "\(right) of \(pairs) pairs in order, less \(wrong) that are not")
  }
}
