import CSV
import Guide
package import Interview
package import Scoring

/// The columns of `ratings.csv`.
package enum RatingColumn: Int, FileColumn {
  case session, candidate, opening, interviewer, question, phase, status, rating
  case situation, task, action, result, note, ratedAt

  package static let file = FolderFile.ratings.rawValue
  package static let names = [
    "session", "candidate", "opening", "interviewer", "question", "phase", "status", "rating",
    "situation", "task", "action", "result", "note", "rated_at",
  ]
  package static let required: [RatingColumn] = [
    .session, .interviewer, .question, .status, .rating,
  ]
}

/// A row of `ratings.csv`: what one form says about one question.
package struct RatingRow: Sendable {
  package let session: SessionID
  /// The candidate's name; empty where it is not given.
  package let candidate: String
  /// The vacancy; empty where it is not given.
  package let opening: String
  package let interviewer: Interviewer
  /// The question, by the guide's id.
  package let question: String
  /// Whether it is the first rating or the one that decides.
  package let phase: Phase
  /// The rating, or why there is none.
  package let answer: Answer
  /// What was heard of the STAR elements.
  package let elements: Elements
  /// What was written down; empty where nothing was.
  package let note: String
  /// When it was given; nil where the file does not say.
  package let ratedAt: Instant?

  /// Reads what a row says beyond what its scan found.
  init(
    _ cells: Cells<RatingColumn>, _ finding: RatingScan.Finding, names: GuideNames
  ) throws(InputError) {
    session = SessionID(finding.session.text)
    candidate = cells.text(.candidate)
    opening = cells.text(.opening)
    interviewer = Interviewer(finding.interviewer.text)
    question = names.questions.names[finding.question]
    phase = finding.phase
    answer = finding.mark.answer ?? .blank(.notAsked)
    elements = Elements(
      situation: try cells.word(.situation), task: try cells.word(.task),
      action: try cells.word(.action), result: try cells.word(.result))
    note = cells.text(.note)
    ratedAt = try cells.time(.ratedAt)
  }
}
