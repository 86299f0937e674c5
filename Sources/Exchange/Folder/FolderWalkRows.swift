import CSV
import Guide
import Interview
import Scoring

// MARK: - Forms, flags and questions

extension FolderWalk {
  /// Reads `forms.csv`.
  mutating func read(
    forms source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try FormRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      _ = session(row.session, row.place, .session, warn: warn)
      let seat = try seat(row.session, row.interviewer, row.place, .interviewer)
      gathering.forms[seat] = .init(
        state: row.state.sheetState, communication: row.communication)
      if row.state != .sealed, row.sealedAt != nil || !row.guideSHA256.isEmpty {
        warn(
          row.place.warning(
            .state,
            "the form is \(row.state.rawValue), so its seal's time and guide are passed over"))
      }
      record?.take(row)
    }
  }

  /// Reads `flags.csv`.
  mutating func read(
    flags source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try FlagRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      let session = session(row.session, row.place, .session, warn: warn)
      var seat: Int?
      // The lead is not of the panel.
      if let name = row.author.interviewer {
        seat = try self.seat(row.session, name, row.place, .interviewer)
      }
      gathering.flags.append(
        .init(
          session: session, seat: seat,
          flag: Sheet.Flag(kind: names.guide.flags[row.flag].kind, state: row.state)))
      record?.take(row)
    }
  }

  /// Reads `questions.csv`.
  mutating func read(
    questions source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try QuestionRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      let session = session(row.session, row.place, .session, warn: warn)
      _ = gathering.voids.number(of: session, row.question)
      gathering.voidReasons.append(row.reason)
      record?.take(row)
    }
  }

  /// The number of a seat that a row names.
  ///
  /// - Throws: An error for a name that cannot be an interviewer's of that session.
  private mutating func seat<Column: FileColumn>(
    _ session: SessionID, _ interviewer: Interviewer, _ place: RowPlace<Column>,
    _ column: Column
  ) throws(InputError) -> Int {
    let known = gathering.seats.count
    let seat = gathering.seat(session, interviewer)
    guard seat == known else { return seat }
    gathering.seatLines[seat] = UInt32(truncatingIfNeeded: place.position(column).line)
    if let why = gathering.refusal(of: seat) { throw place.error(column, why) }
    return seat
  }
}

extension FormRow.State {
  fileprivate var sheetState: Sheet.State {
    switch self {
    case .sealed: .sealed
    case .open: .open
    case .excused: .excused
    }
  }
}
