import Text

/// The key to a form of the test on paper, for those who mark it.
struct AnswerKeyPaper {
  let guide: HiringGuide
  let form: TestForm
  private let laidOut: PaperForm

  init(guide: HiringGuide, form: TestForm) {
    self.guide = guide
    self.form = form
    laidOut = PaperForm(form, of: guide)
  }

  func print(on page: inout WrappedText) {
    page.heading("ANSWER KEY. KEEP IT AWAY FROM CANDIDATES.", rule: "*")
    page.heading("\(guide.title)\nKey to the test, \(form.title)", rule: "=")
    page.add(guide.edition)
    page.add(
      "\(Count.of(laidOut.items.count, "item")), \(Count.of(laidOut.points, "point")). Items are "
        + "numbered as on the candidate's form. Do not round to whole points: write at least two "
        + "decimals.")
    for section in laidOut.sections {
      let points = section.items.map(\.item.points)
      page.heading("\(section.title), \(Count.of(points, "point"))", rule: "-")
      for (number, item) in section.items { print(item, number, on: &page) }
    }
    if laidOut.has(.writing) { printCriteria(on: &page) }
    page.heading("Where this form comes from", rule: "-")
    page.add(form.source)
    page.blank()
    MarkingPaper(guide: guide, form: laidOut).print(on: &page)
  }

  private func print(_ item: TestItem, _ number: Int, on page: inout WrappedText) {
    let mark = "\(number). "
    let indent = mark.count
    page.blank()
    page.add(item.title, mark: mark)
    page.add(item.facts(withSection: false), indent: indent)
    if let answer = answer(to: item) {
      page.blank()
      page.add(answer, mark: "Answer  ", indent: indent)
    }
    page.add(
      item.keyBlocks(unread: guide.assessment.unreadNumbers) + item.groundBlocks, indent: indent)
  }

  /// The full answer in a few characters, to mark at a glance; nil where a person has to judge.
  private func answer(to item: TestItem) -> String? {
    switch item.task {
    case .number(let key): key.from == key.to ? key.from : "\(key.from) to \(key.to)"
    case .choice(let choices): letters(choices.map { $0.points == item.points })
    case .ticks(let statements): letters(statements.map(\.isRight))
    case .order(let steps):
      TestTask.Step.inAlphabeticalOrder(steps).map { step in
        steps.firstIndex(of: step).map { "\($0 + 1)" } ?? ""
      }.joined(separator: " ") + " (the boxes on the form, from the top)"
    case .steps, .writing: nil
    }
  }

  private func letters(_ isRight: [Bool]) -> String {
    isRight.indices.filter { isRight[$0] }.map(TestItem.letter).joined(separator: " ")
  }

  private func printCriteria(on page: inout WrappedText) {
    page.heading(Criterion.heading, rule: "-")
    page.add("Rate every message on each of these from 1 to 5; 2 and 4 lie between.")
    for criterion in guide.assessment.criteria { page.add(criterion.blocks) }
  }
}
