import Interview

/// The sessions that a seat is told of.
struct SessionList {
  /// The rows, those that were set aside included: an interviewer is told of the sessions of panels
  /// with that interviewer.
  let own: [SessionRow]
  /// The rows that are listed now.
  let listed: [SessionRow]
  private let me: Seat?
  private let hasOthers: Bool

  init(_ model: Model) {
    self.init(model.sessions, me: model.me, showsSetAside: model.showsSetAside)
  }

  /// - Parameter showsSetAside: whether sessions that were set aside are listed, too.
  init(_ all: [SessionRow], me: Seat?, showsSetAside: Bool = false) {
    own = all.filter { $0.visibility(for: me).isListed }
    listed = showsSetAside ? own : own.filter { !$0.isSetAside }
    hasOthers = own.count < all.count
    self.me = me
  }

  /// Whether any of the rows was set aside.
  var hasSetAside: Bool { own.contains(where: \.isSetAside) }

  /// The listed rows that contain every word of a filter, in what this seat sees of them.
  func filtered(by filter: String) -> [SessionRow] {
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
  ///
  /// - Parameter way: what lists those that were set aside, such as a key.
  func remark(way: String) -> String? {
    let aside =
      listed.isEmpty && hasSetAside ? "All that there was is set aside; \(way) lists it." : nil
    guard let name = me?.interviewer, hasOthers else { return aside }
    let others = "Sessions of other panels are not listed."
    if own.isEmpty { return "\(name) is on no panel here. " + others }
    return aside.map { $0 + " " + others } ?? others
  }
}

extension SessionRow {
  /// How far the session has come, in words that tell a seat nothing of another's open form.
  func stage(for me: Seat?) -> String {
    let visibility = visibility(for: me)
    if isSetAside { return "set aside" }
    if visibility.showsProgress { return stage.rawValue }
    if decision(for: me) != nil { return Stage.decided.rawValue }
    guard let name = me?.interviewer else { return "not all sealed" }
    guard visibility.isListed else { return "not on the panel" }
    if recusedMembers.contains(name) { return "you are recused" }
    if isExcused(name) { return "you are excused" }
    if sealed.contains(name) { return "your form is sealed" }
    return opened.contains(name) ? "your form is open" : "not started"
  }
}
