/// Reads a guide file and proves that it is consistent.
///
/// `docs/guide-format.md` describes the file; `GuideRule` names what is checked.
package enum GuideReader {
  /// The size of the largest file that is read, in bytes of UTF-8.
  package static let sizeLimit = 1 << 20

  /// The guide that the text of a file describes.
  ///
  /// - Throws: Everything that is wrong with the file, not only the first fault found. A
  ///   file that is not YAML has its first error of syntax, since nothing beyond it can
  ///   be told.
  package static func read(text: String) throws(GuideFaults) -> HiringGuide {
    let log = FaultLog()
    guard text.utf8.count <= sizeLimit else {
      log.note(
        .fileSize, at: .start,
        "the file has \(text.utf8.count) bytes; a guide has at most \(sizeLimit)")
      throw GuideFaults(log.faults)
    }
    let source = SourceText(text, log: log)
    let guide = YAMLFile.read(source, log: log).flatMap { HiringGuide($0, log: log) }
    guard let guide, log.faults.isEmpty else { throw GuideFaults(log.faults) }
    return guide
  }
}

extension HiringGuide {
  static let keys = MappingReader.Keys(
    required: [
      "guide", "title", "version", "role", "scale", "competencies", "questions", "flags",
      "scoring",
    ],
    optional: [
      "weights_reason", "question_weights_reason", "assessment", "opening", "closing",
      "mixed_answers", "must_haves",
    ])

  /// Reads a guide; nil when a whole part of it is not there, which is then noted.
  ///
  /// The guide is sound only if nothing was noted.
  init?(_ piece: Piece, log: FaultLog) {
    guard let top = MappingReader(piece, "", Self.keys, log: log) else { return nil }
    let role = top.mapping("role", "role", Role.keys).map { Role($0) }
    let scale = Self.scale(top)
    let (competencies, competencyIDs) = Self.competencies(top)
    let questions = Self.questions(top, competencyIDs)
    let flags = Self.flags(top)
    let sections = Assessment.sectionIDs(top)
    let noted = log.faults.count
    let scoring = top.mapping("scoring", "scoring", ScoringRules.keys)
      .map {
        ScoringRules($0, competencies: competencyIDs, questions: questions, sections: sections)
      }
    let isScoringSound = log.faults.count == noted
    let assessment =
      sections == nil
      ? Assessment.none
      : top.mapping("assessment", "assessment", Assessment.keys)
        .map {
          Assessment(
            $0, competencies: competencyIDs, questions: questions.ids,
            mustHaveTopics: scoring?.topics ?? [])
        }
    let mustHaves = scoring.map {
      MustHaveReader(
        questions: questions, flags: flags, scoring: $0, isScoringSound: isScoringSound
      ).mustHaves(top)
    }
    let said = (
      top.optionalText("opening", .paragraph(GuideLimits.opening)),
      top.optionalText("closing", .paragraph(GuideLimits.closing)),
      top.optionalText("mixed_answers", .paragraph(GuideLimits.mixedAnswers))
    )
    let (id, title) = (top.id("guide"), top.text("title", .line(GuideLimits.roleTitle)))
    let version = top.whole("version", in: GuideLimits.version)
    let reasons = (top.optionalText("weights_reason"), top.optionalText("question_weights_reason"))
    guard let role, let scoring, let assessment else { return nil }
    self.init(
      id: id, title: title, version: version, role: role, scale: scale,
      competencies: competencies, weightsReason: reasons.0,
      questions: questions.entries.map(\.question),
      questionWeightsReason: reasons.1, flags: flags, scoring: scoring, assessment: assessment,
      opening: said.0, closing: said.1, mixedAnswers: said.2, mustHaves: mustHaves ?? [])
  }

  private static func scale(_ top: MappingReader) -> [ScaleLevel] {
    let readers = top.mappings("scale", "level", GuideLimits.levels, ScaleLevel.keys)
    var scale: [ScaleLevel] = []
    var isComplete = readers.count == top.count(of: "scale")
    for reader in readers {
      let level = ScaleLevel(reader)
      if level.level == 0 { isComplete = false }
      if level.level > 0, scale.contains(where: { $0.level == level.level }) {
        isComplete = false
        top.log.note(
          .scaleLevels, at: reader.place(of: "level"),
          "scale: level \(level.level) is there already; each of 1 to 5 stands once")
      }
      scale.append(level)
    }
    if isComplete, !scale.isEmpty {
      for level in GuideLimits.levels where !scale.contains(where: { $0.level == level }) {
        top.log.note(
          .scaleLevels, at: top.place(ofKey: "scale"), "scale: level \(level) is missing; add it")
      }
    }
    return scale.sorted { $0.level < $1.level }
  }

  private static func competencies(_ top: MappingReader) -> ([Competency], IDList) {
    let readers = top.mappings(
      "competencies", "competency", GuideLimits.competencies, Competency.keys)
    var ids = IDList()
    if readers.isEmpty || readers.count < top.count(of: "competencies") { ids.addUnreadable() }
    let competencies = readers.map { reader in
      let competency = Competency(reader)
      ids.add(competency.id, of: reader)
      return competency
    }
    let weights = competencies.map(\.weight)
    let sum = weights.reduce(0, +)
    if readers.count == top.count(of: "competencies"), !weights.isEmpty, !weights.contains(0),
      sum != 100
    {
      top.log.note(
        .weightSum, at: top.place(ofKey: "competencies"),
        "competencies: the weights sum to \(sum); they must sum to 100")
    }
    if Set(weights).subtracting([0]).count > 1, top.piece("weights_reason") == nil {
      top.log.note(
        .weightsReason, at: top.place(ofKey: "competencies"),
        "competencies: the weights are not all equal; say why under \"weights_reason\"")
    }
    return (competencies, ids)
  }

  private static func questions(_ top: MappingReader, _ competencies: IDList) -> QuestionList {
    let readers = top.mappings("questions", "question", GuideLimits.questions, Question.keys)
    let questions = QuestionList(
      readers, isComplete: !readers.isEmpty && readers.count == top.count(of: "questions"))
    for entry in questions.entries where competencies.lacks(entry.question.competency) {
      top.log.note(
        .unknownCompetency, at: entry.mapping.place(of: "competency"),
        "\(entry.mapping.name): there is no competency \"\(entry.question.competency)\"; "
          + "known are \(competencies.ids.joined(separator: ", "))")
    }
    if let entry = questions.unequallyWeighted, top.piece("question_weights_reason") == nil {
      top.log.note(
        .questionWeightsReason, at: entry.mapping.place(of: "weight"),
        "\(entry.mapping.name): the weight \(entry.question.weight) is not that of all questions; "
          + "say why under \"question_weights_reason\"")
    }
    return questions
  }

  private static func flags(_ top: MappingReader) -> [RedFlag] {
    var ids = IDList()
    return top.mappings("flags", "flag", GuideLimits.flags, RedFlag.keys).map { reader in
      let flag = RedFlag(reader)
      ids.add(flag.id, of: reader)
      return flag
    }
  }
}
