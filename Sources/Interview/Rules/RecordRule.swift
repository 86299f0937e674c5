extension Session {
  /// Why something may not be recorded in this session by a seat now; nil where it may.
  ///
  /// The one place of the rules that need no more than the session. The ledger asks before it
  /// writes, whoever wants to write; screens ask to say why a command cannot be used. What came
  /// from files is kept as it was given and is not asked about. `Scoring` adds what needs the
  /// verdict and the agenda.
  package func refusal(of happening: Happening, by seat: Seat) -> String? {
    guard plan != nil else { return refusalBeforePlan(of: happening, by: seat) }
    if let refusal = refusal(of: happening, ofKindFor: seat) { return refusal }
    let refusal =
      switch seat {
      case .lead: refusalOfLead(happening)
      case .candidate: refusalOfCandidate(happening)
      case .marker(let name): refusal(of: happening, marker: name)
      case .interviewer(let name): refusal(of: happening, interviewer: name)
      }
    return refusal ?? happening.refusalOfReason
  }

  private func refusalBeforePlan(of happening: Happening, by seat: Seat) -> String? {
    switch (happening, seat) {
    case (.sessionPlanned(let plan), .lead): plan.refusal
    case (.imported, .lead): nil
    default: "the session is not set up yet"
    }
  }

  private func refusal(of happening: Happening, ofKindFor seat: Seat) -> String? {
    guard !happening.authors.contains(Happening.Author(seat)) else { return nil }
    if case .eventsLost = happening { return "only starpanel recover records what was lost" }
    if case .ratingRevised = happening { return "the interviewer revises at their own seat" }
    switch happening.authors.first {
    case .lead: return "that is for the hiring lead"
    case .candidate: return "that is for the candidate"
    case .marker: return "that is for a marker"
    case .interviewer, nil: return "that is for the interviewer, at their own seat"
    }
  }
}

extension Happening {
  /// Whose feed a kind of happening may stand in.
  enum Author {
    case lead, candidate, marker, interviewer

    init(_ seat: Seat) {
      switch seat {
      case .lead: self = .lead
      case .candidate: self = .candidate
      case .marker: self = .marker
      case .interviewer: self = .interviewer
      }
    }
  }

  /// Who may record it, the one whom it is meant for first.
  var authors: [Author] {
    switch self {
    case .sessionPlanned, .imported, .importedInPart, .candidateCorrected, .openingCorrected,
      .interviewerAdded,
      .interviewerReplaced, .seatExcused, .excuseWithdrawn, .sessionSetAside, .sessionReinstated,
      .holdPlaced, .holdLifted,
      .openedEarly, .sectionMarked, .questionVoided, .agendaSettled, .decisionRecorded,
      .testArranged, .timeGiven, .itemRemarked, .outsideMarked, .sectionConfirmed,
      .sectionSourceChosen:
      [.lead]
    case .sittingBegun, .sectionBegun, .itemReached, .itemAnswered, .sittingResumed,
      .sectionEnded, .leaveWordRefused, .testLeft:
      [.candidate]
    case .answerMarked, .answerRemarked: [.marker]
    case .flagRaised, .flagWithdrawn, .flagResolved: [.interviewer, .lead]
    case .eventsLost: []
    case .seatTaken, .savedLater: [.interviewer, .candidate, .marker, .lead]
    case .conflictStated, .formOpened, .clockStarted, .clockRead, .clockStopped, .questionReached,
      .questionRated, .elementsHeard, .noteWritten,
      .communicationJudged, .wordsSaid, .changeTakenBack, .changeBroughtBack, .formSealed,
      .ratingRevised:
      [.interviewer]
    }
  }

  /// Why it cannot be recorded without a word; nil where it has one, or needs none.
  var refusalOfReason: String? {
    switch self {
    case .candidateCorrected(_, let reason), .openingCorrected(_, let reason),
      .interviewerAdded(_, let reason), .interviewerReplaced(_, _, let reason),
      .seatExcused(_, let reason), .excuseWithdrawn(_, let reason), .sessionSetAside(let reason),
      .sessionReinstated(let reason), .holdPlaced(let reason), .holdLifted(let reason),
      .openedEarly(let reason), .questionVoided(_, let reason),
      .agendaSettled(_, let reason), .decisionRecorded(_, let reason, _),
      .itemRemarked(_, _, let reason),
      .sectionSourceChosen(_, _, let reason), .flagResolved(_, _, let reason),
      .answerRemarked(_, _, let reason), .ratingRevised(_, _, let reason, _),
      .seatTaken(_, let reason):
      GivenReason(reason) == nil ? "it is recorded with a reason" : nil
    case .flagRaised(_, let evidence):
      NameFold(evidence).isEmpty ? "a flag needs what was said or seen" : nil
    case .sectionConfirmed(_, _, let by):
      NameFold(by).isEmpty ? "it is recorded with the name of who read it" : nil
    case .sessionPlanned, .imported, .importedInPart, .savedLater, .eventsLost, .sectionMarked,
      .testArranged,
      .timeGiven, .sittingBegun, .sectionBegun, .itemReached, .itemAnswered, .sittingResumed,
      .sectionEnded, .leaveWordRefused, .testLeft, .answerMarked, .outsideMarked, .flagWithdrawn,
      .conflictStated, .formOpened, .clockStarted, .clockRead, .clockStopped, .questionReached,
      .questionRated, .elementsHeard, .noteWritten,
      .communicationJudged, .wordsSaid, .changeTakenBack, .changeBroughtBack, .formSealed:
      nil
    }
  }
}
