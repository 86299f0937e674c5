import CSV
import Scoring

/// The rows of a piece of `ratings.csv` as numbers and stretches of text.
struct RatingList: ~Copyable {
  /// A stretch of a piece's bytes, or beyond them of the texts that were written out.
  struct Stretch {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// A name that has to be compared; empty where there is none.
  struct Name {
    var text = Stretch()
    /// How far into the record its field begins.
    var offset: UInt32 = 0
  }

  struct Entry {
    /// The line, counted in the piece.
    var line: UInt32
    /// Where the record as written begins.
    var raw: UInt32
    var session: Stretch
    var interviewer: Stretch
    var candidate: Name
    var opening: Name
    var question: UInt32
    /// How far into the record the question's field begins.
    var questionOffset: UInt32
    var phase: Phase
    var mark: FormMark
    /// Whether it is the session of the row before; so for the interviewer.
    var isSameSession: Bool
    var isSameInterviewer: Bool
  }

  /// The rows in the order of the file.
  private(set) var entries: [Entry] = []
  /// Texts that are not in the piece as they are, since their quotes are doubled there.
  private(set) var texts = ByteStore()
  // What the last row said, to compare with.
  private var session = Bytes(start: nil, count: 0)
  private var interviewer = Bytes(start: nil, count: 0)
  private var candidate = Bytes(start: nil, count: 0)
  private var opening = Bytes(start: nil, count: 0)

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    texts.removeAll()
    forgetLast()
  }

  /// Adds a row of a piece.
  @inline(__always)
  mutating func append(
    _ finding: RatingScan.Finding, _ record: CSVRecord, of piece: Bytes, plan: RatingPlan
  ) {
    let isFirst = entries.isEmpty
    let shared = record.sharedCount
    let isSameSession =
      !isFirst && (plan.session < shared || session.same(as: finding.session))
    let isSameInterviewer =
      !isFirst && (plan.interviewer < shared || interviewer.same(as: finding.interviewer))
    if !isSameSession {
      candidate = Bytes(start: nil, count: 0)
      opening = Bytes(start: nil, count: 0)
    }
    // Within a session, fields shared with the row before were looked at with that row.
    let known = isSameSession ? shared : 0
    session = finding.session
    interviewer = finding.interviewer
    let raw = offset(of: record.raw, in: piece)
    entries.append(
      Entry(
        line: UInt32(truncatingIfNeeded: record.line), raw: raw,
        session: stretch(finding.session, piece),
        interviewer: stretch(finding.interviewer, piece),
        candidate: name(plan.candidate, record, piece, known, last: candidate),
        opening: name(plan.opening, record, piece, known, last: opening),
        question: UInt32(truncatingIfNeeded: finding.question),
        questionOffset: UInt32(truncatingIfNeeded: record.offset(of: plan.question)),
        phase: finding.phase, mark: finding.mark, isSameSession: isSameSession,
        isSameInterviewer: isSameInterviewer))
    if let field = plan.candidate, field >= known {
      RatingList.remember(&candidate, record.bytes(field))
    }
    if let field = plan.opening, field >= known {
      RatingList.remember(&opening, record.bytes(field))
    }
    if record.isWrittenOut { forgetLast() }
  }

  private mutating func forgetLast() {
    // A written-out text does not stay where it is for longer than its record.
    session = Bytes(start: nil, count: 0)
    interviewer = Bytes(start: nil, count: 0)
    candidate = Bytes(start: nil, count: 0)
    opening = Bytes(start: nil, count: 0)
  }

  @inline(__always)
  private static func remember(_ last: inout Bytes, _ name: Bytes) {
    if !name.isEmpty { last = name }
  }

  /// A name to be compared; nothing where there is none, or it is the one given last.
  @inline(__always)
  private mutating func name(
    _ field: Int?, _ record: CSVRecord, _ piece: Bytes, _ known: Int, last: Bytes
  ) -> Name {
    guard let field, field >= known else { return Name() }
    let name = record.bytes(field)
    if name.isEmpty || last.same(as: name) { return Name() }
    return Name(
      text: stretch(name, piece), offset: UInt32(truncatingIfNeeded: record.offset(of: field)))
  }

  @inline(__always)
  private func offset(of text: Bytes, in piece: Bytes) -> UInt32 {
    guard let base = text.baseAddress, let first = piece.baseAddress else { return 0 }
    return UInt32(truncatingIfNeeded: base - first)
  }

  @inline(__always)
  private mutating func stretch(_ text: Bytes, _ piece: Bytes) -> Stretch {
    let count = UInt32(truncatingIfNeeded: text.count)
    if let base = text.baseAddress, let first = piece.baseAddress,
      base >= first && base < first + piece.count
    {
      return Stretch(start: UInt32(truncatingIfNeeded: base - first), count: count)
    }
    let start = UInt32(truncatingIfNeeded: piece.count + texts.count)
    texts.append(text)
    return Stretch(start: start, count: count)
  }
}
