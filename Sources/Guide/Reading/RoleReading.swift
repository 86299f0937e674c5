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
