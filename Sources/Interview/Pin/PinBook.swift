/// Who has a PIN, as every console knows it: not the PINs, nor anything to find them out by.
package struct PinBook: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var holder: PinHolder
    /// When it was chosen.
    package var since: Instant
    /// Wrong tries since it was last given right.
    package var wrong: WrongTries

    package init(holder: PinHolder, since: Instant, wrong: WrongTries = WrongTries()) {
      self.holder = holder
      self.since = since
      self.wrong = wrong
    }
  }

  /// What is asked of whoever sits down.
  package enum Need: Sendable, Hashable {
    case nothing
    case pin
    /// There is none, and the lead requires one.
    case choice
  }

  package var entries: [Entry]
  package var policy: PinPolicy

  package init(entries: [Entry] = [], policy: PinPolicy = .usual) {
    self.entries = entries
    self.policy = policy
  }

  package func entry(of holder: PinHolder) -> Entry? {
    entries.first { $0.holder.isSame(as: holder) }
  }

  /// What is asked where somebody takes a seat.
  package func need(at seat: Seat?) -> Need {
    guard let holder = PinHolder(seat) else { return .nothing }
    if entry(of: holder) != nil { return .pin }
    return policy.isRequired ? .choice : .nothing
  }
}

/// What came of a try.
package enum PinAnswer: Sendable, Hashable {
  /// It was right, after so many wrong ones.
  case right(wrongBefore: Int)
  /// It was wrong, and the next one waits so many milliseconds; `reset` is why it may be another one
  /// than somebody remembers.
  case wrong(wait: Int, reset: PinReset?)
  /// It was not looked at: it has to wait so many milliseconds.
  case wait(Int)
  /// There is no PIN to be given any more: the lead has reset it.
  case noPin
}

/// That the lead took a PIN away.
package struct PinReset: Sendable, Hashable {
  package var at: Instant
  package var reason: String
  package var from: SeatPlace?

  package init(at: Instant, reason: String, from: SeatPlace?) {
    self.at = at
    self.reason = reason
    self.from = from
  }
}
