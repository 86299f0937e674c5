import CSV
import Interview
import Scoring
import Text

/// Reads rows of `ratings.csv` without making an object of any of them.
struct RatingScan {
  /// What a row says that counts; the bytes are valid while the record is.
  struct Finding {
    var session: Bytes
    var interviewer: Bytes
    /// The place of the question in the guide.
    var question: Int
    var phase: Phase
    var mark: FormMark
  }

  let header: Header
  private let questions: NameList
  private let words = Words()
  private let hasDetails: Bool
  // The fields of the columns, so that the header is looked at once.
  private let session: Int
  private let interviewer: Int
  private let question: Int
  private let phase: Int?
  private let status: Int
  private let rating: Int

  /// The words of the file, in the order of the values they stand for.
  private struct Words {
    let phases = NameList(["initial", "final"])
    let statuses = NameList(["rated", "not_asked", "no_answer", "recused"])
  }

  init(header: Header, names: GuideNames) {
    self.header = header
    questions = names.questions
    func field(_ column: RatingColumn) -> Int { header.places[column.rawValue] ?? 0 }
    session = field(.session)
    interviewer = field(.interviewer)
    question = field(.question)
    phase = header.places[RatingColumn.phase.rawValue]
    status = field(.status)
    rating = field(.rating)
    let details: [RatingColumn] = [.situation, .task, .action, .result, .ratedAt]
    hasDetails = details.contains { header.places[$0.rawValue] != nil }
  }

  /// The id of a question by its place in the guide.
  func question(_ index: Int) -> String { questions.names[index] }

  /// The cells of a row.
  func cells(_ record: CSVRecord) -> Cells<RatingColumn> {
    Cells(record: record, header: header)
  }

  /// What a row says, all of it found to be allowed.
  ///
  /// - Throws: An error at the first value, in column order, that is not allowed.
  @inline(__always)
  func read(_ record: CSVRecord) throws(InputError) -> Finding {
    try header.checkNameless(record)
    if record.raw.count > TextLimit.name.most { try checkNames(record) }
    let session = FormulaGuard.unguarded(record.bytes(session))
    let interviewer = FormulaGuard.unguarded(record.bytes(interviewer))
    guard !session.isBlank, !interviewer.isBlank,
      let question = questions.index(of: record.bytes(question)),
      let phase = phase(record), let mark = mark(record)
    else { throw fault(record) }
    if hasDetails { try checkDetails(record) }
    return Finding(
      session: session, interviewer: interviewer, question: question, phase: phase, mark: mark)
  }

  @inline(__always)
  private func phase(_ record: CSVRecord) -> Phase? {
    guard let phase else { return .final }
    let word = record.bytes(phase)
    if word.isBlank { return .final }
    guard let index = words.phases.index(of: word) else { return nil }
    return index == 0 ? .initial : .final
  }

  @inline(__always)
  private func mark(_ record: CSVRecord) -> FormMark? {
    let rating = record.bytes(rating)
    guard let status = words.statuses.index(of: record.bytes(status)) else { return nil }
    switch status {
    case 0:
      guard rating.count == 1, rating[0] &- UInt8(ascii: "1") < 5 else {
        return RatingScan.spelledOut(rating)
      }
      return FormMark(rawValue: rating[0] &- UInt8(ascii: "0"))
    case 1: return rating.isBlank ? .notAsked : nil
    case 2: return rating.isBlank ? .noAnswer : nil
    default: return rating.isBlank ? .recused : nil
    }
  }

  /// The mark of a rating that is not a digit alone, such as `4.0`.
  @inline(never)
  private static func spelledOut(_ rating: Bytes) -> FormMark? {
    guard let value = NumberCell.whole(rating), (1...5).contains(value) else { return nil }
    return FormMark(rawValue: UInt8(value))
  }

  /// Refuses a row with a name that is too long, which a short row cannot have.
  private func checkNames(_ record: CSVRecord) throws(InputError) {
    let cells = cells(record)
    for column in [.session, .candidate, .opening, .interviewer] as [RatingColumn] {
      try cells.checkName(column)
    }
  }

  /// What is wrong with a row that `read` does not take.
  @inline(never)
  private func fault(_ record: CSVRecord) -> InputError {
    let cells = cells(record)
    for column in [.session, .interviewer] as [RatingColumn] where cells.raw(column).isBlank {
      return cells.error(column, "\(column.name) must not be empty")
    }
    if questions.index(of: cells.raw(.question)) == nil {
      return cells.unknown(.question, names: questions, what: "a question")
    }
    if phase(record) == nil { return cells.bad(.phase, expected: "initial or final") }
    guard let status = words.statuses.index(of: cells.raw(.status)) else {
      return cells.bad(.status, expected: words.statuses.names.listed("or"))
    }
    guard status == 0 else {
      return cells.bad(.rating, expected: "empty where status is \(cells.plain(.status))")
    }
    return cells.badNumber(.rating, expected: "a whole number from 1 to 5")
  }

  /// Checks the cells that no score depends on.
  private func checkDetails(_ record: CSVRecord) throws(InputError) {
    let cells = cells(record)
    for column in [.situation, .task, .action, .result] as [RatingColumn] {
      let _: Heard? = try cells.word(column)
    }
    let time = cells.raw(.ratedAt)
    if !time.isBlank && !PlainTime.matches(time) { _ = try cells.time(.ratedAt) }
  }
}
