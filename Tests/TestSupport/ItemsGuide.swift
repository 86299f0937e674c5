package import Guide

/// The small guide with a test of three items: a number, a choice and ticks, of two points each.
package func itemsGuide() -> HiringGuide {
  func item(_ id: String, _ section: String, _ task: TestTask) -> TestItem {
    TestItem(
      id: id, section: section, topic: nil, title: id, points: 2, seconds: 60, prompt: "",
      exhibit: nil, task: task, why: "", source: "")
  }
  func section(_ id: String) -> Assessment.Section {
    Assessment.Section(id: id, minutes: 5, about: "", source: "")
  }
  var guide = smallGuide()
  guide.assessment = Assessment(
    minutes: 10, sections: [section("hard-skills"), section("people")],
    items: [
      item("number", "hard-skills", .number(.init(from: "4", to: "4"))),
      item(
        "choice", "hard-skills",
        .choice([
          .init(id: "a", text: "", points: 0, why: ""),
          .init(id: "b", text: "", points: 2, why: ""),
          .init(id: "c", text: "", points: 1, why: ""),
        ])),
      item(
        "ticks", "people",
        .ticks([
          .init(id: "x", text: "", isRight: true, why: ""),
          .init(id: "y", text: "", isRight: false, why: ""),
          .init(id: "z", text: "", isRight: true, why: ""),
        ])),
    ],
    forms: [
      TestForm(id: "a", title: "A", items: ["number", "choice", "ticks"], source: "")
    ])
  return guide
}
