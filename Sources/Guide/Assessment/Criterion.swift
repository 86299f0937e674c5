/// Something that a written answer is rated on from 1 to 5, such as its tone.
public struct Criterion: Sendable, Equatable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// What a 1 looks like.
  public var low: String
  /// What a 3 looks like.
  public var middle: String
  /// What a 5 looks like.
  public var high: String

  /// Makes a criterion.
  public init(id: String, title: String, low: String, middle: String, high: String) {
    self.id = id
    self.title = title
    self.low = low
    self.middle = middle
    self.high = high
  }
}
