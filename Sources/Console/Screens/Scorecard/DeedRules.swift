import Interview

extension Deed {
  /// Why it cannot be done now; nil when it can.
  func refusal(_ desk: Desk) -> String? {
    // What leaving a question out would change is shown first, which nobody may see before.
    if case .void = self, desk.seat == .lead, !desk.sight.isOpen { return Session.notOpenYet }
    return desk.refusal(of: happening(Self.someReason, desk))
  }

  /// Stands for the reason that is yet to be typed.
  private static let someReason = "…"

  /// Why the rating of a question cannot be revised here, whatever to.
  static func revisingRefusal(_ question: String, _ desk: Desk) -> String? {
    guard let interviewer = desk.seat.interviewer else {
      return Deed.revise(question, .lowest).refusal(desk)
    }
    guard desk.sight.isOpen else { return Session.notSealedYet }
    return desk.shown.refusal(ofRevising: question, by: interviewer)
  }
}
