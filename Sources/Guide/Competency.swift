/// What the role needs, and how much of the verdict it carries.
///
/// Every competency is also a section of the test.
public struct Competency: Sendable, Equatable {
  /// The name the competency, and its section, goes by in files.
  public var id: String
  /// Its title.
  public var title: String
  /// Its share of the test score, in percent; all sum to 100.
  public var weight: Int
  /// What it covers.
  public var covers: String
  /// What comes from the source page and what was added.
  public var source: String

  /// Makes a competency.
  public init(id: String, title: String, weight: Int, covers: String, source: String) {
    self.id = id
    self.title = title
    self.weight = weight
    self.covers = covers
    self.source = source
  }
}

/// One of the five levels of the rating scale.
public struct ScaleLevel: Sendable, Equatable {
  /// 1 to 5.
  public var level: Int
  /// The level in a word or two.
  public var name: String
  /// What it means on any question.
  public var meaning: String

  /// Makes a level.
  public init(level: Int, name: String, meaning: String) {
    self.level = level
    self.name = name
    self.meaning = meaning
  }
}

/// Something seen or heard that a score must not offset.
public struct RedFlag: Sendable, Equatable {
  /// What a flag does to the verdict.
  public enum Kind: String, Sendable, CaseIterable {
    /// Fails the candidate once it is confirmed.
    case disqualifying
    /// Goes on the agenda of the debrief.
    case concern
  }

  /// The name the flag goes by in files and events.
  public var id: String
  /// A title of at most 28 characters.
  public var title: String
  /// What it does to the verdict.
  public var kind: Kind
  /// What it looks like in an interview.
  public var looksLike: String
  /// What comes from the source page and what was added.
  public var source: String

  /// Makes a flag.
  public init(id: String, title: String, kind: Kind, looksLike: String, source: String) {
    self.id = id
    self.title = title
    self.kind = kind
    self.looksLike = looksLike
    self.source = source
  }
}
