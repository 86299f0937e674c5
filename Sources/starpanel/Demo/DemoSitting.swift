import Guide
import Interview

/// Plays the test of a made-up candidate: taken, and marked in part.
struct DemoSitting {
  let sitting: Story.Sitting
  let guide: HiringGuide

  var marker: Marker { Marker(sitting.marker) }

  /// What the candidate did, section by section, in the first form of the test.
  func candidate(reference: GuideReference) -> [Happening] {
    guard let form = guide.assessment.forms.first else { return [] }
    var happenings: [Happening] = [
      .sittingBegun(guide: reference.sha256, form: form.id, percent: 100)
    ]
    for section in guide.assessment.sections {
      let clock = SteadyReading(boot: "demo", milliseconds: 0)
      happenings.append(.sectionBegun(section: section.id, clock: clock))
      var spent = 0
      for item in guide.assessment.items(of: form, in: section.id) {
        happenings.append(.itemReached(item: item.id, spent: spent))
        spent += item.seconds * 900
        if let answer = answer(to: item) {
          happenings.append(.itemAnswered(item: item.id, answer: answer, spent: spent))
        }
      }
      happenings.append(.sectionEnded(section: section.id, spent: spent, byTime: false))
    }
    return happenings
  }

  private func answer(to item: TestItem) -> TestAnswer? {
    guard let answer = sitting.answers[item.id] else { return nil }
    let first = answer.entries.first ?? ""
    return switch item.task {
    case .number: .number(text: first, remark: answer.remark)
    case .choice: .choice(id: first)
    case .ticks: .ticks(ids: answer.entries)
    case .order: .order(ids: answer.entries)
    case .steps, .writing: .text(text: first)
    }
  }

  /// What the marker has made of it so far.
  var marks: [Happening] {
    marks { sitting.marked.contains($0.id) }
  }

  /// What the marker has yet to make of it.
  var otherMarks: [Happening] {
    marks { !sitting.marked.contains($0.id) }
  }

  private func marks(of isMeant: (TestItem) -> Bool) -> [Happening] {
    guide.assessment.items.filter(isMeant).compactMap { item in
      mark(of: item).map { .answerMarked(item: item.id, mark: $0) }
    }
  }

  /// A mark of an open answer: ratings as in the story, and all steps but the last.
  private func mark(of item: TestItem) -> OpenMark? {
    switch item.task {
    case .steps(let list): .steps(ids: list.steps.dropLast().map(\.id))
    case .writing: .ratings(byCriterion: sitting.ratings.compactMapValues { Rating($0) })
    case .number, .choice, .ticks, .order: nil
    }
  }
}
