extension Question {
  static let keys = MappingReader.Keys(
    required: [
      "id", "title", "heading", "kind", "competency", "minutes", "text", "listen_for", "probes",
      "follow_ups", "anchors", "source",
    ],
    optional: ["critical", "weight"])

  /// Reads a question; what has a fault stays empty or zero.
  init(_ mapping: MappingReader) {
    let probes = mapping.mapping("probes", "probes of \(mapping.name)", Probes.keys)
    self.init(
      id: mapping.id("id"),
      title: mapping.text("title", .line(GuideLimits.questionTitle)),
      heading: mapping.text("heading", .line(GuideLimits.questionHeading)),
      kind: mapping.kind("kind", .unknownKind, orElse: .behavioural),
      competency: mapping.id("competency"),
      isCritical: mapping.truth("critical"),
      weight: mapping.piece("weight") == nil
        ? 1 : mapping.whole("weight", in: GuideLimits.questionWeight),
      minutes: mapping.whole("minutes", in: GuideLimits.minutes),
      text: mapping.text("text"),
      listenFor: mapping.texts(
        "listen_for", GuideLimits.listenForPhrases, .line(GuideLimits.listenFor)),
      probes: probes.map(Probes.init) ?? Probes(situation: "", task: "", action: "", result: ""),
      followUps: mapping.texts(
        "follow_ups", GuideLimits.followUps, .line(GuideLimits.followUp)),
      anchors: Self.anchors(of: mapping),
      source: mapping.text("source"))
  }

  private static func anchors(of question: MappingReader) -> [String] {
    let levels = GuideLimits.levels.map { String($0) }
    let keys = MappingReader.Keys(
      required: levels, missing: .anchorMissing, unknown: .anchorUnknown)
    guard let anchors = question.mapping("anchors", "anchors of \(question.name)", keys) else {
      return []
    }
    return levels.map { anchors.text($0, .paragraph(GuideLimits.anchor)) }
  }
}

extension Probes {
  static let keys = MappingReader.Keys(required: ["situation", "task", "action", "result"])

  /// Reads the four probes; what has a fault stays empty.
  init(_ mapping: MappingReader) {
    let form = ValueReader.TextForm.line(GuideLimits.probe)
    self.init(
      situation: mapping.text("situation", form), task: mapping.text("task", form),
      action: mapping.text("action", form), result: mapping.text("result", form))
  }
}
