extension Session {
  /// What is said where anything would be written into a form that is closed.
  package static let formIsSealed = "the form is sealed; its ratings stay"

  /// What stands in the way of a revision before the forms are open.
  package static let notSealedYet = "not before every form is sealed"

  /// Why an interviewer may not write into a form now, whatever it is; nil where they may.
  package func refusal(ofWritingBy interviewer: Interviewer) -> String? {
    guard panel.contains(interviewer) else {
      return "\(interviewer) is not on the panel of this session"
    }
    if let reason = excuse(of: interviewer) {
      return "\(interviewer) is excused" + (reason.isEmpty ? "" : " (\(reason))")
        + "; the lead can take that back"
    }
    return form(of: interviewer).isSealed ? Self.formIsSealed : nil
  }

  /// Why an interviewer may not recuse themselves now; nil where they may.
  package func refusal(ofRecusing name: Interviewer) -> String? {
    refusal(ofLeaving: name, isLast: false)
      ?? (seats.count < 2
        ? "you are the last of the panel; ask the lead to put somebody else in your place" : nil)
  }

  /// Why an interviewer may not record something now; nil where they may.
  func refusal(of happening: Happening, interviewer name: Interviewer) -> String? {
    switch happening {
    // None of them says anything in the form.
    case .seatTaken, .clockStopped, .savedLater:
      return panel.contains(name) ? nil : refusal(ofWritingBy: name)
    case .conflictStated(recused: true): return refusal(ofRecusing: name)
    case .ratingRevised(let question, let answer, _, _):
      return refusal(ofRevising: question, by: name)
        ?? (form(of: name)[question].final == answer
          ? "\(answer.words) is your rating of \(question) already" : nil)
    case .flagResolved:
      return panel.contains(name)
        ? refusal(ofFlag: happening, by: .interviewer(name)) : refusal(ofWritingBy: name)
    case .flagRaised, .flagWithdrawn:
      return refusal(ofWritingBy: name) ?? refusal(ofFlag: happening, by: .interviewer(name))
    default: return refusal(ofWritingBy: name)
    }
  }

  /// Why an interviewer may not revise the rating of a question now, whatever to.
  package func refusal(ofRevising question: String, by interviewer: Interviewer) -> String? {
    guard panel.contains(interviewer), excused[interviewer] == nil else {
      return refusal(ofWritingBy: interviewer)
    }
    guard isRevealed(to: .interviewer(interviewer)), form(of: interviewer).isSealed else {
      return Self.notSealedYet
    }
    return voided[question] == nil ? nil : "\(question) is voided"
  }
}

extension Session {
  /// Why a flag may not be raised, taken back or looked into by the lead or an interviewer.
  func refusal(ofFlag happening: Happening, by seat: Seat) -> String? {
    switch happening {
    case .flagRaised:
      // An interviewer's flag is part of the form, and the form's rules hold for it.
      return seat == .lead && decision != nil
        ? "a decision stands; a flag is raised before it" : nil
    case .flagWithdrawn(let number):
      let key = FlagKey(seat: seat, number: number)
      guard let flag = raised[key], !flag.isWithdrawn else { return Self.flagIsGone }
      return state(of: key) == .raised ? nil : "the flag is \(state(of: key).rawValue) already"
    case .flagResolved(let key, let state, _): return refusal(ofResolving: key, state, by: seat)
    default: return nil
    }
  }

  private static let flagIsGone = "the flag was withdrawn"

  private func refusal(
    ofResolving key: FlagKey, _ wanted: FlagState, by seat: Seat
  ) -> String? {
    guard isRevealed(to: seat) else { return Self.notOpenYet }
    guard let flag = raised[key], !flag.isWithdrawn else { return Self.flagIsGone }
    let now = state(of: key)
    if wanted == .raised { return "a flag is confirmed or dismissed" }
    // A reference that was misread is taken back by the lead who read it, with a reason.
    let takesBack = seat == .lead && wanted == .dismissed && now == .raised
    if key.seat == seat, !takesBack {
      return seat == .lead
        ? "you raised it: an interviewer looks into it"
        : "you raised it: the lead or another interviewer looks into it"
    }
    return now == wanted ? "the flag is \(now.rawValue) already" : nil
  }
}
