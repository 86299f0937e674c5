package import Guide

/// What a happening of a feed says something about, where a later one about the same takes its place.
///
/// It decides what becomes of something that is saved late: what was done about the same since
/// stays.
package enum Subject: Sendable, Hashable {
  case rating(String)
  case elements(String)
  case note(String)
  case conflict
  case communication
  case words(SpokenWords)
  case mark(String)
  case answer(String)
  case place
  case clock
  case formBegun
  case seal
  case testBegun
  case sectionBegun(String)
  case sectionEnd(String)
  case plan
  case candidate
  case opening
  case seat(Interviewer)
  case setAside
  case hold
  case openedEarly
  case section(String)
  case source(String)
  case itemMarks(String)
  case voided(String)
  case agenda(String)
  case decision
  case arrangement
  case flag(FlagKey)
  case flagNumber(Int)

  /// What people call it, such as "the rating of QUESTION".
  package var words: String {
    switch self {
    case .rating(let question): "the rating of \(question)"
    case .elements(let question): "STAR on \(question)"
    case .note(let question): "the note on \(question)"
    case .conflict: "what was said of a conflict of interest"
    case .communication: "communication"
    case .words(let words): "the tick for the \(words.rawValue) words"
    case .mark(let item): "the mark of \(item)"
    case .answer(let item): "the answer to \(item)"
    case .place: "the question in hand"
    case .clock: "the clock"
    case .formBegun: "the form"
    case .seal: "the seal"
    case .testBegun: "the test"
    case .sectionBegun(let section): "section \(section)"
    case .sectionEnd(let section): "the end of \(section)"
    case .plan: "the plan"
    case .candidate: "the candidate's name"
    case .opening: "the opening"
    case .seat(let interviewer): "the seat of \(interviewer.text)"
    case .setAside: "whether the session counts"
    case .hold: "whether the session is on hold"
    case .openedEarly: "the early opening"
    case .section(let section): "the score of \(section)"
    case .source(let section): "the source of \(section)"
    case .itemMarks(let item): "the marks of \(item)"
    case .voided(let question): "the void of \(question)"
    case .agenda(let item): "agenda item \(item)"
    case .decision: "the decision"
    case .arrangement: "the arrangement of the test"
    case .flag, .flagNumber: "a flag"
    }
  }

  /// Whether somebody means to say it, unlike which question is in hand.
  package var isMeant: Bool {
    switch self {
    case .place, .clock, .formBegun, .testBegun, .sectionBegun: false
    default: true
    }
  }
}

extension Happening {
  /// What it says something about; nil where it only adds something, or marks what follows.
  package var subject: Subject? {
    switch self {
    case .questionRated(let question, _), .ratingRevised(let question, _, _, _): .rating(question)
    case .elementsHeard(let question, _): .elements(question)
    case .noteWritten(let question, _): .note(question)
    case .conflictStated: .conflict
    case .communicationJudged: .communication
    case .wordsSaid(let words, _): .words(words)
    case .answerMarked(let item, _), .answerRemarked(let item, _, _): .mark(item)
    case .itemAnswered(let item, _, _): .answer(item)
    case .questionReached, .itemReached: .place
    case .clockStarted, .clockRead, .clockStopped: .clock
    case .formOpened: .formBegun
    case .formSealed: .seal
    case .sittingBegun, .sittingResumed: .testBegun
    case .sectionBegun(let section, _): .sectionBegun(section)
    case .sectionEnded(let section, _, _): .sectionEnd(section)
    case .sessionPlanned: .plan
    case .candidateCorrected: .candidate
    case .openingCorrected: .opening
    case .interviewerAdded(let interviewer, _), .seatExcused(let interviewer, _),
      .excuseWithdrawn(let interviewer, _), .interviewerReplaced(let interviewer, _, _):
      .seat(interviewer)
    case .sessionSetAside, .sessionReinstated: .setAside
    case .holdPlaced, .holdLifted: .hold
    case .openedEarly: .openedEarly
    case .sectionMarked(let section, _), .sectionConfirmed(let section, _, _): .section(section)
    case .sectionSourceChosen(let section, _, _): .source(section)
    case .itemRemarked(let item, _, _): .itemMarks(item)
    case .questionVoided(let question, _): .voided(question)
    case .agendaSettled(let item, _): .agenda(item)
    case .decisionRecorded: .decision
    case .testArranged: .arrangement
    case .flagResolved(let flag, _, _): .flag(flag)
    case .imported, .importedInPart, .timeGiven, .outsideMarked, .flagRaised, .flagWithdrawn,
      .savedLater, .eventsLost,
      .seatTaken, .leaveWordRefused, .testLeft, .changeTakenBack, .changeBroughtBack:
      nil
    }
  }
}
