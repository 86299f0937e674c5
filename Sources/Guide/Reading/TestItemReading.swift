extension TestItem {
  private static let shared = MappingReader.Keys(
    required: ["id", "section", "kind", "title", "points", "seconds", "prompt", "why", "source"],
    optional: ["topic", "near", "exhibit"])

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
      near: mapping.piece("near") == nil ? [] : mapping.texts("near", GuideLimits.near),
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

/// The bank of items as it was read, each item with the mapping it came from.
struct TestItemList {
  struct Entry {
    var item: TestItem
    var mapping: MappingReader
    /// Its kind; nil where it is missing or unknown.
    var kind: TestTaskKind?
    /// Whether its topic, if there is one, could be read.
    var hasReadableTopic: Bool
  }

  let entries: [Entry]
  private let ids: IDList
  /// Whether all ids could be read and stand once, so that one that is not found is not there.
  private let isComplete: Bool

  /// Reads the items of the test.
  init(_ assessment: MappingReader, sections: IDList, questions: IDList) {
    let readers = assessment.mappings("items", "item", GuideLimits.items) { piece in
      TestItem.keys(of: TestTaskKind(piece))
    }
    var ids = IDList()
    entries = readers.map { reader in
      let kind = reader.word("kind").flatMap(TestTaskKind.init)
      let item = TestItem(reader, kind: kind)
      ids.add(item.id, of: reader)
      if sections.lacks(item.section) {
        reader.log.note(
          .itemSection, at: reader.place(of: "section"),
          "\(reader.name): there is no section \"\(item.section)\" in the test; known are "
            + sections.ids.joined(separator: ", "))
      }
      for question in item.near where questions.lacks(question) {
        reader.log.note(
          .nearUnknown, at: reader.place(of: "near"),
          "\(reader.name): there is no question \(Excerpt.quoted(question)) to be near to; known are "
            + questions.ids.joined(separator: ", "))
      }
      return Entry(
        item: item, mapping: reader, kind: kind,
        hasReadableTopic: item.topic != nil || reader.piece("topic") == nil)
    }
    self.ids = ids
    isComplete =
      ids.isComplete && !readers.isEmpty && readers.count == assessment.count(of: "items")
      && ids.ids.count == readers.count
  }

  /// Whether the id is certainly not in the bank.
  func lacks(_ id: String) -> Bool {
    isComplete && ids.lacks(id)
  }

  /// The item of that id; nil too where several have it.
  subscript(id: String) -> Entry? {
    let found = entries.filter { $0.item.id == id }
    return found.count == 1 ? found[0] : nil
  }
}
