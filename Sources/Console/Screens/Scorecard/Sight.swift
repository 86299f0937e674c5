import Interview

/// What of a session may be shown at a seat.
///
/// It follows the ledger's session, not what is still on its way there: a
/// seal that is not on disk yet opens nothing.
enum Sight: Sendable, Hashable {
  /// That there will be a scorecard.
  case nothing
  /// How far each form has come, and no value of any: the lead's, before the seals.
  case progress
  /// Everything.
  case everything

  init(_ desk: Desk) {
    if desk.committed.isRevealed(to: desk.seat) {
      self = .everything
    } else {
      self = desk.seat == .lead ? .progress : .nothing
    }
  }
}
