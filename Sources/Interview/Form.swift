/// One interviewer's form: what they rated, heard and wrote.
package struct Form: Sendable, Hashable {
  /// A change made to a rating after the seal.
  package struct Revision: Sendable, Hashable {
    /// What it was changed to.
    package var answer: Answer
    package var reason: String
    /// The STAR elements given with it; nil where they stayed.
    package var elements: Elements?
    /// When; nil where an import did not say.
    package var at: Instant?
  }

  /// What the form says about one question.
  package struct Entry: Sendable, Hashable {
    /// The answer before any revision.
    package var answer: Answer?
    /// When it was given; nil where an import did not say.
    package var ratedAt: Instant?
    /// Whether it was given at a round table, and not at the seat's own console.
    package internal(set) var isRatedAtTable = false
    package var elements = Elements()
    package var note = Note()
    /// What was changed after the seal, oldest first.
    package var revisions: [Revision] = []

    /// The answer that counts now.
    package var final: Answer? { revisions.last?.answer ?? answer }
  }

  /// When and under which guide a form was closed.
  package struct Seal: Sendable, Hashable {
    /// When; nil where an import did not say.
    package var at: Instant?
    /// SHA-256 of the guide; empty where an import did not say.
    package var guide: String
  }

  /// When the form was opened; nil before that.
  package var openedAt: Instant?
  /// How long the interview has gone on; nil before its clock is started, and in records made
  /// before there was one.
  package internal(set) var clock: InterviewClock?
  /// Whether any of it was recorded live, rather than imported.
  package var isLive = false
  /// What it says, by question.
  package var entries: [String: Entry] = [:]
  package var communication: Communication?
  /// The seal; nil while the form is open.
  package var seal: Seal?
  /// The question that the interviewer turned to last.
  package var reached: String?
  /// Milliseconds spent on each question, as far as the record knows.
  package var spent: [String: Int] = [:]
  /// When the interviewer turned to `reached`.
  package var reachedAt: Instant?
  /// When anything was recorded in this form last.
  var recordedAt: Instant?
  /// How many flags the interviewer has raised, withdrawn ones included.
  package var flagsRaised = 0
  /// What can be taken back and brought back; nothing once the form is sealed.
  package internal(set) var changes = ChangeHistory()

  package init() {}

  /// Whether the form is closed.
  package var isSealed: Bool { seal != nil }

  /// What the form says about a question.
  package subscript(question: String) -> Entry { entries[question] ?? Entry() }
}
