import CSV
import Guide
import Interview
import Scoring
import Text

/// Reads the files of a folder in their order: the one place where what they say is judged.
///
/// What is found goes to a tally, from which scorecards are worked out, and, where that is
/// asked for, to a record of all that the files say. Warnings and faults do not depend on which.
struct FolderWalk: ~Copyable {
  let names: GuideNames
  let guideSHA256: String?
  var checks = RowChecks()
  var gathering: SessionGathering
  /// Everything that the files say, by the numbers of `gathering`; nil where only scores are wanted.
  var record: FolderRecord?
  /// What `scorecards.csv` says.
  var given: GivenScorecards
  /// Whether rows of the test are kept for sessions that may have answers.
  private(set) var keepsTestRows = false
  /// The interviewers by what is alike in their names, once an outside rater is named.
  var panelFolds: [NameFold: [Int]]?
  /// The sessions with ratings by what is alike in their names, once that is asked for.
  private var ratedFolds: [NameFold: Int]?

  /// Prepares for a folder whose sessions were held under a guide.
  ///
  /// - Parameters:
  ///   - guideSHA256: SHA-256 of the guide's text, under which answers must have been given;
  ///     nil where that is known.
  ///   - records: whether everything that the files say is kept.
  init(guide: HiringGuide, guideSHA256: String?, records: Bool = false) {
    names = GuideNames(guide: guide)
    self.guideSHA256 = guideSHA256
    gathering = SessionGathering(questionCount: guide.questions.count)
    record = records ? FolderRecord() : nil
    given = GivenScorecards(guide: guide)
  }

  /// The guide under which the sessions were held.
  var guide: HiringGuide { names.guide }

  /// Hands over what counts.
  consuming func finish() -> SessionGathering { gathering }

  /// Reads all files of a folder; only `ratings.csv` has to be there.
  ///
  /// - Throws: The first fault of the first file that has one.
  mutating func read(
    _ files: FolderFiles, pieceSize: Int = 512 << 10, warn: (Warning) -> Void
  ) throws(InputError) {
    for warning in files.warnings { warn(warning) }
    keepsTestRows = files.has(.answers)
    guard let ratings = try files.open(.ratings) else { throw files.withoutRatings() }
    try read(ratings: ratings, pieceSize: pieceSize, warn: warn)
    if let source = try files.open(.forms) { try read(forms: source, warn: warn) }
    gathering.formSeatCount = gathering.seats.count
    if let source = try files.open(.tests) { try read(tests: source, warn: warn) }
    if let source = try files.open(.flags) { try read(flags: source, warn: warn) }
    if let source = try files.open(.questions) { try read(questions: source, warn: warn) }
    if let source = try files.open(.answers) { try read(answers: source, warn: warn) }
    if let source = try files.open(.marks) { try read(marks: source, warn: warn) }
    warnOfTests(warn: warn)
    if let source = try files.open(.scorecards) { try read(scorecards: source, warn: warn) }
  }

  /// Reads `ratings.csv`.
  mutating func read(
    ratings source: consuming some ByteSource & ~Copyable, pieceSize: Int = 512 << 10,
    warn: (Warning) -> Void
  ) throws(InputError) {
    let file = source.name
    if var record = self.record.take() {
      try RatingPipeline.read(
        source, names: names, pieceSize: pieceSize, into: &gathering, warn: warn,
        take: { record.take($0) })
      self.record = record
    } else {
      try RatingPipeline.read(
        source, names: names, pieceSize: pieceSize, into: &gathering, warn: warn)
    }
    gathering.ratedSeatCount = gathering.seats.count
    gathering.ratedSessionCount = gathering.sessions.count
    if gathering.sessions.count == 0 {
      warn(
        Warning(
          file: file, position: nil, message: "there is a header and no row below it: no rating"))
    }
    for message in gathering.likeSessions() {
      warn(Warning(file: file, position: nil, message: message))
    }
  }

  /// The number of a session that a row names, told of where no rating names it.
  mutating func session<Column: FileColumn>(
    _ id: SessionID, _ place: RowPlace<Column>, _ column: Column, warn: (Warning) -> Void
  ) -> Int {
    let known = gathering.sessions.count
    let session = gathering.session(id)
    if session == known { warn(place.warning(column, unrated(id))) }
    return session
  }

  private mutating func unrated(_ id: SessionID) -> String {
    let folds = ratedFolds ?? foldsOfRated()
    ratedFolds = folds
    guard let other = folds[NameFold(id.text)] else {
      return "session \(id.text.quoted) has no ratings; it is taken with what this file says"
    }
    let meant = gathering.sessions[other].text
    return "session \(id.text.quoted(beside: meant)) has no ratings and is taken as one of its own;"
      + " did you mean \(meant.quoted(beside: id.text))?"
  }

  private func foldsOfRated() -> [NameFold: Int] {
    var folds: [NameFold: Int] = [:]
    for session in 0..<gathering.ratedSessionCount {
      folds[NameFold(gathering.sessions[session].text)] = session
    }
    return folds
  }
}

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
          flag: Sheet.Flag(
            id: names.guide.flags[row.flag].id, kind: names.guide.flags[row.flag].kind,
            state: row.state)))
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
