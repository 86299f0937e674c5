import CSV
import Guide
import Interview
import Scoring
import Text

/// A taken test as `answers.csv` and `marks.csv` have it.
struct ImportedTest: Sendable {
  /// The rows of `tests.csv` by section.
  var sections: [String: [TestRow]] = [:]
  var answers: [AnswerRow] = []
  var marks: [MarkRow] = []

  /// Later than any time that a section may take.
  private static let late = 1 << 40

  mutating func add(_ row: TestRow) { sections[row.sectionID, default: []].append(row) }

  /// What the lead's feed says of the test.
  ///
  /// - Parameter isDecided: whether it is said that what is in `tests.csv` counts.
  func addLead(to lead: inout FeedBuilder, guide: HiringGuide, isDecided: Bool = true) {
    for competency in guide.competencies {
      if let marks = sections[competency.id].flatMap({ SectionMarks($0) }) {
        lead.add(.sectionMarked(section: competency.id, marks: marks))
      }
    }
    // The files say what each section scored; the answers beside them are the record of how.
    for section in begun(guide.assessment) where isDecided && sections[section] != nil {
      lead.add(
        .sectionSourceChosen(section: section, source: .recorded, reason: "as in tests.csv"))
    }
    for remark in remarks { lead.add(remark.happening, at: remark.at) }
    for mark in outside { lead.add(mark.happening, at: mark.at) }
  }

  /// What the candidate and the markers did, a feed after the other.
  func events(of session: SessionID, guide: HiringGuide, now: Instant) -> [Event] {
    let candidate = FeedBuilder(session: session, seat: .candidate, now: now)
    return candidateEvents(candidate, assessment: guide.assessment)
      + markers.flatMap { marker in
        events(of: marker, FeedBuilder(session: session, seat: .marker(marker), now: now))
      }
  }

  /// A session with this test and nothing else.
  func session(_ id: SessionID, guide: HiringGuide, isDecided: Bool = true) -> Session {
    let now = Instant(milliseconds: 0)
    var lead = FeedBuilder(session: id, seat: .lead, now: now)
    addLead(to: &lead, guide: guide, isDecided: isDecided)
    return Session(id: id, events: lead.events + events(of: id, guide: guide, now: now))
  }

  /// The sections that were begun, in the order of the test.
  private func begun(_ assessment: Assessment) -> [String] {
    assessment.sections.map(\.id).filter { id in answers.contains { $0.section == id } }
  }

  /// The candidate's feed; a section is closed unless a row says that it is not.
  func candidateEvents(
    _ feed: consuming FeedBuilder, assessment: Assessment
  ) -> [Event] {
    guard let first = answers.first else { return [] }
    feed.add(
      .sittingBegun(guide: first.guideSHA256, form: first.form, percent: first.percent))
    for section in begun(assessment) {
      let clock = SteadyReading(boot: "", milliseconds: 0)
      feed.add(.sectionBegun(section: section, clock: clock))
      for row in answers where row.section == section {
        guard let answer = row.answer else { continue }
        feed.add(
          .itemAnswered(item: row.item, answer: answer, spent: row.isLate ? Self.late : 0),
          at: row.answeredAt)
      }
      let isOpen = answers.contains { $0.section == section && !$0.isClosed }
      if !isOpen { feed.add(.sectionEnded(section: section, spent: 0, byTime: false)) }
    }
    return feed.events
  }

  /// The markers, in the order in which the file names them.
  private var markers: [Marker] {
    var names: [Marker] = []
    for row in marks {
      if case .open(let marker, _) = row.mark, !names.contains(marker) { names.append(marker) }
    }
    return names
  }

  private func events(of marker: Marker, _ feed: consuming FeedBuilder) -> [Event] {
    var seen: Set<String> = []
    for phase in [Phase.initial, .final] {
      for row in marks where row.phase == phase {
        guard case .open(marker, let mark) = row.mark else { continue }
        let isFirst = seen.insert(row.item).inserted
        feed.add(
          isFirst
            ? .answerMarked(item: row.item, mark: mark)
            : .answerRemarked(item: row.item, mark: mark, reason: row.reason),
          at: row.markedAt)
      }
    }
    return feed.events
  }

  /// What outside raters made of the answers, for the lead's feed.
  private var outside: [(happening: Happening, at: Instant?)] {
    var seen: Set<[String]> = []
    return [Phase.initial, .final].flatMap { phase in
      marks.filter { $0.phase == phase }.compactMap { row in
        guard case .outside(let rater, let mark, let file) = row.mark else { return nil }
        let isFirst = seen.insert([rater.text, row.item]).inserted
        let happening = Happening.outsideMarked(
          item: row.item, mark: mark, rater: rater, file: file,
          reason: isFirst ? nil : row.reason)
        return (happening, row.markedAt)
      }
    }
  }

  /// The marks given by hand, for the lead's feed.
  private var remarks: [(happening: Happening, at: Instant?)] {
    [Phase.initial, .final].flatMap { phase in
      marks.filter { $0.phase == phase }.compactMap { row in
        guard case .byHand(let marks) = row.mark else { return nil }
        return (.itemRemarked(item: row.item, marks: marks, reason: row.reason), row.markedAt)
      }
    }
  }
}

extension ImportedTest {
  /// Takes an answer, which must be under that guide and in the form of the ones before it.
  mutating func admit(
    _ row: AnswerRow, guideSHA256: String?, _ checks: inout RowChecks
  ) throws(InputError) {
    guard guideSHA256 == nil || row.guideSHA256.isEmpty || row.guideSHA256 == guideSHA256 else {
      throw row.place.error(
        .guideSHA256,
        "these answers were given under another guide (\(String(row.guideSHA256.prefix(12)).quoted));"
          + " they need that one: as guide.yaml in their folder, or frozen into the session")
    }
    try checks.admit(row)
    if let first = answers.first, first.form != row.form || first.percent != row.percent {
      throw row.place.error(
        .form,
        "session \(row.session.text.quoted) has form \(first.form) at \(first.percent) percent"
          + " in an earlier row; a test is taken in one form")
    }
    answers.append(row)
  }
}
