package import CSV
import Guide
package import Interview
import Scoring
import Text

/// The columns of `answers.csv`.
package enum AnswerColumn: Int, FileColumn {
  case session, item, answer, remark, late, answeredAt, form, percent, closed, guideSHA256

  package static let file = FolderFile.answers.rawValue
  package static let names = [
    "session", "item", "answer", "remark", "late", "answered_at", "form", "percent", "closed",
    "guide_sha256",
  ]
  package static let required: [AnswerColumn] = [.session, .item, .answer, .form]
}

/// A row of `answers.csv`: what a candidate answered to an item of the test.
package struct AnswerRow: FileRow {
  package let session: SessionID
  package let item: String
  /// The section that the item belongs to.
  package let section: String
  /// The answer; nil where none was given.
  package let answer: TestAnswer?
  /// Whether it came after the time, and so does not count.
  package let isLate: Bool
  /// Whether it is a number that its key does not understand, so that a person marks it.
  package let isNumberForMarkers: Bool
  /// When it was given; nil where the file does not say.
  package let answeredAt: Instant?
  package let form: String
  /// The time in percent of the usual.
  package let percent: Int
  /// Whether the section was closed, or counts as such; it is where the file does not say.
  package let isClosed: Bool
  /// SHA-256 of the guide; empty where the file does not say.
  package let guideSHA256: String
  package let place: RowPlace<AnswerColumn>

  private enum Late: String, CaseIterable {
    case yes
  }

  private enum Closed: String, CaseIterable {
    case yes
    case no
  }

  package init(_ cells: Cells<AnswerColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    let id = try cells.name(.item)
    let assessment = names.guide.assessment
    guard let item = assessment.item(id) else {
      throw cells.bad(.item, expected: "an item of the guide")
    }
    self.item = item.id
    section = item.section
    form = try cells.name(.form)
    guard let known = assessment.form(form) else {
      throw cells.bad(
        .form,
        expected: "a form of the guide (\(assessment.forms.map(\.id).listed("or")))")
    }
    guard known.items.contains(item.id) else {
      throw cells.error(.item, "item \(item.id) is not in form \(form)")
    }
    let late: Late? = try cells.word(.late)
    isLate = late != nil
    answeredAt = try cells.time(.answeredAt)
    let closed: Closed? = try cells.word(.closed)
    isClosed = closed != .no
    let percent = cells.raw(.percent)
    guard let time = percent.isBlank ? 100 : NumberCell.whole(percent), (100...400).contains(time)
    else { throw cells.badNumber(.percent, expected: "100 to 400") }
    self.percent = time
    guideSHA256 = cells.text(.guideSHA256)
    answer = try Self.answer(cells, to: item)
    if case .number? = answer, let answer, !isLate {
      isNumberForMarkers = assessment.isForMarkers(answer, to: item)
    } else {
      isNumberForMarkers = false
    }
    place = cells.place
  }

  private static func answer(
    _ cells: Cells<AnswerColumn>, to item: TestItem
  ) throws(InputError) -> TestAnswer? {
    let text = cells.text(.answer)
    let remark = cells.text(.remark)
    if text.isEmpty, remark.isEmpty { return nil }
    switch item.task {
    case .number: return .number(text: text, remark: remark)
    case .steps, .writing: return .text(text: text)
    case .choice(let choices):
      return .choice(id: try known([text], among: choices.map(\.id), cells, item).first)
    case .ticks(let statements):
      return .ticks(ids: try known(parts(text), among: statements.map(\.id), cells, item))
    case .order(let steps):
      let ids = try known(parts(text), among: steps.map(\.id), cells, item)
      guard ids.count == steps.count else {
        throw cells.error(
          .answer, "an order of item \(item.id) has all of \(steps.map(\.id).listed("and"))")
      }
      return .order(ids: ids)
    }
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }

  /// The ids, each of them known and there once.
  private static func known(
    _ ids: [String], among all: [String], _ cells: Cells<AnswerColumn>, _ item: TestItem
  ) throws(InputError) -> [String] {
    for (index, id) in ids.enumerated() {
      guard all.contains(id) else {
        throw cells.error(
          .answer,
          "\(id.quoted) is not an answer to item \(item.id), which has \(all.listed("and"))")
      }
      guard !ids[..<index].contains(id) else {
        throw cells.error(.answer, "\(id.quoted) is there twice in the answer to item \(item.id)")
      }
    }
    return ids
  }
}

extension TestAnswer {
  /// The answer as it stands in the file, without the remark.
  var cell: String {
    switch self {
    case .number(let text, _), .text(let text): text
    case .choice(let id): id ?? ""
    case .ticks(let ids), .order(let ids): ids.joined(separator: ";")
    }
  }

  /// The remark beside a number; empty for everything else.
  var remarkCell: String {
    if case .number(_, let remark) = self { remark } else { "" }
  }
}
