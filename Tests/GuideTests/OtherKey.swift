@testable import Guide

/// Makes a guide whose test looks the same to candidates and has another key throughout.
enum OtherKey {
  static func of(_ guide: HiringGuide) -> HiringGuide {
    var other = guide
    other.assessment.criteria = []
    other.assessment.items = guide.assessment.items.map(item)
    for index in other.assessment.forms.indices {
      other.assessment.forms[index].items = other.assessment.forms[index].items.map { "x-\($0)" }
      other.assessment.forms[index].source = "Changed."
    }
    return other
  }

  private static func item(_ item: TestItem) -> TestItem {
    var other = item
    other.id = "x-\(item.id)"
    other.topic = "changed"
    other.points = item.points + 7
    other.seconds = item.seconds + 7
    other.why = "Changed."
    other.source = "Changed."
    other.task = task(item.task)
    return other
  }

  private static func task(_ task: TestTask) -> TestTask {
    switch task {
    case .number(let key):
      .number(
        .init(
          from: "77777", to: "88888", units: ["changed"], also: ["changed"],
          remark: key.remark.map { .init(ask: $0.ask, ideal: "Changed.") }))
    case .choice(let choices):
      .choice(
        choices.enumerated().map { index, choice in
          .init(id: "x\(index)", text: choice.text, points: 90 + index, why: "Changed.")
        })
    case .ticks(let statements):
      .ticks(
        statements.map {
          .init(id: "x-\($0.id)", text: $0.text, isRight: !$0.isRight, why: "Changed.")
        })
    case .order(let steps):
      .order(
        steps.reversed().map {
          .init(id: "x-\($0.id)", text: $0.text, isEssential: !$0.isEssential)
        })
    case .steps:
      .steps(
        .init(
          steps: [.init(id: "x", text: "Changed.", isEssential: true)], withoutEssential: 77))
    case .writing: .writing(contains: ["Changed."])
    }
  }
}
