import Guide
import Interview
import Screen

extension SittingScreen {
  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    if leaving != nil { return Self.leavingCommands }
    switch stage {
    case .closed:
      return [
        Command(
          .leaveTest, [.enter, .character("q")], label: "leave", help: "Leave this screen.")
      ]
    case .word:
      return [
        choice.isAgain
          ? goOn("hand over", "Set the word, and hand the screen over to the candidate.")
          : goOn("go on", "Go on to typing the word once more."),
        // Esc itself steps back.
        Command(
          .leaveTest, [], label: choice.isAgain ? "back" : "leave",
          help: choice.isAgain ? "Go back to the first typing." : "Leave this screen.",
          keysShown: "Esc"),
      ]
    case .welcome: return [goOn("begin", "Begin the test."), Self.askToLeave]
    case .resumed: return [goOn("go on", "Go on where you were."), Self.askToLeave]
    case .section: return [goOn("start the clock", "Begin the section."), Self.askToLeave]
    case .timeOver: return [goOn("go on", "Go on to the next section."), Self.askToLeave]
    case .item: return itemCommands(opened, model)
    case .review(let review):
      return review.isClosing ? Self.closingCommands : Self.reviewCommands
    case .over:
      return [
        Command(
          .leaveWithWord, [.enter], label: "leave", help: "Leave the test, with the lead's word.")
      ]
    }
  }

  private func goOn(_ label: String, _ help: String) -> Command<Action> {
    Command(.goOn, [.enter], label: label, help: help)
  }

  private static let askToLeave = Command<Action>(
    .askToLeave, [.control("x")], label: "lead",
    help: "Leave the test in the middle, with the hiring lead's word.")

  private static let leavingCommands: [Command<Action>] = [
    Command(
      .leaveWithWord, [.enter], label: "leave", help: "Leave the test, with the lead's word."),
    Command(.back, [], label: "stay", help: "Go back to the test.", keysShown: "Esc"),
  ]

  private static let reviewCommands: [Command<Action>] = [
    Command(.openItem, [.enter], label: "open the item", help: "Go back to the item."),
    Command(
      .finishSection, [.character("F"), .character("f")], label: "finish the section",
      help: "Close the section for good; it asks first.", keysShown: "F"),
    Command(.move(.up), [.up], help: "Move up."),
    Command(.move(.down), [.down], help: "Move down."),
    Command(.move(.first), [.home], help: "Move to the first item."),
    Command(.move(.last), [.end], help: "Move to the last item."),
    Command(
      .previousItem, [.pageUp, .control("p")], label: "last item", help: "Go to the last item."),
    askToLeave,
  ]

  private static let closingCommands: [Command<Action>] = [
    Command(
      .confirmFinish, [.character("y"), .character("Y")], label: "close the section",
      help: "Close the section for good.", keysShown: "y"),
    Command(.back, [], label: "back", help: "Go back to the items.", keysShown: "Esc"),
  ]

  private func itemCommands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    let isText = if case .text = entry { true } else { false }
    let isCut = itemLayout(opened, model)?.isCut == true
    let next = Command<Action>(
      .nextItem, isText ? [.pageDown, .control("n")] : [.enter, .pageDown, .control("n")],
      label: "next", help: "Go to the next item; the answer is recorded.")
    let turning = [next, Self.previous]
    // Where a text is written, its keys come naturally and the way on does not.
    let first = isText ? turning + answering(opened) : answering(opened) + turning
    return first + Self.reading(isCut: isCut) + [Self.askToLeave]
  }

  private static let previous = Command<Action>(
    .previousItem, [.pageUp, .control("p")], label: "previous",
    help: "Go to the previous item of the section.")

  private static func reading(isCut: Bool) -> [Command<Action>] {
    [
      Command(
        .readOn, [.control("f")], label: isCut ? "read on" : nil,
        help: "Read on in a question that has not enough room."),
      Command(.readBack, [.control("b")], help: "Read back in such a question."),
    ]
  }

  /// The keys of every page, for `docs/keys.md`.
  static var allPages: [Command<Action>] {
    let step = TestTask.Step(id: "", text: "", isEssential: false)
    let key = TestTask.NumberKey(from: "", to: "", remark: TestTask.Remark(ask: "", ideal: ""))
    let tasks: [TestTask] = [
      .number(key), .choice([]), .ticks([]), .order([step]), .writing(contains: []),
    ]
    let next = Command<Action>(
      .nextItem, [.pageDown, .control("n")],
      help: "Go to the next item; Enter does so too where it is no part of a text.")
    return [Command(.goOn, [.enter], help: "Go on from a page that tells something.")]
      + tasks.flatMap { answering($0, last: "f", isCarrying: false) } + [next, previous]
      + reading(isCut: false) + reviewCommands.prefix(2) + [askToLeave]
  }

  /// The keys that the item itself takes in, for the footer.
  private func answering(_ opened: OpenSession) -> [Command<Action>] {
    guard let plan = SittingPlan(opened), let item = item(plan) else { return [] }
    let isCarrying = if case .order(let order) = entry { order.isCarrying } else { false }
    let last = Picking.letter(Picking(item: item, answer: nil).options.count - 1)
    return Self.answering(item.task, last: last, isCarrying: isCarrying)
  }

  private static func answering(
    _ task: TestTask, last: Character, isCarrying: Bool
  ) -> [Command<Action>] {
    func told(_ keys: String, _ label: String, _ help: String) -> Command<Action> {
      Command(.answerItem, [], label: label, help: help, keysShown: keys)
    }
    switch task {
    case .number(let key):
      return key.remark == nil
        ? [] : [told("Tab", "other line", "Go between the number and the line beside it.")]
    case .choice:
      return [told("a-\(last)", "pick", "Pick a course; once more takes it back.")]
    case .ticks:
      return [told("a-\(last)", "tick", "Tick a statement; once more takes it back.")]
    case .order(let steps):
      return [
        told("Space", isCarrying ? "put down" : "pick up", "Pick a step up, and put it down."),
        told(steps.count < 2 ? "1-8" : "1-\(steps.count)", "place", "Move the step to that place."),
      ]
    case .steps, .writing:
      return [
        told("Ctrl-Z", "undo", "Take the last change back."),
        told("Ctrl-Y", "redo", "Do the change again that was taken back."),
      ]
    }
  }
}
