extension Role {
  static let keys = MappingReader.Keys(required: [
    "function", "focus", "scope", "responsibilities", "tools", "artefacts", "when_to_use",
    "differs_from", "source",
  ])

  /// Reads the role; what has a fault stays empty.
  init(_ mapping: MappingReader) {
    self.init(
      function: mapping.text("function"),
      focus: mapping.texts("focus", GuideLimits.roleEntries),
      scope: mapping.text("scope"),
      responsibilities: mapping.mappings(
        "responsibilities", "responsibility", GuideLimits.roleEntries,
        .init(required: ["area", "detail"])
      ).map {
        Responsibility(area: $0.text("area", .line(GuideLimits.name)), detail: $0.text("detail"))
      },
      tools: mapping.mappings(
        "tools", "tool", GuideLimits.optionalRoleEntries, .init(required: ["name", "use"])
      ).map { Tool(name: $0.text("name", .line(GuideLimits.name)), use: $0.text("use")) },
      artefacts: mapping.texts("artefacts", GuideLimits.optionalRoleEntries),
      whenToUse: mapping.text("when_to_use"),
      differsFrom: mapping.mappings(
        "differs_from", "other role", GuideLimits.optionalRoleEntries,
        .init(required: ["title", "how"])
      ).map { Neighbour(title: $0.text("title", .line(GuideLimits.name)), how: $0.text("how")) },
      source: mapping.text("source")
    )
  }
}

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
