import Text

/// The key of an item of the test, with what each answer earns and why.
enum TestKeyPrint {
  static func print(
    _ item: TestItem, unread: Assessment.UnreadNumbers, indent: Int, on page: inout WrappedText
  ) {
    switch item.task {
    case .number(let key): print(key, indent: indent, on: &page)
    case .choice(let choices): print(choices, indent: indent, on: &page)
    case .ticks(let statements): print(statements, indent: indent, on: &page)
    case .order(let steps):
      page.add("The right order", indent: indent)
      for (index, step) in steps.enumerated() {
        page.add("\(step.text) (\(step.id))", mark: "\(index + 1)  ", indent: indent + 2)
      }
    case .steps(let checklist):
      page.add("The steps that the answer is held against", indent: indent)
      for step in checklist.steps {
        let note = step.isEssential ? ", essential" : ""
        page.add("\(step.text) (\(step.id)\(note))", mark: "- ", indent: indent + 2)
      }
    case .writing(let contains):
      page.add("What the message must contain", indent: indent)
      for thing in contains { page.add(thing, mark: "- ", indent: indent + 2) }
    }
    page.add("Marking. \(MarkingRule.text(of: item, unread: unread))", indent: indent)
  }

  private static func print(
    _ choices: [TestTask.Choice], indent: Int, on page: inout WrappedText
  ) {
    page.add("The options, each with the points that it earns", indent: indent)
    let room = choices.map { "\($0.points)".count }.max() ?? 0
    for (index, choice) in choices.enumerated() {
      let points = "\(choice.points)"
      let margin = String(repeating: " ", count: room - points.count)
      let mark = "\(letter(index))  \(margin)\(points)  "
      page.add(choice.text, mark: mark, indent: indent + 2)
      page.add("(\(choice.id)) \(choice.why)", indent: indent + 2 + mark.count)
    }
  }

  private static func print(
    _ statements: [TestTask.Statement], indent: Int, on page: inout WrappedText
  ) {
    page.add("The statements, right and wrong", indent: indent)
    for (index, statement) in statements.enumerated() {
      let mark = "\(letter(index))  \(statement.isRight ? "right" : "wrong")  "
      page.add(statement.text, mark: mark, indent: indent + 2)
      page.add("(\(statement.id)) \(statement.why)", indent: indent + 2 + mark.count)
    }
  }

  /// The letter by which an option or statement goes on paper.
  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return String(letters[index % letters.count])
  }

  private static func print(
    _ key: TestTask.NumberKey, indent: Int, on page: inout WrappedText
  ) {
    page.add("The right number", indent: indent)
    page.add(
      key.from == key.to ? key.from : "\(key.from) to \(key.to), both ends included",
      indent: indent + 2)
    if !key.units.isEmpty {
      page.add("May stand with: \(key.units.joined(separator: ", "))", indent: indent + 2)
    }
    if !key.also.isEmpty {
      page.add("Right as well: \(key.also.joined(separator: ", "))", indent: indent + 2)
    }
    if let remark = key.remark {
      page.add("Asked beside it, for no points: \(remark.ask)", indent: indent + 2)
      page.add("A good answer: \(remark.ideal)", indent: indent + 2)
    }
  }
}
