import Interview

/// The sessions that a seat is told of.
struct SessionList {
  private let all: [SessionSummary]
  private let me: Seat?

  init(_ model: Model) {
    self.init(model.sessions, me: model.me, showsSetAside: model.showsSetAside)
  }

  /// - Parameter showsSetAside: whether sessions that were set aside are listed, too.
  init(_ all: [SessionSummary], me: Seat?, showsSetAside: Bool = false) {
    self.all = showsSetAside ? all : all.filter { !$0.isSetAside }
    self.me = me
  }

  /// The rows: an interviewer is told of the sessions of panels with that interviewer.
  var listed: [SessionSummary] {
    all.filter { $0.sight(for: me).isListed }
  }

  /// The listed rows that contain every word of a filter, in what this seat sees of them.
  func filtered(by filter: String) -> [SessionSummary] {
    let words = filter.lowercased().split(separator: " ")
    guard !words.isEmpty else { return listed }
    return listed.filter { row in
      let text =
        (row.candidate + " " + row.opening.text + " " + row.id.text + " "
        + row.panel.map(\.text).joined(separator: " ") + " " + row.stage(for: me)).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// What is to be said of the rows that are not listed; nil where all are.
  var remark: String? {
    guard let name = me?.interviewer, listed.count < all.count else { return nil }
    guard listed.isEmpty else { return "Sessions of other panels are not listed." }
    return "\(name) is on no panel here. Sessions of other panels are not listed."
  }
}

extension SessionSummary {
  /// What of it may be shown at a seat.
  func sight(for me: Seat?) -> Sight {
    Sight(at: me, panel: panel, isOpenToAll: isComplete)
  }

  /// How far the session has come, in words that tell a seat nothing of another's open form.
  func stage(for me: Seat?) -> String {
    let sight = sight(for: me)
    if isSetAside { return "set aside" }
    if sight.showsProgress { return stage.rawValue }
    if choice(for: me) != nil { return Stage.decided.rawValue }
    guard let name = me?.interviewer else { return "not all sealed" }
    guard sight.isListed else { return "not on the panel" }
    if isExcused(name) { return "you are excused" }
    if sealed.contains(name) { return "your form is sealed" }
    return opened.contains(name) ? "your form is open" : "not started"
  }

  /// Whether every form that is waited for is sealed.
  var isComplete: Bool {
    let waited = panel.count - excused
    return waited > 0 && sealed.count >= waited
  }

  /// The decision that stands, where a seat may know of it.
  func choice(for me: Seat?) -> Choice? {
    choice.flatMap { sight(for: me).shows($0) ? $0 : nil }
  }
}
