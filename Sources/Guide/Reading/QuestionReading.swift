extension Question {
  static let keys = MappingReader.Keys(
    required: [
      "id", "title", "heading", "kind", "competency", "minutes", "text", "listen_for",
      "follow_ups", "anchors", "source",
    ],
    optional: ["critical", "weight", "probes", "practice"])

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
      probes: probes.map(Probes.init),
      followUps: mapping.texts(
        "follow_ups", GuideLimits.followUps, .line(GuideLimits.followUp)),
      anchors: Self.anchors(of: mapping),
      practice: Self.practice(of: mapping),
      source: mapping.text("source"))
    if kind == .behavioural, mapping.piece("kind")?.word == kind.rawValue,
      mapping.piece("probes") == nil
    {
      mapping.log.note(
        .probesMissing, at: mapping.place(of: "kind"),
        "\(mapping.name): a behavioural question is told by STAR; add \"probes\"")
    }
  }

  private static let practiceKeys = MappingReader.Keys(required: ["id", "level", "answer", "why"])

  private static func practice(of question: MappingReader) -> [PracticeAnswer] {
    question.mappings(
      "practice", "practice answer", GuideLimits.practiceAnswers, practiceKeys
    ).map { reader in
      PracticeAnswer(
        id: reader.id("id"), level: reader.whole("level", in: GuideLimits.levels),
        answer: reader.text("answer", .paragraph(GuideLimits.practiceAnswer)),
        why: reader.text("why", .paragraph(GuideLimits.practiceWhy)))
    }
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

/// The questions as they were read, each with the mapping it came from.
struct QuestionList {
  struct Entry {
    var question: Question
    var mapping: MappingReader
  }

  let entries: [Entry]
  private(set) var ids = IDList()

  /// Reads the questions; `isComplete` is false when some entries were no mappings.
  init(_ mappings: [MappingReader], isComplete: Bool) {
    entries = mappings.map { Entry(question: Question($0), mapping: $0) }
    if !isComplete { ids.addUnreadable() }
    for entry in entries { ids.add(entry.question.id, of: entry.mapping) }
    var practice = IDList()
    for entry in entries {
      for answer in entry.question.practice {
        practice.add(
          answer.id, at: entry.mapping.place(ofKey: "practice"),
          "\(entry.mapping.name): the id of a practice answer", log: entry.mapping.log)
      }
    }
  }

  /// The first question whose weight, written out, differs from that of others.
  var unequallyWeighted: Entry? {
    let weighted = entries.filter { $0.question.weight > 0 }
    guard let first = weighted.first,
      let other = weighted.first(where: { $0.question.weight != first.question.weight })
    else { return nil }
    return other.mapping.piece("weight") == nil ? first : other
  }

  /// Holds the list of critical questions that a gate may carry against the questions' own marks.
  func check(criticalOf gate: MappingReader) {
    guard gate.piece("questions") != nil else { return }
    var listed = IDList()
    for (index, piece) in gate.list("questions", 0...GuideLimits.questions.upperBound).enumerated()
    {
      let subject = "\(gate.name): entry \(index + 1) of \"questions\""
      let id = gate.values.id(piece, subject: subject) ?? ""
      listed.add(id, at: piece.place, "\(gate.name): the question", log: gate.log)
      check(criticalID: id, at: piece.place, gate)
    }
    for entry in entries where entry.question.isCritical && listed.lacks(entry.question.id) {
      gate.log.note(
        .criticalMismatch, at: entry.mapping.place(of: "critical"),
        "\(entry.mapping.name) is marked critical and the gate critical-questions does not list "
          + "it; make the two agree")
    }
  }

  private func check(criticalID id: String, at place: Place, _ gate: MappingReader) {
    guard !id.isEmpty else { return }
    guard let entry = entries.first(where: { $0.question.id == id }) else {
      if ids.lacks(id) {
        gate.log.note(
          .criticalQuestionUnknown, at: place,
          "\(gate.name): there is no question \"\(id)\"; known are "
            + ids.ids.joined(separator: ", "))
      }
      return
    }
    // A mark that is neither true nor false has a fault of its own.
    let isReadable = entry.mapping.piece("critical").map { ValueReader.truth($0) != nil } ?? true
    if !entry.question.isCritical, isReadable {
      gate.log.note(
        .criticalMismatch, at: place,
        "\(gate.name): question \(id) is not marked \"critical: true\"; make the two agree")
    }
  }
}
