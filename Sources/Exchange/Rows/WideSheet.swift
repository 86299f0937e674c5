import CSV
import Guide
import Text

/// Recognises a sheet with a row for each person and a column for each question.
///
/// Forms on the web and many spreadsheets have that shape. It is refused and not read:
/// an empty cell of it does not say whether the question was not asked, had no answer or
/// was forgotten, and each of these counts differently.
enum WideSheet {
  /// Checks the header of `ratings.csv`.
  ///
  /// - Throws: An error that shows the shape that is wanted.
  static func check(_ header: CSVRecord, file: String, names: GuideNames) throws(InputError) {
    let columns = (0..<header.count).map { ColumnName.folded(header.text($0)) }
    guard !columns.contains(RatingColumn.question.name) else { return }
    let questions = names.guide.questions
    let asked = columns.indices.compactMap { field in
      question(columns[field], questions).map { (field: field, question: $0) }
    }
    guard Set(asked.map(\.question)).count >= 2, let first = asked.first else { return }
    let shape = RatingColumn.required.map(\.name).joined(separator: ",")
    throw InputError(
      file: file, position: header.position(of: first.field),
      message: "this sheet has a column for each question (\(header.text(first.field).quoted) …),"
        + " and a row for each rating is wanted, since an empty cell does not say whether the"
        + " question was asked:\n  \(shape)\n  dana-whitfield,R. Okafor,\(first.question),rated,4\n"
        + "`starpanel import --example DIR` writes files of the shape that is read")
  }

  /// The question that a column is about: by its id, by its title or heading, or by its number, as
  /// in `Question 3` and `3. Driving`.
  private static func question(_ column: String, _ questions: [Question]) -> String? {
    let words = column.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }
      .map(String.init)
    guard let first = words.first else { return nil }
    if let question = questions.first(where: { $0.id == first }) { return question.id }
    if let question = questions.first(where: { isNamed($0, in: words) }) { return question.id }
    let isCounted = ["question", "q"].contains(first)
    guard words.count > 1, let number = Int(isCounted ? words[1] : first),
      isCounted || words[1].contains(where: \.isLetter), questions.indices.contains(number - 1)
    else { return nil }
    return questions[number - 1].id
  }

  /// Whether the title or the heading of a question stands in a column's name, word by word.
  private static func isNamed(_ question: Question, in column: [String]) -> Bool {
    [question.title, question.heading].contains { name in
      let words = ColumnName.folded(name)
        .split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.map(String.init)
      return !words.isEmpty && column.contains(words)
    }
  }
}
