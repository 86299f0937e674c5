import Interview
import Screen

extension SetupScreen {
  enum Action: ScreenAction {
    case nextField
    case previousField
    case nextLine
    case takeOffer
    /// Takes an offer, or goes to the next field.
    case down
    case setUp
    case startAnew
    case pageUp
    case pageDown
  }

  func commands(_ model: Model) -> [Command<Action>] {
    let form = form(model)
    let offers = SetupOffers(form: form, sessions: model.sessions).names
    let own: [Command<Action>] = [
      Command(.nextField, [.tab], label: "next field", help: "Go to the next field."),
      Command(.previousField, [.backTab, .up], help: "Go to the field before."),
      Command(
        .takeOffer, [.control("n")], label: "take",
        help: "Take a name used in other sessions; again takes the next one.",
        disabled: offers.isEmpty ? "no other session offers a name for this field" : nil),
      Command(
        .down, [.down], help: "Take the first name offered for what you typed, or go on."),
      Command(
        .setUp, form.field == .confirm ? [.enter, .control("s")] : [.control("s")],
        label: session == nil ? "set up" : "change the plan",
        help: session == nil
          ? "Set up the session as it is typed here."
          : "Record the plan as it is typed here.",
        disabled: obstacle(model)),
      Command(
        .startAnew, [.control("x")], help: "Forget what you typed here and start anew.",
        disabled: form.saysTheSame(as: original) ? "there is nothing to forget" : nil),
      Command(.pageUp, [.pageUp], help: "Read the guide further up."),
      Command(.pageDown, [.pageDown], help: "Read the guide further down."),
    ]
    guard isTyping else {
      return own + [
        Command(.down, [.character("j")], help: "Go to the next field.", isListed: false),
        Command(
          .previousField, [.character("k")], help: "Go to the field before.", isListed: false),
      ]
    }
    return own + [
      Command(
        .nextLine, [.enter], help: "Go on; in the panel, with a new row while there is room."),
      Command(
        .back, [.escape], label: "leave", help: "Leave; what you typed is kept for later."),
      Command(.help, [.function(1)], label: "help", help: "Show all that can be done here."),
    ]
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .nextField: edit(model) { $0.step(by: 1) }
    case .previousField: edit(model) { $0.step(by: -1) }
    case .nextLine: edit(model) { $0.breakLine() }
    case .takeOffer: takeOffer(model)
    case .down: goDown(model)
    case .pageUp: scrollGuide(.pageUp, model)
    case .pageDown: scrollGuide(.pageDown, model)
    case .startAnew:
      model.setupDrafts[session] = nil
      let original = original
      edit(model) { $0 = original }
    case .setUp: return setUp(&model)
    }
    return .stay
  }

  private mutating func goDown(_ model: Model) {
    let form = form(model)
    let offers = SetupOffers(form: form, sessions: model.sessions).names
    let takes = form.isTypedInto && form.taking == nil && !offers.isEmpty
    if takes { takeOffer(model) } else { edit(model) { $0.step(by: 1) } }
  }

  private mutating func takeOffer(_ model: Model) {
    edit(model) { $0.take(SetupOffers(form: $0, sessions: model.sessions).names) }
  }

  private mutating func scrollGuide(_ movement: Movement, _ model: Model) {
    let furthest = SetupPicture(screen: self, model: model).furthestScroll
    var cursor = ListCursor()
    cursor.select(scroll, count: furthest + 1)
    cursor.move(movement, count: furthest + 1, page: max(1, model.size.height / 2))
    scroll = cursor.row
  }

  private mutating func setUp(_ model: inout Model) -> Transition {
    var form = form(model)
    form.isTried = true
    if let first = SetupChecks(form: form).all.first {
      form.go(to: first.field)
      edit(model) { $0 = form }
      model.notice = Notice("Not set up yet: see the field marked ✗.", isProblem: true)
      return .stay
    }
    guard let guide = model.guide else { return .stay }
    let plan = form.plan(guide: guide.reference)
    let id =
      session ?? SessionName.unused(for: plan.candidate, among: model.sessions.map(\.id))
    form.sent = id
    edit(model) { $0 = form }
    return .effects([.plan(session: id, plan: plan)])
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Transition? {
    var form = form(model)
    guard form.type(input) else { return nil }
    if form.isTooLong {
      model.notice = Notice(
        "Not taken in: a name has at most \(SetupForm.longestText) characters, and a panel 8 names.",
        isProblem: true)
      return .stay
    }
    edit(model) { $0 = form }
    return .stay
  }
}
