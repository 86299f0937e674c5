/// What was done at a console and is not on disk yet, oldest first: the one place that knows.
///
/// An item leaves the list only when exactly it was written, or was refused for good and that was
/// said. So a later success never hides that an earlier write is still owed.
package struct UnsavedList: Sendable, Hashable {
  /// An entry, with what is known of its writing.
  package struct Item: Sendable, Hashable {
    /// Tells it apart from all others of this list, also from an earlier draft of the same note.
    package let number: Int
    package var entry: UnsavedEntry
    /// The number in the feed that the console gave the happening, 0 where it knew none; nil for a
    /// draft.
    package var expected: Int?
    /// The last change to a draft that is on disk once this is written; nil for none.
    package var version: Int?
  }

  /// The items, oldest first.
  package private(set) var items: [Item] = []
  private var last = 0

  package init() {}

  /// Whether all that was done is on disk.
  package var isEmpty: Bool { items.isEmpty }

  /// What was done, oldest first.
  package var entries: [UnsavedEntry] { items.map(\.entry) }

  /// Adds happenings of a seat, in their order.
  ///
  /// - Parameters:
  ///   - head: how many events the console takes the feed to have; nil where it did not look.
  ///   - guide: the text of the guide that a session is set up under.
  package mutating func add(
    _ happenings: [Happening], session: SessionID, seat: Seat, after head: Int?,
    at moment: Instant, via: Via? = nil, guide: String? = nil
  ) {
    for (offset, happening) in happenings.enumerated() {
      var version: Int?
      if let key = happening.draftedUnder {
        version = removeDraft(session: session, seat: seat, key: key)
      }
      add(
        UnsavedEntry(
          session: session, seat: seat, at: moment, via: via, work: .happening(happening),
          guide: guide),
        expected: head.map { $0 + 1 + offset } ?? 0, version: version)
    }
  }

  /// Adds a draft, in place of an earlier one about the same.
  package mutating func add(
    draft: Draft, session: SessionID, seat: Seat, key: String, version: Int,
    at moment: Instant, via: Via? = nil
  ) {
    _ = removeDraft(session: session, seat: seat, key: key)
    add(
      UnsavedEntry(
        session: session, seat: seat, at: moment, via: via,
        work: .draft(key: key, stored: draft.stored)),
      expected: nil, version: version)
  }

  /// Takes off what was written, or refused for good.
  package mutating func remove(_ numbers: Set<Int>) {
    items.removeAll { numbers.contains($0.number) }
  }

  private mutating func add(_ entry: UnsavedEntry, expected: Int?, version: Int?) {
    last += 1
    items.append(Item(number: last, entry: entry, expected: expected, version: version))
  }

  /// The version that the draft would have confirmed.
  private mutating func removeDraft(
    session: SessionID, seat: Seat, key: String
  ) -> Int? {
    let index = items.firstIndex { item in
      guard item.entry.session == session, item.entry.seat == seat,
        case .draft(key, _) = item.entry.work
      else { return false }
      return true
    }
    return index.flatMap { items.remove(at: $0).version }
  }
}

extension UnsavedList {
  /// The items in the smallest pieces that may be written or refused by themselves.
  package static func units(of items: [Item]) -> [[Item]] {
    UnsavedEntry.units(of: items, entry: \.entry)
  }

  /// The items of each session, in their order; sessions in the order in which they come first.
  package static func bySession(_ items: [Item]) -> [[Item]] {
    var order: [SessionID] = []
    var sessions: [SessionID: [Item]] = [:]
    for item in items {
      let session = item.entry.session
      if sessions[session] == nil { order.append(session) }
      sessions[session, default: []].append(item)
    }
    return order.compactMap { sessions[$0] }
  }
}
