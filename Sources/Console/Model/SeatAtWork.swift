package import Interview

/// A seat of a session that another console holds now.
package struct SeatAtWork: Sendable, Hashable {
  package var session: SessionID
  package var seat: Seat
  package var since: Instant
  /// When something was recorded there last; nil where nothing was.
  package var lastEvent: Instant?

  package init(session: SessionID, seat: Seat, since: Instant, lastEvent: Instant?) {
    self.session = session
    self.seat = seat
    self.since = since
    self.lastEvent = lastEvent
  }

  /// Whole minutes in which nothing was recorded there.
  func idleMinutes(at now: Instant) -> Int {
    max(lastEvent ?? since, since).seconds(until: now) / 60
  }

  /// Who it is and for how long nothing was recorded, such as `R. Okafor, idle 12 min`.
  func words(at now: Instant) -> String {
    let minutes = idleMinutes(at: now)
    let idle =
      minutes < 1 ? "" : minutes < 120 ? ", idle \(minutes) min" : ", idle \(minutes / 60) h"
    return SeatLabel.name(of: seat) + idle
  }
}
