/// Reads the gates of a guide: a list, or the mapping of five of the first edition.
struct GateReader {
  let competencies: IDList
  let questions: QuestionList
  /// The sections of the test; nil where the role has none.
  let sections: [String]?

  /// Reads all gates; what has a fault stays empty or zero.
  func gates(_ scoring: MappingReader) -> [Gate] {
    if case .mapping? = scoring.piece("gates")?.content { return firstEdition(scoring) }
    var ids = IDList()
    let readers = scoring.mappings("gates", "gate", GuideLimits.gates) { Self.keys(of: $0) }
    return readers.map { reader in
      let gate = gate(reader)
      ids.add(gate.id, of: reader)
      // The other reasons that a verdict may have.
      if ["band", "test-missing"].contains(gate.id) {
        reader.log.note(
          .reservedID, at: reader.place(of: "id"),
          "\(reader.name): files have \"\(gate.id)\" for another reason of a verdict; choose another id"
        )
      }
      return gate
    }
  }

  // MARK: The list

  private static func keys(of piece: Piece) -> MappingReader.Keys {
    var keys = MappingReader.Keys(required: ["id", "kind", "title", "why"])
    switch piece.word("kind").flatMap(Gate.Kind.init) {
    case .sectionMinimum: keys.required += ["section", "minimum"]
    case .partMinimum: keys.required += ["part", "minimum"]
    case .criticalQuestions:
      keys.required += ["minimum"]
      keys.optional = ["questions"]
    case .topicMinimum: keys.required += ["topics", "minimum"]
    case .communication: keys.optional = ["meets", "below"]
    case .redFlags: break
    // The kind has a fault; what goes with it cannot be told.
    case nil:
      keys.optional = ["section", "part", "topics", "questions", "minimum", "meets", "below"]
    }
    return keys
  }

  private func gate(_ mapping: MappingReader) -> Gate {
    let kind: Gate.Kind = mapping.kind("kind", .unknownKind, orElse: .redFlags)
    return Gate(
      id: mapping.id("id"), title: mapping.text("title", .line(GuideLimits.gateTitle)),
      rule: rule(kind, mapping), why: mapping.text("why"))
  }

  private func rule(_ kind: Gate.Kind, _ mapping: MappingReader) -> Gate.Rule {
    let rule: Gate.Rule =
      switch kind {
      case .sectionMinimum: sectionMinimum(mapping)
      case .partMinimum:
        .partMinimum(
          mapping.kind("part", .unknownPart, orElse: .interview),
          minimum: mapping.whole("minimum", in: GuideLimits.percent))
      case .criticalQuestions: critical(mapping)
      case .topicMinimum: topicMinimum(mapping)
      case .communication: .communication(anchors(mapping))
      case .redFlags: .redFlags
      }
    if sections == nil, rule.readsTest {
      mapping.log.note(
        .gateWithoutTest, at: mapping.place(of: "id"),
        "\(mapping.name): it reads the test, and the guide has no \"assessment\"; add one or leave"
          + " the gate out")
    }
    return rule
  }

  private func anchors(_ mapping: MappingReader) -> Gate.Anchors? {
    guard mapping.piece("meets") != nil || mapping.piece("below") != nil else { return nil }
    for (key, other) in [("meets", "below"), ("below", "meets")] where mapping.piece(key) == nil {
      mapping.log.note(
        .missingKey, at: mapping.place(ofKey: other),
        "\(mapping.name): the key \"\(key)\" is missing; \"\(other)\" alone is half a measure")
    }
    let form = ValueReader.TextForm.paragraph(GuideLimits.communicationAnchor)
    return Gate.Anchors(meets: mapping.text("meets", form), below: mapping.text("below", form))
  }

  // MARK: The mapping of the first edition

  private static let firstEditionKeys = MappingReader.Keys(
    required: FirstEditionGates.ids, missing: .gateMissing, unknown: .gateUnknown)

  private func firstEdition(_ scoring: MappingReader) -> [Gate] {
    guard let mapping = scoring.mapping("gates", "gates", Self.firstEditionKeys) else { return [] }
    let keys = [["section", "minimum"], ["minimum"], ["topics", "minimum"], [], []]
    return zip(Self.firstEditionGates, keys).compactMap { gate, keys in
      let optional = gate.kind == .criticalQuestions ? ["questions"] : []
      let name = "gate \(gate.id)"
      guard
        let own = mapping.mapping(
          gate.id, name, .init(required: keys + ["why"], optional: optional))
      else { return nil }
      var gate = gate
      gate.rule = rule(gate.kind, own)
      gate.why = own.text("why")
      return gate
    }
  }

  private static let firstEditionGates = FirstEditionGates.list(
    section: "", sectionMinimum: 0, critical: 0, topics: [], topicMinimum: 0)

  // MARK: Rules

  private func sectionMinimum(_ mapping: MappingReader) -> Gate.Rule {
    let section = mapping.id("section")
    if competencies.lacks(section) {
      mapping.log.note(
        .unknownSection, at: mapping.place(of: "section"),
        "\(mapping.name): there is no section \"\(section)\"; known are "
          + competencies.ids.joined(separator: ", "))
    } else if let sections, !sections.isEmpty, !section.isEmpty, !sections.contains(section) {
      mapping.log.note(
        .unknownSection, at: mapping.place(of: "section"),
        "\(mapping.name): the test has no section \"\(section)\"; it has "
          + sections.joined(separator: ", "))
    }
    return .sectionMinimum(
      section: section, minimum: mapping.whole("minimum", in: GuideLimits.percent))
  }

  private func critical(_ mapping: MappingReader) -> Gate.Rule {
    questions.check(criticalOf: mapping)
    return .criticalQuestions(minimum: mapping.whole("minimum", in: GuideLimits.levels))
  }

  private func topicMinimum(_ mapping: MappingReader) -> Gate.Rule {
    var topics = IDList()
    for (index, piece) in mapping.list("topics", GuideLimits.topics).enumerated() {
      let subject = "\(mapping.name): topic \(index + 1)"
      guard let topic = mapping.values.id(piece, subject: subject) else { continue }
      topics.add(topic, at: piece.place, "\(mapping.name): the topic", log: mapping.log)
    }
    return .topicMinimum(
      topics: topics.ids, minimum: mapping.whole("minimum", in: GuideLimits.percent))
  }
}
