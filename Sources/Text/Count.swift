/// A number with what it counts, such as `1 point` and `2 points`.
package enum Count {
  /// A number and the thing, in the plural unless it is one.
  package static func of(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// The sum of some numbers and the thing.
  package static func of(_ counts: [Int], _ thing: String) -> String {
    of(counts.reduce(0, +), thing)
  }
}
