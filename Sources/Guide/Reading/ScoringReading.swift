extension ScoringRules {
  static let keys = MappingReader.Keys(required: ["method", "bands", "gates", "source"])

  /// Reads the rules; what has a fault stays empty or zero.
  ///
  /// The competencies and questions are those that the gates refer to.
  init(_ mapping: MappingReader, competencies: IDList, questions: QuestionList) {
    let bands = mapping.mapping("bands", "bands", Bands.keys)
    let gates = mapping.mapping("gates", "gates", Gates.keys)
    self.init(
      method: mapping.kind("method", .unknownMethod, orElse: .split),
      bands: bands.map(Bands.init) ?? Bands(strong: 0, discuss: 0),
      gates: gates.map { Gates($0, competencies: competencies, questions: questions) }
        ?? Gates(
          hardSkillsSection: "", hardSkillsMinimum: 0, criticalMinimum: 0, mustHaveTopics: [],
          mustHaveMinimum: 0, why: [:]),
      source: mapping.text("source"))
  }
}

extension ScoringRules.Bands {
  fileprivate static let keys = MappingReader.Keys(required: ["strong", "discuss"])

  fileprivate init(_ mapping: MappingReader) {
    self.init(
      strong: mapping.whole("strong", in: 1...100),
      discuss: mapping.whole("discuss", in: 1...100))
    if strong > 0, discuss > 0, discuss >= strong {
      mapping.log.note(
        .bandOrder, at: mapping.place(of: "discuss"),
        "bands: \"discuss\" is \(discuss); it must lie below \"strong\", which is \(strong)")
    }
  }
}

extension ScoringRules.Gates {
  fileprivate static let keys = MappingReader.Keys(
    required: [
      "hard-skills-minimum", "critical-questions", "must-have-items", "communication", "red-flags",
    ],
    missing: .gateMissing, unknown: .gateUnknown)

  fileprivate init(_ mapping: MappingReader, competencies: IDList, questions: QuestionList) {
    let gate = { (id: String, keys: [String], optional: [String]) in
      mapping.mapping(id, "gate \(id)", .init(required: keys + ["why"], optional: optional))
    }
    let hardSkills = gate("hard-skills-minimum", ["section", "minimum"], [])
    let critical = gate("critical-questions", ["minimum"], ["questions"])
    let mustHaves = gate("must-have-items", ["topics", "minimum"], [])
    let others = [gate("communication", [], []), gate("red-flags", [], [])]

    var why: [String: String] = [:]
    for (id, gate) in zip(Self.keys.required, [hardSkills, critical, mustHaves] + others) {
      why[id] = gate?.text("why")
    }
    self.init(
      hardSkillsSection: hardSkills?.id("section") ?? "",
      hardSkillsMinimum: hardSkills?.whole("minimum", in: GuideLimits.percent) ?? 0,
      criticalMinimum: critical?.whole("minimum", in: GuideLimits.levels) ?? 0,
      mustHaveTopics: mustHaves.map(Self.topics) ?? [],
      mustHaveMinimum: mustHaves?.whole("minimum", in: GuideLimits.percent) ?? 0,
      why: why)

    if let hardSkills, competencies.lacks(hardSkillsSection) {
      mapping.log.note(
        .unknownSection, at: hardSkills.place(of: "section"),
        "\(hardSkills.name): there is no section \"\(hardSkillsSection)\"; known are "
          + competencies.ids.joined(separator: ", "))
    }
    if let critical { questions.check(criticalOf: critical) }
  }

  private static func topics(of gate: MappingReader) -> [String] {
    var topics = IDList()
    for (index, piece) in gate.list("topics", GuideLimits.topics).enumerated() {
      let subject = "\(gate.name): topic \(index + 1)"
      guard let topic = gate.values.id(piece, subject: subject) else { continue }
      topics.add(topic, at: piece.place, "\(gate.name): the topic", log: gate.log)
    }
    return topics.ids
  }
}
