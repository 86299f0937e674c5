extension Session {
  /// Takes in what the lead changed after the session had begun.
  ///
  /// All of it stands in the lead's feed, so that no interleaving of feeds matters.
  mutating func applyChange(_ event: Event) {
    guard plan != nil else { return }
    switch event.happening {
    case .candidateCorrected(let candidate, let reason):
      note(.candidate(from: plan?.candidate ?? "", to: candidate), reason, event)
      plan?.candidate = candidate
    case .openingCorrected(let opening, let reason):
      note(.opening(from: plan?.opening ?? Opening(""), to: opening), reason, event)
      plan?.opening = opening
    case .interviewerAdded(let interviewer, let reason):
      note(.added(interviewer), reason, event)
      seat(interviewer, at: panel.count)
    case .interviewerReplaced(let interviewer, let substitute, let reason):
      note(.replaced(interviewer, by: substitute), reason, event)
      seat(substitute, at: (panel.firstIndex(of: interviewer) ?? panel.count - 1) + 1)
      excused[interviewer] = reason
      replacements[interviewer] = substitute
    case .excuseWithdrawn(let interviewer, let reason):
      note(.excuseWithdrawn(interviewer), reason, event)
      excused[interviewer] = nil
      replacements[interviewer] = nil
    case .sessionSetAside(let reason):
      note(.setAside, reason, event)
      setAside = reason
    case .sessionReinstated(let reason):
      note(.reinstated, reason, event)
      setAside = nil
    default: break
    }
  }

  private mutating func note(_ kind: Change.Kind, _ reason: String, _ event: Event) {
    changes.append(Change(kind: kind, reason: reason, at: event.occurred))
  }

  /// Gives somebody a place on the panel, unless they have one.
  private mutating func seat(_ interviewer: Interviewer, at place: Int) {
    guard !panel.contains(interviewer) else { return }
    plan?.panel.insert(interviewer, at: place)
  }
}
