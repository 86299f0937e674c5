import Interview

@testable import Console

/// The log of a walk's world, for whoever asks for it.
extension WalkConsole {
  /// All events of the world with their places, which are the same whatever was said.
  private var places: [(id: Int64, event: Event)] {
    sessions.values.sorted { $0.id.text < $1.id.text }.flatMap { session in
      (feeds[session.id] ?? []).enumerated().map { index, event in
        (
          id: Int64(event.at.milliseconds - Fixture.now.milliseconds) * 1000 + Int64(index),
          event: event
        )
      }
    }
  }

  /// What a reader may see of it, the latest first.
  func log(for request: LogRequest) -> [LogEntry] {
    entries(for: request.reader).filter { $0.contains(request.words, zone: model.zone) }
  }

  private func entries(for reader: Seat?) -> [LogEntry] {
    places.compactMap { id, event in
      guard let session = sessions[event.session],
        Visibility(of: session, at: reader).shows(event)
      else { return nil }
      return LogEntry(id: id, event: event, candidate: session.plan?.candidate ?? "")
    }.sorted { ($0.event.at, $0.who) > ($1.event.at, $1.who) }
  }

  func detail(_ id: Int64, _ reader: Seat?) -> LogDetail? {
    entries(for: reader).first { $0.id == id }.map { LogDetail(entry: $0, place: nil) }
  }
}
