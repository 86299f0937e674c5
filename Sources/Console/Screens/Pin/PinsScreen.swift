import Interview
import Screen
import Text

/// Who has a PIN, for the lead: to reset one that was forgotten, and to set what holds for all.
struct PinsScreen: ConsoleScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case resetPin
    case takeReason
    case letItBe
    case requirePins
    case setIdle
    case move(Movement)
  }

  let name = "PINs"
  private(set) var cursor = ListCursor()
  /// Why the selected one is reset, while that is typed.
  private(set) var reason: LineField?

  var isTyping: Bool { reason != nil }

  func subject(_ model: Model) -> String { "who has one" }

  /// The entry under the cursor.
  func selected(_ model: Model) -> PinBook.Entry? {
    let entries = model.pins.entries
    return entries.indices.contains(cursor.row) ? entries[cursor.row] : nil
  }

  func commands(_ model: Model) -> [Command<Action>] {
    if reason != nil {
      return [
        Command(.takeReason, [.enter], label: "reset", help: "Reset the PIN with this reason."),
        Command(.letItBe, [.escape], label: "let it be", help: "Change nothing."),
      ]
    }
    let leads: String? = model.me == .lead ? nil : SessionsScreen.forTheLead
    let none: String? = model.pins.entries.isEmpty ? "nobody has a PIN" : nil
    let policy = model.pins.policy
    return [
      Command(
        .resetPin, [.character("x")], label: "reset",
        help: "Take a forgotten PIN away, with a reason on record; its owner chooses another.",
        disabled: leads ?? none),
      Command(
        .requirePins, [.character("R")],
        label: policy.isRequired ? "require none" : "require",
        help: policy.isRequired
          ? "Leave it to everybody whether they have a PIN."
          : "Let nobody take a seat without a PIN.", disabled: leads),
      Command(
        .setIdle, [.character("i")], label: "idle minutes",
        help: "Change after how many minutes without a key a seat with a PIN is locked.",
        disabled: leads),
    ] + Command.moving { .move($0) }
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    var policy = model.pins.policy
    switch action {
    case .move(let movement):
      cursor.move(
        movement, count: model.pins.entries.count, page: max(1, model.body.height - 6))
      return .stay
    case .resetPin:
      reason = LineField()
      return .stay
    case .letItBe:
      reason = nil
      return .stay
    case .takeReason: return reset(&model)
    case .requirePins: policy.isRequired.toggle()
    case .setIdle: policy = policy.withNextIdle
    }
    return .effects([.setPinPolicy(policy)])
  }

  private mutating func reset(_ model: inout Model) -> Transition {
    guard let entry = selected(model) else {
      reason = nil
      return .stay
    }
    guard let why = GivenReason(reason?.text ?? "") else {
      model.notice = Notice("It is recorded with a reason: type one, or Esc lets it be.")
      return .stay
    }
    reason = nil
    return .effects([.resetPin(entry.holder, reason: why)])
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Transition? {
    guard reason?.type(input) == true else { return nil }
    return .stay
  }

  mutating func refresh(_ model: inout Model) -> Transition {
    cursor.clamp(count: model.pins.entries.count)
    return .stay
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    guard model.me == .lead else { return }
    let policy = model.pins.policy
    let rule =
      (policy.isRequired ? "Nobody takes a seat without a PIN." : "Everybody may have a PIN.")
      + " A seat with one is locked after \(policy.idleMinutes) idle minutes."
    let told = TextWrap.lines(rule, width: inner.width - 1)
    for (row, line) in told.enumerated() {
      surface.write(line, in: inner, row: row, column: 1, style: .quiet)
    }
    let (bottom, list) = inner.cutTop(told.count + 1).rest.cutBottom(reason == nil ? 1 : 4)
    let entries = model.pins.entries
    if entries.isEmpty { surface.write("Nobody has a PIN yet.", in: list, column: 1) }
    for (row, index) in cursor.window(count: entries.count, height: list.height).enumerated() {
      draw(entries[index], isHere: index == cursor.row, model.zone, on: &surface, in: list.row(row))
    }
    if let reason { draw(reason, selected(model), on: &surface, in: bottom) }
  }

  private func draw(
    _ entry: PinBook.Entry, isHere: Bool, _ zone: ClockZone, on surface: inout Surface,
    in line: Rect
  ) {
    let style: Style = isHere ? .selected : .plain
    surface.fill(line, style: style)
    let wrong = entry.wrong
    let tries =
      wrong.count == 0
      ? ""
      : " · \(wrong.count) wrong since, last "
        + zone.moment(Instant(milliseconds: wrong.last))
    surface.write(
      TextWidth.fitted(
        (isHere ? "▸ " : "  ") + TextWidth.padded(entry.holder.words, to: 24) + " "
          + "since " + zone.moment(entry.since) + tries, to: line.width), in: line, style: style)
    if isHere { surface.cursor = Point(x: line.x, y: line.y) }
  }

  private func draw(
    _ reason: LineField, _ entry: PinBook.Entry?, on surface: inout Surface, in area: Rect
  ) {
    surface.rule(area)
    let inner = area.inset(left: 1, right: 1)
    surface.cursor = nil
    surface.write(
      TextWidth.fitted("Reset the PIN of \(entry?.holder.words ?? "")? Why:", to: inner.width),
      in: inner, row: 1, style: .bold)
    surface.write(">", in: inner, row: 2, style: .accent)
    reason.draw(on: &surface, in: inner.row(2).inset(left: 2), isActive: true)
  }
}
