import Interview
import Scoring

/// Everything that the files of a folder say, session by session, for an import.
///
/// Rows come from a `FolderWalk`, which has found them to be sound.
struct FolderRecord: Sendable {
  /// The sessions in the order in which the files first name them.
  private(set) var sessions: [ImportedSession] = []
  private var indices: [SessionID: Int] = [:]

  mutating func take(_ row: RatingRow) {
    change(row.session) { session in
      if session.candidate.isEmpty { session.candidate = row.candidate }
      if session.opening.isEmpty { session.opening = row.opening }
      session.changeForm(of: row.interviewer) { form in
        switch row.phase {
        case .initial: form.initial[row.question] = row
        case .final: form.final[row.question] = row
        }
      }
    }
  }

  mutating func take(_ row: FormRow) {
    change(row.session) { session in
      session.changeForm(of: row.interviewer) { $0.row = row }
    }
  }

  mutating func take(_ row: TestRow) { change(row.session) { $0.test.add(row) } }

  mutating func take(_ row: FlagRow) {
    change(row.session) { session in
      switch row.author {
      case .interviewer(let name): session.changeForm(of: name) { $0.flags.append(row) }
      case .lead, .candidate, .marker: session.leadFlags.append(row)
      }
    }
  }

  mutating func take(_ row: QuestionRow) { change(row.session) { $0.voided.append(row) } }

  mutating func take(_ row: AnswerRow) { change(row.session) { $0.test.answers.append(row) } }

  mutating func take(_ row: MarkRow) { change(row.session) { $0.test.marks.append(row) } }

  /// Takes a decision, and whom the session is about where no other file says.
  mutating func take(_ row: DecisionRow) {
    change(row.session) { session in
      session.decision = row
      if session.candidate.isEmpty { session.candidate = row.candidate }
      if session.opening.isEmpty { session.opening = row.opening }
    }
  }

  /// Takes that an export held back what open forms of a session said.
  mutating func holdBack(_ session: SessionID) { change(session) { $0.isHeldBack = true } }

  private mutating func change(_ id: SessionID, _ change: (inout ImportedSession) -> Void) {
    let index = indices[id] ?? sessions.count
    if index == sessions.count {
      indices[id] = index
      sessions.append(ImportedSession(id: id))
    }
    change(&sessions[index])
  }
}
