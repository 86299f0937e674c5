extension TestTask {
  static let choiceKeys = MappingReader.Keys(required: ["id", "text", "points", "why"])
  static let statementKeys = MappingReader.Keys(required: ["id", "text", "right", "why"])
  static let stepKeys = MappingReader.Keys(required: ["id", "text"], optional: ["essential"])

  /// Reads what an item has the candidate do; what has a fault stays empty or zero.
  ///
  /// - Parameters:
  ///   - kind: The kind of the item; nil where it is missing or unknown.
  ///   - points: The points of the item, zero where they have a fault.
  init(_ item: MappingReader, kind: TestTaskKind?, points: Int) {
    switch kind {
    case .number:
      let key = item.mapping("key", "key of \(item.name)", NumberKey.keys)
      self = .number(key.map { NumberKey($0) } ?? NumberKey(from: "", to: ""))
    case .choice: self = .choice(Self.choices(item, points: points))
    case .ticks: self = .ticks(Self.statements(item))
    case .order: self = .order(Self.orderedSteps(item))
    case .steps: self = .steps(Self.checklist(item))
    case .writing:
      self = .writing(
        contains: item.texts(
          "contains", GuideLimits.containedThings, .line(GuideLimits.contained)))
    case nil:
      // Notes that the kind is missing or unknown. Without it no other key can be checked.
      _ = item.kind("kind", .unknownKind, orElse: TestTaskKind.writing)
      self = .writing(contains: [])
    }
  }

  private static func choices(_ item: MappingReader, points: Int) -> [Choice] {
    let earned = 0...(points > 0 ? points : GuideLimits.points.upperBound)
    let list = ItemParts(
      item, "options", "option", GuideLimits.options, choiceKeys
    ) { option in
      Choice(
        id: option.id("id"), text: option.text("text", .paragraph(GuideLimits.option)),
        points: option.whole("points", in: earned),
        why: option.text("why", .paragraph(GuideLimits.optionWhy)))
    }
    let full = list.parts.indices.filter { list.parts[$0].points == points }
    guard list.areSound, points > 0, full.count != 1 else { return list.parts }
    item.log.note(
      .bestOption,
      at: full.count > 1 ? list.readers[full[1]].place(of: "points") : item.place(ofKey: "options"),
      "\(item.name): \(full.isEmpty ? "no option earns" : "\(full.count) options earn") all of "
        + "the item's \(points) points; let exactly one of them")
    return list.parts
  }

  private static func statements(_ item: MappingReader) -> [Statement] {
    let list = ItemParts(
      item, "statements", "statement", GuideLimits.statements, statementKeys
    ) { statement in
      Statement(
        id: statement.id("id"), text: statement.text("text", .paragraph(GuideLimits.option)),
        isRight: statement.truth("right"),
        why: statement.text("why", .paragraph(GuideLimits.optionWhy)))
    }
    guard list.areSound, Set(list.parts.map(\.isRight)).count == 1 else { return list.parts }
    let found = list.parts[0].isRight ? "every statement is right" : "no statement is right"
    item.log.note(
      .ticksKey, at: item.place(ofKey: "statements"),
      "\(item.name): \(found); have at least one that is right and one that is not")
    return list.parts
  }

  private static func orderedSteps(_ item: MappingReader) -> [Step] {
    let list = steps(item, GuideLimits.orderedSteps)
    guard list.areSound, Step.inAlphabeticalOrder(list.parts) == list.parts else {
      return list.parts
    }
    item.log.note(
      .orderShown, at: item.place(ofKey: "steps"),
      "\(item.name): the steps are shown in alphabetical order, which is the right one already; "
        + "word them so that it is not")
    return list.parts
  }

  private static func checklist(_ item: MappingReader) -> Checklist {
    let list = steps(item, GuideLimits.checkedSteps)
    if list.areSound, !list.parts.contains(where: \.isEssential) {
      item.log.note(
        .essentialMissing, at: item.place(ofKey: "steps"),
        "\(item.name): no step is essential; mark at least one with \"essential: true\"")
    }
    return Checklist(
      steps: list.parts,
      withoutEssential: item.whole("without_essential", in: GuideLimits.percent))
  }

  private static func steps(
    _ item: MappingReader, _ count: ClosedRange<Int>
  ) -> ItemParts<Step> {
    ItemParts(item, "steps", "step", count, stepKeys) { step in
      Step(
        id: step.id("id"), text: step.text("text", .paragraph(GuideLimits.step)),
        isEssential: step.truth("essential"))
    }
  }
}

extension TestTaskKind {
  /// The kind of an item; nil where it is missing or unknown.
  init?(_ item: Piece) {
    guard let word = item.word("kind") else { return nil }
    self.init(rawValue: word)
  }
}

/// An option, statement or step of an item.
private protocol ItemPart {
  var id: String { get }
  var text: String { get }
}

extension TestTask.Choice: ItemPart {}
extension TestTask.Statement: ItemPart {}
extension TestTask.Step: ItemPart {}

/// The options, statements or steps of an item as they were read.
private struct ItemParts<Part: ItemPart> {
  let parts: [Part]
  let readers: [MappingReader]
  /// Whether nothing is wrong with any of them, so that they can be checked as a whole.
  let areSound: Bool

  /// Reads the parts, and notes ids and texts that stand twice.
  ///
  /// - Parameters:
  ///   - key: The key of the list, such as `options`.
  ///   - name: What one of them is called in messages.
  ///   - read: Reads one of them.
  init(
    _ item: MappingReader, _ key: String, _ name: String, _ count: ClosedRange<Int>,
    _ keys: MappingReader.Keys, read: (MappingReader) -> Part
  ) {
    let noted = item.log.faults.count
    readers = item.mappings(key, "\(item.name), \(name)", count, keys)
    parts = readers.map(read)
    var ids = IDList()
    var texts: Set<[UInt8]> = []
    for (part, reader) in zip(parts, readers) {
      ids.add(part.id, of: reader)
      // Texts that differ in blanks only look the same on the screen.
      let words = part.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty, !texts.insert(Array(words.utf8)).inserted {
        item.log.note(
          .textRepeated, at: reader.place(of: "text"),
          "\(reader.name) says the same as one before, and nobody could tell them apart; word it "
            + "otherwise")
      }
    }
    areSound = !parts.isEmpty && item.log.faults.count == noted
  }
}
