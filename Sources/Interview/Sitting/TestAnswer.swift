/// What a candidate answered to an item of the test.
package enum TestAnswer: Sendable, Hashable, Codable {
  /// A number as it was typed, and the line beside it.
  case number(text: String, remark: String)
  /// The id of the course picked; nil where the pick was taken back.
  case choice(id: String?)
  /// The ids of the statements ticked, in the order of the item.
  case ticks(ids: [String])
  /// The ids of the steps in the candidate's order.
  case order(ids: [String])
  case text(text: String)

  /// Whether nothing was answered.
  package var isBlank: Bool {
    switch self {
    case .number(let text, _): text.allSatisfy(\.isWhitespace)
    case .choice(let id): id == nil
    case .ticks(let ids), .order(let ids): ids.isEmpty
    case .text(let text): text.allSatisfy(\.isWhitespace)
    }
  }
}

/// What a marker made of an answer that a person marks.
package enum OpenMark: Sendable, Hashable, Codable {
  /// A rating from 1 to 5 for each criterion, by its id.
  case ratings(byCriterion: [String: Rating])
  /// The ids of the steps that the answer has, in the order of the item.
  case steps(ids: [String])
  /// The points that a number earns which its key does not understand.
  case points(earned: Int)
}

/// One mark of a marker, the first or a later one.
package struct MarkEntry: Sendable, Hashable {
  package var mark: OpenMark
  /// Why it was changed; nil for the first.
  package var reason: String?
  /// When; nil where an import did not say.
  package var at: Instant?

  package init(mark: OpenMark, reason: String? = nil, at: Instant? = nil) {
    self.mark = mark
    self.reason = reason
    self.at = at
  }
}
