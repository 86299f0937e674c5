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
