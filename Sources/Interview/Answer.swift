package import Guide

/// A whole rating from 1 to 5.
package struct Rating: Sendable, Hashable, Comparable {
  /// 1 to 5.
  package let value: Int

  /// Makes a rating; nil outside 1...5.
  package init?(_ value: Int) {
    guard (1...5).contains(value) else { return nil }
    self.value = value
  }

  package static func < (left: Rating, right: Rating) -> Bool { left.value < right.value }

  package static let lowest = Rating(clamped: 1)

  private init(clamped value: Int) {
    self.value = min(max(value, 1), 5)
  }

  /// All five, lowest first.
  package static let all: [Rating] = (1...5).compactMap(Rating.init)
}

extension Rating: Codable {
  /// Reads `4`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let value = try container.decode(Int.self)
    guard let rating = Rating(value) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a rating is 1 to 5, not \(value)")
    }
    self = rating
  }

  /// Writes `4`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

/// What an interviewer recorded for a question.
package enum Answer: Sendable, Hashable {
  case rated(Rating)
  /// No rating, and why.
  case blank(Blank)

  /// The rating, if there is one.
  package var rating: Rating? {
    if case .rated(let rating) = self { rating } else { nil }
  }
}

extension Answer: Codable {
  /// Reads `4` or `"not_asked"`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Int.self) {
      guard let rating = Rating(value) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "a rating is 1 to 5, not \(value)")
      }
      self = .rated(rating)
    } else {
      self = .blank(try container.decode(Blank.self))
    }
  }

  /// Writes `4` or `"not_asked"`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .rated(let rating): try container.encode(rating.value)
    case .blank(let blank): try container.encode(blank)
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

  /// Stands in the place of an answer that is not there yet.
  package static let signOfNone = "·"

  /// The answer in two columns: a digit, or the sign of a blank.
  package var sign: String {
    switch self {
    case .rated(let rating): "\(rating.value)"
    case .blank(let blank): blank.sign
    }
  }
}
