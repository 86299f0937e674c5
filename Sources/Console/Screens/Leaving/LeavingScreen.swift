import Interview
import Screen
import Text

/// What stands in the way out of the program while something is not on disk.
///
/// It is gone as soon as all is saved, which takes some milliseconds at most times; until it has
/// taken longer, the screen that is being left stays in sight.
struct LeavingScreen: ConsoleScreen {
  /// What can be answered.
  enum Action: ScreenAction {
    case stay
    case leaveUnsaved
  }

  /// How long nothing is said, in milliseconds.
  private static let silence = 300

  /// The screen that is being left.
  private(set) var below: any ConsoleScreen
  let since: Instant

  var name: String { below.name }
  /// Only what is asked can be answered.
  var isLocked: Bool { true }
  var asksHowToEnd: Bool { true }

  func subject(_ model: Model) -> String { below.subject(model) }

  func corner(_ model: Model) -> String { below.corner(model) }

  private func isSilent(_ model: Model) -> Bool {
    model.unsaved.cause == nil && model.now.milliseconds - since.milliseconds < Self.silence
  }

  func commands(_ model: Model) -> [Command<Action>] {
    [
      Command(.stay, [.escape], label: "stay", help: "Stay, and go on trying to save."),
      Command(
        .leaveUnsaved, [.character("y")],
        label: "leave without " + (isOne(model) ? "it" : "them"),
        help: "Leave; what is not saved is kept in a file that the next start offers."),
    ] + (model.unsaved.isLost ? [.savingElsewhere] : [])
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .stay: return stay(&model)
    case .leaveUnsaved:
      model.isOver = true
      model.leavesUnsaved = true
      return .stay
    }
  }

  private func stay(_ model: inout Model) -> Transition {
    model.isLeaving = false
    guard model.me == .candidate, let session = model.leftSession else {
      return Transition(move: .replace(below))
    }
    // Its seat was let go of: it is asked for anew, as at a start.
    return Transition(
      move: .replace(WaitingScreen()), effects: model.request(session, .seat(.candidate)))
  }

  /// The screen that is being left goes on hearing what becomes of what it sent.
  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    .effects(below.receive(news, &model).effects)
  }

  func wants(_ model: Model, isVisible: Bool) -> [Effect] { below.wants(model, isVisible: false) }
  func withoutNames(_ text: String) -> String { below.withoutNames(text) }

  mutating func refresh(_ model: inout Model) -> Transition {
    if model.hasReported, model.unsaved.isClear { model.isOver = true }
    return .stay
  }

  func wakeAfter(_ model: Model) -> Int? { isSilent(model) ? Self.silence : 1000 }

  func status(_ model: Model) -> (left: String, right: String) {
    guard !isSilent(model) else { return ("saving …", "") }
    let owed = model.unsaved.owed ?? "Something is not saved"
    return (owed + ". Esc stays, y leaves without " + (isOne(model) ? "it" : "them") + ".", "")
  }

  private func isOne(_ model: Model) -> Bool { model.unsaved.tally.isSingle }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    guard !isSilent(model) else {
      below.draw(model, on: &surface, in: area)
      return
    }
    let report = model.unsaved
    var sentences = [(report.owed ?? "The ledger was moved or deleted") + "."]
    if let cause = report.cause {
      sentences.append("Why: \(cause).")
    } else {
      sentences.append("The disk, or another program that has the ledger, has not answered yet.")
    }
    if report.isLost {
      sentences.append(
        "W writes all that this console knows, these included, into a new file. Put back where it"
          + " was, the ledger is written to again.")
    } else {
      sentences.append(
        "It is tried again and again, and the program ends by itself as soon as it succeeds.")
    }
    sentences.append(
      "Left without, it is kept in a file of your own, and the next start on this ledger offers"
        + " to add it.")
    let column = area.inset(left: 2, right: 2, top: 1)
    var row = 0
    for sentence in sentences {
      for line in TextWrap.lines(sentence, width: min(72, column.width)) {
        surface.write(line, in: column, row: row)
        row += 1
      }
      row += 1
    }
  }
}
