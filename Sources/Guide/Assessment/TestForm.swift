/// Items that are given together, so that everybody has the same test.
///
/// A second form, with other items, is for somebody who has seen the first.
public struct TestForm: Sendable, Equatable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// The ids of its items; within a section they are given in this order.
  public var items: [String]
  /// What comes from the source page and what was chosen.
  public var source: String

  /// Makes a form.
  public init(id: String, title: String, items: [String], source: String) {
    self.id = id
    self.title = title
    self.items = items
    self.source = source
  }
}
