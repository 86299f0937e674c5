import Interview
import Scoring

/// A folder of CSV files, read whole and found to be sound.
///
/// Nothing is taken from a folder in which anything is wrong: the first fault
/// is thrown before anybody can use what was read.
public struct ImportedFolder: Sendable {
  /// The sessions in the order in which the files first name them.
  public private(set) var sessions: [ImportedSession] = []
  /// What was passed over.
  public private(set) var warnings: [Warning] = []
  private var indices: [SessionID: Int] = [:]

  /// Reads `ratings.csv` and whatever else of the export files is there.
  ///
  /// - Parameter guideSHA256: SHA-256 of the guide's text, under which answers must have been given.
  /// - Throws: The first fault, with file, line and column.
  public init(
    folder: String, names: GuideNames, guideSHA256: String
  ) throws(InputError) {
    var checks = RowChecks()
    guard let ratings = try FileSource(folder: folder, name: RatingColumn.file) else {
      throw InputError(
        file: RatingColumn.file, position: nil,
        message: "there is no such file in the folder; it is the one that is needed")
    }
    try RatingRow.read(ratings, names: names, warn: { warnings.append($0) }) {
      (row) throws(InputError) in
      try checks.admit(row, question: names.questions.names.firstIndex(of: row.question) ?? 0)
      take(row)
    }
    if let source = try FileSource(folder: folder, name: FormColumn.file) {
      try FormRow.read(source, names: names, warn: { warnings.append($0) }) {
        (row) throws(InputError) in
        try checks.admit(row)
        take(row)
      }
    }
    if let source = try FileSource(folder: folder, name: TestColumn.file) {
      try TestRow.read(source, names: names, warn: { warnings.append($0) }) {
        (row) throws(InputError) in
        try checks.admit(row)
        change(row.session) { $0.sections[row.sectionID, default: []].append(row) }
      }
    }
    if let source = try FileSource(folder: folder, name: FlagColumn.file) {
      try FlagRow.read(source, names: names, warn: { warnings.append($0) }) {
        (row) throws(InputError) in
        change(row.session) { session in
          session.changeForm(of: row.interviewer) { $0.flags.append(row) }
        }
      }
    }
    if let source = try FileSource(folder: folder, name: QuestionColumn.file) {
      try QuestionRow.read(source, names: names, warn: { warnings.append($0) }) {
        (row) throws(InputError) in
        try checks.admit(row)
        change(row.session) { $0.voided.append(row) }
      }
    }
    try takeTests(folder: folder, names: names, guideSHA256: guideSHA256, checks: &checks)
    try takeDecisions(folder: folder, names: names)
  }

  /// Reads the answers and marks of tests that were taken here.
  private mutating func takeTests(
    folder: String, names: GuideNames, guideSHA256: String, checks: inout RowChecks
  ) throws(InputError) {
    if let source = try FileSource(folder: folder, name: AnswerColumn.file) {
      try AnswerRow.read(source, names: names, warn: { warnings.append($0) }) {
        (row) throws(InputError) in
        let index = session(row.session)
        try sessions[index].taken.admit(row, guideSHA256: guideSHA256, &checks)
      }
    }
    if let source = try FileSource(folder: folder, name: MarkColumn.file) {
      try MarkRow.read(source, names: names, warn: { warnings.append($0) }) {
        (row) throws(InputError) in
        try checks.admit(row)
        let isAnswered =
          indices[row.session].map { index in
            sessions[index].taken.answers.contains { $0.item == row.item }
          } ?? false
        guard isAnswered else {
          throw row.place.error(
            .item,
            "answers.csv has no answer of session \(row.session.text.quoted) to item"
              + " \(row.item)")
        }
        change(row.session) { $0.taken.marks.append(row) }
      }
    }
  }

  private mutating func takeDecisions(folder: String, names: GuideNames) throws(InputError) {
    guard let source = try FileSource(folder: folder, name: DecisionColumn.file) else { return }
    var seen: Set<SessionID> = []
    // Most columns of this file are worked out anew, so none of them is worth a warning.
    try DecisionRow.read(source, names: names, warn: { _ in }) { (row) throws(InputError) in
      guard seen.insert(row.session).inserted else {
        throw row.place.error(
          .session, "session \(row.session.text.quoted) is given twice; give it one row")
      }
      guard let index = indices[row.session] else {
        warnings.append(
          row.place.warning(
            .session,
            "session \(row.session.text.quoted) is in no other file and is passed over"))
        return
      }
      sessions[index].decision = row
      if sessions[index].candidate.isEmpty { sessions[index].candidate = row.candidate }
      if sessions[index].opening.isEmpty { sessions[index].opening = row.opening }
    }
  }

  private mutating func take(_ row: RatingRow) {
    var differs = false
    change(row.session) { session in
      if session.candidate.isEmpty { session.candidate = row.candidate }
      if session.opening.isEmpty { session.opening = row.opening }
      differs =
        Opening(session.candidate) != Opening(row.candidate) && !row.candidate.isEmpty
        || Opening(session.opening) != Opening(row.opening) && !row.opening.isEmpty
      session.changeForm(of: row.interviewer) { form in
        switch row.phase {
        case .initial: form.initial[row.question] = row
        case .final: form.final[row.question] = row
        }
      }
    }
    if differs {
      warnings.append(
        row.place.warning(
          .candidate, "candidate or opening differs from earlier rows of the session; they stand"))
    }
  }

  private mutating func take(_ row: FormRow) {
    change(row.session) { session in
      session.changeForm(of: row.interviewer) { $0.row = row }
    }
    if row.state != .sealed, row.sealedAt != nil || !row.guideSHA256.isEmpty {
      warnings.append(
        row.place.warning(
          .state, "the form is \(row.state.rawValue), so its seal's time and guide are passed over")
      )
    }
  }

  private mutating func change(_ id: SessionID, _ change: (inout ImportedSession) -> Void) {
    change(&sessions[session(id)])
  }

  /// The place of a session, a new one if it is new.
  private mutating func session(_ id: SessionID) -> Int {
    if let index = indices[id] { return index }
    indices[id] = sessions.count
    sessions.append(ImportedSession(id: id))
    return sessions.count - 1
  }
}
