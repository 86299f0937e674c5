import Text

/// Reads the file of a made-up opening and proves that it fits its guide.
package struct StoryReader {
  let guide: HiringGuide
  let choices: [String]
  let communications: [String]

  /// - Parameters:
  ///   - guide: The guide that the story is told for.
  ///   - choices: The words of the record for what may be decided.
  ///   - communications: The words of the record for whether communication is good enough.
  package init(guide: HiringGuide, choices: [String], communications: [String]) {
    self.guide = guide
    self.choices = choices
    self.communications = communications
  }

  /// The story that the text of a file tells.
  ///
  /// - Throws: Everything that is wrong with the file, each with its line and column.
  package func read(text: String) throws(GuideFaults) -> Story {
    let log = FaultLog()
    let source = SourceText(text, log: log)
    let story = YAMLFile.read(source, log: log).flatMap { whole($0, log: log) }
    guard let story, log.faults.isEmpty else { throw GuideFaults(log.faults) }
    return story
  }

  private func whole(_ piece: Piece, log: FaultLog) -> Story? {
    guard let top = MappingReader(piece, "", Self.keys, log: log) else { return nil }
    _ = top.word("guide", among: [guide.id])
    let panel = top.texts("panel", Self.people, .line(GuideLimits.name))
    var ids = IDList()
    let candidates = top.mappings(
      "candidates", "candidate", Self.people, Self.candidateKeys
    ).map { reader in
      let candidate = candidate(reader, panel: panel)
      ids.add(candidate.session, at: reader.place(of: "session"), reader.name, log: log)
      return candidate
    }
    return Story(
      opening: top.text("opening", .line(GuideLimits.roleTitle)), panel: panel,
      candidates: candidates,
      example: top.mappings("example", "example", Self.people, Self.exampleKeys).compactMap {
        example($0, of: candidates, panel: panel)
      })
  }

  // MARK: Candidates

  private func candidate(_ reader: MappingReader, panel: [String]) -> Story.Candidate {
    Story.Candidate(
      session: reader.id("session"), name: reader.text("candidate", .line(GuideLimits.name)),
      daysAgo: reader.whole("days_ago", in: Self.days),
      forms: reader.mappings("forms", "form", Self.people, Self.formKeys).map {
        form($0, panel: panel)
      },
      test: test(reader),
      sitting: reader.mapping("sitting", "\(reader.name): sitting", Self.sittingKeys).map(sitting),
      flag: flag(reader, panel: panel),
      settled: reader.mappings("settled", "settled", Self.people, Self.settledKeys).map {
        Story.Settlement(item: $0.text("item", .line(GuideLimits.name)), note: $0.text("note"))
      },
      decision: decision(reader))
  }

  private func form(_ reader: MappingReader, panel: [String]) -> Story.Form {
    let notes = reader.mapping("notes", "\(reader.name): notes", questionKeys)
    return Story.Form(
      interviewer: reader.word("interviewer", among: panel),
      ratings: reader.signs("ratings", of: "12345-?.", count: guide.questions.count),
      heard: heard(reader),
      notes: guide.questions.reduce(into: [:]) { $0[$1.id] = notes?.optionalText($1.id) },
      communication: reader.optionalWord("communication", among: communications))
  }

  /// A word a question; one alone stands for all.
  private func heard(_ reader: MappingReader) -> [String] {
    guard let text = reader.optionalText("heard") else { return [] }
    let words = text.split(separator: " ").map(String.init)
    let isSound =
      words.count <= guide.questions.count
      && words.allSatisfy { $0.count == 4 && $0.allSatisfy("hpm.".contains) }
    if !isSound {
      reader.log.note(
        .textLength, at: reader.place(of: "heard"),
        "\(reader.name): \"heard\" must be a word a question, at most \(guide.questions.count), "
          + "of four letters each: h, p, m or .")
    }
    return words.count == 1 ? Array(repeating: words[0], count: guide.questions.count) : words
  }

  private func test(_ reader: MappingReader) -> [Story.SectionScore] {
    let ids = guide.assessment.sections.map(\.id)
    let keys = MappingReader.Keys(required: ids)
    guard let scores = reader.mapping("test", "\(reader.name): test", keys) else { return [] }
    return ids.map {
      Story.SectionScore(section: $0, points: scores.whole($0, in: GuideLimits.percent))
    }
  }

  private func flag(_ reader: MappingReader, panel: [String]) -> Story.Flag? {
    reader.mapping("flag", "\(reader.name): flag", Self.flagKeys).map {
      Story.Flag(
        interviewer: $0.word("interviewer", among: panel),
        flag: $0.word("flag", among: guide.flags.map(\.id)), evidence: $0.text("evidence"))
    }
  }

  private func decision(_ reader: MappingReader) -> Story.Decision? {
    reader.mapping("decision", "\(reader.name): decision", Self.decisionKeys).map {
      Story.Decision(choice: $0.word("choice", among: choices), reason: $0.text("reason"))
    }
  }

  // MARK: The example

  /// A candidate told on; nil where there is none of that name, which is noted.
  private func example(
    _ reader: MappingReader, of candidates: [Story.Candidate], panel: [String]
  ) -> Story.Example? {
    let sessions = candidates.map(\.session)
    let session = reader.word("session", among: sessions)
    let other = reader.optionalWord("forms_of", among: sessions)
    guard var candidate = candidates.first(where: { $0.session == session }) else { return nil }
    if reader.piece("days_ago") != nil {
      candidate.daysAgo = reader.whole("days_ago", in: Self.days)
    }
    if let other = candidates.first(where: { $0.session == other }) {
      candidate.forms = other.forms
    }
    candidate.flag = flag(reader, panel: panel) ?? candidate.flag
    candidate.decision = decision(reader) ?? candidate.decision
    let leftOut = reader.mappings("left_out", "left out", Self.people, Self.leftOutKeys).map {
      Story.LeftOut(
        question: $0.word("question", among: guide.questions.map(\.id)), reason: $0.text("reason"))
    }
    return Story.Example(candidate: candidate, leftOut: leftOut)
  }

  // MARK: Keys

  private static let people = 1...20
  private static let days = 0...365

  private static let keys = MappingReader.Keys(
    required: ["guide", "opening", "panel", "candidates"], optional: ["example"])
  private static let candidateKeys = MappingReader.Keys(
    required: ["session", "candidate", "days_ago"],
    optional: ["forms", "test", "sitting", "flag", "settled", "decision"])
  private static let formKeys = MappingReader.Keys(
    required: ["interviewer", "ratings"], optional: ["heard", "notes", "communication"])
  private static let flagKeys = MappingReader.Keys(required: ["interviewer", "flag", "evidence"])
  private static let settledKeys = MappingReader.Keys(required: ["item", "note"])
  private static let decisionKeys = MappingReader.Keys(required: ["choice", "reason"])
  private static let exampleKeys = MappingReader.Keys(
    required: ["session"], optional: ["days_ago", "forms_of", "flag", "decision", "left_out"])
  private static let leftOutKeys = MappingReader.Keys(required: ["question", "reason"])
  private static let sittingKeys = MappingReader.Keys(
    required: ["marker", "ratings", "marked", "answers"])

  private var questionKeys: MappingReader.Keys {
    MappingReader.Keys(required: [], optional: guide.questions.map(\.id))
  }
}

extension StoryReader {
  private func sitting(_ reader: MappingReader) -> Story.Sitting {
    let items = guide.assessment.items
    let criteria = MappingReader.Keys(required: guide.assessment.criteria.map(\.id))
    let ratings = reader.mapping("ratings", "\(reader.name): ratings", criteria)
    let keys = MappingReader.Keys(required: [], optional: items.map(\.id))
    let answers = reader.mapping("answers", "\(reader.name): answers", keys)
    return Story.Sitting(
      marker: reader.text("marker", .line(GuideLimits.name)),
      ratings: guide.assessment.criteria.reduce(into: [:]) {
        $0[$1.id] = ratings?.whole($1.id, in: GuideLimits.levels)
      },
      marked: reader.words("marked", among: items.filter(\.task.isOpen).map(\.id)),
      answers: items.reduce(into: [:]) { found, item in
        if let answers, answers.piece(item.id) != nil {
          found[item.id] = answer(answers, to: item)
        }
      })
  }

  private func answer(_ reader: MappingReader, to item: TestItem) -> Story.Answer {
    switch item.task {
    case .choice(let options):
      Story.Answer(entries: [reader.word(item.id, among: options.map(\.id))], remark: "")
    case .ticks(let statements):
      Story.Answer(entries: reader.words(item.id, among: statements.map(\.id)), remark: "")
    case .order(let steps):
      Story.Answer(entries: reader.words(item.id, among: steps.map(\.id)), remark: "")
    case .number: number(reader, item.id)
    case .steps, .writing: Story.Answer(entries: [reader.text(item.id)], remark: "")
    }
  }

  /// A number as it was typed, alone or as a mapping with the line beside it.
  private func number(_ reader: MappingReader, _ id: String) -> Story.Answer {
    guard case .mapping? = reader.piece(id)?.content else {
      return Story.Answer(entries: [reader.text(id)], remark: "")
    }
    let keys = MappingReader.Keys(required: ["number", "remark"])
    let answer = reader.mapping(id, "\(reader.name): \(id)", keys)
    return Story.Answer(
      entries: [answer?.text("number") ?? ""], remark: answer?.text("remark") ?? "")
  }
}
