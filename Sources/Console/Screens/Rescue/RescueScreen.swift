import Screen
import Text

/// What an earlier run could not save, asked about before anything else.
struct RescueScreen: ConsoleScreen {
  /// What can be answered.
  enum Action: ScreenAction {
    case addRescued
    case keepRescued
    case deleteRescued
    case confirmDelete
  }

  let name = "Not saved last time"
  var isLocked: Bool { true }
  /// What has not been answered yet; the first is asked about.
  private(set) var offers: [RescueOffer]
  /// What is to be done when all is answered.
  private let next: [Effect]
  /// Whether a deletion is asked about once more.
  private var isDeleting = false
  /// Whether an answer is being worked on.
  private var isWaiting = false

  init(offers: [RescueOffer], next: [Effect]) {
    self.offers = offers
    self.next = next
  }

  func corner(_ model: Model) -> String {
    offers.count > 1 ? "1 of \(offers.count)" : ""
  }

  func commands(_ model: Model) -> [Command<Action>] {
    if isDeleting {
      return [
        Command(
          .confirmDelete, [.character("y")], label: "delete for good", help: "Delete it for good."),
        Command(.back, [.escape], label: "back", help: "Go back; nothing is deleted."),
      ]
    }
    return [
      Command(
        .addRescued, [.character("y")], label: "add", help: "Add it to the record, with its times."),
      Command(
        .keepRescued, [.character("n"), .escape], label: "keep for later",
        help: "Leave it where it is; the next start asks again.", keysShown: "n"),
      Command(
        .deleteRescued, [.character("d")], label: "delete",
        help: "Delete it for good; it asks once more."),
    ]
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    guard !isWaiting, let offer = offers.first else { return .stay }
    switch action {
    case .addRescued: return answer(.add, offer)
    case .keepRescued: return answer(.keep, offer)
    case .deleteRescued:
      isDeleting = true
      return .stay
    case .confirmDelete: return answer(.delete, offer)
    }
  }

  mutating func stepBack(_ model: inout Model) -> Transition? {
    isDeleting = false
    return .stay
  }

  private mutating func answer(_ choice: RescueChoice, _ offer: RescueOffer) -> Transition {
    isWaiting = true
    isDeleting = false
    return .effects([.answerRescue(offer, choice)])
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    case .rescueAnswered(let id, _):
      isWaiting = false
      offers.removeAll { $0.id == id }
    case .failed: isWaiting = false
    default: return .stay
    }
    return .stay
  }

  mutating func refresh(_ model: inout Model) -> Transition {
    offers.isEmpty ? Transition(move: .pop, effects: next) : .stay
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    guard let offer = offers.first else { return }
    let column = area.inset(left: 2, right: 2, top: 1)
    let text =
      isDeleting
      ? "Delete it for good? y deletes, Esc goes back."
      : "y adds it to the record, with the times at which it was done. n keeps it for later."
        + " d deletes it."
    var row = 0
    for paragraph in [offer.words, text] {
      for line in TextWrap.lines(paragraph, width: min(72, column.width)) {
        surface.write(line, in: column, row: row)
        row += 1
      }
      row += 1
    }
  }
}
