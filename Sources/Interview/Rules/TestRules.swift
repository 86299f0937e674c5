extension Session {
  /// Why the candidate's console may not record something now; nil where it may.
  func refusalOfCandidate(_ happening: Happening) -> String? {
    switch happening {
    case .sittingBegun: sitting == nil ? nil : "the test has begun already"
    // The screen stands open before the test begins.
    case .seatTaken, .leaveWordRefused: nil
    default: sitting == nil ? "the test has not begun" : nil
    }
  }

  /// Why a marker may not record something now; nil where the marker may.
  func refusal(of happening: Happening, marker: Marker) -> String? {
    if recused.contains(where: { $0.isSamePerson(as: marker) }) {
      return "\(marker) is recused from this session, and marks no test of it"
    }
    if isInvolved(marker) {
      return "\(marker) has a form of this session to seal, and marks no test of it before"
    }
    if isOutsideRater(marker) {
      return "\(marker) is an outside rater of this test, whose marks come in by a file"
    }
    switch happening {
    case .answerMarked(let item, _):
      return marking[marker]?[item] == nil
        ? nil : "\(item) is marked already; a change has a reason"
    case .answerRemarked(let item, _, _):
      return marking[marker]?[item] != nil ? nil : "\(item) is not marked yet"
    default: return nil
    }
  }

  /// Whether a marker has a form of this session to seal yet, is recused from it, or is the candidate.
  ///
  /// An interviewer who has read the test would rate the interview by it.
  package func isInvolved(_ marker: Marker) -> Bool {
    if let candidate = plan?.candidate, marker.isSamePerson(as: candidate) { return true }
    return (recused + seats.filter { !form(of: $0).isSealed }).contains {
      $0.isSamePerson(as: marker)
    }
  }
}
