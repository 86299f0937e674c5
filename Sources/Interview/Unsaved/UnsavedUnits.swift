/// Happenings that mean something only together are written together, or not at all.
extension UnsavedEntry {
  /// Whether it says what the next happening of the same feed is, and nothing by itself.
  private var isBoundToNext: Bool {
    switch work {
    case .happening(.changeTakenBack), .happening(.changeBroughtBack): true
    case .happening, .draft: false
    }
  }

  /// Splits things that were done, in their order, into the smallest pieces that may be written or
  /// refused by themselves.
  package static func units<Thing>(
    of things: [Thing], entry: (Thing) -> UnsavedEntry
  ) -> [[Thing]] {
    var units: [[Thing]] = []
    /// Which unit waits for its next happening, by feed.
    var open: [Feed: Int] = [:]
    for thing in things {
      let entry = entry(thing)
      let feed = Feed(session: entry.session, seat: entry.seat)
      guard case .happening = entry.work else {
        units.append([thing])
        continue
      }
      if let index = open.removeValue(forKey: feed) {
        units[index].append(thing)
        if entry.isBoundToNext { open[feed] = index }
      } else {
        units.append([thing])
        if entry.isBoundToNext { open[feed] = units.count - 1 }
      }
    }
    return units
  }

  private struct Feed: Hashable {
    let session: SessionID
    let seat: Seat
  }
}

extension UnsavedList {
  /// The items in the smallest pieces that may be written or refused by themselves.
  package static func units(of items: [Item]) -> [[Item]] {
    UnsavedEntry.units(of: items, entry: \.entry)
  }
}
