import CSV
import Exact
import Guide
import Interview
import Scoring
import Text

// MARK: - The test

extension FolderWalk {
  /// Reads `tests.csv`.
  mutating func read(
    tests source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    let topics = NameList(names.guide.scoring.topics)
    try TestRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      let session = session(row.session, row.place, .session, warn: warn)
      if keepsTestRows { gathering.tests[session, default: ImportedTest()].add(row) }
      record?.take(row)
      let section = gathering.sections.number(of: session, row.section)
      if section == gathering.sectionMarks.count { gathering.sectionMarks.append(.init()) }
      gathering.sectionMarks[section].add(row.marks)
      var name = row.topic
      guard row.item != nil else {
        if !name.isEmpty {
          warn(row.place.warning(.topic, "the topic of a whole section is ignored"))
        }
        return
      }
      guard let topic = name.withUTF8({ topics.index(of: $0) }) else {
        // A gate must not be turned off by a slip of the keyboard.
        let folded = ColumnName.folded(name)
        if let meant = topics.names.first(where: { ColumnName.isTypingError(folded, of: $0) }) {
          warn(
            row.place.warning(
              .topic,
              "\(name.quoted(beside: meant)) is not \(meant.quoted), which a gate waits for; did you mean"
                + " \(meant)?"))
        }
        return
      }
      let place = gathering.topics.number(of: session, topic)
      if place == gathering.topicMarks.count { gathering.topicMarks.append(.init()) }
      gathering.topicMarks[place].add(row.marks)
    }
  }

  /// Reads `answers.csv`.
  mutating func read(
    answers source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try AnswerRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      let session = session(row.session, row.place, .session, warn: warn)
      try gathering.tests[session, default: ImportedTest()].admit(
        row, guideSHA256: guideSHA256, &checks)
      record?.take(row)
    }
    // Of the others tests.csv says all there is.
    gathering.tests = gathering.tests.filter { !$0.value.answers.isEmpty }
  }

  /// Reads `marks.csv`.
  mutating func read(
    marks source: consuming some ByteSource & ~Copyable, warn: (Warning) -> Void
  ) throws(InputError) {
    try MarkRow.read(source, names: names, warn: warn) { (row) throws(InputError) in
      try checks.admit(row)
      guard checks.isAnswered(row.item, in: row.session) else {
        throw row.place.error(
          .item,
          "answers.csv has no answer of session \(row.session.text.quoted) to item"
            + " \(row.item)")
      }
      let session = session(row.session, row.place, .session, warn: warn)
      if case .outside(let name, _, _) = row.mark,
        let why = refusal(ofOutsideRater: name, in: session)
      {
        throw row.place.error(.marker, why)
      }
      gathering.tests[session]?.marks.append(row)
      record?.take(row)
    }
  }

  /// Why nobody of that name is an outside rater of a session; nil where somebody may be.
  private mutating func refusal(ofOutsideRater name: Marker, in session: Int) -> String? {
    // What is on record is taken as it is.
    if gathering.takesAnyName { return nil }
    let fold = NameFold(name.text)
    let facts = gathering.sessionFacts[session]
    let candidate = gathering.text(facts.candidate).text
    if !candidate.isEmpty, fold == NameFold(candidate) {
      return "\(name.text.quoted) is the candidate of this session, who marks nothing of it"
    }
    let folds = panelFolds ?? foldsOfPanels()
    panelFolds = folds
    for interviewer in folds[fold] ?? []
    where gathering.seats.find(session, interviewer, facts.seats) != nil {
      let member = gathering.interviewers[interviewer].text
      return "\(name.text.quoted(beside: member)) is on the panel of this session"
        + " (\(member.quoted(beside: name.text))), and no outside rater"
    }
    return nil
  }

  /// The interviewers of all sessions by what is alike in their names.
  private func foldsOfPanels() -> [NameFold: [Int]] {
    var folds: [NameFold: [Int]] = [:]
    for interviewer in 0..<gathering.interviewers.count {
      folds[NameFold(gathering.interviewers[interviewer].text), default: []].append(interviewer)
    }
    return folds
  }

  /// Tells of each section whose score in `tests.csv` is not what its answers and marks come to.
  mutating func warnOfTests(warn: (Warning) -> Void) {
    for (session, test) in gathering.tests.sorted(by: { $0.key < $1.key }) {
      let id = SessionID(gathering.sessions[session].text)
      let undecided = test.session(id, guide: guide, isDecided: false)
      let marking = TestMarking(session: undecided, guide: guide)
      for competency in guide.competencies {
        guard let two = marking.twoScores[competency.id], let taken = two.taken.marks?.score,
          let recorded = two.recorded.marks?.score, let row = test.sections[competency.id]?.first
        else { continue }
        warn(
          row.place.warning(
            .section,
            "\(competency.id) of session \(id.text.quoted) is"
              + " \(recorded.shown(against: [taken])) here, and answers and marks come to"
              + " \(taken.shown(against: [recorded])); the former stands"))
      }
    }
  }
}
