import Text

/// The part of a printed guide that holds the test: its sections, its bank of items and its forms.
enum AssessmentPrint {
  static func print(_ assessment: Assessment, on page: inout WrappedText) {
    page.heading("The test", rule: "-")
    page.add("\(assessment.minutes) minutes in \(assessment.sections.count) sections.")
    for section in assessment.sections {
      page.blank()
      page.add("\(section.id), \(section.minutes) minutes")
      page.add(section.about, indent: 2)
      page.add("Source. \(section.source)", indent: 2)
    }
    print(criteria: assessment.criteria, on: &page)
    if !assessment.items.isEmpty {
      page.heading("The items of the test", rule: "-")
      page.add(
        assessment.unreadNumbers == .marker
          ? "A number that is not understood waits for a marker."
          : "A number that is not understood earns nothing.")
      for item in assessment.items {
        TestItemPrint.print(item, unread: assessment.unreadNumbers, on: &page)
      }
    }
    print(formsOf: assessment, on: &page)
  }

  private static func print(criteria: [Criterion], on page: inout WrappedText) {
    guard !criteria.isEmpty else { return }
    page.heading("What written answers are rated on, from 1 to 5", rule: "-")
    for criterion in criteria {
      page.blank()
      page.add("\(criterion.title) (\(criterion.id))")
      for (level, text) in [(1, criterion.low), (3, criterion.middle), (5, criterion.high)] {
        page.add(text, mark: "\(level)  ", indent: 2)
      }
    }
  }

  private static func print(formsOf assessment: Assessment, on page: inout WrappedText) {
    guard !assessment.forms.isEmpty else { return }
    page.heading("The forms of the test", rule: "-")
    for form in assessment.forms {
      page.blank()
      page.add("\(form.title) (\(form.id)), \(Count.of(form.items.count, "item"))")
      for section in assessment.sections {
        let items = assessment.items(of: form, in: section.id)
        page.add(
          "\(items.map(\.id).joined(separator: ", ")); \(Count.of(items.map(\.points), "point")), "
            + "\(items.map(\.seconds).reduce(0, +)) of \(section.minutes * 60) seconds",
          mark: "\(section.id)  ", indent: 2)
      }
      page.add("Source. \(form.source)", indent: 2)
    }
  }
}
