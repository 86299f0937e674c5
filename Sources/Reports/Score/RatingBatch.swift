import Scoring

/// Some hundred rows of `ratings.csv`, copied together so that they are worked on in steps.
///
/// Rows that come in no order touch memory all over the place. Looked up one
/// by one, each row waits for memory several times; looked up step by step for
/// a whole batch, the waits of the rows overlap.
struct RatingBatch: ~Copyable {
  /// How many rows make a batch: few enough to stay in the processor's cache.
  static let size = 256

  /// A row, its texts as stretches of the batch's bytes.
  struct Entry {
    var line: Int
    /// Where the record as written begins.
    var raw: Int
    /// How far into the record the question's field begins.
    var questionOffset: Int
    var question: Int
    var phase: Phase
    var mark: Mark
    var id: Stretch
    /// Whether the session is that of the row before.
    var isSameSession: Bool
    /// The interviewer's number.
    var interviewer: Int
    /// Whether session and interviewer are those of the row before.
    var isSameSeat: Bool
    /// Names that have to be compared with what is known of the session.
    var candidate: Name?
    var opening: Name?
    /// Whether there is one.
    var hasNames: Bool { candidate != nil || opening != nil }
    /// The numbers of session and seat, once they are known.
    var session = 0
    var seat = 0
  }

  /// A stretch of the batch's bytes.
  struct Stretch {
    var start = 0
    var end = 0
  }

  /// A name, and how far into the record its field begins.
  struct Name {
    var text: Stretch
    var offset: Int
  }

  /// How many rows there are.
  private(set) var count = 0
  let entries = UnsafeMutablePointer<Entry>.allocate(capacity: RatingBatch.size)
  /// Room for a hash of each row, and for a number that it may stand for.
  let hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: RatingBatch.size)
  let guesses = UnsafeMutablePointer<Int>.allocate(capacity: RatingBatch.size)
  private var bytes = ByteStore()

  deinit {
    entries.deallocate()
    hashes.deallocate()
    guesses.deallocate()
  }

  /// Whether there is no room for another row.
  var isFull: Bool { count == RatingBatch.size }

  /// The bytes of a stretch.
  @inline(__always)
  func text(_ stretch: Stretch) -> Bytes { bytes[stretch.start, stretch.end] }

  /// Where in the file a row's bytes reach after so many of them.
  func position(_ entry: Entry, offset: Int) -> FilePosition {
    CSVRecord.position(after: bytes[entry.raw, entry.raw + offset], from: entry.line)
  }

  /// Forgets the rows.
  mutating func removeAll() {
    count = 0
    bytes.removeAll()
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - question: the field of the question.
  ///   - candidate: the field of the candidate, if there is one; so for `opening`.
  @inline(__always)
  mutating func append(
    _ finding: RatingScan.Finding, _ record: CSVRecord, interviewer: Int, question: Int,
    candidate: Int?, opening: Int?
  ) {
    let raw = bytes.count
    bytes.append(record.raw)
    let id = stretch(finding.session, record, raw)
    var isSameSession = false
    var isSameSeat = false
    if count > 0 {
      isSameSession = text(entries[count - 1].id).same(as: finding.session)
      isSameSeat = isSameSession && entries[count - 1].interviewer == interviewer
    }
    if !isSameSession { lastNames = (Stretch(), Stretch()) }
    let candidate = name(candidate, record, raw, last: lastNames.candidate)
    let opening = name(opening, record, raw, last: lastNames.opening)
    if let candidate { lastNames.candidate = candidate.text }
    if let opening { lastNames.opening = opening.text }
    (entries + count).initialize(
      to: Entry(
        line: record.line, raw: raw, questionOffset: record.offset(of: question),
        question: finding.question, phase: finding.phase, mark: finding.mark, id: id,
        isSameSession: isSameSession, interviewer: interviewer, isSameSeat: isSameSeat,
        candidate: candidate, opening: opening))
    count += 1
  }

  /// The names last given in the run of rows of one session.
  private var lastNames = (candidate: Stretch(), opening: Stretch())

  /// A name to be compared; nil where there is none, or it is the one that was given last.
  @inline(__always)
  private mutating func name(
    _ field: Int?, _ record: CSVRecord, _ raw: Int, last: Stretch
  ) -> Name? {
    guard let field else { return nil }
    let name = record.bytes(field)
    if name.isEmpty || bytes[last.start, last.end].same(as: name) { return nil }
    return Name(text: stretch(name, record, raw), offset: record.offset(of: field))
  }

  /// Where some bytes of a record are in the batch; what is not in it as written is added.
  @inline(__always)
  private mutating func stretch(_ text: Bytes, _ record: CSVRecord, _ raw: Int) -> Stretch {
    if let base = text.baseAddress, let first = record.raw.baseAddress {
      let offset = base - first
      if offset >= 0 && offset < record.raw.count {
        return Stretch(start: raw + offset, end: raw + offset + text.count)
      }
    }
    let start = bytes.count
    bytes.append(text)
    return Stretch(start: start, end: bytes.count)
  }
}
