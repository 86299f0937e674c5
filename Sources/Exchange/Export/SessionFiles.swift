import CSV
import Exact
import Guide
package import Interview
import Scoring

/// The CSV files of an export, built up session by session.
///
/// The columns are those of section 4 of the contract, in its order.
package struct SessionFiles {
  private var ratings: CSVWriter
  private var forms: CSVWriter
  private var tests: CSVWriter
  private var flags: CSVWriter
  private var questions: CSVWriter
  private var taken: TestRecordFiles

  /// Begins files that hold their headers.
  ///
  /// - Parameter forExcel: whether files begin with the UTF-8 mark.
  package init(forExcel: Bool) {
    ratings = RatingColumn.begin(forExcel: forExcel)
    forms = FormColumn.begin(forExcel: forExcel)
    tests = TestColumn.begin(forExcel: forExcel)
    flags = FlagColumn.begin(forExcel: forExcel)
    questions = QuestionColumn.begin(forExcel: forExcel)
    taken = TestRecordFiles(forExcel: forExcel)
  }

  /// The finished files by name.
  package var files: [(name: String, bytes: [UInt8])] {
    [
      (RatingColumn.file, ratings.bytes), (FormColumn.file, forms.bytes),
      (TestColumn.file, tests.bytes), (FlagColumn.file, flags.bytes),
      (QuestionColumn.file, questions.bytes), (AnswerColumn.file, taken.answers.bytes),
      (MarkColumn.file, taken.marks.bytes),
    ]
  }

  /// What was written into each file since the last time, by name.
  mutating func take() -> [(name: String, bytes: [UInt8])] {
    [
      (RatingColumn.file, ratings.take()), (FormColumn.file, forms.take()),
      (TestColumn.file, tests.take()), (FlagColumn.file, flags.take()),
      (QuestionColumn.file, questions.take()), (AnswerColumn.file, taken.answers.take()),
      (MarkColumn.file, taken.marks.take()),
    ]
  }

  package mutating func add(_ exported: ExportedSession) {
    for interviewer in exported.panel {
      addRatings(of: interviewer, exported)
      addForm(of: interviewer, exported)
    }
    if exported.visibility.showsTest {
      addTest(exported)
      taken.add(exported)
    }
    addFlags(exported)
    for question in exported.guide.questions {
      guard let reason = exported.session.voided[question.id] else { continue }
      questions.text(exported.session.id.text)
      questions.plain(question.id)
      questions.text(reason)
      questions.endRecord()
    }
  }

  private mutating func addRatings(of interviewer: Interviewer, _ exported: ExportedSession) {
    let form = exported.session.form(of: interviewer)
    for question in exported.answered(interviewer) {
      let entry = form[question.id]
      let names = RowNames(exported, interviewer, question: question.id)
      if let answer = entry.answer {
        let phase = entry.revisions.isEmpty ? "final" : "initial"
        addRating(
          names, phase: phase, answer, entry.elements, note: entry.note.text, at: entry.ratedAt)
      }
      if let revision = entry.revisions.last {
        addRating(
          names, phase: "final", revision.answer, revision.elements ?? entry.elements,
          note: revision.reason, at: revision.at)
      }
    }
  }

  private struct RowNames {
    let session: String
    let candidate: String
    let opening: String
    let interviewer: String
    let question: String

    init(_ exported: ExportedSession, _ interviewer: Interviewer, question: String) {
      session = exported.session.id.text
      candidate = exported.session.plan?.candidate ?? ""
      opening = exported.session.plan?.opening.text ?? ""
      self.interviewer = interviewer.text
      self.question = question
    }
  }

  private mutating func addRating(
    _ names: RowNames, phase: String, _ answer: Answer, _ elements: Elements, note: String,
    at: Instant?
  ) {
    ratings.text(names.session)
    ratings.text(names.candidate)
    ratings.text(names.opening)
    ratings.text(names.interviewer)
    ratings.plain(names.question)
    ratings.plain(phase)
    switch answer {
    case .rated(let rating):
      ratings.plain("rated")
      ratings.plain("\(rating.value)")
    case .blank(let blank):
      ratings.plain(blank.rawValue)
      ratings.empty()
    }
    for element in Element.allCases { ratings.plain(elements[element]?.rawValue ?? "") }
    ratings.text(note)
    ratings.plain(at?.text ?? "")
    ratings.endRecord()
  }

  private mutating func addForm(of interviewer: Interviewer, _ exported: ExportedSession) {
    let session = exported.session
    let form = session.form(of: interviewer)
    forms.text(session.id.text)
    forms.text(interviewer.text)
    if session.excused[interviewer] != nil {
      forms.plain("excused")
    } else {
      let isShown = form.isSealed && exported.visibility.showsProgress(of: interviewer)
      forms.plain(isShown ? "sealed" : "open")
    }
    let showsForm = exported.visibility.showsForm(of: interviewer)
    forms.plain(showsForm ? form.communication?.rawValue ?? "" : "")
    let showsSeal = form.isSealed && showsForm
    forms.plain(showsSeal ? form.seal?.at?.text ?? "" : "")
    forms.text(showsSeal ? form.seal?.guide ?? "" : "")
    forms.endRecord()
  }

  private mutating func addTest(_ exported: ExportedSession) {
    let marking = TestMarking(session: exported.session, guide: exported.guide)
    for competency in exported.guide.competencies {
      switch marking.standing(of: competency.id).marks {
      case nil: break
      case .whole(let marks):
        addMarks(marks, section: competency.id, item: "", topic: "", exported)
      case .items(let items):
        for item in items {
          addMarks(
            item.marks, section: competency.id, item: item.item, topic: item.topic, exported)
        }
      }
    }
  }

  private mutating func addMarks(
    _ marks: Marks, section: String, item: String, topic: String, _ exported: ExportedSession
  ) {
    tests.text(exported.session.id.text)
    tests.plain(section)
    tests.plain(marks.earned.writtenOut)
    tests.plain(marks.possible.writtenOut)
    tests.text(item)
    tests.text(topic)
    tests.endRecord()
  }

  private mutating func addFlags(_ exported: ExportedSession) {
    let session = exported.session
    let shown = session.flags.filter { exported.visibility.showsFlags(of: $0.key.seat) }
      .map { flag in (flag: flag, author: exported.author(of: flag.key)) }
    // The lead, who is not of the panel, comes last.
    for seat in exported.panel.map(Seat.interviewer) + [.lead] {
      for (flag, author) in shown where author == seat {
        flags.text(session.id.text)
        flags.text(FlagKey(seat: author, number: flag.key.number).author)
        flags.plain(flag.flag)
        flags.plain(session.state(of: flag.key).rawValue)
        flags.text(flag.evidence)
        flags.endRecord()
      }
    }
  }
}

/// Writes `audit.csv`: a row for each event, with the bytes that its hash is of.
package struct AuditFile {
  private var writer = CSVWriter()

  /// Begins the file with its header.
  package init(forExcel: Bool) {
    if forExcel { writer.byteOrderMark() }
    writer.record(["session", "seat", "sequence", "at", "kind", "record", "sha256"])
  }

  /// What was written since the last time.
  package mutating func take() -> [UInt8] { writer.take() }

  package mutating func add(_ row: AuditRow) {
    writer.text(row.session.text)
    writer.text(row.seat)
    writer.plain("\(row.sequence)")
    writer.plain(row.at)
    writer.plain(row.kind)
    writer.text(row.record)
    writer.plain(row.sha256)
    writer.endRecord()
  }
}
