import CSV

/// A piece of `ratings.csv` and what is read from it.
///
/// Only one thread has to do with a piece at a time.
final class RatingPiece: @unchecked Sendable {
  var piece = Piece()
  /// The rows, up to a fault if there is one.
  private(set) var list = RatingList()
  /// What is wrong with it, its position counted from the beginning of the piece.
  private(set) var fault: InputError?
  private(set) var lineCount = 0
  /// For each of the rows everything that it says, where that was asked for.
  private(set) var rows: [RatingRow] = []

  /// The bytes of a stretch.
  @inline(__always)
  func text(_ stretch: RatingList.Stretch) -> Bytes {
    let start = Int(stretch.start)
    let count = Int(stretch.count)
    if start < piece.bytes.count { return piece.bytes[start, start + count] }
    return list.texts[start - piece.bytes.count, start - piece.bytes.count + count]
  }

  /// Reads the rows of a piece that is not the first.
  func read(_ plan: RatingPlan) {
    var list = RatingList()
    swap(&list, &self.list)
    list.removeAll()
    var rows: [RatingRow] = []
    let bytes = piece.bytes[0, piece.bytes.count]
    var splitter = RecordSplitter(width: plan.width)
    split(bytes, &splitter, plan.scan.header.file) { (record) throws(InputError) in
      let finding = try plan.scan.read(record)
      list.append(finding, record, of: bytes, plan: plan)
      if plan.keepsRows { rows.append(try plan.row(record, finding)) }
    }
    self.rows = rows
    swap(&list, &self.list)
  }

  /// Reads the rows of the first piece, and the header before them.
  ///
  /// - Throws: An error in the header.
  func readFirst(
    of file: String, names: GuideNames, keepsRows: Bool, warn: (Warning) -> Void
  ) throws(InputError) -> RatingPlan {
    var bytes = piece.bytes[0, piece.bytes.count]
    try FileBeginning(file: file, columns: RatingColumn.names).check(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = Bytes(rebasing: bytes.dropFirst(3)) }
    var splitter = RecordSplitter()
    var plan: RatingPlan?
    let whole = piece.bytes[0, piece.bytes.count]
    split(bytes, &splitter, file) { (record) throws(InputError) in
      if let plan {
        let finding = try plan.scan.read(record)
        list.append(finding, record, of: whole, plan: plan)
        if plan.keepsRows { rows.append(try plan.row(record, finding)) }
      } else {
        try WideSheet.check(record, file: file, names: names)
        let header = try Header(record, RatingColumn.self, file: file, warn: warn)
        plan = RatingPlan(
          header: header, width: record.count, names: names, keepsRows: keepsRows)
      }
    }
    if let plan { return plan }
    throw fault ?? Header.missing(RatingColumn.required.map(\.name), file: file)
  }

  /// Cuts the text into records, and notes how that ended.
  private func split(
    _ bytes: Bytes, _ splitter: inout RecordSplitter, _ file: String,
    _ record: (CSVRecord) throws(InputError) -> Void
  ) {
    fault = nil
    do throws(InputError) {
      let outcome = UTF8Check.check(bytes)
      let isSound = outcome == .whole || !piece.isLast && outcome.isCut
      let sound = Bytes(rebasing: bytes.prefix(outcome.soundCount(of: bytes)))
      let rest = try splitter.split(
        sound, isLast: (piece.isLast || piece.endsRecord) && isSound, file: file, record)
      let unused = Bytes(rebasing: sound.suffix(rest))
      if !isSound { throw splitter.notUTF8(after: unused, file: file) }
      if let fault = piece.fault { throw fault }
      if rest > 0 { throw splitter.tooLong(unused, file: file) }
    } catch {
      fault = error
    }
    lineCount = splitter.line - 1
  }
}

/// How the rows of a `ratings.csv` are read, known from its header.
struct RatingPlan: Sendable {
  /// Reads what a row says.
  let scan: RatingScan
  /// How many fields a row has.
  let width: Int
  /// Whether everything that rows say is kept, and not only what counts.
  let keepsRows: Bool
  private let names: GuideNames
  // The fields of the columns.
  let session: Int
  let interviewer: Int
  let question: Int
  let candidate: Int?
  let opening: Int?

  init(header: Header, width: Int, names: GuideNames, keepsRows: Bool) {
    func field(_ column: RatingColumn) -> Int? { header.places[column.rawValue] }
    scan = RatingScan(header: header, names: names)
    self.width = width
    self.keepsRows = keepsRows
    self.names = names
    session = field(.session) ?? 0
    interviewer = field(.interviewer) ?? 0
    question = field(.question) ?? 0
    candidate = field(.candidate)
    opening = field(.opening)
  }

  /// Everything that a row says.
  ///
  /// - Throws: Nothing that the scan of the row did not throw before.
  func row(_ record: CSVRecord, _ finding: RatingScan.Finding) throws(InputError) -> RatingRow {
    try RatingRow(scan.cells(record), finding, names: names)
  }
}
