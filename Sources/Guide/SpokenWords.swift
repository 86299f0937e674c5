/// Words that a guide has said to every candidate, beside the questions.
package enum SpokenWords: String, Sendable, Hashable, CaseIterable, Codable {
  /// What comes before the first question.
  case opening
  /// What comes after the last one.
  case closing

  /// What a list calls them.
  package var title: String {
    switch self {
    case .opening: "Opening"
    case .closing: "Closing"
    }
  }

  /// When they are said.
  package var occasion: String {
    switch self {
    case .opening: "before the first question"
    case .closing: "after the last question"
    }
  }
}

extension HiringGuide {
  /// What is to be said; nil where the guide leaves it to the panel.
  package func text(of words: SpokenWords) -> String? {
    switch words {
    case .opening: opening
    case .closing: closing
    }
  }
}
