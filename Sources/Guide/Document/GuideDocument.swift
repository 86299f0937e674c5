/// A guide as people read it: `guide show` and the Guide screen lay it out, and paper uses parts
/// of it.
package struct GuideDocument: Sendable, Hashable {
  /// What an interviewer may be busy with, and want to read about.
  package enum Subject: Sendable, Hashable {
    /// A question, by its id.
    case question(String)
    case words(SpokenWords)
    /// How the candidate communicates.
    case communication
  }

  package struct Section: Sendable, Hashable {
    /// What a list of the sections calls it; nil where it is read with the section before.
    package var name: String?
    package var title: String
    /// What of an interview it is about; nil for other sections.
    package var subject: Subject?
    package var blocks: [DocumentBlock]

    /// The question that it is about; nil for other sections.
    var question: String? {
      if case .question(let id) = subject { id } else { nil }
    }
  }

  package let title: String
  /// Which guide it is, and which edition.
  package let edition: String
  package let sections: [Section]

  /// - Parameter withKey: whether the items of the test are in it, with their answers. The Guide
  ///   screen has none of them, since others may see it.
  package init(of guide: HiringGuide, withKey: Bool) {
    title = guide.title
    edition = guide.edition
    var sections = [
      Self.role(guide.role), Self.competencies(guide), Self.scale(guide),
      Self.said(.opening, guide),
      Self.questions(guide),
    ]
    sections += guide.questions.enumerated().map { index, question in
      Section(
        name: "\(index + 1). \(question.title)", title: "\(index + 1). \(question.heading)",
        subject: .question(question.id), blocks: question.blocks(in: guide))
    }
    sections += [
      Self.said(.closing, guide),
      Self.communication(guide.scoring),
      Self.flags(guide.flags), Self.scoring(guide), Self.mustHaves(guide.mustHaves),
      Self.test(guide.assessment),
    ]
    if withKey {
      sections += [
        Self.practice(guide.questions),
        Self.criteria(guide.assessment), Self.items(guide.assessment), Self.forms(guide.assessment),
      ]
    }
    self.sections = sections.filter { !$0.blocks.isEmpty }
  }

  private static func role(_ role: Role) -> Section {
    var blocks: [DocumentBlock] = [.paragraph(role.function)]
    blocks += .part("What comes first", list: role.focus)
    blocks += .part("Scope", .paragraph(role.scope))
    blocks += explained("Responsibilities", role.responsibilities.map { ($0.area, $0.detail) })
    blocks += explained("Tools", role.tools.map { ($0.name, $0.use) })
    blocks += .part("Documents the role produces", list: role.artefacts)
    blocks += .part("When to use this title", .paragraph(role.whenToUse))
    blocks += explained(
      "How it differs from other roles", role.differsFrom.map { ($0.title, $0.how) })
    blocks += .part("Source", .paragraph(role.source))
    return Section(name: "Role", title: "The role", blocks: blocks)
  }

  /// A list of names, each with what is said about it.
  private static func explained(
    _ heading: String, _ entries: [(name: String, text: String)]
  ) -> [DocumentBlock] {
    guard !entries.isEmpty else { return [] }
    return .part(
      heading, .rows(entries.map { .init(mark: "- ", text: $0.name, remark: $0.text) }))
  }

  private static func competencies(_ guide: HiringGuide) -> Section {
    var blocks = guide.competencies.flatMap { competency in
      [DocumentBlock].part(
        "\(competency.title) (\(competency.id)), \(competency.weight)%",
        .paragraph(competency.covers), .source(competency.source))
    }
    if let reason = guide.weightsReason { blocks.append(whyWeights(reason)) }
    return Section(name: "Competencies", title: "Competencies", blocks: blocks)
  }

  private static func whyWeights(_ reason: String) -> DocumentBlock {
    .paragraph("Why these weights. \(reason)", isApart: true)
  }

  private static func scale(_ guide: HiringGuide) -> Section {
    var blocks = guide.scale.isEmpty ? [] : [DocumentBlock.scale(guide.scale)]
    if let mixed = guide.mixedAnswers { blocks.append(.paragraph(mixed, isApart: true)) }
    return Section(title: "The rating scale", blocks: blocks)
  }

  /// Words that every candidate hears.
  private static func said(_ words: SpokenWords, _ guide: HiringGuide) -> Section {
    Section(
      name: words.title, title: "Said " + words.occasion, subject: .words(words),
      blocks: guide.text(of: words).map { [.paragraph($0)] } ?? [])
  }

  private static func communication(_ scoring: ScoringRules) -> Section {
    let anchors = scoring.communicationAnchors
    return Section(
      name: "Communication", title: "What communication sounds like", subject: .communication,
      blocks: anchors.map { [.labelled([("Meets", $0.meets), ("Below", $0.below)])] } ?? [])
  }

  /// How an answer is rated that has parts of several levels; nil where the guide does not say.
  package static func mixedAnswers(of guide: HiringGuide) -> Section? {
    guide.mixedAnswers.map {
      Section(title: "When an answer has parts of several levels", blocks: [.paragraph($0)])
    }
  }

  /// Answers to practise on, with what an expert gives them.
  private static func practice(_ questions: [Question]) -> Section {
    Section(
      title: "Answers to practise on",
      blocks: questions.flatMap { question in
        question.practice.flatMap { answer in
          [DocumentBlock].part(
            "\(answer.id), on \(question.id)", .paragraph(answer.answer),
            .paragraph("Level \(answer.level). \(answer.why)", isApart: true))
        }
      })
  }

  private static func mustHaves(_ mustHaves: [MustHave]) -> Section {
    Section(
      title: "What the role cannot do without",
      blocks: mustHaves.map { mustHave in
        DocumentBlock.rows([
          .init(
            mark: "- ", text: "\(mustHave.title) (\(mustHave.id))",
            remark: "shown by " + mustHave.shownBy.map(\.text).joined(separator: ", "))
        ])
      })
  }

  private static func questions(_ guide: HiringGuide) -> Section {
    let minutes = guide.questions.map(\.minutes).reduce(0, +)
    var blocks: [DocumentBlock] = [
      .paragraph(
        "\(guide.questions.count) in all, \(minutes) minutes. Each candidate is asked the same.")
    ]
    if let reason = guide.questionWeightsReason { blocks.append(whyWeights(reason)) }
    return Section(title: "Questions", blocks: blocks)
  }

  private static func flags(_ flags: [RedFlag]) -> Section {
    Section(
      name: "Flags", title: "Red flags",
      blocks: flags.flatMap { flag in
        [DocumentBlock].part(flag.heading, .paragraph(flag.looksLike), .source(flag.source))
      })
  }

  private static func scoring(_ guide: HiringGuide) -> Section {
    let scoring = guide.scoring
    let bands = scoring.bands
    var blocks: [DocumentBlock] = [
      .paragraph(method(of: guide)),
      .paragraph(
        "A total from \(bands.strong) is strong, from \(bands.discuss) to below \(bands.strong) "
          + "discuss, and below \(bands.discuss) fail."),
      .heading("Gates, which no total offsets"),
    ]
    blocks += zip(scoring.gates, GateWording.all(of: guide)).map { gate, wording in
      var block = DocumentBlock.rows([
        .init(
          mark: "- ", text: "\(gate.title) (\(gate.id)): \(wording.rule).",
          remark: gate.why.isEmpty ? nil : gate.why)
      ])
      block.isApart = true
      return block.moved(by: 2)
    }
    blocks.append(.source(scoring.source, isApart: true))
    return Section(name: "Scoring", title: "Scoring", blocks: blocks)
  }

  private static func method(of guide: HiringGuide) -> String {
    let noAnswer =
      guide.scoring.noAnswer == .lowest
      ? " A question that was asked and got no answer counts as a 1." : ""
    guard guide.hasTest else {
      return "There is no test: the total is the interview score." + noAnswer
    }
    switch guide.scoring.method {
    case .split:
      let share = guide.scoring.testShare
      return "Method split: the total is \(share)% of the test score and \(100 - share)% of the"
        + " interview score." + noAnswer
    case .competency:
      return "Method competency: each competency is the mean of its section of the test and its"
        + " questions, and the total is those by weight." + noAnswer
    }
  }
}

extension DocumentBlock {
  /// The levels of the scale with what they mean.
  static func scale(_ levels: [ScaleLevel]) -> Self {
    rows(levels.map { Row(mark: "\($0.level)  ", text: "\($0.name). \($0.meaning)") })
      .moved(by: 2)
  }
}

extension HiringGuide {
  /// Which guide it is, and which edition.
  var edition: String { "Hiring guide \(id), version \(version)" }
}

extension RedFlag {
  /// Its title, the name by which it goes in files, and what it does.
  var heading: String { "\(title) (\(id), \(kind.rawValue))" }
}
