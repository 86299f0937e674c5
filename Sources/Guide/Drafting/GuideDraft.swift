/// What is known of a role before its guide is written; the rest of the file is marked as a gap.
struct GuideDraft {
  struct Question {
    var text: String
    /// The place of its competency in the list.
    var competency: Int
  }

  var title = ""
  var competencies: [String] = []
  var weights: [Int] = []
  var questions: [Question] = []

  /// The text of the file.
  ///
  /// - Parameter name: what the file will be called, for the words on top of it.
  func text(named name: String) -> String {
    var lines = GuideLines()
    lines.remark("A draft. Each text that begins with \(GuideGap.mark) is still to be written;")
    lines.remark("`starpanel guide check \(name)` names them by line. What else can be in a guide")
    lines.remark("is in docs/guide-format.md: critical questions, probes, practice, a test.")
    lines.add(entries)
    return lines.text
  }

  private var entries: [(key: String, value: GuideNode)] {
    var entries: [(key: String, value: GuideNode)] = [
      ("guide", .own(GuideParts.id(of: title, else: "role"))), ("title", .own(title)),
      ("version", .number(1)), ("role", role), ("scale", GuideParts.scale),
      ("competencies", .list(competencies.indices.map(competency))),
    ]
    if let reason = weightsReason { entries.append(("weights_reason", reason)) }
    entries += [
      ("questions", .list(questions.indices.map(question))), ("flags", flags),
      ("scoring", scoring), ("opening", GuideGap.node("what every candidate is told first")),
      ("closing", GuideGap.node("what every candidate is told at the end")),
    ]
    return entries
  }

  private var role: GuideNode {
    .mapping([
      ("function", GuideGap.node("what the role is for")),
      ("focus", .list([GuideGap.node("what it puts first")])),
      ("scope", GuideGap.node("how far it reaches")),
      (
        "responsibilities",
        .list([
          .mapping([
            ("area", GuideGap.node("an area of its work")),
            ("detail", GuideGap.node("what it does there")),
          ])
        ])
      ),
      ("tools", .list([])), ("artefacts", .list([])),
      ("when_to_use", GuideGap.node("when this title is the right one")),
      ("differs_from", .list([])), ("source", GuideParts.source),
    ])
  }

  /// The ids of the competencies, each once.
  static func ids(of titles: [String]) -> [String] {
    titles.enumerated().map { GuideParts.id(of: $1, else: "competency-\($0 + 1)") }
  }

  private func competency(_ index: Int) -> GuideNode {
    .mapping([
      ("id", .own(Self.ids(of: competencies)[index])), ("title", .own(competencies[index])),
      ("weight", .number(weights[index])), ("covers", GuideGap.node("what it covers")),
      ("source", GuideParts.source),
    ])
  }

  private var weightsReason: GuideNode? {
    guard let least = weights.min(), let most = weights.max(), least != most else { return nil }
    return most - least == 1
      ? .own(GuideParts.nearlyEqual) : GuideGap.node("why they do not weigh the same")
  }

  private func question(_ index: Int) -> GuideNode {
    let question = questions[index]
    let probes = [
      ("situation", "ask for the situation"), ("task", "ask for the task"),
      ("action", "ask what was done"), ("result", "ask how it ended"),
    ]
    return .mapping([
      ("id", .own("q\(index + 1)")), ("title", GuideGap.node("short name")),
      ("heading", GuideGap.node("a headline")), ("kind", .own("behavioural")),
      ("competency", .own(Self.ids(of: competencies)[question.competency])),
      ("minutes", .number(GuideParts.minutes)), ("text", .own(question.text)),
      ("listen_for", .list([GuideGap.node("what a good answer has")])),
      ("probes", .mapping(probes.map { ($0.0, GuideGap.node($0.1)) })),
      ("follow_ups", .list([GuideGap.node("what to ask when the answer stays vague")])),
      (
        "anchors",
        .mapping((1...5).map { ("\($0)", GuideGap.node("what a \($0) sounds like")) })
      ),
      ("source", GuideParts.source),
    ])
  }

  private var flags: GuideNode {
    .list([
      .mapping([
        ("id", .own("flag-1")), ("title", GuideGap.node("name of a flag")),
        ("kind", .own("disqualifying")),
        ("looks_like", GuideGap.node("what two people would both see")),
        ("source", GuideParts.source),
      ])
    ])
  }

  private var scoring: GuideNode {
    .mapping([
      ("method", .own("split")),
      (
        "bands",
        .mapping([
          ("strong", .number(GuideParts.bands.strong)),
          ("discuss", .number(GuideParts.bands.discuss)),
        ])
      ),
      (
        "gates",
        .list([
          GuideParts.communication(
            meets: GuideGap.node("what speaking well enough sounds like"),
            below: GuideGap.node("what not well enough sounds like"),
            why: GuideGap.node("why the role needs it")),
          GuideParts.redFlags,
        ])
      ),
      ("source", GuideParts.source),
    ])
  }
}
