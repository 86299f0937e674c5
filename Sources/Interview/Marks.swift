package import Exact

/// Points earned out of points possible, exact.
package struct Marks: Sendable, Hashable {
  /// Points earned, from 0 to `possible`.
  package let earned: Rational
  /// Points possible, above 0.
  package let possible: Rational

  /// Makes marks; nil unless 0 <= earned <= possible and possible > 0.
  package init?(earned: Rational, possible: Rational) {
    guard earned >= 0, possible > 0, earned <= possible else { return nil }
    self.earned = earned
    self.possible = possible
  }

  /// Earned out of possible, times 100.
  package var score: Rational { (earned * 100).divided(by: possible) ?? .zero }
}

extension Marks: Codable {
  /// Reads `["12.5", "20"]`.
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    guard let earned = Rational(plainDecimal: try container.decode(String.self)),
      let possible = Rational(plainDecimal: try container.decode(String.self)),
      let marks = Marks(earned: earned, possible: possible)
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "marks are two decimals, 0 <= earned <= possible")
    }
    self = marks
  }

  /// Writes both as decimals; marks that have none are written to 30 places.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(earned.writtenOut)
    try container.encode(possible.writtenOut)
  }
}

/// What a candidate scored in one section of the test.
package enum SectionMarks: Sendable, Hashable, Codable {
  /// One item of a section.
  package struct Item: Sendable, Hashable, Codable {
    /// The item's name, unique in its section.
    package var item: String
    /// What it is about, by the id of a topic; empty where nothing special.
    package var topic: String
    package var marks: Marks

    package init(item: String, topic: String, marks: Marks) {
      self.item = item
      self.topic = topic
      self.marks = marks
    }
  }

  /// One score for the whole section.
  case whole(Marks)
  /// Item by item, at least one.
  case items([Item])

  /// Points earned and possible over the section.
  package var marks: Marks? {
    switch self {
    case .whole(let marks): marks
    case .items(let items):
      Marks(
        earned: items.map(\.marks.earned).sum(), possible: items.map(\.marks.possible).sum())
    }
  }
}

/// Where the marks of a section come from.
package enum SectionSource: String, Sendable, Hashable, CaseIterable, Codable {
  /// From the test as it was taken and marked here.
  case taken
  /// From scores that were typed or imported.
  case recorded
}

/// Which of two differing sources the lead chose for a section.
package struct SourceChoice: Sendable, Hashable {
  package var source: SectionSource
  package var reason: String
}

/// A second person's reading of a typed section score.
package struct Confirmation: Sendable, Hashable {
  /// Who read it again.
  package var by: String
  package var at: Instant
}

/// A change made by hand to the marks of an item.
package struct ItemRemark: Sendable, Hashable {
  /// What the item earns now.
  package var marks: Marks
  package var reason: String
  /// When; nil where an import did not say.
  package var at: Instant?
}
