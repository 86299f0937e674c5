package import Guide

/// What figures about the items of several tests may tell at a seat.
///
/// It rests on what `Visibility` says of each session, so that nothing depends on a session that
/// the seat may not see.
package struct ItemSight: Sendable {
  private let seat: Seat?
  private var beingTaken: Set<String> = []
  private var isSure = true

  /// Sight for a seat; nil is a reader at no seat.
  package init(for seat: Seat?) {
    self.seat = seat
  }

  /// Whether a session's test enters the figures: it is over, and the seat may see what it scored.
  package func takesIn(_ session: Session, under assessment: Assessment) -> Bool {
    session.setAside == nil && session.isSittingOver(under: assessment)
      && Visibility(of: session, at: seat).showsTest
  }

  /// Notes which items a session is giving to its candidate now.
  package mutating func note(_ session: Session, under assessment: Assessment) {
    guard let sitting = session.sitting, session.setAside == nil, session.decision == nil,
      !session.isSittingOver(under: assessment)
    else { return }
    beingTaken.formUnion(assessment.form(sitting.form)?.items ?? [])
  }

  /// Notes that a session cannot be read, so that nobody knows what it is giving to its candidate.
  package mutating func noteUnreadable() { isSure = false }

  /// Whether it may be told which answers to an item were picked, and which of them are right.
  ///
  /// At the lead's seat alone, and not while a candidate has the item before them: whether one has
  /// is nobody else's to know.
  package func showsPicks(of item: String) -> Bool {
    seat == .lead && isSure && !beingTaken.contains(item)
  }
}
