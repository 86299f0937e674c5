import Interview

/// What was said at one shared screen, seat by seat and question by question.
///
/// It is all of the forms that the screen shows before the seals: what the same seats said
/// elsewhere is not in it.
struct TableRecord: Sendable, Hashable {
  /// What one seat said about one question at this screen.
  struct Entry: Sendable, Hashable {
    /// The answer given here.
    var answer: Answer?
    /// What was stepped through here of what was heard.
    var elements = Elements()
    /// The lines written here.
    var note = Note()
  }

  private struct Place: Sendable, Hashable {
    var interviewer: Interviewer
    var question: String
  }

  private var entries: [Place: Entry] = [:]

  init() {}

  /// What the ledger knows to have been rated at a table, for a console that is started anew.
  ///
  /// Notes and STAR are not in it: an event has all of them, those of elsewhere too.
  init(of session: Session) {
    for interviewer in session.seats {
      for (question, entry) in session.form(of: interviewer).entries where entry.isRatedAtTable {
        self[interviewer, question].answer = entry.answer
      }
    }
  }

  /// Whether nothing was said here.
  var isEmpty: Bool { entries.values.allSatisfy { $0 == Entry() } }

  /// What a seat said about a question here.
  subscript(interviewer: Interviewer, question: String) -> Entry {
    get { entries[Place(interviewer: interviewer, question: question)] ?? Entry() }
    set { entries[Place(interviewer: interviewer, question: question)] = newValue }
  }

  /// How many of some seats gave an answer to a question here.
  func answered(_ question: String, among seats: [Interviewer]) -> Int {
    seats.count { self[$0, question].answer != nil }
  }
}

extension Happening {
  /// The question that something said in a form is about; nil for what is about none.
  var question: String? {
    switch self {
    case .questionRated(let question, _), .elementsHeard(let question, _),
      .noteWritten(let question, _):
      question
    default: nil
    }
  }
}
