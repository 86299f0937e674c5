extension Blank {
  /// Which blank, in words.
  package var words: String {
    switch self {
    case .notAsked: "not asked"
    case .noAnswer: "no answer"
    case .recused: "recused"
    }
  }

  /// Which blank, in two columns: a dash and the key that records it.
  package var sign: String {
    switch self {
    case .notAsked: "–n"
    case .noAnswer: "–a"
    case .recused: "–r"
    }
  }
}

extension Answer {
  /// The answer in words: a digit, or which blank.
  package var words: String {
    switch self {
    case .rated(let rating): "\(rating.value)"
    case .blank(let blank): blank.words
    }
  }

  /// The answer in two columns: a digit, or the sign of a blank.
  package var sign: String {
    switch self {
    case .rated(let rating): "\(rating.value)"
    case .blank(let blank): blank.sign
    }
  }
}
