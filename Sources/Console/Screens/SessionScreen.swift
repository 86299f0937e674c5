import Interview
import Screen

/// A screen of the open session, which it is handed: it never has to look whether there is one.
///
/// What it wants recorded goes through `Model.record`, so the session that it was handed is the one
/// of before.
protocol SessionScreen: ConsoleScreen {
  func subject(_ desk: Desk, _ model: Model) -> String
  func corner(_ desk: Desk, _ model: Model) -> String
  func commands(_ desk: Desk, _ model: Model) -> [Command<Action>]
  mutating func perform(_ action: Action, _ desk: Desk, _ model: inout Model) -> Turn
  mutating func type(_ input: Input, _ desk: Desk, _ model: inout Model) -> Turn?
  mutating func stepBack(_ desk: Desk, _ model: inout Model) -> Turn?
  mutating func refresh(_ desk: Desk, _ model: inout Model) -> Turn
  mutating func leave(_ desk: Desk, _ model: inout Model) -> [Effect]
  mutating func pause(_ desk: Desk, _ model: inout Model) -> [Effect]
  func draw(_ desk: Desk, _ model: Model, on surface: inout Surface, in area: Rect)
  func status(_ desk: Desk, _ model: Model) -> (left: String, right: String)
  func wakeAfter(_ desk: Desk, _ model: Model) -> Int?
}

extension SessionScreen {
  func subject(_ desk: Desk, _ model: Model) -> String { "" }
  func corner(_ desk: Desk, _ model: Model) -> String { "" }
  mutating func type(_ input: Input, _ desk: Desk, _ model: inout Model) -> Turn? { nil }
  mutating func stepBack(_ desk: Desk, _ model: inout Model) -> Turn? { nil }
  mutating func refresh(_ desk: Desk, _ model: inout Model) -> Turn { .stay }
  mutating func leave(_ desk: Desk, _ model: inout Model) -> [Effect] { [] }
  mutating func pause(_ desk: Desk, _ model: inout Model) -> [Effect] { [] }
  func status(_ desk: Desk, _ model: Model) -> (left: String, right: String) { ("", "") }
  func wakeAfter(_ desk: Desk, _ model: Model) -> Int? { nil }
}

/// Where there is no open session, there is nothing to show or to do.
extension SessionScreen {
  func subject(_ model: Model) -> String { model.desk.map { subject($0, model) } ?? "" }
  func corner(_ model: Model) -> String { model.desk.map { corner($0, model) } ?? "" }

  func commands(_ model: Model) -> [Command<Action>] {
    model.desk.map { commands($0, model) } ?? []
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Turn {
    guard let desk = model.desk else { return .pop }
    return perform(action, desk, &model)
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Turn? {
    guard let desk = model.desk else { return nil }
    return type(input, desk, &model)
  }

  mutating func stepBack(_ model: inout Model) -> Turn? {
    guard let desk = model.desk else { return nil }
    return stepBack(desk, &model)
  }

  mutating func refresh(_ model: inout Model) -> Turn {
    guard let desk = model.desk else { return .stay }
    return refresh(desk, &model)
  }

  mutating func leave(_ model: inout Model) -> [Effect] {
    guard let desk = model.desk else { return [] }
    return leave(desk, &model)
  }

  mutating func pause(_ model: inout Model) -> [Effect] {
    guard let desk = model.desk else { return [] }
    return pause(desk, &model)
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    if let desk = model.desk { draw(desk, model, on: &surface, in: area) }
  }

  func status(_ model: Model) -> (left: String, right: String) {
    model.desk.map { status($0, model) } ?? ("", "")
  }

  func wakeAfter(_ model: Model) -> Int? { model.desk.flatMap { wakeAfter($0, model) } }
}

extension Model {
  /// Shows happenings of the open session at once and gives the effects that record them.
  ///
  /// - Parameter seat: whose feed they belong to, where that is not this console's seat.
  mutating func record(_ happenings: [Happening], as seat: Seat? = nil) -> [Effect] {
    desk?.record(happenings, as: seat, at: now) ?? []
  }

  /// The session that a screen was handed, with what was recorded in it since.
  func renewed(_ handed: Desk) -> Desk { desk ?? handed }

  /// Records what the open session has to say now, such as of its clock.
  mutating func record(
    as seat: Seat? = nil, _ happenings: (inout Desk) -> [Happening]
  ) -> [Effect] {
    guard var desk else { return [] }
    let effects = desk.record(happenings(&desk), as: seat, at: now)
    self.desk = desk
    return effects
  }

  /// Everything between the first line and the status line, where a screen draws.
  var body: Rect { Chrome.body(of: Rect(x: 0, y: 0, width: size.width, height: size.height)) }
}
