/// One interviewer's form: what they rated, heard and wrote.
public struct Form: Sendable, Hashable {
  /// A change made to a rating after the seal.
  public struct Revision: Sendable, Hashable {
    /// What it was changed to.
    public var answer: Answer
    /// Why.
    public var reason: String
    /// The STAR elements given with it; nil where they stayed.
    public var elements: Elements?
    /// When; nil where an import did not say.
    public var at: Instant?
  }

  /// What the form says about one question.
  public struct Entry: Sendable, Hashable {
    /// The answer before any revision.
    public var answer: Answer?
    /// When it was given; nil where an import did not say.
    public var ratedAt: Instant?
    /// Whether it was given at a round table, and not at the seat's own console.
    public internal(set) var isRatedAtTable = false
    /// What was heard.
    public var elements = Elements()
    /// What was written.
    public var note = Note()
    /// What was changed after the seal, oldest first.
    public var revisions: [Revision] = []

    /// The answer that counts now.
    public var final: Answer? { revisions.last?.answer ?? answer }
  }

  /// When and under which guide a form was closed.
  public struct Seal: Sendable, Hashable {
    /// When; nil where an import did not say.
    public var at: Instant?
    /// SHA-256 of the guide; empty where an import did not say.
    public var guide: String
  }

  /// When the form was opened; nil before that.
  public var openedAt: Instant?
  /// How long the interview has gone on; nil before its clock is started, and in records made
  /// before there was one.
  public internal(set) var clock: InterviewClock?
  /// Whether any of it was recorded live, rather than imported.
  public var isLive = false
  /// What it says, by question.
  public var entries: [String: Entry] = [:]
  /// The communication check.
  public var communication: Communication?
  /// The seal; nil while the form is open.
  public var seal: Seal?
  /// The question that the interviewer turned to last.
  public var reached: String?
  /// Milliseconds spent on each question, as far as the record knows.
  public var spent: [String: Int] = [:]
  /// When the interviewer turned to `reached`.
  public var reachedAt: Instant?
  /// When anything was recorded in this form last.
  var recordedAt: Instant?
  /// How many flags the interviewer has raised, withdrawn ones included.
  public var flagsRaised = 0
  /// What can be taken back and brought back; nothing once the form is sealed.
  public internal(set) var changes = ChangeHistory()

  /// Makes an empty form.
  public init() {}

  /// Whether the form is closed.
  public var isSealed: Bool { seal != nil }

  /// What the form says about a question.
  public subscript(question: String) -> Entry { entries[question] ?? Entry() }
}
