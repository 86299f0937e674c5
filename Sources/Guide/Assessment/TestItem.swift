/// One item of the test: what the candidate reads, and how the answer is marked.
public struct TestItem: Sendable, Equatable {
  /// Its id.
  public var id: String
  /// The competency whose section it belongs to.
  public var section: String
  /// What it is about, such as `hipaa`; nil where nothing special.
  public var topic: String?
  /// A few words for lists, which the candidate sees too.
  public var title: String
  /// The points that a full answer earns.
  public var points: Int
  /// The time planned for it.
  public var seconds: Int
  /// What the candidate is told and asked.
  public var prompt: String
  /// A log, timetable or memo, shown line by line as it stands.
  public var exhibit: String?
  /// What the candidate does, with the key.
  public var task: TestTask
  /// Why the key is right.
  public var why: String
  /// What comes from the source page, what was added, and the law that it rests on.
  public var source: String

  /// Makes an item.
  public init(
    id: String, section: String, topic: String?, title: String, points: Int, seconds: Int,
    prompt: String, exhibit: String?, task: TestTask, why: String, source: String
  ) {
    self.id = id
    self.section = section
    self.topic = topic
    self.title = title
    self.points = points
    self.seconds = seconds
    self.prompt = prompt
    self.exhibit = exhibit
    self.task = task
    self.why = why
    self.source = source
  }
}
