package import Guide

extension Form {
  /// The words of a guide that this form's interviewer has not ticked as said.
  package func unsaid(under guide: HiringGuide) -> [SpokenWords] {
    SpokenWords.allCases.filter { guide.text(of: $0) != nil && !said.contains($0) }
  }
}

extension Session {
  /// The words of a guide that nobody whose form counts has ticked as said.
  ///
  /// Nothing is known of forms that came from files, or before an interview is over; then it is none.
  package func unsaid(under guide: HiringGuide) -> [SpokenWords] {
    let forms = seats.map { form(of: $0) }
    guard importedFrom == nil, forms.contains(where: \.isSealed) else { return [] }
    return SpokenWords.allCases.filter { words in
      forms.allSatisfy { $0.unsaid(under: guide).contains(words) }
    }
  }
}

extension SpokenWords {
  /// That nobody has ticked some words, as a sentence; nil where there are none.
  package static func sentence(unsaid words: [SpokenWords]) -> String? {
    guard !words.isEmpty else { return nil }
    let names = words.map(\.title).joined(separator: " and ").lowercased()
    return "Nobody ticked that the \(names) words were said."
  }
}
