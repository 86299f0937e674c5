import Text

/// An item of the test for those who mark it: its facts, its key, and what the key rests on.
extension TestItem {
  /// - Parameter withSection: whether its section is named; not where items stand below it.
  func facts(withSection: Bool) -> String {
    var facts = [id, task.kind.rawValue]
    if withSection { facts.append("section \(section)") }
    if let topic { facts.append("topic \(topic)") }
    facts += [Count.of(points, "point"), "\(seconds) seconds"]
    return facts.joined(separator: ", ")
  }

  /// Why the key is right, and where it comes from.
  var groundBlocks: [DocumentBlock] {
    [.paragraph("Why. \(why)", isApart: true), .source(source)]
  }

  /// The key, with what each answer earns and why.
  ///
  /// - Parameter unread: What becomes of a number that is not understood.
  func keyBlocks(unread: Assessment.UnreadNumbers) -> [DocumentBlock] {
    let key: [DocumentBlock] =
      switch task {
      case .number(let key): Self.blocks(key)
      case .choice(let choices): Self.blocks(choices)
      case .ticks(let statements): Self.blocks(statements)
      case .order(let steps):
        .part("The right order", .numbered(steps.map { "\($0.text) (\($0.id))" }))
      case .steps(let checklist):
        .part(
          "The steps that the answer is held against",
          .list(
            checklist.steps.map { "\($0.text) (\($0.id)\($0.isEssential ? ", essential" : ""))" }))
      case .writing(let contains):
        .part("What the message must contain", list: contains)
      }
    return key + [.paragraph("Marking. \(markingRule(unread: unread))")]
  }

  private static func blocks(_ choices: [TestTask.Choice]) -> [DocumentBlock] {
    let room = choices.map { "\($0.points)".count }.max() ?? 0
    let rows = choices.enumerated().map { index, choice in
      let points = "\(choice.points)"
      let margin = String(repeating: " ", count: room - points.count)
      return DocumentBlock.Row(
        mark: "\(letter(index))  \(margin)\(points)  ", text: choice.text,
        remark: "(\(choice.id)) \(choice.why)")
    }
    return .part("The options, each with the points that it earns", .rows(rows))
  }

  private static func blocks(_ statements: [TestTask.Statement]) -> [DocumentBlock] {
    let rows = statements.enumerated().map { index, statement in
      DocumentBlock.Row(
        mark: "\(letter(index))  \(statement.isRight ? "right" : "wrong")  ",
        text: statement.text, remark: "(\(statement.id)) \(statement.why)")
    }
    return .part("The statements, right and wrong", .rows(rows))
  }

  private static func blocks(_ key: TestTask.NumberKey) -> [DocumentBlock] {
    var lines = [key.from == key.to ? key.from : "\(key.from) to \(key.to), both ends included"]
    if !key.units.isEmpty { lines.append("May stand with: \(key.units.joined(separator: ", "))") }
    if !key.also.isEmpty { lines.append("Right as well: \(key.also.joined(separator: ", "))") }
    if let remark = key.remark {
      lines.append("Asked beside it, for no points: \(remark.ask)")
      lines.append("A good answer: \(remark.ideal)")
    }
    return [.heading("The right number")] + lines.map { .paragraph($0).moved(by: 2) }
  }

  /// The letter of an option or statement on paper.
  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return String(letters[index % letters.count])
  }

  /// How answers to it earn points, in words.
  ///
  /// - Parameter unread: What becomes of a number that is not understood.
  func markingRule(unread: Assessment.UnreadNumbers) -> String {
    let all = Count.of(points, "point")
    switch task {
    case .number:
      return "A right number earns \(all), any other 0. A sign for about, commas between thousands "
        + "and the units above may stand with it; a range counts if both of its ends are right."
        + (unread == .marker
          ? " What could mean more than one number, or none, a person marks from 0 to "
            + "\(points)." : "")
    case .choice:
      return "The option that was ticked earns its points; none, or more than one, earns 0."
    case .ticks(let statements):
      let right = statements.count(where: \.isRight)
      return "\(all) times the right ones ticked less the wrong ones ticked, divided by \(right); "
        + "never below 0."
    case .order(let steps):
      let pairs = steps.count * (steps.count - 1) / 2
      return "Take every two steps, \(Count.of(pairs, "pair")) in all. \(all) times the pairs in "
        + "the right order less the pairs in the wrong one, divided by \(pairs); never below 0."
    case .steps(let checklist):
      return "\(all) times the steps that the answer has, divided by \(checklist.steps.count); at "
        + "most \(checklist.withoutEssential)% of the points where an essential step is missing."
    case .writing:
      return "Every criterion is rated from 1 to 5. \(all) times the mean of the ratings, divided "
        + "by 5; two markers are averaged. An empty page earns 0."
    }
  }
}
