/// What of the check of a whole ledger may be told at a seat.
package struct AuditSight: Sendable {
  /// Whether faults are told by session, seat and number, and figures by the time of an event.
  ///
  /// Both tell of the sessions of other panels, and of when others wrote. So at other seats than the
  /// lead's it is told only whether there is something. A reader at no seat has the whole file.
  package let showsPlaces: Bool

  /// Sight for a seat; nil is a reader at no seat.
  package init(for seat: Seat?) {
    showsPlaces = seat == nil || seat == .lead
  }
}
