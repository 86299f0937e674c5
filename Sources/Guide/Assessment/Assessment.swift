/// The test: how long, in which sections, with which items in which forms.
///
/// A guide may have no items. Then its test is taken elsewhere, and only the scores of its
/// sections come in.
package struct Assessment: Sendable, Equatable {
  /// A section, named for the competency that it tests.
  package struct Section: Sendable, Equatable {
    package var id: String
    /// The time given to it.
    package var minutes: Int
    package var about: String
    /// What comes from the source page and what was added.
    package var source: String

    package init(id: String, minutes: Int, about: String, source: String) {
      self.id = id
      self.minutes = minutes
      self.about = about
      self.source = source
    }
  }

  /// What becomes of a number that the reader does not understand; the raw value is its name in a
  /// guide file.
  package enum UnreadNumbers: String, Sendable, CaseIterable {
    /// It earns nothing, as in guides from before there was a choice.
    case zero
    /// A person marks it, and the section is open until then.
    case marker
  }

  /// The time for the whole test.
  package var minutes: Int
  /// The sections, at most one for each competency, in the order in which they are taken.
  package var sections: [Section]
  /// How typed numbers are read, and what becomes of those that are not understood.
  package var unreadNumbers: UnreadNumbers
  /// What every written answer is rated on.
  package var criteria: [Criterion]
  package var items: [TestItem]
  /// Which items are given together; none where the guide has no items.
  package var forms: [TestForm]

  package init(
    minutes: Int, sections: [Section], unreadNumbers: UnreadNumbers = .zero,
    criteria: [Criterion] = [], items: [TestItem] = [], forms: [TestForm] = []
  ) {
    self.minutes = minutes
    self.sections = sections
    self.unreadNumbers = unreadNumbers
    self.criteria = criteria
    self.items = items
    self.forms = forms
  }

  /// The test of a role that has none.
  package static var none: Assessment { Assessment(minutes: 0, sections: []) }

  package func section(_ id: String) -> Section? {
    sections.first { $0.id == id }
  }

  package func item(_ id: String) -> TestItem? {
    items.first { $0.id == id }
  }

  package func form(_ id: String) -> TestForm? {
    forms.first { $0.id == id }
  }

  /// All items in the order of the sections, and within one in that of the bank.
  package var itemsInOrder: [TestItem] {
    sections.flatMap { section in items.filter { $0.section == section.id } }
  }

  /// The items that a form gives in a section, in their order.
  package func items(of form: TestForm, in section: String) -> [TestItem] {
    form.items.compactMap { item($0) }.filter { $0.section == section }
  }
}

/// Items that are given together, so that everybody has the same test.
///
/// A second form, with other items, is for somebody who has seen the first.
package struct TestForm: Sendable, Equatable {
  package var id: String
  package var title: String
  /// The ids of its items; within a section they are given in this order.
  package var items: [String]
  /// What comes from the source page and what was chosen.
  package var source: String

  package init(id: String, title: String, items: [String], source: String) {
    self.id = id
    self.title = title
    self.items = items
    self.source = source
  }
}

/// Something that a written answer is rated on from 1 to 5, such as its tone.
package struct Criterion: Sendable, Equatable {
  package var id: String
  package var title: String
  /// What a 1 looks like.
  package var low: String
  /// What a 3 looks like.
  package var middle: String
  /// What a 5 looks like.
  package var high: String

  package init(id: String, title: String, low: String, middle: String, high: String) {
    self.id = id
    self.title = title
    self.low = low
    self.middle = middle
    self.high = high
  }
}
