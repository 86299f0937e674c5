extension TestTask.Step {
  /// The steps as a candidate is shown them: by their texts, regardless of case.
  ///
  /// Letters count by their Unicode numbers, so that the order is the same everywhere.
  package static func inAlphabeticalOrder(_ steps: [Self]) -> [Self] {
    steps.sorted { left, right in
      let (low, high) = (left.text.lowercased(), right.text.lowercased())
      let order = { (text: String) in text.unicodeScalars.map(\.value) }
      return order(low) == order(high)
        ? order(left.text).lexicographicallyPrecedes(order(right.text))
        : order(low).lexicographicallyPrecedes(order(high))
    }
  }
}
