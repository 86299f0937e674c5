/// A made-up opening told for one guide, with its candidates: what `starpanel demo` shows.
///
/// It is data, as the guide is, so that no code knows the questions of a role. The ids in it are
/// those of the guide; the words for decisions and for communication are those of the record.
package struct Story: Sendable, Equatable {
  /// What the panel recorded about one candidate.
  package struct Candidate: Sendable, Equatable {
    /// The name of the session.
    package var session: String
    package var name: String
    /// How many days ago the interview was; zero where it is going on.
    package var daysAgo: Int
    package var forms: [Form]
    /// Points out of 100 by section, in the order of the guide; empty where none are typed in.
    package var test: [SectionScore]
    /// The test, where it was taken here.
    package var sitting: Sitting?
    package var flag: Flag?
    /// What the lead settled of the agenda.
    package var settled: [Settlement]
    package var decision: Decision?
  }

  /// What one interviewer recorded.
  package struct Form: Sendable, Equatable {
    package var interviewer: String
    /// A character a question: a digit for a rating, `-` not asked, `?` no answer, `.` nothing yet.
    package var ratings: String
    /// Of each question, from the first on, a letter an element: `h` heard, `p` partly, `m`
    /// missing, `.` nothing noted.
    package var heard: [String]
    /// By question.
    package var notes: [String: String]
    /// The word of the record; nil while the form is open.
    package var communication: String?
  }

  package struct SectionScore: Sendable, Equatable {
    package var section: String
    package var points: Int
  }

  /// A test as it was taken, and how far it is marked.
  package struct Sitting: Sendable, Equatable {
    package var marker: String
    /// What the marker gives a written answer, 1 to 5, by criterion.
    package var ratings: [String: Int]
    /// The items that are marked already.
    package var marked: [String]
    /// By item; an item that is not there was left blank.
    package var answers: [String: Answer]
  }

  /// What was answered to an item.
  package struct Answer: Sendable, Equatable {
    /// The ids that were picked, or the one text that was typed.
    package var entries: [String]
    /// The line beside a number; empty for none.
    package var remark: String
  }

  /// A flag that an interviewer raised.
  package struct Flag: Sendable, Equatable {
    package var interviewer: String
    package var flag: String
    package var evidence: String
  }

  /// An item of the agenda, as it stands in files, with what was agreed.
  package struct Settlement: Sendable, Equatable {
    package var item: String
    package var note: String
  }

  package struct Decision: Sendable, Equatable {
    /// The word of the record.
    package var choice: String
    package var reason: String
  }

  /// A question that was left out afterwards.
  package struct LeftOut: Sendable, Equatable {
    package var question: String
    package var reason: String
  }

  /// A candidate as the filled example of the files has them.
  package struct Example: Sendable, Equatable {
    package var candidate: Candidate
    package var leftOut: [LeftOut]
  }

  /// The name of the opening.
  package var opening: String
  package var panel: [String]
  package var candidates: [Candidate]
  package var example: [Example]
}
