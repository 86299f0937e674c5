public import CSV
public import Interview

/// A row of `questions.csv`: a question that one session leaves out.
public struct QuestionRow: FileRow {
  /// The session.
  public let session: SessionID
  /// The question, by its place in the guide.
  public let question: Int
  /// The question's id.
  public let questionID: String
  /// Why it is left out; never empty.
  public let reason: String
  /// Where the row stood.
  public let place: RowPlace<QuestionColumn>

  /// Reads the values.
  public init(_ cells: Cells<QuestionColumn>, names: GuideNames) throws(InputError) {
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
