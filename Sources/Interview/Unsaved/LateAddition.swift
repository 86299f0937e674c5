/// What of the things that were not saved when they were done can still be added to a feed.
///
/// A feed only grows at its end, so something old that is added there would take the place of what
/// was done about the same since. Such a thing is left out, and named.
package struct LateAddition: Sendable, Hashable {
  /// What can be added, in its order.
  package private(set) var added: [UnsavedEntry] = []
  /// What was done about since, and so stays as it is.
  package private(set) var overtaken: [Subject] = []
  private let feed: [Event]
  private let raised: [Int]

  /// Decides about things of one seat in one session.
  ///
  /// - Parameters:
  ///   - entries: what was not saved, oldest first.
  ///   - feed: what the seat's feed holds, oldest first.
  package init(_ entries: [UnsavedEntry], to feed: [Event]) {
    self.feed = feed
    raised = feed.indices.filter {
      if case .flagRaised = feed[$0].happening { true } else { false }
    }
    for unit in UnsavedEntry.units(of: entries, entry: { $0 }) { take(unit) }
  }

  private mutating func take(_ unit: [UnsavedEntry]) {
    // What an earlier attempt has written already.
    let owed = unit.filter { entry in
      !feed.contains { entry.work == .happening($0.happening) && entry.at == $0.at }
    }
    guard let last = owed.last else { return }
    if let subject = overtaking(last) {
      if !overtaken.contains(subject) { overtaken.append(subject) }
      return
    }
    // The change that a mark takes back is not the last one any more.
    let isMoved = feed.contains { $0.at > last.at && $0.happening.isOfHistory }
    added += isMoved ? owed.suffix(1) : owed[...]
  }

  /// What a later happening of the feed has said in place of this; nil where none has.
  private func overtaking(_ entry: UnsavedEntry) -> Subject? {
    let later = feed.lazy.filter { $0.at > entry.at }.map(\.happening)
    switch entry.work {
    case .draft(let key, _):
      let isWritten = later.contains { $0.draftedUnder == key }
      return isWritten ? (entry.seat == .candidate ? .answer(key) : .note(key)) : nil
    case .happening(.formOpened), .happening(.sittingBegun), .happening(.sectionBegun):
      return subject(of: entry, isAmong: feed.lazy.map(\.happening))
    // It closed what stood there then.
    case .happening(.formSealed): return later.contains(where: \.isOfHistory) ? .seal : nil
    case .happening(.sectionEnded(let section, _, _)):
      return later.isEmpty ? nil : .sectionEnd(section)
    case .happening(.flagWithdrawn(let number)):
      // Flags are numbered in the order of the feed: one raised since may have this number.
      let isRaised = raised.indices.contains(number - 1)
      return isRaised && feed[raised[number - 1]].at > entry.at ? .flagNumber(number) : nil
    case .happening: return subject(of: entry, isAmong: later)
    }
  }

  private func subject(
    of entry: UnsavedEntry, isAmong happenings: some Sequence<Happening>
  ) -> Subject? {
    guard case .happening(let happening) = entry.work, let subject = happening.subject else {
      return nil
    }
    return happenings.contains { $0.subject == subject } ? subject : nil
  }
}
