import Guide
import Interview
import Scoring

extension Deed {
  /// Why it cannot be done now; nil when it can.
  func refusal(_ desk: Desk, _ card: CombinedCard) -> String? {
    let session = desk.shown
    switch self {
    case .revise(let question, let rating): return reviseRefusal(question, rating, desk)
    case .resolve(let key, let state): return resolveRefusal(key, state, desk)
    default: break
    }
    guard desk.seat == .lead else { return "that is for the hiring lead" }
    switch self {
    case .excuse(let name):
      if session.excused[name] != nil { return "\(name) is excused already" }
      if session.form(of: name).isSealed { return "\(name) has sealed; that form counts" }
      return session.seats.count > 1 ? nil : "somebody has to stay on the panel"
    case .openEarly:
      return Sight(desk) == .progress ? nil : "the forms are open already"
    case .void(let question):
      if Sight(desk) != .everything { return "not before every form is sealed or excused" }
      return session.voided[question].map { "\(question) is voided already: \($0)" }
    case .settle(let key):
      return desk.agenda(card).contains { $0.key == key } ? nil : "\(key) is off the agenda"
    case .decide(let choice):
      return DecisionRules(desk: desk, card: card).refusal(of: choice)
    case .revise, .resolve: return nil
    }
  }

  private func reviseRefusal(_ question: String, _ rating: Rating, _ desk: Desk) -> String? {
    if let refusal = Deed.revisingRefusal(question, desk) { return refusal }
    return desk.form[question].final == .rated(rating)
      ? "\(rating.value) is your rating of \(question) already" : nil
  }

  /// Why the rating of a question cannot be revised here, whatever to.
  static func revisingRefusal(_ question: String, _ desk: Desk) -> String? {
    guard desk.seat != .lead else {
      return "the interviewer revises at their own seat (round the table: open that seat)"
    }
    guard Sight(desk) == .everything, desk.form.isSealed else {
      return "not before every form is sealed"
    }
    return desk.shown.voided[question] == nil ? nil : "\(question) is voided"
  }

  private func resolveRefusal(_ key: FlagKey, _ state: FlagState, _ desk: Desk) -> String? {
    guard Sight(desk) == .everything else { return "not before every form is sealed or excused" }
    guard let flag = desk.shown.raised[key], !flag.isWithdrawn else {
      return "the flag was withdrawn"
    }
    if desk.seat == .interviewer(key.interviewer) {
      return "you raised it: the lead or another interviewer looks into it"
    }
    return desk.shown.state(of: key) == state ? "the flag is \(state.rawValue) already" : nil
  }
}
