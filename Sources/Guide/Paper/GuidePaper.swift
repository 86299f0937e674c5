import Text

/// Prints what a day without a computer needs: the test, its key, and an interviewer's form.
///
/// Every document is plain text of its own, to be printed on its own: lines end in a line
/// feed, none ends in a space, and none is wider than `width` characters.
package enum GuidePaper {
  /// Narrower widths are taken as this one, in characters.
  package static let leastWidth = 40

  /// The test for a candidate to fill in by hand; nothing in it depends on the key.
  package static func candidateForm(
    _ guide: HiringGuide, form: TestForm, width: Int = 80
  ) -> String {
    text(width) { CandidatePaper(guide: guide, form: PaperForm(form, of: guide)).print(on: &$0) }
  }

  /// The key to a form of the test, with how to mark it, the criteria and a marking sheet.
  package static func answerKey(
    _ guide: HiringGuide, form: TestForm, width: Int = 80
  ) -> String {
    text(width) { AnswerKeyPaper(guide: guide, form: form).print(on: &$0) }
  }

  /// The sheet on which a marker records one candidate's points on a form of the test.
  ///
  /// It names the steps that answers are held against, so it is not for candidates either.
  package static func markingSheet(
    _ guide: HiringGuide, form: TestForm, width: Int = 80
  ) -> String {
    text(width) { MarkingPaper(guide: guide, form: PaperForm(form, of: guide)).print(on: &$0) }
  }

  /// The form on which one interviewer rates one candidate.
  package static func interviewerSheet(_ guide: HiringGuide, width: Int = 80) -> String {
    text(width) { InterviewPaper(guide: guide).print(on: &$0) }
  }

  private static func text(_ width: Int, _ print: (inout WrappedText) -> Void) -> String {
    var page = WrappedText(width: max(width, leastWidth))
    print(&page)
    return page.lines.map { $0 + "\n" }.joined()
  }
}

/// A form of the test as it is laid out on paper: its items numbered from 1 through all sections.
struct PaperForm {
  struct Section {
    /// Counted from 1.
    var number: Int
    var title: String
    var minutes: Int
    var items: [(number: Int, item: TestItem)]
  }

  let title: String
  let sections: [Section]

  /// Lays out the sections that have items in that form.
  init(_ form: TestForm, of guide: HiringGuide) {
    title = form.title
    var sections: [Section] = []
    var number = 0
    for section in guide.assessment.sections {
      let items = guide.assessment.items(of: form, in: section.id)
      guard !items.isEmpty else { continue }
      sections.append(
        Section(
          number: sections.count + 1,
          title: guide.title(of: section.id),
          minutes: section.minutes,
          items: items.enumerated().map { (number + $0.offset + 1, $0.element) }))
      number += items.count
    }
    self.sections = sections
  }

  var items: [(number: Int, item: TestItem)] { sections.flatMap(\.items) }

  var points: Int { items.map(\.item.points).reduce(0, +) }

  /// Whether any item is of that kind.
  func has(_ kind: TestTaskKind) -> Bool { items.contains { $0.item.task.kind == kind } }
}
