/// Where a happening belongs: the events of one seat in one session, which have one writer.
package struct Feed: Sendable, Hashable {
  package var session: SessionID
  package var seat: Seat

  package init(session: SessionID, seat: Seat) {
    self.session = session
    self.seat = seat
  }
}

extension Event {
  package var feed: Feed { Feed(session: session, seat: seat) }
}

extension UnsavedEntry {
  /// The feed that it belongs to, or whose draft it is.
  package var feed: Feed { Feed(session: session, seat: seat) }
}
