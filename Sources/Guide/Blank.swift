/// Why a question has no rating; none of these counts as zero, but one may count as a 1.
package enum Blank: String, Sendable, Hashable, CaseIterable, Codable {
  /// The question was not put to the candidate.
  case notAsked = "not_asked"
  /// It was asked, and the candidate had no answer.
  case noAnswer = "no_answer"
  /// This interviewer cannot fairly rate it.
  case recused

  /// Which blank, in words.
  package var words: String {
    switch self {
    case .notAsked: "not asked"
    case .noAnswer: "no answer"
    case .recused: "recused"
    }
  }

  /// What it means, said to an interviewer.
  package var meaning: String {
    switch self {
    case .notAsked: "the question was not put to the candidate"
    case .noAnswer: "it was asked, and there was no answer"
    case .recused: "you cannot fairly rate this answer"
    }
  }

  /// What it means under a guide's rules, said to an interviewer.
  package func meaning(under rules: ScoringRules) -> String {
    counts(under: rules) ? meaning + "; it counts as a 1" : meaning
  }

  /// Which blank under a guide's rules, in words.
  package func words(under rules: ScoringRules) -> String {
    counts(under: rules) ? words + ", counts as a 1" : words
  }

  /// Which blank, and what becomes of it under a guide's rules.
  package func standing(under rules: ScoringRules) -> String {
    words + (counts(under: rules) ? ": counts as a 1" : ": left out of every mean")
  }

  private func counts(under rules: ScoringRules) -> Bool {
    self == .noAnswer && rules.noAnswer == .lowest
  }

  /// The letter of the key that records it.
  package var letter: Character {
    switch self {
    case .notAsked: "n"
    case .noAnswer: "a"
    case .recused: "r"
    }
  }

  /// Which blank, in two columns: a dash and its letter.
  package var sign: String { "–\(letter)" }
}
