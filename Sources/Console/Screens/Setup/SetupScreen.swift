import Guide
import Interview
import Screen

/// Opening, candidate, panel, time and place of a session, under a guide that is read before anyone rates.
struct SetupScreen: ConsoleScreen {
  let name = "Set-up"
  /// The session whose plan is changed; nil for a new one.
  let session: SessionID?
  /// What the form says before anything is typed.
  let original: SetupForm
  /// What is typed; nil until somebody types.
  private var typed: SetupForm?
  /// First line of the guide that is in view.
  private(set) var scroll = 0

  /// Sets up a new session.
  init() {
    session = nil
    original = SetupForm()
  }

  /// Changes the plan of a session that nobody has begun.
  init(opened: OpenSession) {
    session = opened.id
    original = opened.shown.plan.map { SetupForm($0, opened.zone) } ?? SetupForm()
  }

  /// The form as it stands: what is typed, else what was typed last time, else the original.
  func form(_ model: Model) -> SetupForm {
    if let typed { return typed }
    guard var draft = model.setupDrafts[session] else { return original }
    draft.sent = nil
    return draft
  }

  mutating func edit(_ model: Model, _ change: (inout SetupForm) -> Void) {
    var form = form(model)
    change(&form)
    typed = form
  }

  func subject(_ model: Model) -> String {
    session.map { "the plan of \($0)" } ?? "a new session"
  }

  func corner(_ model: Model) -> String {
    let count = form(model).members.count
    return count == 0 ? "" : "panel of \(count)"
  }

  /// Letters are text everywhere but on the line that sets up.
  var isTyping: Bool { typed.map { $0.field != .confirm } ?? true }

  /// Everything can be typed before the guide is there, but not set up.
  func takesAhead(_ input: Input) -> Bool {
    input != .key(.control("s")) && input != .key(.control("g"))
      && (isTyping || input != .key(.enter))
  }

  /// Why it cannot be set up now; nil when it can.
  func obstacle(_ model: Model) -> String? {
    if form(model).sent != nil { return "it is being set up" }
    guard let guides = model.guides else { return "the guide is still being read" }
    if guides.damage(of: form(model).typedOpening) != nil {
      return "the guide of this opening cannot be read; name another opening"
    }
    guard session != nil, let opened = model.opened else { return nil }
    return opened.shown.forms.isEmpty ? nil : "a form has been opened, so the plan stays as it is"
  }

  /// The guide of the opening, else the one that was chosen, else the first one on the shelf; nil
  /// until they are read, and where the opening's cannot be.
  func guide(_ model: Model) -> GuideCopy? {
    let form = form(model)
    if model.guides?.damage(of: form.typedOpening) != nil { return nil }
    if let copy = model.guides?.copy(of: form.typedOpening) { return copy }
    guard let chosen = form.guide else { return model.guides?.shelf.first }
    if session != nil, let own = model.opened?.copy, own.reference.sha256 == chosen { return own }
    return model.guides?.shelf.first { $0.reference.sha256 == chosen } ?? model.guides?.shelf.first
  }

  /// Why no other guide can be chosen; nil when one can.
  private func guideObstacle(_ model: Model) -> String? {
    guard let guides = model.guides else { return "the guides are still being read" }
    if guides.references[form(model).typedOpening] != nil {
      return "the opening has its guide; for another, name another opening"
    }
    return guides.shelf.count < 2 ? "there is no other guide" : nil
  }

  func status(_ model: Model) -> (left: String, right: String) {
    let form = form(model)
    if form.sent != nil { return ("setting up…", "") }
    if typed == nil, model.setupDrafts[session] != nil {
      return ("What you typed last time is back. Ctrl-X starts anew.", "")
    }
    let kept = form.saysTheSame(as: original) ? "" : "Esc keeps what you typed for later."
    var left = SetupChecks(form: form, moments: TypedMoment(model)).all.count
    if left == 0, let guide = guide(model),
      form.plan(guide: guide.reference, TypedMoment(model)).refusal(under: guide.guide) != nil
    {
      left = 1
    }
    return (kept, left == 0 ? "ready" : "\(left) to fill in or put right")
  }

  mutating func leave(_ model: inout Model) -> [Effect] {
    if let typed {
      model.setupDrafts[session] = typed.saysTheSame(as: original) ? nil : typed
    }
    // A new session is not open yet; one whose plan was changed was opened for this.
    if session != nil { model.opened = nil }
    return [.listSessions]
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    // Another one, set up before, may be on disk only now.
    case .planned(let planned) where planned == typed?.sent:
      if session != nil { model.opened = nil }
      return .close
    case .failed, .notRecorded(_, _, .sessionPlanned, _): typed?.sent = nil
    default: return .stay
    }
    return .stay
  }

  /// A new session's name must be one that no session has.
  func wants(_ model: Model, isVisible: Bool) -> [Effect] { isVisible ? [.listSessions] : [] }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    SetupPicture(screen: self, model: model).draw(on: &surface, in: area)
  }
}

extension SetupScreen {
  enum Action: ScreenAction {
    case nextField
    case previousField
    case nextLine
    case takeOffer
    /// Takes an offer, or goes to the next field.
    case down
    case nextGuide
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
        .nextGuide, [.control("g")], label: "guide",
        help: "Take the next guide on the shelf for this opening.",
        disabled: guideObstacle(model)),
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
        .nextLine, [.enter],
        help:
          "Go on; in the panel, with a new row while there is room. A colon after a name and then"
          + " questions\(questionsByWayOfExample(model)) has that person ask only these."),
      Command(
        .back, [.escape], label: "leave", help: "Leave; what you typed is kept for later."),
      Command(.help, [.function(1)], label: "help", help: "Show all that can be done here."),
    ]
  }

  /// A row with the first questions of the guide that are no neighbours; empty without a guide.
  private func questionsByWayOfExample(_ model: Model) -> String {
    let ids = (guide(model)?.guide.questions ?? []).prefix(3).map(\.id)
    guard let first = ids.first, let last = ids.last else { return "" }
    return ", such as R. Okafor: " + (first == last ? first : first + " " + last) + ","
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .nextField: edit(model) { $0.step(by: 1) }
    case .previousField: edit(model) { $0.step(by: -1) }
    case .nextLine: edit(model) { $0.breakLine() }
    case .takeOffer: takeOffer(model)
    case .down: goDown(model)
    case .nextGuide:
      guard let now = guide(model)?.reference.sha256, let next = model.guides?.next(after: now)
      else {
        return .stay
      }
      edit(model) { $0.choose(guide: next.reference.sha256) }
      scroll = 0
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
    if let first = SetupChecks(form: form, moments: TypedMoment(model)).all.first {
      form.go(to: first.field)
      edit(model) { $0 = form }
      model.notice = Notice("Not set up yet: see the field marked ✗.", isProblem: true)
      return .stay
    }
    guard let guide = guide(model) else { return .stay }
    let plan = form.plan(guide: guide.reference, TypedMoment(model))
    if let words = plan.refusal(under: guide.guide) {
      edit(model) { $0 = form }
      model.notice = Notice("Not set up yet: \(words).", isProblem: true)
      return .stay
    }
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
