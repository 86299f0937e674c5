public import Guide
public import Interview

/// An answer that a person marks, as a marker gets it: the item and the words, and no name.
public struct MarkingTask: Sendable, Equatable {
  /// Which answer: of which session, to which item.
  public struct Key: Sendable, Hashable {
    /// The session; never shown to a marker.
    public var session: SessionID
    /// The item's id.
    public var item: String

    /// Makes a key.
    public init(session: SessionID, item: String) {
      self.session = session
      self.item = item
    }
  }

  /// Which answer it is.
  public var key: Key
  /// What stands for the candidate, such as `A3F9C2`.
  public var code: String
  /// The item, which is one that a person marks.
  public var item: TestItem
  /// What a written answer is rated on.
  public var criteria: [Criterion]
  /// The answer; never blank.
  public var answer: String
  /// What came after the time, where anything did; it does not count.
  public var late: String?
  /// What this marker made of it so far, oldest first.
  public var marks: [MarkEntry]
  /// What this marker was about to record when the program last ended.
  public var draft: Note?
  /// How many events this marker's feed of the session has.
  public var head: Int

  /// Makes a task.
  public init(
    key: Key, code: String, item: TestItem, criteria: [Criterion], answer: String, late: String?,
    marks: [MarkEntry], draft: Note?, head: Int
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
