import Text

/// The test as a candidate gets it on paper.
///
/// It is built from what candidates may see, and from nothing else of an item: not its
/// points, its ids, its key or the reasons for it.
struct CandidatePaper {
  /// Lines for a message and for steps; the same for every item, so that none tells its length.
  private static let answerLines = 10

  let guide: HiringGuide
  let form: PaperForm

  func print(on page: inout WrappedText) {
    page.heading("\(guide.title)\nTest, \(form.title)", rule: "=")
    page.fields(["Candidate", "Date", "Begun at", "Ended at"])
    printInstructions(on: &page)
    for section in form.sections {
      page.blank()
      page.heading(
        "Section \(section.number) of \(form.sections.count): \(section.title)", rule: "-")
      page.add(Count.of(section.minutes, "minute"))
      for (number, item) in section.items { print(item, number, on: &page) }
    }
    page.blank()
    page.add("End of the test.")
  }

  private func printInstructions(on page: inout WrappedText) {
    page.heading("Before you begin", rule: "-")
    let minutes = form.sections.map(\.minutes).reduce(0, +)
    var texts = [
      "The test has \(Count.of(form.sections.count, "section")) and "
        + "\(Count.of(form.items.count, "item")), and takes \(Count.of(minutes, "minute")).",
      "Every section has a time of its own. Begin it when you are told, and stop when you are "
        + "told. Do not turn to other sections meanwhile.",
      "Read an item to its end before you answer it. If you cannot answer it, go on to the next.",
      "Write so that others can read it. If you change your mind, strike out the answer, or black "
        + "out the box, and answer again beside it.",
    ]
    if form.has(.ticks) {
      texts.append(
        "In some items you tick all that are right. \(TestTask.costOfWrongTicks)")
    }
    texts.append(
      "If you need anything changed to take this test, such as more time or larger print, say so "
        + "now.")
    for text in texts { page.add(text, mark: "- ") }
  }

  private func print(_ item: TestItem, _ number: Int, on page: inout WrappedText) {
    let mark = "\(number). "
    let indent = mark.count
    page.blank()
    page.add(item.title, mark: mark)
    page.blank()
    page.add(item.prompt, indent: indent)
    if let exhibit = item.exhibit {
      page.blank()
      page.addVerbatim(exhibit, indent: indent)
    }
    page.blank()
    switch item.task {
    case .number(let key):
      page.fields(["Answer"], indent: indent)
      if let remark = key.remark {
        page.blank()
        page.add(remark.ask, indent: indent)
        page.writingLines(2, indent: indent)
      }
    case .choice(let choices):
      page.add("Tick one.", indent: indent)
      tickable(choices.map(\.text), indent: indent, on: &page)
    case .ticks(let statements):
      page.add("Tick all that are right.", indent: indent)
      tickable(statements.map(\.text), indent: indent, on: &page)
    case .order(let steps):
      page.add(
        "Write 1 before the first step, 2 before the second, and so on to \(steps.count).",
        indent: indent)
      for step in TestTask.Step.inAlphabeticalOrder(steps) {
        page.blank()
        page.add(step.text, mark: "[   ]  ", indent: indent)
      }
    case .steps:
      page.add("Write one step to a line.", indent: indent)
      page.writingLines(Self.answerLines, indent: indent)
    case .writing:
      page.writingLines(Self.answerLines, indent: indent)
    }
  }

  private func tickable(_ texts: [String], indent: Int, on page: inout WrappedText) {
    for (index, text) in texts.enumerated() {
      page.blank()
      page.add(text, mark: "[ ] \(TestItem.letter(index))  ", indent: indent)
    }
  }
}
