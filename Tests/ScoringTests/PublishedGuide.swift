import Guide

@testable import Scoring

/// The guide of the vectors under the names and with the gates of the published one.
enum PublishedGuide {
  static let guide: HiringGuide = {
    var guide = SelfTest.guide
    let sections = ["hard-skills", "soft-skills", "judgment", "accuracy", "cognitive"]
    let names = Dictionary(uniqueKeysWithValues: zip(guide.competencies.map(\.id), sections))
    guide.competencies = zip(guide.competencies, sections).map {
      Competency(id: $1, title: $1, weight: $0.weight, covers: "", source: "")
    }
    for index in guide.questions.indices {
      guide.questions[index].id = "q\(index + 1)"
      guide.questions[index].competency = names[guide.questions[index].competency] ?? ""
    }
    guide.assessment.sections = sections.map {
      Assessment.Section(id: $0, minutes: 0, about: "", source: "")
    }
    guide.scoring.gates = FirstEditionGates.list(
      section: "hard-skills", sectionMinimum: 70, critical: 3, topics: ["hipaa", "billing"],
      topicMinimum: 50)
    return guide
  }()
}
