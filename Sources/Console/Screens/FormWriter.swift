import Interview

/// Fills in forms from a screen, this console's own or, at a round table, another seat's: the one
/// order of what comes before the first word, the draft of each key, and the event.
struct FormWriter: Sendable {
  /// Milliseconds without a key after which a note is recorded.
  private static let rest = 2000

  /// Where the steady clock stood as the question in view came into view.
  private(set) var arrivedAt: SteadyReading?
  /// Where it stood as a note was last typed into and not yet recorded.
  private var typedAt: SteadyReading?

  /// Whether a note was typed into and not recorded yet.
  var isWaiting: Bool { typedAt != nil }

  /// Whether the note is to be recorded now, since nobody has typed for a while.
  func isDue(at now: SteadyReading) -> Bool {
    typedAt.map { now.milliseconds - $0.milliseconds >= Self.rest } ?? false
  }

  /// Notes that another question has come into view.
  mutating func arrive(at now: SteadyReading) { arrivedAt = now }

  /// Leaves off: what was typed is on disk as a draft, and is not this screen's to record.
  mutating func stop() { typedAt = nil }

  /// Records what comes before the first thing said about a question.
  ///
  /// - Parameter starts: whether the interview's clock goes on with it.
  func recordLeadIn(
    of seat: Seat, to question: String, starts: Bool, _ model: inout Model
  ) -> [Effect] {
    let clock = model.clock
    return model.record(as: seat) {
      $0.leadIn(of: seat, to: question, arrived: arrivedAt, starts: starts, at: clock)
    }
  }

  /// Saves a note at once as a draft: after each key.
  ///
  /// - Parameter starts: whether the interview's clock goes on with it.
  mutating func saveDraft(
    _ note: Note, of seat: Seat, on question: String, starts: Bool = true, _ model: inout Model
  ) -> [Effect] {
    let leadIn = recordLeadIn(of: seat, to: question, starts: starts, &model)
    typedAt = model.clock
    return leadIn + model.saveDraft(.note(note), of: question, as: seat)
  }

  /// What makes a note that was typed part of the record: nothing where it is the one recorded last.
  ///
  /// - Parameters:
  ///   - found: what a console that died had typed and not recorded: a change of its own.
  ///   - recorded: the note recorded last.
  mutating func end(
    _ note: Note?, on question: String, found: Note? = nil, recorded: Note
  ) -> [Happening] {
    stop()
    guard let note, note != recorded else { return [] }
    let earlier = [found].compactMap(\.self).filter { $0 != recorded }
    return (earlier + [note]).map { .noteWritten(question: question, note: $0) }
  }
}

extension Model {
  /// Stops the interview's clock of a seat where it is, if this console runs it.
  mutating func stopClock(of seat: Seat) -> [Effect] {
    let clock = self.clock
    return record(as: seat) { $0.stopClock(of: seat, at: clock) }
  }
}
