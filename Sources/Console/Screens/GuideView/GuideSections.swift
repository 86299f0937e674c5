import Guide

extension GuideSection {
  /// All parts of a guide in the order in which they are listed.
  static func all(of guide: HiringGuide) -> [GuideSection] {
    [role(guide.role), competencies(guide)]
      + guide.questions.enumerated().map { question($1, number: $0 + 1, in: guide) }
      + [flags(guide.flags), scoring(guide), test(guide.assessment)]
  }

  private static func role(_ role: Role) -> GuideSection {
    var section = GuideSection("Role")
    section.add(role.function)
    section.list("In focus", role.focus)
    section.part("Scope", role.scope)
    section.list(
      "Responsibilities", role.responsibilities.map { "\($0.area): \($0.detail)" })
    section.list("Tools", role.tools.map { "\($0.name): \($0.use)" })
    section.list("What they produce", role.artefacts)
    section.part("When to use this guide", role.whenToUse)
    section.list("How it differs", role.differsFrom.map { "\($0.title): \($0.how)" })
    section.part("Source", role.source)
    return section
  }

  private static func competencies(_ guide: HiringGuide) -> GuideSection {
    var section = GuideSection("Competencies")
    if let reason = guide.weightsReason { section.add(reason) }
    for competency in guide.competencies {
      section.heading("\(competency.title), weight \(competency.weight)")
      section.add(competency.covers)
      section.add(competency.source, mark: "Source: ")
    }
    section.heading("The scale")
    for level in guide.scale {
      section.add("\(level.name). \(level.meaning)", mark: "\(level.level)  ")
    }
    return section
  }

  private static func question(
    _ question: Question, number: Int, in guide: HiringGuide
  ) -> GuideSection {
    var section = GuideSection("\(number). \(question.title)", question: question.id)
    section.paragraphs[0].text = "\(number). \(question.heading)"
    let competency =
      guide.title(of: question.competency)
    var facts = [question.id, question.kind.rawValue, competency]
    facts += ["weight \(question.weight)", "\(question.minutes) minutes"]
    if question.isCritical { facts.append("critical") }
    section.add(facts.joined(separator: ", "))
    section.blank()
    section.add(question.text)
    section.list("Listen for", question.listenFor)
    section.heading("Ask when it is missing")
    section.add(question.probes.situation, mark: "Situation  ")
    section.add(question.probes.task, mark: "Task       ")
    section.add(question.probes.action, mark: "Action     ")
    section.add(question.probes.result, mark: "Result     ")
    section.list("When an answer stays vague", question.followUps)
    section.heading("What each level sounds like")
    for (index, anchor) in question.anchors.enumerated() {
      section.add(anchor, mark: "\(index + 1)  ")
    }
    section.part("Source", question.source)
    return section
  }

  private static func flags(_ flags: [RedFlag]) -> GuideSection {
    var section = GuideSection("Flags")
    for flag in flags {
      section.heading("\(flag.title) (\(flag.kind.rawValue))")
      section.add(flag.looksLike)
      section.add(flag.source, mark: "Source: ")
    }
    return section
  }

  private static func scoring(_ guide: HiringGuide) -> GuideSection {
    let scoring = guide.scoring
    var section = GuideSection("Scoring")
    section.add(
      scoring.method == .split
        ? "Method split: the total is half the test score and half the interview score."
        : "Method competency: each competency is the mean of its section of the test and its "
          + "questions, and the total is those by weight.")
    section.part(
      "Bands",
      "Strong from \(scoring.bands.strong), discuss from \(scoring.bands.discuss), "
        + "fail below \(scoring.bands.discuss).")
    section.heading("Gates, which no total offsets")
    for gate in GateWording.all(of: guide) {
      section.add("\(gate.id): \(gate.rule).", mark: "- ")
      if let why = scoring.gates.why[gate.id] { section.add(why, mark: "  ") }
    }
    if let reason = guide.questionWeightsReason { section.part("Weights of questions", reason) }
    section.part("Source", scoring.source)
    return section
  }

  private static func test(_ test: Assessment) -> GuideSection {
    var section = GuideSection("Test")
    section.add("\(test.minutes) minutes in \(test.sections.count) sections.")
    for part in test.sections {
      section.heading("\(part.id), \(part.minutes) minutes")
      section.add(part.about)
      section.add(part.source, mark: "Source: ")
    }
    return section
  }
}
