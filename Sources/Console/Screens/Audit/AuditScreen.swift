import Interview
import Screen
import Text

/// What was recorded, by whom, when and from where, and whether all of it is as it was written.
struct AuditScreen: ConsoleScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case checkAgain
    case openEvent
    case move(Movement)
  }

  /// What a check has found.
  struct Finding: Sendable, Hashable {
    /// How many events were read.
    var events: Int
    /// The first fault; nil where there is none.
    var fault: String?
    /// The figure over the last events of all feeds.
    var figure: String
  }

  let name = "Audit"
  /// What was found; nil while the check runs.
  private(set) var finding: Finding?
  private(set) var log = LogWindow()
  /// The event that is shown in full; nil for the list.
  private(set) var detail: LogDetail?
  /// Which one was asked for.
  private var wanted: Int64?
  /// Whether the first event is to be shown in full as soon as the list is read.
  private var opensFirst = false
  /// The first line of the event that is in view.
  private(set) var top = 0
  private var filterBy = ""

  init() {}

  /// What it asks for when it is opened.
  mutating func opening(_ model: Model) -> [Effect] {
    // Who has not said who they are is told of no event.
    guard let me = model.me else { return [.audit] }
    return [log.begin(words: [], reader: me), .audit]
  }

  func subject(_ model: Model) -> String {
    detail == nil ? "what was recorded, the latest first" : "one event"
  }

  var filterText: String? { detail == nil ? filterBy : nil }

  mutating func filter(_ text: String, _ model: inout Model) { filterBy = text }

  func commands(_ model: Model) -> [Command<Action>] {
    let isInFull = detail != nil
    let open: [Command<Action>] =
      isInFull
      ? []
      : [
        Command(
          .openEvent, [.enter, .right, .character("l")], label: "in full",
          help: "Show the event in full; of a rating, the form before and after.",
          disabled: log.selected == nil && log.asked == nil ? "there is no event to show" : nil),
        Command(
          .filter, [.character("/")], label: "filter",
          help: "Show only events that contain a text.", isListed: false),
      ]
    return open
      + [
        Command(
          .checkAgain, [.character("r")], label: "check again", help: "Check every chain again.")
      ] + Command.moving { .move($0) }
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .checkAgain:
      finding = nil
      return .effects([.audit])
    case .openEvent:
      // Typed on faster than the list is read, it waits for the list.
      opensFirst = log.selected == nil
      return .effects(openSelected(model))
    case .move(let movement):
      guard let detail else {
        let page = max(1, AuditPicture.listHeight(self, model))
        return .effects([log.move(movement, page: page)].compactMap(\.self))
      }
      let furthest = AuditEventText(detail, model).furthest(in: model.body)
      var cursor = ListCursor()
      cursor.select(top, count: furthest + 1)
      cursor.move(movement, count: furthest + 1, page: max(1, model.body.height - 1))
      top = cursor.row
      return .stay
    }
  }

  private mutating func openSelected(_ model: Model) -> [Effect] {
    guard let entry = log.selected else { return [] }
    wanted = entry.id
    return [.readLogEvent(id: entry.id, reader: model.me)]
  }

  mutating func stepBack(_ model: inout Model) -> Transition? {
    guard detail != nil else { return nil }
    detail = nil
    return .stay
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    case .audited(let events, let fault, let figure):
      finding = Finding(events: events, fault: fault, figure: figure)
    case .logRead(let page):
      let next = log.take(page, height: max(1, AuditPicture.listHeight(self, model)))
      guard opensFirst, log.selected != nil || log.asked == nil else {
        return .effects([next].compactMap(\.self))
      }
      opensFirst = false
      return .effects([next].compactMap(\.self) + openSelected(model))
    case .logEventRead(let read):
      guard read.entry.id == wanted else { return .stay }
      wanted = nil
      detail = read
      top = 0
    case .ledgerChanged where model.me != nil:
      return .effects([log.followNews()].compactMap(\.self))
    case .failed: wanted = nil
    default: return .stay
    }
    return .stay
  }

  mutating func afterFilter(_ model: inout Model) -> Transition {
    let words = filterBy.lowercased().split(separator: " ").map(String.init)
    guard words != log.words, let me = model.me else { return .stay }
    return .effects([log.begin(words: words, reader: me)])
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    if let detail {
      AuditEventText(detail, model).draw(from: top, on: &surface, in: area)
    } else {
      AuditPicture(screen: self, model: model).draw(on: &surface, in: area)
    }
  }

  func status(_ model: Model) -> (left: String, right: String) {
    if let detail {
      let place = AuditEventText(detail, model).place(from: top, in: model.body)
      return ("Esc returns to the list.", place)
    }
    if log.asked != nil { return ("Reading…", "") }
    guard !log.entries.isEmpty else { return ("", "") }
    let more = log.hasOlder ? " and more" : ""
    return (
      log.hasNewer ? "Home goes back to the latest." : "",
      "\(log.cursor.row + 1) of \(log.entries.count)\(more)"
    )
  }
}
