import Interview
import Synchronization

/// Writes into the first event that this console adds to a feed from where it works.
///
/// So the record says it wherever somebody sits down, whichever event that begins with.
final class PlaceStamp: Sendable {
  let place: SeatPlace?
  private let told = Mutex<Set<Feed>>([])

  init(_ place: SeatPlace?) {
    self.place = place
  }

  /// The events as they are recorded.
  func stamped(_ events: [Event]) -> [Event] {
    guard let place else { return events }
    var known = told.withLock { $0 }
    return events.map { event in
      guard event.origin == .live, known.insert(event.feed).inserted else { return event }
      var stamped = event
      stamped.from = place
      return stamped
    }
  }

  /// Takes note that events are on disk.
  func take(_ events: [Event]) {
    guard place != nil else { return }
    told.withLock { $0.formUnion(events.lazy.filter { $0.from != nil }.map(\.feed)) }
  }
}
