/// Something that was done at a console and is not on disk yet.
package struct UnsavedEntry: Sendable, Hashable {
  package enum Work: Sendable, Hashable {
    /// A happening, to be added to the feed of its seat.
    case happening(Happening)
    /// What is being typed about a question or item, to be kept until it is a happening: a `Draft`
    /// in its stored form.
    case draft(key: String, stored: Note)
  }

  package var session: SessionID
  /// Whose feed or draft it is.
  package var seat: Seat
  /// When it was done.
  package var at: Instant
  /// Where it was done; nil at a console of the seat's own.
  ///
  /// What was done elsewhere is written only while no other console holds the seat.
  package var via: Via?
  package var work: Work
  /// The text of the guide that a session is set up under, to be kept with it; nil for all else.
  package var guide: String?

  package init(
    session: SessionID, seat: Seat, at: Instant, via: Via? = nil, work: Work, guide: String? = nil
  ) {
    self.session = session
    self.seat = seat
    self.at = at
    self.via = via
    self.work = work
    self.guide = guide
  }
}

extension UnsavedEntry: Codable {
  private enum Key: String, CodingKey {
    case session, seat, at, via, happening, question, note, guide
  }

  /// Reads `session`, `seat`, `at`, where there is one `via` and `guide`, and either `happening` or
  /// `question` and `note`.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    session = try values.decode(SessionID.self, forKey: .session)
    seat = try values.decode(Seat.self, forKey: .seat)
    at = try values.decode(Instant.self, forKey: .at)
    via = try values.decodeIfPresent(Via.self, forKey: .via)
    guide = try values.decodeIfPresent(String.self, forKey: .guide)
    if let key = try values.decodeIfPresent(String.self, forKey: .question) {
      work = .draft(key: key, stored: try values.decode(Note.self, forKey: .note))
    } else {
      work = .happening(try values.decode(Happening.self, forKey: .happening))
    }
  }

  /// Writes what `init(from:)` reads.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(session, forKey: .session)
    try values.encode(seat, forKey: .seat)
    try values.encode(at, forKey: .at)
    try values.encodeIfPresent(via, forKey: .via)
    try values.encodeIfPresent(guide, forKey: .guide)
    switch work {
    case .happening(let happening): try values.encode(happening, forKey: .happening)
    case .draft(let key, let note):
      try values.encode(key, forKey: .question)
      try values.encode(note, forKey: .note)
    }
  }
}

extension Happening {
  /// The question or item whose draft this happening makes out of date; nil for none.
  package var draftedUnder: String? {
    switch self {
    case .noteWritten(let question, _): question
    case .itemAnswered(let item, _, _), .answerMarked(let item, _),
      .answerRemarked(let item, _, _):
      item
    default: nil
    }
  }
}

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
      let feed = entry.feed
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
}
