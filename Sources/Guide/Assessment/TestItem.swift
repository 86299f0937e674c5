/// One item of the test: what the candidate reads, and how the answer is marked.
package struct TestItem: Sendable, Equatable {
  package var id: String
  /// The competency whose section it belongs to.
  package var section: String
  /// What it is about, by the id of a topic; nil where nothing special.
  package var topic: String?
  /// The questions of the interview of which it gives something away.
  package var near: [String]
  /// A few words for lists, which the candidate sees too.
  package var title: String
  /// The points that a full answer earns.
  package var points: Int
  /// The time planned for it.
  package var seconds: Int
  /// What the candidate is told and asked.
  package var prompt: String
  /// A log, timetable or memo, shown line by line as it stands.
  package var exhibit: String?
  /// What the candidate does, with the key.
  package var task: TestTask
  /// Why the key is right.
  package var why: String
  /// What comes from the source page, what was added, and the law that it rests on.
  package var source: String

  package init(
    id: String, section: String, topic: String?, near: [String] = [], title: String, points: Int,
    seconds: Int, prompt: String, exhibit: String?, task: TestTask, why: String, source: String
  ) {
    self.id = id
    self.section = section
    self.topic = topic
    self.near = near
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
