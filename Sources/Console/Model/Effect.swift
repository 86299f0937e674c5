package import Interview

/// Something that the console wants done outside, off its thread.
///
/// Most end as the message that is named with them, or as `failed`; what only the loop can do is a
/// `LoopRequest`.
package enum Effect: Sendable, Hashable {
  /// Read what is new in the list, or all of it: ends as `sessionsChanged`, `sessionsListed` or
  /// `sessionsRead`.
  case listSessions
  /// Read what came of the sessions that were read for the list since this was asked last: ends as
  /// `resultsRead` where there are any.
  case readResults
  /// Read a session, its guide and the seat's drafts: ends as `sessionOpened`.
  ///
  /// An interviewer's seat is held while it is open; `takingOver` is the reason
  /// for taking it from the console that holds it.
  case open(session: SessionID, seat: Seat, takingOver: String?)
  /// Let go of a seat.
  case release(session: SessionID, seat: Seat)
  /// Add to a feed of the ledger: ends as `appended`, after `refused` where the feed had moved, or
  /// as `notRecorded`.
  case append(session: SessionID, seat: Seat, after: Int, happenings: [Happening])
  /// Add to another seat's feed at a round table: ends as `append` does, or as `seatIsHeld`.
  ///
  /// The record says that it was written there, the seat is held from then on, and where another
  /// live console holds it nothing is written.
  case appendAtTable(session: SessionID, seat: Seat, after: Int, happenings: [Happening])
  /// Keep what is being typed: ends as `draftSaved`.
  ///
  /// `key` is the question or item that it is about.
  case saveDraft(session: SessionID, seat: Seat, key: String, draft: Draft, version: Int)
  /// Keep what is being typed for another seat at a round table: ends as `draftSaved`, or as
  /// `seatIsHeld` where nothing may be written.
  case saveDraftAtTable(
    session: SessionID, seat: Seat, key: String, draft: Draft, version: Int)
  /// Look who sits at other consoles: ends as `holdersSeen`.
  case lookAtHolders
  /// Look which consoles hold the seats of a session: ends as `seatsSeen`.
  case lookAtSeats(SessionID)
  /// Tell what is not on disk, now and whenever that changes: ends as `unsaved`.
  case watchUnsaved
  /// Write all that is known into a new file: ends as `savedElsewhere` or `failed`.
  case saveElsewhere(path: String)
  /// Deal with something that an earlier run could not save: ends as `rescueAnswered` or `failed`.
  case answerRescue(RescueOffer, RescueChoice)
  /// Read what others have committed since: ends as `caughtUp`.
  case catchUp(session: SessionID, heads: [Seat: Int])
  /// Read the guides that are at hand, and those of the openings, whose session of that name is not
  /// asked: ends as `guidesRead`.
  case readGuides(except: SessionID?)
  /// Set up a session under the guide of its plan: ends as `planned` or `failed`.
  case plan(session: SessionID, plan: Plan)
  /// Put the candidates of an opening side by side: ends as `slateRead`.
  case readSlate(Opening)
  /// Read sessions that are to stand side by side, with their guides: ends as `comparisonRead`.
  case readComparison([SessionID])
  /// Leave a question out of every session of an opening: ends as `slateRead`.
  case voidQuestion(opening: Opening, question: String, reason: String)
  /// Write CSV files into a folder for the eyes of a seat: ends as `exported`, `exportRefused` or
  /// `failed`.
  case export(ExportOrder, reader: Seat?)
  /// Read the open answers that wait for a marker or have this one's marks: ends as `markingRead`.
  case readMarking(Marker)
  /// Read the practice answers of a guide and what a rater gave to them: ends as `practiceRead`.
  ///
  /// The guide is that of a session, or where none is named the one for new sessions.
  case readPractice(rater: Interviewer, session: SessionID?)
  /// Record a level that was given to a practice answer: ends as `practiceRecorded` or `failed`.
  case recordPractice(PracticeRating)
  /// Read who has practised, for the eyes of a seat: ends as `practiceTablesRead`.
  case readPracticeTables(reader: Seat?)
  /// Try a PIN: ends as `pinTried` or `pinFailed`.
  case tryPin(Pin, of: PinHolder)
  /// Keep a PIN that was chosen, or that none is wanted: ends as `pinChosen` or `pinFailed`.
  case choosePin(Pin?, of: PinHolder, replacing: Instant?)
  /// Take a forgotten PIN away: ends as `pinsRead` or `failed`.
  case resetPin(PinHolder, reason: GivenReason)
  /// Set what holds for the PINs of all seats: ends as `pinsRead` or `failed`.
  case setPinPolicy(PinPolicy)
  /// Read a part of the log of all events: ends as `logRead`.
  case readLog(LogRequest)
  /// Read an event of the log in full, by its place: ends as `logEventRead` where the reader may.
  case readLogEvent(id: Int64, reader: Seat?)
  /// Check every chain of the ledger: ends as `audited`.
  case audit
  /// Read the figure over all feeds: ends as `figureRead`.
  case readFigure
}

/// What is to be exported, and where.
package struct ExportOrder: Sendable, Hashable {
  package enum Scope: Sendable, Hashable {
    case everything
    /// Those of one vacancy.
    case opening(Opening)
    case session(SessionID)
  }

  package var scope: Scope
  package var folder: String
  /// Whether files begin with the mark that Excel needs to read UTF-8.
  package var forExcel: Bool
  /// Whether what the folder holds of another export may be replaced.
  package var replaces = false

  package init(scope: Scope, folder: String, forExcel: Bool) {
    self.scope = scope
    self.folder = folder
    self.forExcel = forExcel
  }
}

extension Effect {
  /// The same effects in fewer steps.
  ///
  /// Neighbouring additions to one feed become one, and of neighbouring drafts
  /// about the same only the last is kept: a burst of keys is one transaction.
  package static func merged(_ effects: [Effect]) -> [Effect] {
    var merged: [Effect] = []
    for effect in effects {
      if let last = merged.last, let joint = last.joined(with: effect) {
        merged[merged.count - 1] = joint
      } else {
        merged.append(effect)
      }
    }
    return merged
  }

  private func joined(with next: Effect) -> Effect? {
    switch (self, next) {
    case (
      .append(let session, let seat, let head, let before),
      .append(let nextSession, let nextSeat, let nextHead, let after)
    ) where session == nextSession && seat == nextSeat && nextHead == head + before.count:
      .append(session: session, seat: seat, after: head, happenings: before + after)
    case (
      .appendAtTable(let session, let seat, let head, let before),
      .appendAtTable(let nextSession, let nextSeat, let nextHead, let after)
    ) where session == nextSession && seat == nextSeat && nextHead == head + before.count:
      .appendAtTable(session: session, seat: seat, after: head, happenings: before + after)
    case (
      .saveDraft(let session, let seat, let key, _, _),
      .saveDraft(let nextSession, let nextSeat, let nextKey, _, _)
    ) where session == nextSession && seat == nextSeat && key == nextKey:
      next
    case (
      .saveDraftAtTable(let session, let seat, let key, _, _),
      .saveDraftAtTable(let nextSession, let nextSeat, let nextKey, _, _)
    ) where session == nextSession && seat == nextSeat && key == nextKey:
      next
    case (.listSessions, .listSessions), (.lookAtSeats, .lookAtSeats),
      (.lookAtHolders, .lookAtHolders), (.readResults, .readResults):
      next
    default: nil
    }
  }
}
