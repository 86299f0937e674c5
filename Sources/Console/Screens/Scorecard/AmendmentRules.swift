import Interview

extension Amendment {
  /// Why it cannot be done now; nil when it can.
  func refusal(_ opened: OpenSession) -> String? {
    // What leaving a question out would change is shown first, which nobody may see before.
    if case .void = self, opened.seat == .lead, !opened.sight.isOpen { return Session.notOpenYet }
    return opened.refusal(of: happening(Self.someReason, opened))
  }

  /// Stands for the reason that is yet to be typed.
  private static let someReason = "…"

  /// Why the rating of a question cannot be revised here, whatever to.
  static func revisingRefusal(_ question: String, _ opened: OpenSession) -> String? {
    guard let interviewer = opened.seat.interviewer else {
      return Amendment.revise(question, .lowest).refusal(opened)
    }
    guard opened.sight.isOpen else { return Session.notSealedYet }
    return opened.shown.refusal(ofRevising: question, by: interviewer)
  }
}
