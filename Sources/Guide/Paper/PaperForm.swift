/// A form of the test as it is laid out on paper: its items numbered from 1 through all sections.
struct PaperForm {
  struct Section {
    /// Counted from 1.
    var number: Int
    var title: String
    var minutes: Int
    var items: [(number: Int, item: TestItem)]
  }

  let sections: [Section]

  /// Lays out the sections that have items in that form.
  init(_ form: TestForm, of guide: HiringGuide) {
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

  /// All items in their order.
  var items: [(number: Int, item: TestItem)] { sections.flatMap(\.items) }

  /// The points of all items.
  var points: Int { items.map(\.item.points).reduce(0, +) }

  /// Whether any item is of that kind.
  func has(_ kind: TestTaskKind) -> Bool { items.contains { $0.item.task.kind == kind } }
}
