extension TestItem {
  private static let shared = MappingReader.Keys(
    required: ["id", "section", "kind", "title", "points", "seconds", "prompt", "why", "source"],
    optional: ["topic", "exhibit"])

  /// The keys of an item of that kind; those of all kinds, none of them required, where the kind is
  /// not known.
  static func keys(of kind: TestTaskKind?) -> MappingReader.Keys {
    var keys = shared
    guard let kind else {
      keys.optional += TestTaskKind.allCases.flatMap(\.keys)
      return keys
    }
    keys.required += kind.keys
    for key in Set(TestTaskKind.allCases.flatMap(\.keys)).subtracting(kind.keys) {
      let owners = TestTaskKind.allCases.filter { $0.keys.contains(key) }.map(\.rawValue)
      keys.elsewhere[key] =
        "it is for items of kind \(owners.joined(separator: " or ")), and this one is of kind "
        + kind.rawValue
    }
    return keys
  }

  /// Reads an item; what has a fault stays empty or zero.
  ///
  /// - Parameter kind: Its kind; nil where it is missing or unknown.
  init(_ mapping: MappingReader, kind: TestTaskKind?) {
    let points = mapping.whole("points", in: GuideLimits.points)
    self.init(
      id: mapping.id("id"),
      section: mapping.id("section"),
      topic: mapping.optionalID("topic"),
      title: mapping.text("title", .line(GuideLimits.itemTitle)),
      points: points,
      seconds: mapping.whole("seconds", in: GuideLimits.seconds),
      prompt: mapping.text("prompt", .paragraph(GuideLimits.prompt)),
      exhibit: mapping.optionalExhibit("exhibit"),
      task: TestTask(mapping, kind: kind, points: points),
      why: mapping.text("why", .paragraph(GuideLimits.why)),
      source: mapping.text("source"))
  }
}

extension TestTaskKind {
  /// The keys that only some kinds have; all are required.
  var keys: [String] {
    switch self {
    case .number: ["key"]
    case .choice: ["options"]
    case .ticks: ["statements"]
    case .order: ["steps"]
    case .steps: ["steps", "without_essential"]
    case .writing: ["contains"]
    }
  }
}
