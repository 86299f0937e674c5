import Interview

/// What of a session may be shown at a seat.
///
/// It follows the ledger's session, not what is still on its way there: a
/// seal that is not on disk yet opens nothing.
enum Sight: Sendable, Hashable {
  /// That there will be a scorecard.
  case nothing
  /// How far each form has come, and no value of any.
  case progress
  /// Everything.
  case everything

  init(_ desk: Desk) {
    self.init(seat: desk.seat, session: desk.committed)
  }

  init(seat: Seat, session: Session) {
    switch seat {
    case .lead: self = session.isRevealed ? .everything : .progress
    case .interviewer(let name):
      // Opening early opens the forms to the lead, not to those who still rate.
      let isOver = session.isComplete && session.form(of: name).isSealed
      let wasImported =
        session.isRevealed && !session.isComplete && session.openedEarly == nil
      self = isOver || wasImported ? .everything : .nothing
    }
  }
}
