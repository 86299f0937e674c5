package import Guide

/// A guide with little in it: two sections, three questions, two flags.
package func smallGuide() -> HiringGuide {
  func question(_ id: String, _ competency: String, critical: Bool = false) -> Question {
    Question(
      id: id, title: "Title \(id)", heading: "", kind: .technical, competency: competency,
      isCritical: critical, weight: 1, minutes: 5, text: "", listenFor: [],
      probes: Probes(situation: "", task: "", action: "", result: ""), followUps: [],
      anchors: [], source: "")
  }
  return HiringGuide(
    id: "small", title: "Small", version: 1,
    role: Role(
      function: "", focus: [], scope: "", responsibilities: [], tools: [], artefacts: [],
      whenToUse: "", differsFrom: [], source: ""),
    scale: [],
    competencies: [
      Competency(id: "hard-skills", title: "Hard", weight: 60, covers: "", source: ""),
      Competency(id: "people", title: "People", weight: 40, covers: "", source: ""),
    ],
    weightsReason: nil,
    questions: [
      question("q1", "hard-skills", critical: true), question("q2", "people"),
      question("a-longer-question-id", "people"),
    ],
    questionWeightsReason: nil,
    flags: [
      RedFlag(id: "rude", title: "Rude", kind: .disqualifying, looksLike: "", source: ""),
      RedFlag(id: "hopping", title: "Hopping", kind: .concern, looksLike: "", source: ""),
    ],
    scoring: ScoringRules(
      method: .split, bands: .init(strong: 80, discuss: 60),
      gates: fiveGates(),
      source: ""),
    assessment: Assessment(
      minutes: 30,
      sections: ["hard-skills", "people"].map {
        Assessment.Section(id: $0, minutes: 15, about: "", source: "")
      }))
}
