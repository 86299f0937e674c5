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
