/// What the role needs, and how much of the verdict it carries.
///
/// Every competency is also a section of the test.
package struct Competency: Sendable, Equatable {
  /// The name the competency, and its section, goes by in files.
  package var id: String
  package var title: String
  /// Its share of the test score, in percent; all sum to 100.
  package var weight: Int
  package var covers: String
  /// What comes from the source page and what was added.
  package var source: String

  package init(id: String, title: String, weight: Int, covers: String, source: String) {
    self.id = id
    self.title = title
    self.weight = weight
    self.covers = covers
    self.source = source
  }
}

/// One of the five levels of the rating scale.
package struct ScaleLevel: Sendable, Equatable {
  /// 1 to 5.
  package var level: Int
  /// The level in a word or two.
  package var name: String
  /// What it means on any question.
  package var meaning: String

  package init(level: Int, name: String, meaning: String) {
    self.level = level
    self.name = name
    self.meaning = meaning
  }
}

/// Something seen or heard that no score makes up for.
package struct RedFlag: Sendable, Equatable {
  /// What a flag does to the verdict.
  package enum Kind: String, Sendable, CaseIterable {
    /// Fails the candidate once it is confirmed.
    case disqualifying
    /// Goes on the agenda of the debrief.
    case concern
  }

  /// The name the flag goes by in files and events.
  package var id: String
  /// A title of at most 28 characters.
  package var title: String
  package var kind: Kind
  /// What it looks like in an interview.
  package var looksLike: String
  /// What comes from the source page and what was added.
  package var source: String

  package init(id: String, title: String, kind: Kind, looksLike: String, source: String) {
    self.id = id
    self.title = title
    self.kind = kind
    self.looksLike = looksLike
    self.source = source
  }
}
