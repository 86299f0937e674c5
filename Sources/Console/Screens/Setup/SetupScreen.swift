import Guide
import Interview
import Screen

/// Opening, candidate and panel of a session, under a guide that is read before anyone rates.
struct SetupScreen: ConsoleScreen {
  let name = "Set-up"
  /// The session whose plan is changed; nil for a new one.
  let session: SessionID?
  /// What the form says before anything is typed.
  let original: SetupForm
  /// What is typed; nil until somebody types.
  private var typed: SetupForm?
  /// First line of the guide that is in view.
  var scroll = 0

  /// Sets up a new session.
  init() {
    session = nil
    original = SetupForm()
  }

  /// Changes the plan of a session that nobody has begun.
  init(opened: OpenSession) {
    session = opened.id
    original = opened.shown.plan.map { SetupForm($0) } ?? SetupForm()
  }

  /// The form as it stands: what is typed, else what was typed last time, else the original.
  func form(_ model: Model) -> SetupForm {
    if let typed { return typed }
    guard var draft = model.setupDrafts[session] else { return original }
    draft.sent = nil
    return draft
  }

  /// The session that this screen waits for.
  var awaited: SessionID? { typed?.sent }

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
    input != .key(.control("s")) && (isTyping || input != .key(.enter))
  }

  /// Why it cannot be set up now; nil when it can.
  func obstacle(_ model: Model) -> String? {
    if form(model).sent != nil { return "it is being set up" }
    if model.guide == nil { return "the guide is still being read" }
    guard session != nil, let opened = model.opened else { return nil }
    return opened.shown.forms.isEmpty ? nil : "a form has been opened, so the plan stays as it is"
  }

  func status(_ model: Model) -> (left: String, right: String) {
    let form = form(model)
    if form.sent != nil { return ("setting up…", "") }
    if typed == nil, model.setupDrafts[session] != nil {
      return ("What you typed last time is back. Ctrl-X starts anew.", "")
    }
    let kept = form.saysTheSame(as: original) ? "" : "Esc keeps what you typed for later."
    let left = SetupChecks(form: form).all.count
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
    case .planned: return .close
    case .failed, .notRecorded(_, _, .sessionPlanned, _): typed?.sent = nil
    default: break
    }
    return .stay
  }

  /// A new session's name must be one that no session has.
  func wants(_ model: Model, isVisible: Bool) -> [Effect] { isVisible ? [.listSessions] : [] }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    SetupPicture(screen: self, model: model).draw(on: &surface, in: area)
  }
}
