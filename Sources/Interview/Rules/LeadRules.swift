import Text

extension Session {
  /// What stands in the way of most that the lead does once the interviews are over.
  package static let notOpenYet = "not before every form is sealed or excused"

  /// Why form and time of the test may not be chosen any more; nil where they may.
  package var refusalOfArranging: String? {
    sitting == nil ? nil : "the test has begun, so its form and time stay"
  }

  /// Why the lead may not record something now; nil where the lead may.
  func refusalOfLead(_ happening: Happening) -> String? {
    switch happening {
    case .openedEarly:
      return isRevealed ? "the forms are open already" : nil
    case .questionVoided(let question, _):
      return voided[question].map { "\(question) is voided already: \($0)" }
    case .agendaSettled: return isRevealed ? nil : Self.notOpenYet
    case .decisionRecorded(let choice, _, _):
      return choice == .withdrawn || isRevealed ? nil : Self.notOpenYet
    case .testArranged(let arrangement):
      return refusalOfArranging ?? (arrangement.reason == nil ? nil : Self.keepsNoReasonForTime)
    case .timeGiven(_, _, let reason):
      return reason == TimeGift.noReason ? nil : Self.keepsNoReasonForTime
    case .sectionConfirmed(let section, let marks, _):
      return test[section] == .whole(marks) ? nil : "the score of \(section) is another one by now"
    case .outsideMarked(let item, _, let rater, _, let reason):
      return refusal(ofOutsideRater: rater)
        ?? refusal(ofOutside: item, by: rater, reason: reason)
    case .flagRaised, .flagWithdrawn, .flagResolved: return refusal(ofFlag: happening, by: .lead)
    default: return refusal(ofChange: happening)
    }
  }
}

extension Session {
  /// Why the lead may not set up, correct or change who sits on the panel.
  func refusal(ofChange happening: Happening) -> String? {
    switch happening {
    case .sessionPlanned(let plan):
      if !forms.isEmpty { return "a form has been opened, so the plan stays as it is" }
      if sitting != nil { return "the test has begun, so the plan stays as it is" }
      return plan.refusal ?? refusal(ofPlanAfterStatements: plan)
    case .candidateCorrected(let candidate, _):
      if NameFold(candidate).isEmpty { return "the candidate needs a name" }
      if let refusal = TextLimit.name.refusal(of: "the name", candidate) { return refusal }
      return Opening(candidate) == Opening(plan?.candidate ?? "")
        ? "the candidate is called \(candidate) already" : nil
    case .openingCorrected(let opening, _):
      if NameFold(opening.text).isEmpty { return "the opening needs a name" }
      if let refusal = TextLimit.name.refusal(of: "the name", opening.text) { return refusal }
      return opening == plan?.opening ? "the opening is called \(opening) already" : nil
    case .interviewerAdded(let name, _): return refusal(ofSeating: name)
    case .interviewerReplaced(let name, let substitute, _):
      return refusal(ofLeaving: name, isLast: false) ?? refusal(ofSeating: substitute, for: name)
    case .seatExcused(let name, _): return refusal(ofLeaving: name, isLast: seats.count < 2)
    case .excuseWithdrawn(let name, _):
      if !panel.contains(name) { return "\(name) is not on the panel of this session" }
      if excused[name] == nil { return "\(name) is not excused" }
      if seats.count >= Plan.largestPanel { return Plan.panelIsFull }
      return NameRule.refusal(of: name, beside: seats) ?? refusal(ofReader: name)
    case .sessionSetAside:
      return setAside.map { "the session is set aside already: \($0)" }
    case .sessionReinstated:
      return setAside == nil ? "the session is not set aside" : nil
    case .holdPlaced: return hold.map { "the session is on hold already: \($0)" }
    case .holdLifted: return hold == nil ? "the session is not on hold" : nil
    default: return nil
    }
  }

  /// Why what somebody said of a conflict of interest stands against a plan.
  private func refusal(ofPlanAfterStatements plan: Plan) -> String? {
    guard let own = self.plan, !conflicts.isEmpty else { return nil }
    if Opening(own.candidate) != Opening(plan.candidate) {
      return "somebody has said whether there is a conflict of interest with \(own.candidate);"
        + " correct the name on the scorecard, or set up another session"
    }
    return plan.panel.allSatisfy(isRecused) ? "everybody on that panel is recused" : nil
  }

  /// - Parameter leaving: in whose place somebody comes. It may be the same person, whose name was
  ///   spelled wrong.
  private func refusal(
    ofSeating name: Interviewer, for leaving: Interviewer? = nil
  ) -> String? {
    if isRevealed { return "the forms are open, so nobody joins the panel any more" }
    if leaving == nil, seats.count >= Plan.largestPanel { return Plan.panelIsFull }
    let others = panel.filter { $0 != leaving || $0 == name }
    return NameRule.refusal(of: name, beside: others) ?? refusal(ofReader: name)
  }

  /// Why somebody has no form to rate in any more: who has read the test would rate by it.
  private func refusal(ofReader name: Interviewer) -> String? {
    let hasRead = marking.contains { $0.key.isSamePerson(as: name) && !$0.value.isEmpty }
    let isOutside = isOutsideRater(Marker(name.text))
    guard hasRead || isOutside, !form(of: name).isSealed else { return nil }
    return "\(name) has marked the test of this session, and rates no interview of it"
  }

  /// Why somebody on the panel cannot stop being waited for: excused by the lead, replaced, or
  /// recused at their own wish.
  func refusal(ofLeaving name: Interviewer, isLast: Bool) -> String? {
    if !panel.contains(name) { return "\(name) is not on the panel of this session" }
    if isRecused(name) { return "\(name) is recused already" }
    if excused[name] != nil { return "\(name) is excused already" }
    if form(of: name).isSealed { return "\(name) has sealed; that form counts" }
    return isLast ? "somebody has to stay on the panel" : nil
  }
}
