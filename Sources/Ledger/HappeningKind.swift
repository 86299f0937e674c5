import Interview

extension Happening {
  /// The name under which this kind of happening is stored.
  ///
  /// It is the key inside `happening` of an event's record; the column `kind` repeats it so that
  /// an auditor can filter without reading JSON.
  var kind: String {
    switch self {
    case .sessionPlanned: "sessionPlanned"
    case .imported: "imported"
    case .importedInPart: "importedInPart"
    case .candidateCorrected: "candidateCorrected"
    case .openingCorrected: "openingCorrected"
    case .interviewerAdded: "interviewerAdded"
    case .interviewerReplaced: "interviewerReplaced"
    case .seatExcused: "seatExcused"
    case .excuseWithdrawn: "excuseWithdrawn"
    case .sessionSetAside: "sessionSetAside"
    case .sessionReinstated: "sessionReinstated"
    case .openedEarly: "openedEarly"
    case .sectionMarked: "sectionMarked"
    case .questionVoided: "questionVoided"
    case .agendaSettled: "agendaSettled"
    case .decisionRecorded: "decisionRecorded"
    case .testArranged: "testArranged"
    case .timeGiven: "timeGiven"
    case .itemRemarked: "itemRemarked"
    case .sectionConfirmed: "sectionConfirmed"
    case .sectionSourceChosen: "sectionSourceChosen"
    case .sittingBegun: "sittingBegun"
    case .sectionBegun: "sectionBegun"
    case .itemReached: "itemReached"
    case .itemAnswered: "itemAnswered"
    case .sittingResumed: "sittingResumed"
    case .sectionEnded: "sectionEnded"
    case .answerMarked: "answerMarked"
    case .answerRemarked: "answerRemarked"
    case .flagResolved: "flagResolved"
    case .savedLater: "savedLater"
    case .seatTaken: "seatTaken"
    case .formOpened: "formOpened"
    case .clockStarted: "clockStarted"
    case .clockRead: "clockRead"
    case .clockStopped: "clockStopped"
    case .questionReached: "questionReached"
    case .questionRated: "questionRated"
    case .elementsHeard: "elementsHeard"
    case .noteWritten: "noteWritten"
    case .communicationJudged: "communicationJudged"
    case .flagRaised: "flagRaised"
    case .flagWithdrawn: "flagWithdrawn"
    case .changeTakenBack: "changeTakenBack"
    case .changeBroughtBack: "changeBroughtBack"
    case .formSealed: "formSealed"
    case .ratingRevised: "ratingRevised"
    }
  }
}
