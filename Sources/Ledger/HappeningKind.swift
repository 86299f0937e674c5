import Interview

/// The name under which a kind of happening is stored.
///
/// It is the key inside `happening` of an event's record; the column `kind` repeats it so that an
/// auditor can filter without reading JSON. Names that were released stay as they are.
enum HappeningKind: String, Sendable, Hashable, CaseIterable {
  case sessionPlanned
  case imported
  case importedInPart
  case candidateCorrected
  case openingCorrected
  case interviewerAdded
  case interviewerReplaced
  case seatExcused
  case excuseWithdrawn
  case sessionSetAside
  case sessionReinstated
  case holdPlaced
  case holdLifted
  case openedEarly
  case sectionMarked
  case questionVoided
  case agendaSettled
  case decisionRecorded
  case testArranged
  case timeGiven
  case itemRemarked
  case outsideMarked
  case sectionConfirmed
  case sectionSourceChosen
  case sittingBegun
  case sectionBegun
  case itemReached
  case itemAnswered
  case sittingResumed
  case sectionEnded
  case leaveWordRefused
  case testLeft
  case answerMarked
  case answerRemarked
  case flagResolved
  case savedLater
  case eventsLost
  case seatTaken
  case conflictStated
  case formOpened
  case clockStarted
  case clockRead
  case clockStopped
  case questionReached
  case questionRated
  case elementsHeard
  case noteWritten
  case communicationJudged
  case flagRaised
  case flagWithdrawn
  case wordsSaid
  case changeTakenBack
  case changeBroughtBack
  case formSealed
  case ratingRevised

  /// The names of all kinds that this program knows.
  static let known = Set(allCases.map(\.rawValue))
}

extension Happening {
  /// The name under which this kind of happening is stored.
  var kind: String { namedKind.rawValue }

  private var namedKind: HappeningKind {
    switch self {
    case .sessionPlanned: .sessionPlanned
    case .imported: .imported
    case .importedInPart: .importedInPart
    case .candidateCorrected: .candidateCorrected
    case .openingCorrected: .openingCorrected
    case .interviewerAdded: .interviewerAdded
    case .interviewerReplaced: .interviewerReplaced
    case .seatExcused: .seatExcused
    case .excuseWithdrawn: .excuseWithdrawn
    case .sessionSetAside: .sessionSetAside
    case .sessionReinstated: .sessionReinstated
    case .holdPlaced: .holdPlaced
    case .holdLifted: .holdLifted
    case .openedEarly: .openedEarly
    case .sectionMarked: .sectionMarked
    case .questionVoided: .questionVoided
    case .agendaSettled: .agendaSettled
    case .decisionRecorded: .decisionRecorded
    case .testArranged: .testArranged
    case .timeGiven: .timeGiven
    case .itemRemarked: .itemRemarked
    case .outsideMarked: .outsideMarked
    case .sectionConfirmed: .sectionConfirmed
    case .sectionSourceChosen: .sectionSourceChosen
    case .sittingBegun: .sittingBegun
    case .sectionBegun: .sectionBegun
    case .itemReached: .itemReached
    case .itemAnswered: .itemAnswered
    case .sittingResumed: .sittingResumed
    case .sectionEnded: .sectionEnded
    case .leaveWordRefused: .leaveWordRefused
    case .testLeft: .testLeft
    case .answerMarked: .answerMarked
    case .answerRemarked: .answerRemarked
    case .flagResolved: .flagResolved
    case .savedLater: .savedLater
    case .eventsLost: .eventsLost
    case .seatTaken: .seatTaken
    case .conflictStated: .conflictStated
    case .formOpened: .formOpened
    case .clockStarted: .clockStarted
    case .clockRead: .clockRead
    case .clockStopped: .clockStopped
    case .questionReached: .questionReached
    case .questionRated: .questionRated
    case .elementsHeard: .elementsHeard
    case .noteWritten: .noteWritten
    case .communicationJudged: .communicationJudged
    case .flagRaised: .flagRaised
    case .flagWithdrawn: .flagWithdrawn
    case .wordsSaid: .wordsSaid
    case .changeTakenBack: .changeTakenBack
    case .changeBroughtBack: .changeBroughtBack
    case .formSealed: .formSealed
    case .ratingRevised: .ratingRevised
    }
  }
}
