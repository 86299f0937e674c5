extension Competency {
  static let keys = MappingReader.Keys(required: ["id", "title", "weight", "covers", "source"])

  /// Reads a competency; what has a fault stays empty or zero.
  init(_ mapping: MappingReader) {
    self.init(
      id: mapping.id("id"),
      title: mapping.text("title", .line(GuideLimits.competencyTitle)),
      weight: mapping.whole("weight", in: GuideLimits.competencyWeight),
      covers: mapping.text("covers"),
      source: mapping.text("source"))
  }
}

extension ScaleLevel {
  static let keys = MappingReader.Keys(required: ["level", "name", "meaning"])

  /// Reads a level; what has a fault stays empty or zero.
  init(_ mapping: MappingReader) {
    self.init(
      level: mapping.whole("level", in: GuideLimits.levels),
      name: mapping.text("name", .line(GuideLimits.levelName)),
      meaning: mapping.text("meaning"))
  }
}

extension RedFlag {
  static let keys = MappingReader.Keys(required: ["id", "title", "kind", "looks_like", "source"])

  /// Reads a flag; what has a fault stays empty.
  init(_ mapping: MappingReader) {
    self.init(
      id: mapping.id("id"),
      title: mapping.text("title", .line(GuideLimits.flagTitle)),
      kind: mapping.kind("kind", .unknownKind, orElse: .concern),
      looksLike: mapping.text("looks_like"),
      source: mapping.text("source"))
  }
}
