package import Guide

/// Something that happened in a session: a fact, never edited.
///
/// The names of the cases and of their values are the stored format; a stored
/// name is never changed, only joined by new ones.
package enum Happening: Sendable, Hashable, Codable {
  // The lead's feed.
  /// The session was set up, or set up anew before any form was opened.
  case sessionPlanned(plan: Plan)
  /// The session was taken in from CSV files.
  case imported(from: String)
  /// Those files held back what forms said that were open when they were written.
  case importedInPart
  /// The candidate's name was written wrong, or another was meant.
  case candidateCorrected(candidate: String, reason: String)
  /// The vacancy's name was written wrong, or another was meant.
  case openingCorrected(opening: Opening, reason: String)
  /// Somebody joined the panel after it had begun.
  case interviewerAdded(interviewer: Interviewer, reason: String)
  /// Somebody else sits in the place of a member, whose form is not waited for.
  case interviewerReplaced(interviewer: Interviewer, by: Interviewer, reason: String)
  /// A seat's form is not waited for.
  case seatExcused(interviewer: Interviewer, reason: String)
  /// A seat's form is waited for again.
  case excuseWithdrawn(interviewer: Interviewer, reason: String)
  /// The session is kept, and left out of lists, slates and exports: it was a test run, say.
  case sessionSetAside(reason: String)
  /// The session counts again.
  case sessionReinstated(reason: String)
  /// A legal hold: the session must not be purged, however old it is.
  case holdPlaced(reason: String)
  /// It may be purged again when it is due.
  case holdLifted(reason: String)
  /// The forms were opened to the lead before all were sealed.
  case openedEarly(reason: String)
  /// A section of the test was scored, by hand or from a file.
  case sectionMarked(section: String, marks: SectionMarks)
  /// A question was left out of every mean, gate, reason and agenda item.
  case questionVoided(question: String, reason: String)
  /// An item of the agenda was settled in the debrief.
  case agendaSettled(item: String, note: String)
  /// The lead decided; `basis` counts the events of each feed that it rests on.
  case decisionRecorded(choice: Choice, reason: String, basis: [String: Int])

  /// How the test is to be taken.
  case testArranged(arrangement: Arrangement)
  /// The candidate was given more time for a section, on top of the arrangement; the reason is
  /// `TimeGift.noReason`, but in a record of an earlier program.
  case timeGiven(section: String, seconds: Int, reason: String)
  /// The marks of an item were changed by hand.
  case itemRemarked(item: String, marks: Marks, reason: String)
  /// What somebody outside made of an answer was taken in from a file; `reason` is why it is another
  /// mark than before.
  case outsideMarked(item: String, mark: OpenMark, rater: Marker, file: String, reason: String?)
  /// A second person read a typed score from the paper again, and it was the same.
  case sectionConfirmed(section: String, marks: Marks, by: String)
  /// Two sources give a section different marks, and one of them was chosen.
  case sectionSourceChosen(section: String, source: SectionSource, reason: String)

  // The candidate's feed.
  /// The candidate began the test, in that form, with that share of the usual time.
  case sittingBegun(guide: String, form: String, percent: Int)
  /// The candidate began a section.
  case sectionBegun(section: String, clock: SteadyReading)
  /// The candidate turned to an item, `spent` milliseconds into its section.
  case itemReached(item: String, spent: Int)
  /// The answer to an item as it stands now.
  case itemAnswered(item: String, answer: TestAnswer, spent: Int)
  /// The test went on after the program had ended; `away` is how long, where that could be measured.
  case sittingResumed(clock: SteadyReading, spent: Int, away: Int?)
  /// The section was closed, by the candidate or by its time.
  case sectionEnded(section: String, spent: Int, byTime: Bool)
  /// The word that leaves the candidate's screen was tried wrong; what was typed is not kept.
  case leaveWordRefused
  /// The candidate's screen was left before the test was over.
  case testLeft(by: TestLeaving)

  // A marker's feed.
  case answerMarked(item: String, mark: OpenMark)
  /// A mark was changed, with a reason.
  case answerRemarked(item: String, mark: OpenMark, reason: String)

  // The lead's or an interviewer's feed.
  /// A red flag was raised, with the candidate's words, or what a reference said.
  case flagRaised(flag: String, evidence: String)
  /// A raised flag was taken back by who raised it.
  case flagWithdrawn(number: Int)
  /// A raised flag was looked into.
  case flagResolved(flag: FlagKey, state: FlagState, reason: String)

  // Any feed.
  /// So many happenings follow that could not be saved when they were done; their times are those.
  case savedLater(count: Int)
  /// Events of the feed could not be recovered from a damaged file: those that had these numbers.
  ///
  /// What followed them stands behind it, under new numbers.
  case eventsLost(from: Int, to: Int)

  // An interviewer's feed.
  /// A second console took the seat over; `console` says which.
  case seatTaken(console: String, reason: String)
  /// The interviewer says that there is no conflict of interest with the candidate, or is recused.
  case conflictStated(recused: Bool)
  /// The form was begun by the first thing said in it, under the guide of that SHA-256.
  case formOpened(guide: String)
  /// The interview's clock started or went on from `spent` milliseconds, where a clock that never
  /// jumps stood at `clock`.
  case clockStarted(spent: Int, clock: SteadyReading)
  /// The running clock stood at `spent` milliseconds.
  case clockRead(spent: Int, clock: SteadyReading)
  /// The clock was stopped at `spent` milliseconds.
  case clockStopped(spent: Int)
  /// The interviewer turned to a question.
  case questionReached(question: String)
  /// A question was rated or left blank; nil takes an answer back.
  case questionRated(question: String, answer: Answer?)
  /// What has been heard of the STAR elements so far.
  case elementsHeard(question: String, elements: Elements)
  /// The note on a question as it stands now.
  case noteWritten(question: String, note: Note)
  /// How the candidate communicates; nil takes it back.
  case communicationJudged(communication: Communication?)
  /// Whether words that every candidate is told were said.
  case wordsSaid(words: SpokenWords, said: Bool)
  /// The next change of the form in this feed takes the last one back.
  case changeTakenBack
  /// The next change of the form in this feed brings back the one that was taken back last.
  case changeBroughtBack
  /// The form was closed; its ratings are the first ratings for ever.
  case formSealed(guide: String)
  /// A rating was changed after the seal, with a reason.
  case ratingRevised(question: String, answer: Answer, reason: String, elements: Elements?)
}
