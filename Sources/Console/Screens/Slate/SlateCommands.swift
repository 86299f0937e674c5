import Interview
import Screen

extension SlateScreen {
  enum Action: ScreenAction {
    case openScorecard
    case sort
    case mark
    case compare
    case turnPart
    case coefficients
    case scrollPart(Int)
    case voidForOpening
    /// Chooses the question that is voided.
    case enter
    case confirmVoid
    /// In the list of questions while one is chosen, else in that of candidates.
    case move(Movement)
  }

  func commands(_ model: Model) -> [Command<Action>] {
    switch voiding {
    case .reason:
      return [
        Command(
          .confirmVoid, [.enter], label: "void it for every candidate",
          help: "Leave the question out of every session of the opening.")
      ]
    case .choosing:
      return [
        Command(.enter, [.enter], label: "choose", help: "Choose this question.")
      ] + Command.moving { .move($0) }
    case nil: break
    }
    let none: String? = rows.isEmpty ? "there is no candidate" : nil
    let own: [Command<Action>] = [
      Command(
        .openScorecard, [.enter, .character("c")], label: "scorecard",
        help: "Show the scorecard of the candidate.", disabled: none),
      Command(
        .mark, [.character(" ")], label: markLabel, help: "Mark the candidate, to be compared.",
        disabled: none ?? markRefusal),
      Command(
        .compare, [.character("=")], label: marked.count > 1 ? "compare" : nil,
        help: "Show the two or three candidates that are marked side by side.",
        disabled: marked.count > 1 ? nil : "mark two or three candidates first: Space"),
      Command(
        .turnPart, [.tab, .backTab], label: isWide(model) ? nil : "part",
        help: "Show the candidate or the raters below the list.",
        disabled: isWide(model) ? "both are in view" : nil),
      Command(
        .coefficients, [.character("i")], label: "coefficients",
        help: "Show every coefficient of agreement, or the raters again.",
        disabled: slate?.isWorkedOut == true ? nil : "the slate is not there yet"),
      Command(
        .scrollPart(1), [.character("J")], help: "Move down in the part below the list."),
      Command(
        .scrollPart(-1), [.character("K")], help: "Move up in the part below the list."),
      Command(
        .sort, [.character("o")], label: "order",
        help: "Order by total, interview, test or name in turn."),
      Command(
        .voidForOpening, [.character("V")], label: "void a question",
        help: "Leave a question out for every candidate of the opening, with a reason.",
        disabled: slate == nil || guide(model) == nil ? "the slate is not there yet" : nil),
    ]
    return own + Command.moving { .move($0) }
  }

  var here: Slate.Row? { rows.indices.contains(cursor.row) ? rows[cursor.row] : nil }

  private var markLabel: String? {
    guard let here, markRefusal == nil else { return nil }
    return marked.contains(here.id) ? "unmark" : "mark"
  }

  private var markRefusal: String? {
    guard let here, !marked.contains(here.id) else { return nil }
    if here.verdict == nil { return "its forms may not be seen yet" }
    return marked.count < Self.mostMarked ? nil : "three are marked already"
  }

  /// How many stand side by side at most.
  private static let mostMarked = 3

  func isWide(_ model: Model) -> Bool { model.size.width >= SlatePicture.wideFrom }
}
