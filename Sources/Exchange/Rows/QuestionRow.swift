package import CSV
package import Interview

/// The columns of `questions.csv`.
package enum QuestionColumn: Int, FileColumn {
  case session, question, voided

  package static let file = FolderFile.questions.rawValue
  package static let names = ["session", "question", "voided"]
  package static let required: [QuestionColumn] = [.session, .question, .voided]
}

/// A row of `questions.csv`: a question that one session leaves out.
package struct QuestionRow: FileRow {
  package let session: SessionID
  /// The question, by its place in the guide.
  package let question: Int
  package let questionID: String
  /// Why it is left out; never empty.
  package let reason: String
  package let place: RowPlace<QuestionColumn>

  package init(_ cells: Cells<QuestionColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    question = try cells.index(.question, in: names.questions, of: "a question")
    questionID = names.questions.names[question]
    reason = cells.text(.voided)
    guard !reason.isEmpty else {
      throw cells.error(.voided, "voided must be the reason why the question is left out")
    }
    place = cells.place
  }
}
