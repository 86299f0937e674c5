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
    let asked = columns.indices.compactMap { field in
      question(columns[field], names.questions.names).map { (field: field, question: $0) }
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

  /// The question that a column is about: by its id, or as `Question 3` is by its number.
  private static func question(_ column: String, _ ids: [String]) -> String? {
    let words = column.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }
      .map(String.init)
    guard let first = words.first else { return nil }
    if let id = ids.first(where: { $0 == first }) { return id }
    guard first == "question", words.count > 1, let number = Int(words[1]),
      ids.indices.contains(number - 1)
    else { return nil }
    return ids[number - 1]
  }
}
