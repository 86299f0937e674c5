/// A piece of `ratings.csv` and what is read from it.
///
/// Only one thread has to do with a piece at a time.
final class RatingPiece: @unchecked Sendable {
  /// The text.
  var piece = Piece()
  /// The rows, up to a fault if there is one.
  private(set) var list = RatingList()
  /// What is wrong with it, its position counted from the beginning of the piece.
  private(set) var fault: InputError?
  /// How many lines it has.
  private(set) var lineCount = 0
  /// Whether there is anything but blank lines.
  private(set) var hasRecords = false
  /// The first of the blank lines at its end, counted in the piece.
  private(set) var blankLine: Int?

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
    let bytes = piece.bytes[0, piece.bytes.count]
    var splitter = RecordSplitter(width: plan.width)
    split(bytes, &splitter) { (record) throws(InputError) in
      list.append(try plan.scan.read(record), record, of: bytes, plan: plan)
    }
    swap(&list, &self.list)
  }

  /// Reads the rows of the first piece, and the header before them.
  ///
  /// - Throws: An error in the header.
  func readFirst(
    names: GuideNames, warn: (Warning) -> Void
  ) throws(InputError) -> RatingPlan {
    var bytes = piece.bytes[0, piece.bytes.count]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = Bytes(rebasing: bytes.dropFirst(3)) }
    var splitter = RecordSplitter()
    var plan: RatingPlan?
    let whole = piece.bytes[0, piece.bytes.count]
    split(bytes, &splitter) { (record) throws(InputError) in
      if let plan {
        list.append(try plan.scan.read(record), record, of: whole, plan: plan)
      } else {
        let header = try Header(record, RatingColumn.self, warn: warn)
        plan = RatingPlan(header: header, width: record.count, names: names)
      }
    }
    if let plan { return plan }
    throw fault ?? Header.missing(RatingColumn.required.map(\.name), file: RatingColumn.file)
  }

  /// Cuts the text into records, and notes how that ended.
  private func split(
    _ bytes: Bytes, _ splitter: inout RecordSplitter,
    _ record: (CSVRecord) throws(InputError) -> Void
  ) {
    let file = RatingColumn.file
    fault = nil
    do throws(InputError) {
      let outcome = UTF8Check.check(bytes)
      let isSound = outcome == .whole || !piece.isLast && outcome.isCut
      let sound = Bytes(rebasing: bytes.prefix(outcome.soundCount(of: bytes)))
      let rest = try splitter.split(
        sound, isLast: piece.isLast && isSound, file: file, record)
      let unused = Bytes(rebasing: sound.suffix(rest))
      if !isSound { throw splitter.notUTF8(after: unused, file: file) }
      if let fault = piece.fault { throw fault }
      if rest > 0 { throw splitter.tooLong(unused, file: file) }
    } catch {
      fault = error
    }
    lineCount = splitter.line - 1
    hasRecords = splitter.hasRecords
    blankLine = splitter.blankLine
  }
}
