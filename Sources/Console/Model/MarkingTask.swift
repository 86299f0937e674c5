package import Guide
package import Interview

/// An answer that a person marks, as a marker gets it: the item and the words, and no name.
package struct MarkingTask: Sendable, Equatable {
  /// Which answer: of which session, to which item.
  package struct Key: Sendable, Hashable {
    /// The session; never shown to a marker.
    package var session: SessionID
    package var item: String

    package init(session: SessionID, item: String) {
      self.session = session
      self.item = item
    }
  }

  /// Which answer it is.
  package var key: Key
  /// What stands for the candidate, such as `A3F9C2`.
  package var code: String
  /// The item, which is one that a person marks.
  package var item: TestItem
  /// What a written answer is rated on.
  package var criteria: [Criterion]
  /// The answer; never blank.
  package var answer: String
  /// What came after the time, where anything did; it does not count.
  package var late: String?
  /// What this marker made of it so far, oldest first.
  package var marks: [MarkEntry]
  /// What this marker was about to record when the program last ended.
  package var draft: OpenMark?
  /// How many events this marker's feed of the session has.
  package var head: Int

  package init(
    key: Key, code: String, item: TestItem, criteria: [Criterion], answer: String, late: String?,
    marks: [MarkEntry], draft: OpenMark?, head: Int
  ) {
    self.key = key
    self.code = code
    self.item = item
    self.criteria = criteria
    self.answer = answer
    self.late = late
    self.marks = marks
    self.draft = draft
    self.head = head
  }
}

extension MarkingTask {
  /// The steps that the answer is held against; nil for a written message.
  var checklist: TestTask.Checklist? {
    if case .steps(let list) = item.task { list } else { nil }
  }

  /// The key that a number is held against; nil for everything else.
  var number: TestTask.NumberKey? {
    if case .number(let key) = item.task { key } else { nil }
  }

  /// Whether a person can mark it.
  var isMarkable: Bool { item.task.isOpen || number != nil }

  /// Whether it is a written message, which is rated by criteria.
  var isMessage: Bool { checklist == nil && number == nil }

  /// What a written message must contain; nothing for the others.
  var contains: [String] {
    if case .writing(let list) = item.task { list } else { [] }
  }

  /// How many things there are to rate, to tick or to pick.
  var places: Int {
    number == nil ? checklist?.steps.count ?? criteria.count : item.points + 1
  }

  /// The criteria that a mark does not rate yet.
  func unrated(in mark: OpenMark?) -> [Criterion] {
    guard isMessage else { return [] }
    return criteria.filter { mark?.rating(of: $0.id) == nil }
  }

  /// Whether a mark says all that is asked, so that it can be recorded.
  func isComplete(_ mark: OpenMark) -> Bool {
    switch mark {
    case .ratings: isMessage && !criteria.isEmpty && unrated(in: mark).isEmpty
    case .steps: checklist != nil
    case .points(let earned): number != nil && (0...item.points).contains(earned)
    }
  }

  /// A mark with one criterion rated.
  func rating(_ criterion: Criterion, _ rating: Rating, in mark: OpenMark?) -> OpenMark {
    var ratings: [String: Rating] = [:]
    for other in criteria { ratings[other.id] = mark?.rating(of: other.id) }
    ratings[criterion.id] = rating
    return .ratings(byCriterion: ratings)
  }

  /// A mark with one step ticked, or its tick taken away.
  func ticking(_ step: TestTask.Step, in mark: OpenMark?) -> OpenMark {
    let all = checklist?.steps ?? []
    return .steps(
      ids: all.filter { (mark?.has($0.id) ?? false) != ($0.id == step.id) }.map(\.id))
  }
}

extension OpenMark {
  /// The points given to a number.
  var points: Int? {
    if case .points(let earned) = self { earned } else { nil }
  }

  /// The rating of a criterion, where there is one.
  func rating(of criterion: String) -> Rating? {
    if case .ratings(let ratings) = self { ratings[criterion] } else { nil }
  }

  /// Whether a step is ticked.
  func has(_ step: String) -> Bool {
    if case .steps(let ids) = self { ids.contains(step) } else { false }
  }
}
