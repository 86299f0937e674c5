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
