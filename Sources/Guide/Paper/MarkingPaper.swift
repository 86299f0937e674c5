import Text

/// The sheet on which a marker records one candidate's points.
struct MarkingPaper {
  let guide: HiringGuide
  let form: PaperForm

  func print(on page: inout WrappedText) {
    page.heading("\(guide.title)\nMarking sheet, \(form.title)", rule: "=")
    page.fields(["Code", "Marker", "Begun at", "Date"])
    page.blank()
    page.add(
      "One sheet for each candidate. Written messages have two markers: each fills in a sheet of "
        + "their own without seeing the other's, and the points are averaged afterwards.")
    for section in form.sections {
      page.heading(section.title, rule: "-")
      for (number, item) in section.items { print(item, number, on: &page) }
      page.blank()
      page.add("Sum", atRight: room(section.items.map(\.item.points)))
    }
    printSums(on: &page)
    page.fields(["Signature", "Date and time"])
  }

  private func print(_ item: TestItem, _ number: Int, on page: inout WrappedText) {
    let mark = "\(number). "
    page.blank()
    page.add("\(item.title) (\(item.id))", mark: mark, atRight: room([item.points]))
    switch item.task {
    case .steps(let checklist):
      for step in checklist.steps {
        page.add(
          step.text + (step.isEssential ? " (essential)" : ""), mark: "[ ] ",
          indent: mark.count)
      }
      page.add(
        "Ticked ____ of \(checklist.steps.count). If an essential one is missing, at most "
          + "\(checklist.withoutEssential)% of \(Count.of(item.points, "point")).",
        indent: mark.count)
    case .writing:
      for criterion in guide.assessment.criteria {
        page.add(
          criterion.title, indent: mark.count, atRight: "1 [ ]  2 [ ]  3 [ ]  4 [ ]  5 [ ]")
      }
      let most = guide.assessment.criteria.count * 5
      page.add(
        "Ratings together ____ of \(most). Times \(item.points), divided by \(most), they are the "
          + "points. An empty page earns 0.",
        indent: mark.count)
    case .number, .choice, .ticks, .order: break
    }
  }

  /// The sums over the must-have topics, which a gate reads, and over everything.
  private func printSums(on page: inout WrappedText) {
    page.heading("All sections", rule: "-")
    for topic in guide.scoring.topics {
      let items = form.items.filter { $0.item.topic == topic }
      guard !items.isEmpty else { continue }
      let numbers = items.map { "\($0.number)" }.joined(separator: ", ")
      page.add(
        "Topic \(topic), \(items.count == 1 ? "item" : "items") \(numbers)",
        atRight: room(items.map(\.item.points)))
    }
    page.add("All points", atRight: room([form.points]))
  }

  private func room(_ points: [Int]) -> String {
    "________ of \(points.reduce(0, +))"
  }
}
