import CSV
import Exact
import Guide
import Interview
import Scoring

/// Writes `answers.csv` and `marks.csv`: a taken test, and what people made of its open answers.
///
/// What the key made of the other answers is worked out from them and the guide.
struct TestRecordFiles {
  var answers: CSVWriter
  var marks: CSVWriter

  init(forExcel: Bool) {
    answers = AnswerColumn.begin(forExcel: forExcel)
    marks = MarkColumn.begin(forExcel: forExcel)
  }

  /// Adds the test of a session, section by section as far as it was begun.
  mutating func add(_ exported: ExportedSession) {
    let session = exported.session
    let assessment = exported.guide.assessment
    guard let sitting = session.sitting, let form = assessment.form(sitting.form) else { return }
    let marking = TestMarking(session: session, guide: exported.guide)
    for section in assessment.sections where sitting.sections[section.id] != nil {
      let isClosed = Self.isClosed(marking.standing(of: section.id), sitting.sections[section.id])
      for item in assessment.items(of: form, in: section.id) {
        addAnswer(
          session.answer(to: item, under: assessment), item, isLate: false, isClosed, exported)
        if let late = session.lateAnswer(to: item, under: assessment) {
          addAnswer(late, item, isLate: true, isClosed, exported)
        }
        addMarks(of: item, exported)
      }
    }
  }

  /// Whether the answers give the section its marks, or will once they are marked.
  ///
  /// Where two scores differ and none was chosen they do not, and must not after an import.
  private static func isClosed(_ standing: SectionStanding, _ section: Sitting.Section?) -> Bool {
    if case .differs = standing { return false }
    return section?.end != nil
  }

  private mutating func addAnswer(
    _ given: Sitting.Given?, _ item: TestItem, isLate: Bool, _ isClosed: Bool,
    _ exported: ExportedSession
  ) {
    guard let sitting = exported.session.sitting else { return }
    // What is empty was taken back; that it was touched once is in audit.csv.
    let isEmpty = given.map { $0.answer.cell.isEmpty && $0.answer.remarkCell.isEmpty } ?? true
    if isLate, isEmpty { return }
    answers.text(exported.session.id.text)
    answers.plain(item.id)
    answers.text(given?.answer.cell ?? "")
    answers.text(given?.answer.remarkCell ?? "")
    answers.plain(isLate ? "yes" : "")
    answers.plain(isEmpty ? "" : given?.at?.text ?? "")
    answers.plain(sitting.form)
    answers.plain("\(sitting.percent)")
    answers.plain(isClosed ? "yes" : "no")
    answers.text(sitting.guide)
    answers.endRecord()
  }

  private mutating func addMarks(of item: TestItem, _ exported: ExportedSession) {
    let session = exported.session
    for (marker, items) in session.marking.sorted(by: { $0.key < $1.key }) {
      guard let entries = items[item.id], let first = entries.first, let last = entries.last else {
        continue
      }
      let isChanged = entries.count > 1
      for (phase, entry) in isChanged ? [("initial", first), ("final", last)] : [("final", first)] {
        add(entry, of: item, marker, phase, exported)
      }
    }
    for (rater, items) in session.outsideMarks.sorted(by: { $0.key < $1.key }) {
      guard let list = items[item.id], let first = list.first, let last = list.last else {
        continue
      }
      let isChanged = list.count > 1
      for (phase, mark) in isChanged ? [("initial", first), ("final", last)] : [("final", first)] {
        add(mark.entry, of: item, rater, phase, exported, file: mark.file)
      }
    }
    if let remark = session.remarks[item.id]?.last {
      begin(item, "", "final", exported)
      marks.empty()
      marks.plain(remark.marks.earned.writtenOut)
      marks.plain(remark.marks.possible.writtenOut)
      end(remark.reason, remark.at)
    }
  }

  private mutating func add(
    _ entry: MarkEntry, of item: TestItem, _ marker: Marker, _ phase: String,
    _ exported: ExportedSession, file: String = ""
  ) {
    begin(item, marker.text, phase, exported)
    marks.plain(entry.mark.cell(exported.guide.assessment.criteria))
    marks.empty()
    marks.empty()
    end(entry.reason ?? "", entry.at, file: file)
  }

  private mutating func begin(
    _ item: TestItem, _ marker: String, _ phase: String, _ exported: ExportedSession
  ) {
    marks.text(exported.session.id.text)
    marks.plain(item.id)
    marks.text(marker)
    marks.plain(phase)
  }

  private mutating func end(_ reason: String, _ at: Instant?, file: String = "") {
    marks.text(reason)
    marks.plain(at?.text ?? "")
    marks.text(file)
    marks.endRecord()
  }
}
