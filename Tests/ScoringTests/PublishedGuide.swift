import Guide

/// A guide with the questions, weights and gates of the published one and no prose.
enum PublishedGuide {
  static let guide = HiringGuide(
    id: "self-test", title: "Self-test", version: 1,
    role: Role(
      function: "", focus: [], scope: "", responsibilities: [], tools: [], artefacts: [],
      whenToUse: "", differsFrom: [], source: ""),
    scale: [],
    competencies: [
      competency("hard-skills", 30), competency("soft-skills", 25), competency("judgment", 20),
      competency("accuracy", 15), competency("cognitive", 10),
    ],
    weightsReason: nil,
    questions: [
      question("q1", .behavioural, "soft-skills", isCritical: true),
      question("q2", .behavioural, "accuracy"),
      question("q3", .technical, "hard-skills", isCritical: true),
      question("q4", .technical, "hard-skills", isCritical: true),
      question("q5", .situational, "judgment"),
      question("q6", .attitude, "soft-skills"),
      question("q7", .situational, "hard-skills", isCritical: true),
      question("q8", .situational, "judgment"),
    ],
    questionWeightsReason: nil, flags: [],
    scoring: ScoringRules(
      method: .split, bands: ScoringRules.Bands(strong: 80, discuss: 60),
      gates: FirstEditionGates.list(
        section: "hard-skills", sectionMinimum: 70, critical: 3, topics: ["hipaa", "billing"],
        topicMinimum: 50),
      source: ""),
    assessment: Assessment(
      minutes: 0,
      sections: ["hard-skills", "soft-skills", "judgment", "accuracy", "cognitive"].map {
        Assessment.Section(id: $0, minutes: 0, about: "", source: "")
      }))

  private static func competency(_ id: String, _ weight: Int) -> Competency {
    Competency(id: id, title: id, weight: weight, covers: "", source: "")
  }

  private static func question(
    _ id: String, _ kind: Question.Kind, _ competency: String, isCritical: Bool = false
  ) -> Question {
    Question(
      id: id, title: id, heading: id, kind: kind, competency: competency,
      isCritical: isCritical, weight: 1, minutes: 0, text: "", listenFor: [],
      probes: Probes(situation: "", task: "", action: "", result: ""), followUps: [],
      anchors: [], source: "")
  }
}
