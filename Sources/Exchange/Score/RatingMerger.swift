import CSV
import Interview
import Scoring
import Text

/// Brings the rows of pieces, in the order of the file, into a gathering.
///
/// Rows that come in no order touch memory all over the place. Looked up one
/// by one, each row would wait for memory several times. Hence some hundred rows
/// are looked up together, in steps: a step that only reads (`approach`) is
/// short, so that the processor waits for many rows at once, and the step after
/// it finds everything near.
struct RatingMerger: ~Copyable {
  /// How many rows are looked up together: few enough to stay in the processor's cache.
  private static let batchSize = 256

  private let plan: RatingPlan
  private var room = LookupRoom(size: RatingMerger.batchSize)
  /// How many lines came before the next piece.
  private var lineOffset = 0
  // What the last row was found to be about.
  private var session = 0
  private var interviewer = 0
  private var seat = 0
  /// What was passed over and not yet told.
  var warnings: [Warning] = []
  /// Rows that were found to be sound and not yet handed over.
  var rows: [RatingRow] = []

  init(plan: RatingPlan) {
    self.plan = plan
  }

  /// Takes the rows of the next piece.
  ///
  /// - Throws: The first fault of the piece.
  mutating func merge(
    _ piece: borrowing RatingPiece, into gathering: inout SessionGathering
  ) throws(InputError) {
    var first = 0
    while first < piece.list.entries.count {
      let last = min(first + RatingMerger.batchSize, piece.list.entries.count)
      try take(first..<last, of: piece, into: &gathering)
      first = last
    }
    if let fault = piece.fault { throw fault.shifted(lines: lineOffset) }
    rows += piece.rows
    lineOffset += piece.lineCount
  }

  private mutating func take(
    _ rows: Range<Int>, of piece: borrowing RatingPiece,
    into gathering: inout SessionGathering
  ) throws(InputError) {
    findSessions(rows, piece, &gathering)
    let stop = findSeats(rows, piece, &gathering)
    for (index, row) in rows.enumerated() {
      if let stop, stop.row == row { throw stop.fault }
      let entry = piece.list.entries[row]
      let place = gathering.place(
        seat: room.seats[index], entry.phase, question: Int(entry.question))
      guard gathering.marks[place] == 0 else {
        throw ratedTwice(entry, piece)
      }
      gathering.marks[place] = entry.mark.rawValue
      if entry.candidate.text.count > 0 {
        note(entry.candidate, .candidate, room.sessions[index], entry, piece, &gathering)
      }
      if entry.opening.text.count > 0 {
        note(entry.opening, .opening, room.sessions[index], entry, piece, &gathering)
      }
    }
  }

  private var file: String { plan.scan.header.file }

  private func ratedTwice(
    _ entry: RatingList.Entry, _ piece: borrowing RatingPiece
  ) -> InputError {
    InputError(
      file: file,
      position: position(entry, offset: entry.questionOffset, piece),
      message: RowChecks.ratedTwice(
        plan.scan.question(Int(entry.question)), phase: entry.phase.rawValue,
        by: piece.text(entry.interviewer).text, in: piece.text(entry.session).text))
  }

  private func position(
    _ entry: RatingList.Entry, offset: UInt32, _ piece: borrowing RatingPiece
  ) -> FilePosition {
    let before = piece.piece.bytes[Int(entry.raw), Int(entry.raw + offset)]
    return CSVRecord.position(after: before, from: Int(entry.line) + lineOffset)
  }
}

// MARK: - Lookups

extension RatingMerger {
  /// Finds, or adds, the sessions of some rows.
  private mutating func findSessions(
    _ rows: Range<Int>, _ piece: borrowing RatingPiece, _ gathering: inout SessionGathering
  ) {
    var count = 0
    for row in rows where !piece.list.entries[row].isSameSession {
      room.rows[count] = row
      room.hashes[count] = gathering.sessions.hash(piece.text(piece.list.entries[row].session))
      count += 1
    }
    gathering.approached ^= gathering.sessions.approach(room.hashes, count, room.guesses)
    var next = 0
    for (index, row) in rows.enumerated() {
      if next < count && room.rows[next] == row {
        session = gathering.session(
          piece.text(piece.list.entries[row].session), hash: room.hashes[next])
        next += 1
      }
      room.sessions[index] = session
    }
  }

  /// Finds, or adds, the seats of some rows whose sessions are known.
  ///
  /// - Returns: The first row whose interviewer cannot be one, and why; the seats of the
  ///   rows before it are found.
  private mutating func findSeats(
    _ rows: Range<Int>, _ piece: borrowing RatingPiece, _ gathering: inout SessionGathering
  ) -> (row: Int, fault: InputError)? {
    gathering.approachFacts(room.sessions, rows.count)
    for (index, row) in rows.enumerated() {
      let entry = piece.list.entries[row]
      if !entry.isSameInterviewer {
        interviewer = gathering.interviewer(piece.text(entry.interviewer))
      }
      if !entry.isSameInterviewer || !entry.isSameSession {
        let known = gathering.seats.count
        seat = gathering.seat(session: room.sessions[index], interviewer: interviewer)
        if seat == known {
          gathering.seatLines[seat] = UInt32(truncatingIfNeeded: Int(entry.line) + lineOffset)
          if let why = gathering.refusal(of: seat) {
            return (row, interviewerFault(why, entry, piece))
          }
        }
      }
      room.seats[index] = seat
    }
    gathering.approachMarks(room.seats, rows.count)
    return nil
  }

  private func interviewerFault(
    _ message: String, _ entry: RatingList.Entry, _ piece: borrowing RatingPiece
  ) -> InputError {
    var splitter = RecordSplitter(width: plan.width)
    let bytes = piece.piece.bytes[Int(entry.raw), piece.piece.bytes.count]
    let offset = splitter.offset(ofField: plan.interviewer, in: bytes)
    return InputError(
      file: file, position: position(entry, offset: UInt32(truncatingIfNeeded: offset), piece),
      message: message)
  }
}

// MARK: - Names

extension RatingMerger {
  /// Keeps the first name that is given, and warns of the first that differs from it.
  ///
  /// Names with equal hashes are taken for the same: at worst a warning is not given.
  @inline(__always)
  private mutating func note(
    _ name: RatingList.Name, _ column: RatingColumn, _ session: Int,
    _ entry: RatingList.Entry, _ piece: borrowing RatingPiece,
    _ gathering: inout SessionGathering
  ) {
    let facts = gathering.sessionFacts[session]
    let known = column == .candidate ? facts.candidate : facts.opening
    let hash = gathering.sessions.hash(piece.text(name.text))
    if known.hash == hash || known.isDisputed { return }
    noteNew(name, hash, column, session, entry, piece, &gathering)
  }

  @inline(never)
  private mutating func noteNew(
    _ name: RatingList.Name, _ hash: UInt64, _ column: RatingColumn, _ session: Int,
    _ entry: RatingList.Entry, _ piece: borrowing RatingPiece,
    _ gathering: inout SessionGathering
  ) {
    let text = FormulaGuard.unguarded(piece.text(name.text))
    let facts = gathering.sessionFacts[session]
    var known = column == .candidate ? facts.candidate : facts.opening
    if known.count == 0 {
      known = gathering.keep(text, hash: hash)
    } else if gathering.text(known).same(as: text) {
      return
    } else {
      known.isDisputed = true
      warnings.append(
        Warning(
          file: file, position: position(entry, offset: name.offset, piece),
          message: "session \(gathering.sessions[session].text.quoted) had \(column.name)"
            + " \(gathering.text(known).text.quoted) before and has \(text.text.quoted) here;"
            + " the first is used"))
    }
    if column == .candidate {
      gathering.sessionFacts[session].candidate = known
    } else {
      gathering.sessionFacts[session].opening = known
    }
  }
}

/// Room for what is found out about some hundred rows, used again for the next.
private struct LookupRoom: ~Copyable {
  /// The rows that have to be looked up.
  let rows: UnsafeMutablePointer<Int>
  /// The hash of each of those, and the number that it likely stands for.
  let hashes: UnsafeMutablePointer<UInt64>
  let guesses: UnsafeMutablePointer<Int>
  /// The session and the seat of every row.
  let sessions: UnsafeMutablePointer<Int>
  let seats: UnsafeMutablePointer<Int>

  /// Makes room for so many rows.
  init(size: Int) {
    rows = .allocate(capacity: size)
    hashes = .allocate(capacity: size)
    guesses = .allocate(capacity: size)
    sessions = .allocate(capacity: size)
    seats = .allocate(capacity: size)
  }

  deinit {
    rows.deallocate()
    hashes.deallocate()
    guesses.deallocate()
    sessions.deallocate()
    seats.deallocate()
  }
}
