import Interview
import Screen

/// A screen of the open session, which it is handed: it never has to look whether there is one.
///
/// What it wants recorded goes through `Model.record`, so the session that it was handed is the one
/// of before.
protocol SessionScreen: ConsoleScreen {
  func subject(_ opened: OpenSession, _ model: Model) -> String
  func corner(_ opened: OpenSession, _ model: Model) -> String
  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>]
  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition?
  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition?
  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition
  mutating func leave(_ opened: OpenSession, _ model: inout Model) -> [Effect]
  mutating func pause(_ opened: OpenSession, _ model: inout Model) -> [Effect]
  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect)
  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String)
  func wakeAfter(_ opened: OpenSession, _ model: Model) -> Int?
}

extension SessionScreen {
  func subject(_ opened: OpenSession, _ model: Model) -> String { "" }
  func corner(_ opened: OpenSession, _ model: Model) -> String { "" }
  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    nil
  }
  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? { nil }
  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition { .stay }
  mutating func leave(_ opened: OpenSession, _ model: inout Model) -> [Effect] { [] }
  mutating func pause(_ opened: OpenSession, _ model: inout Model) -> [Effect] { [] }
  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) { ("", "") }
  func wakeAfter(_ opened: OpenSession, _ model: Model) -> Int? { nil }
}

/// Where there is no open session, there is nothing to show or to do.
extension SessionScreen {
  var isOfSession: Bool { true }

  func subject(_ model: Model) -> String { model.opened.map { subject($0, model) } ?? "" }
  func corner(_ model: Model) -> String { model.opened.map { corner($0, model) } ?? "" }

  func commands(_ model: Model) -> [Command<Action>] {
    model.opened.map { commands($0, model) } ?? []
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    guard let opened = model.opened else { return .pop }
    return perform(action, opened, &model)
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Transition? {
    guard let opened = model.opened else { return nil }
    return type(input, opened, &model)
  }

  mutating func stepBack(_ model: inout Model) -> Transition? {
    guard let opened = model.opened else { return nil }
    return stepBack(opened, &model)
  }

  mutating func refresh(_ model: inout Model) -> Transition {
    guard let opened = model.opened else { return .stay }
    return refresh(opened, &model)
  }

  mutating func leave(_ model: inout Model) -> [Effect] {
    guard let opened = model.opened else { return [] }
    return leave(opened, &model)
  }

  mutating func pause(_ model: inout Model) -> [Effect] {
    guard let opened = model.opened else { return [] }
    return pause(opened, &model)
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    if let opened = model.opened { draw(opened, model, on: &surface, in: area) }
  }

  func status(_ model: Model) -> (left: String, right: String) {
    model.opened.map { status($0, model) } ?? ("", "")
  }

  func wakeAfter(_ model: Model) -> Int? { model.opened.flatMap { wakeAfter($0, model) } }
}

extension Model {
  /// Shows happenings of the open session at once and gives the effects that record them.
  ///
  /// - Parameter seat: whose feed they belong to, where that is not this console's seat.
  mutating func record(_ happenings: [Happening], as seat: Seat? = nil) -> [Effect] {
    opened?.record(happenings, as: seat, at: now) ?? []
  }

  /// Keeps what is being typed about a question or item.
  mutating func saveDraft(_ draft: Draft, of key: String, as seat: Seat? = nil) -> [Effect] {
    guard let effect = opened?.saveDraft(draft, of: key, as: seat) else { return [] }
    draftVersion = opened?.outbox.draftVersion ?? draftVersion
    return [effect]
  }

  /// The session that a screen was handed, with what was recorded in it since.
  func renewed(_ handed: OpenSession) -> OpenSession { opened ?? handed }

  /// Records what the open session has to say now, such as of its clock.
  mutating func record(
    as seat: Seat? = nil, _ happenings: (inout OpenSession) -> [Happening]
  ) -> [Effect] {
    guard var opened else { return [] }
    let effects = opened.record(happenings(&opened), as: seat, at: now)
    self.opened = opened
    return effects
  }

  /// Closes the session once no screen works on it any more.
  ///
  /// Below a screen that is left, another of the same session may go on; from a list it was opened
  /// for that screen alone.
  mutating func closeSessionUnlessShown() {
    if !screens.contains(where: \.isOfSession) { opened = nil }
  }

  /// Everything between the first line and the status line, where a screen draws.
  var body: Rect { Chrome.body(of: Rect(x: 0, y: 0, width: size.width, height: size.height)) }
}
