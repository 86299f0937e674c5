import CSV

/// The columns of one of the files, in the order in which they are written.
package protocol FileColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The name of the file.
  static var file: String { get }
  /// The names of all columns, in the order of the raw values, which count from 0.
  static var names: [String] { get }
  /// The columns without which the file is not taken.
  static var required: [Self] { get }
}

extension FileColumn {
  /// The column's name in the header.
  package var name: String { Self.names[rawValue] }

  /// Begins the file with its header.
  ///
  /// - Parameter forExcel: whether it begins with the UTF-8 mark.
  static func begin(forExcel: Bool) -> CSVWriter {
    var writer = CSVWriter()
    if forExcel { writer.byteOrderMark() }
    writer.record(names)
    return writer
  }
}

/// The columns of `ratings.csv`.
package enum RatingColumn: Int, FileColumn {
  case session, candidate, opening, interviewer, question, phase, status, rating
  case situation, task, action, result, note, ratedAt

  /// The name of the file.
  package static let file = FolderFile.ratings.rawValue
  /// The names of the columns, as in the header.
  package static let names = [
    "session", "candidate", "opening", "interviewer", "question", "phase", "status", "rating",
    "situation", "task", "action", "result", "note", "rated_at",
  ]
  /// The columns without which the file is not taken.
  package static let required: [RatingColumn] = [
    .session, .interviewer, .question, .status, .rating,
  ]
}

/// The columns of `forms.csv`.
package enum FormColumn: Int, FileColumn {
  case session, interviewer, state, communication, sealedAt, guideSHA256

  /// The name of the file.
  package static let file = FolderFile.forms.rawValue
  /// The names of the columns, as in the header.
  package static let names = [
    "session", "interviewer", "state", "communication", "sealed_at", "guide_sha256",
  ]
  /// The columns without which the file is not taken.
  package static let required: [FormColumn] = [.session, .interviewer]
}

/// The columns of `tests.csv`.
package enum TestColumn: Int, FileColumn {
  case session, section, earned, possible, item, topic

  /// The name of the file.
  package static let file = FolderFile.tests.rawValue
  /// The names of the columns, as in the header.
  package static let names = ["session", "section", "earned", "possible", "item", "topic"]
  /// The columns without which the file is not taken.
  package static let required: [TestColumn] = [.session, .section, .earned, .possible]
}

/// The columns of `flags.csv`.
package enum FlagColumn: Int, FileColumn {
  case session, interviewer, flag, state, evidence

  /// The name of the file.
  package static let file = FolderFile.flags.rawValue
  /// The names of the columns, as in the header.
  package static let names = ["session", "interviewer", "flag", "state", "evidence"]
  /// The columns without which the file is not taken.
  package static let required: [FlagColumn] = [.session, .interviewer, .flag, .state]
}

/// The columns of `questions.csv`.
package enum QuestionColumn: Int, FileColumn {
  case session, question, voided

  /// The name of the file.
  package static let file = FolderFile.questions.rawValue
  /// The names of the columns, as in the header.
  package static let names = ["session", "question", "voided"]
  /// The columns without which the file is not taken.
  package static let required: [QuestionColumn] = [.session, .question, .voided]
}
