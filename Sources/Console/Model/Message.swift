package import Interview
package import Screen

/// Something that has happened, as the console is told of it.
package enum Message: Sendable {
  /// A key, a paste or a new size.
  case input(Input)
  /// Time has passed; `Model.now` says how much.
  case tick
  /// Another process, or this one, has committed to the ledger.
  case ledgerChanged
  /// All rows of the list.
  case sessionsListed([SessionRow])
  /// The first rows of a long list; the rest is read when the list is asked for again.
  case sessionsBegun([SessionRow])
  /// All rows of a long list, with what a seat is told of it.
  case sessionsRead(SessionCatalogue, SessionList)
  /// The rows that were written since the list was read.
  case sessionsChanged([SessionRow])
  /// What came of sessions whose forms somebody may see; nil where nobody may any more.
  case resultsRead([SessionID: SessionResult?])
  /// Who sits at other consoles now.
  case holdersSeen([SeatAtWork])
  /// What of the ledger cannot be read and was left out, a sentence each; empty where nothing is.
  case damageFound([String])
  /// A session that was asked for; `holder` has the seat, where another console does, and
  /// `unsaved` is what this console still owes it.
  case sessionOpened(
    session: Session, seat: Seat, guide: GuideCopy, drafts: [String: Draft], holder: SeatHolder?,
    unsaved: [UnsavedList.Item] = [])
  /// Events that the ledger has committed.
  case appended([Event])
  /// The feed had moved: the session as it was when what is on its way was added to it.
  case refused(session: Session, seat: Seat, why: String)
  /// A seat that was to be written at a round table is held by another console; nothing was.
  case seatIsHeld(session: SessionID, seat: Seat, holder: SeatHolder)
  /// Which other consoles hold seats of a session, and what the seats that nobody holds were typing.
  case seatsSeen(
    session: SessionID, holders: [Seat: SeatHolder], drafts: [Seat: [String: Note]])
  /// The record will never take a happening, since a rule or a time forbids it; it is not tried again.
  case notRecorded(session: SessionID, seat: Seat, happening: Happening, why: String)
  /// What was being typed is kept, up to this version of it.
  case draftSaved(session: SessionID, seat: Seat, version: Int)
  /// What others have committed.
  case caughtUp([Event])
  /// The guides for new openings, and those of the openings that there are.
  case guidesRead(GuidesAtHand)
  /// A session was set up.
  case planned(SessionID)
  /// The candidates of an opening.
  case slateRead(Slate)
  /// Sessions that stand side by side, in the order in which they were asked for.
  case comparisonRead([ComparedSession])
  /// The open answers that a marker can mark.
  case markingRead([MarkingTask])
  /// The practice of a rater under a guide.
  case practiceRead(PracticeCourse, under: GuideCopy)
  /// A level that was given to a practice answer is on disk.
  case practiceRecorded(PracticeRating)
  /// Who has practised, under each guide, and who on the panels has not.
  case practiceTablesRead([PracticeTable], absent: [Interviewer])
  /// Files were written: how many sessions, into which folder, and what to know about them.
  case exported(sessions: Int, folder: String, remarks: [String])
  /// No files were written, since they would take the place of others.
  case exportRefused(folder: String, why: String)
  /// A part of the log of all events.
  case logRead(LogPage)
  /// An event of the log in full.
  case logEventRead(LogDetail)
  /// Every chain was checked: how many events, and the first fault, if any.
  case audited(events: Int, fault: String?, figure: String)
  /// The figure over the ledger after a seal or a decision.
  case figureRead(String)
  /// The text that came back from the person's editor; nil where it was left as it was.
  case edited(question: String, text: String?, problem: String?)
  /// What is not on disk, and why; it is tried again.
  case unsaved(UnsavedReport)
  /// Something that an earlier run could not save was dealt with.
  case rescueAnswered(id: String, notice: String?)
  /// All that is known was written to another file, and the program ends.
  case savedElsewhere(path: String)
  /// Something else did not work.
  case failed(String)
  /// Something is wrong that keeps nobody from going on, in a sentence or two.
  case warned(String)
  /// Who has a PIN by now, and what came of something that was done about it.
  case pinsRead(PinBook, notice: String?)
  /// A PIN was tried.
  case pinTried(PinAnswer)
  /// A PIN was chosen, or none.
  case pinChosen(PinBook, hasPin: Bool)
  /// A PIN could not be tried or kept.
  case pinFailed(String)
  /// The terminal is ours again after a suspension.
  case resumed
  /// The program is asked to end; what is being typed is recorded first.
  case terminate
}
