import Interview
import Scoring

/// Takes the rows of `ratings.csv` into a gathering.
struct RatingGatherer: ~Copyable {
  private let scan: RatingScan
  private let question: Int
  private let candidate: Int?
  private let opening: Int?
  private var batch = RatingBatch()
  private var interviewer = -1

  /// Prepares for the rows of a file.
  init(header: Header, names: GuideNames) {
    scan = RatingScan(header: header, names: names)
    question = header.places[RatingColumn.question.rawValue] ?? 0
    candidate = header.places[RatingColumn.candidate.rawValue]
    opening = header.places[RatingColumn.opening.rawValue]
  }

  /// Takes the next row.
  ///
  /// - Throws: The first fault of the rows so far.
  @inline(__always)
  mutating func take(
    _ record: CSVRecord, into gathering: inout SessionGathering, warn: (Warning) -> Void
  ) throws(InputError) {
    let finding: RatingScan.Finding
    do throws(InputError) {
      finding = try scan.read(record)
    } catch {
      // Rows that wait come first, and so do their faults.
      try flush(into: &gathering, warn: warn)
      throw error
    }
    if interviewer < 0 || !gathering.interviewers[interviewer].same(as: finding.interviewer) {
      interviewer = gathering.interviewers.number(of: finding.interviewer)
    }
    batch.append(
      finding, record, interviewer: interviewer, question: question, candidate: candidate,
      opening: opening)
    if batch.isFull { try flush(into: &gathering, warn: warn) }
  }

  /// Brings the rows that wait into the gathering.
  ///
  /// To be called at the end, and before a fault of a later row is reported.
  ///
  /// - Throws: An error for a rating that is given twice.
  mutating func flush(
    into gathering: inout SessionGathering, warn: (Warning) -> Void
  ) throws(InputError) {
    defer { batch.removeAll() }
    gathering.findSessions(of: &batch)
    gathering.findSeats(of: &batch)
    gathering.approachFacts(of: batch)
    for index in 0..<batch.count {
      let entry = batch.entries[index]
      let place = gathering.place(seat: entry.seat, entry.phase, question: entry.question)
      guard gathering.marks[place] == 0 else { throw ratedTwice(entry, gathering) }
      gathering.marks[place] = entry.mark.rawValue
      if let name = entry.candidate { note(name, .candidate, entry, &gathering, warn) }
      if let name = entry.opening { note(name, .opening, entry, &gathering, warn) }
    }
  }

  private func ratedTwice(
    _ entry: RatingBatch.Entry, _ gathering: borrowing SessionGathering
  ) -> InputError {
    InputError(
      file: scan.header.file, position: batch.position(entry, offset: entry.questionOffset),
      message: RowChecks.ratedTwice(
        scan.question(entry.question), phase: entry.phase.rawValue,
        by: gathering.interviewers[entry.interviewer].text,
        in: gathering.sessions[entry.session].text))
  }

  /// Keeps the first name that is given, and warns of the first that differs from it.
  ///
  /// Names with equal hashes are taken for the same: at worst a warning is not given.
  @inline(__always)
  private func note(
    _ name: RatingBatch.Name, _ column: RatingColumn, _ entry: RatingBatch.Entry,
    _ gathering: inout SessionGathering, _ warn: (Warning) -> Void
  ) {
    let facts = gathering.sessionFacts[entry.session]
    let known = column == .candidate ? facts.candidate : facts.opening
    let hash = gathering.sessions.hash(batch.text(name.text))
    if known.hash == hash || known.isDisputed { return }
    noteNew(name, hash, column, entry, &gathering, warn)
  }

  @inline(never)
  private func noteNew(
    _ name: RatingBatch.Name, _ hash: UInt64, _ column: RatingColumn,
    _ entry: RatingBatch.Entry, _ gathering: inout SessionGathering, _ warn: (Warning) -> Void
  ) {
    let text = FormulaGuard.unguarded(batch.text(name.text))
    let facts = gathering.sessionFacts[entry.session]
    var known = column == .candidate ? facts.candidate : facts.opening
    if known.count == 0 {
      known = gathering.keep(text, hash: hash)
    } else if gathering.text(known).same(as: text) {
      return
    } else {
      known.isDisputed = true
      warn(
        Warning(
          file: scan.header.file, position: batch.position(entry, offset: name.offset),
          message: "session \(gathering.sessions[entry.session].text.quoted) had \(column.name)"
            + " \(gathering.text(known).text.quoted) before and has \(text.text.quoted) here;"
            + " the first is used"))
    }
    if column == .candidate {
      gathering.sessionFacts[entry.session].candidate = known
    } else {
      gathering.sessionFacts[entry.session].opening = known
    }
  }
}
