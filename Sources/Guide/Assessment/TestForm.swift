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
