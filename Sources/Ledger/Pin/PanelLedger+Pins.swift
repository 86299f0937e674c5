import GRDB
package import Interview

extension PanelLedger {
  /// Who has a PIN, and what the lead has set.
  package func pinBook() throws -> PinBook {
    try reading { try PinRows(db: $0).book() }
  }

  /// Tries a PIN.
  ///
  /// It is counted as wrong before it is looked at, so that many tries at one moment are counted, too.
  /// A wrong one is on record.
  package func tryPin(_ pin: Pin, of holder: PinHolder, at now: Instant) throws -> PinAnswer {
    let (found, wait): (PinRows.Stored?, Int) = try writing { db in
      let rows = PinRows(db: db)
      guard var stored = try rows.stored(of: holder) else { return (nil, 0) }
      let wait = stored.entry.wrong.attempt(at: now.milliseconds)
      try rows.write(stored.entry.wrong, of: stored)
      return (stored, wait)
    }
    guard var found else { return .noPin }
    guard wait == 0 else { return .wait(wait) }
    // Hashing takes long for a locked file.
    guard try found.hash.matches(pin) else {
      try record(.pinRefused(holder: found.entry.holder, from: place), at: now)
      return .wrong(
        wait: found.entry.wrong.wait(at: now.milliseconds), reset: try lastPinReset(of: holder))
    }
    let before = found.entry.wrong.count - 1
    found.entry.wrong.succeed()
    let counted = found
    try writing { db in
      let rows = PinRows(db: db)
      // One that was chosen meanwhile has a count of its own.
      guard try rows.stored(of: holder)?.hash == counted.hash else { return }
      try rows.write(counted.entry.wrong, of: counted)
    }
    return .right(wrongBefore: before)
  }

  /// What is kept of somebody's PIN, to try one without a trace; nil where they have none.
  ///
  /// For what may not write: who can read the file can try as often as they like anyway.
  package func keptPin(of holder: PinHolder) throws -> KeptPin? {
    try reading { db in
      let rows = PinRows(db: db)
      return try rows.isThere ? rows.stored(of: holder).map { KeptPin(hash: $0.hash) } : nil
    }
  }

  /// Takes a PIN that somebody chose for their seat, or that they choose none.
  ///
  /// - Parameters:
  ///   - pin: nil where they decline one, or give theirs up.
  ///   - before: when the one that it takes the place of was chosen; nil where there was none. Where
  ///     another has been chosen meanwhile, `LedgerError.pinNotTaken` is thrown and nothing is written.
  package func choosePin(
    _ pin: Pin?, of holder: PinHolder, replacing before: Instant?, at now: Instant
  ) throws {
    try choosePin(pin, of: holder, replacing: before, at: now, cost: .usual)
  }

  func choosePin(
    _ pin: Pin?, of holder: PinHolder, replacing before: Instant?, at now: Instant,
    cost: PinHash.Cost
  ) throws {
    if let why = pin?.refusal { throw LedgerError.pinNotTaken(why: why) }
    let hash = try pin.map { try PinHash(of: $0, cost: cost) }
    try writing { db in
      let rows = PinRows(db: db)
      guard try rows.stored(of: holder)?.entry.since == before else {
        throw LedgerError.pinNotTaken(
          why: "The PIN of \(holder.words) was changed at another console meanwhile.")
      }
      let entry: CustodyEntry
      if let hash {
        try rows.keep(hash, of: holder, since: now)
        entry = .pinChosen(holder: holder, print: hash.print, from: place)
      } else {
        guard try !rows.book().policy.isRequired else {
          throw LedgerError.pinNotTaken(why: "The hiring lead requires a PIN at every seat.")
        }
        try rows.remove(holder)
        entry = .pinDeclined(holder: holder, from: place)
      }
      try CustodyRows(db: db).insert(CustodyEvent(at: now, entry: entry))
    }
    file.tellFollowers()
  }

  /// Takes somebody's PIN away who has forgotten it, so that they choose another.
  package func resetPin(of holder: PinHolder, reason: GivenReason, at now: Instant) throws {
    try writing { db in
      let rows = PinRows(db: db)
      guard let stored = try rows.stored(of: holder) else {
        throw LedgerError.pinNotTaken(why: "\(holder.words) has no PIN.")
      }
      try rows.remove(holder)
      try CustodyRows(db: db).insert(
        CustodyEvent(
          at: now,
          entry: .pinReset(holder: stored.entry.holder, reason: reason.text, from: place)))
    }
    file.tellFollowers()
  }

  /// Sets what holds for all seats.
  package func setPinPolicy(_ policy: PinPolicy, at now: Instant) throws {
    try writing { db in
      try PinRows(db: db).write(policy)
      try CustodyRows(db: db).insert(
        CustodyEvent(
          at: now,
          entry: .pinPolicySet(
            required: policy.isRequired, idleMinutes: policy.idleMinutes, from: place)))
    }
    file.tellFollowers()
  }

  /// When and why somebody's PIN was reset last, and from where; nil where it never was.
  private func lastPinReset(of holder: PinHolder) throws -> PinReset? {
    try custody().last { event in
      guard case .pinReset(let other, _, _) = event.entry else { return false }
      return other.isSame(as: holder)
    }.flatMap { event in
      guard case .pinReset(_, let reason, let from) = event.entry else { return nil }
      return PinReset(at: event.at, reason: reason, from: from)
    }
  }

  private var place: SeatPlace? { stamper.place }
}

/// What is kept of a PIN.
package struct KeptPin: Sendable {
  let hash: PinHash

  package func matches(_ pin: Pin) throws -> Bool { try hash.matches(pin) }
}
