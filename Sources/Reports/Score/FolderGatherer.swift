import Guide
import Interview
import Scoring

/// Reads the files of a folder into a gathering, in the order that decides who comes first.
struct FolderGatherer: ~Copyable {
  private let names: GuideNames
  private var checks = RowChecks()
  /// What has been read.
  var gathering: SessionGathering
  /// Candidate and opening by session, where the ratings name none.
  private(set) var namesElsewhere: [SessionID: (candidate: String, opening: String)] = [:]

  /// Prepares for a folder whose sessions were held under a guide.
  init(guide: HiringGuide) {
    names = GuideNames(guide: guide)
    gathering = SessionGathering(questionCount: guide.questions.count)
  }

  /// The guide under which the sessions were held.
  var guide: HiringGuide { names.guide }

  /// Hands over what has been read.
  consuming func finish() -> SessionGathering { gathering }

  /// Reads all files of the folder; only `ratings.csv` has to be there.
  mutating func read(
    folder: String, warn: (Warning) -> Void
  ) throws(InputError) {
    guard let ratings = try FileSource(folder: folder, name: RatingColumn.file) else {
      throw InputError(
        file: RatingColumn.file, position: nil,
        message: "there is no such file in \(folder.harmless); it holds the ratings")
    }
    try read(ratings: ratings, warn: warn)
    if let source = try FileSource(folder: folder, name: FormColumn.file) {
      try read(forms: source, warn: warn)
    }
    if let source = try FileSource(folder: folder, name: TestColumn.file) {
      try read(tests: source, warn: warn)
    }
    if let source = try FileSource(folder: folder, name: FlagColumn.file) {
      try read(flags: source, warn: warn)
    }
    if let source = try FileSource(folder: folder, name: QuestionColumn.file) {
      try read(questions: source, warn: warn)
    }
    if let source = try FileSource(folder: folder, name: AnswerColumn.file) {
      // What the answers earned is in tests.csv; here they are only checked.
      try AnswerRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
        try checks.admit(row)
      }
    }
    if let source = try FileSource(folder: folder, name: MarkColumn.file) {
      try read(marks: source, warn: warn)
    }
    readNames(folder: folder)
  }

  /// Reads `marks.csv`, of which a scorecard only needs where two markers differ.
  mutating func read(
    marks source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    var readings = MarkerReadings()
    try MarkRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      readings.take(row)
    }
    // What does not count needs no talk: marks changed by hand, and sections scored as a whole.
    for item in guide.assessment.itemsInOrder {
      let section = guide.competencies.firstIndex { $0.id == item.section }
      for id in readings.sessions(apartOn: item) {
        let session = gathering.session(id)
        guard section.map({ gathering.wholeSections.find(session, $0) == nil }) != false else {
          continue
        }
        gathering.markerSpreads[session, default: []].append(item.id)
      }
    }
  }

  /// Reads of `scorecards.csv` whom a session without ratings is about: no other file says.
  ///
  /// That file is an outcome, not an input; one that cannot be read tells nothing.
  private mutating func readNames(folder: String) {
    var found: [SessionID: (candidate: String, opening: String)] = [:]
    do {
      guard let source = try FileSource(folder: folder, name: DecisionColumn.file) else { return }
      try DecisionRow.read(source, names: names, warn: { _ in }) { (row) throws(InputError) in
        found[row.session] = (row.candidate, row.opening)
      }
    } catch {
      return
    }
    namesElsewhere = found
  }

  /// Reads `ratings.csv`.
  mutating func read(
    ratings source: consuming some ByteSource & ~Copyable,
    pieceSize: Int = 512 << 10, warn: (Warning) -> Void
  ) throws(InputError) {
    try RatingPipeline.read(
      source, names: names, pieceSize: pieceSize, into: &gathering, warn: warn)
    gathering.ratedSeatCount = gathering.seats.count
  }

  /// Reads `forms.csv`.
  mutating func read(
    forms source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try FormRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      let seat = gathering.seat(row.session, row.interviewer)
      gathering.forms[seat] = .init(
        state: row.state.sheetState, communication: row.communication)
    }
  }

  /// Reads `tests.csv`.
  mutating func read(
    tests source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    let topics = NameList(names.guide.scoring.gates.mustHaveTopics)
    try TestRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      let session = gathering.session(row.session)
      let section = gathering.sections.number(of: session, row.section)
      if section == gathering.sectionMarks.count { gathering.sectionMarks.append(.init()) }
      gathering.sectionMarks[section].add(row.marks)
      var name = row.topic
      guard row.item != nil else {
        _ = gathering.wholeSections.number(of: session, row.section)
        if !name.isEmpty {
          warn(row.place.warning(.topic, "the topic of a whole section is ignored"))
        }
        return
      }
      guard let topic = name.withUTF8({ topics.index(of: $0) }) else {
        // A gate must not be turned off by a slip of the shift key.
        if let meant = topics.names.first(where: { $0 == row.topic.lowercased() }) {
          warn(
            row.place.warning(
              .topic, "the topic is not \(meant), which a gate waits for; write it in small letters"
            ))
        }
        return
      }
      let place = gathering.topics.number(of: session, topic)
      if place == gathering.topicMarks.count { gathering.topicMarks.append(.init()) }
      gathering.topicMarks[place].add(row.marks)
    }
  }

  /// Reads `flags.csv`.
  mutating func read(
    flags source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try FlagRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      let seat = gathering.seat(row.session, row.interviewer)
      gathering.flags.append(
        .init(
          session: gathering.seats[seat].session,
          flag: Sheet.Flag(kind: names.guide.flags[row.flag].kind, state: row.state)))
    }
  }

  /// Reads `questions.csv`.
  mutating func read(
    questions source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try QuestionRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      _ = gathering.voids.number(of: gathering.session(row.session), row.question)
      gathering.voidReasons.append(row.reason)
    }
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
