import Interview

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
    case (.listSessions, .listSessions), (.lookAtSeats, .lookAtSeats): next
    default: nil
    }
  }
}
