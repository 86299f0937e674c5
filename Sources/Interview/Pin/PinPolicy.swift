/// What the lead has set for all seats of a ledger.
package struct PinPolicy: Sendable, Hashable {
  /// After how many minutes without a key a seat with a PIN may be locked.
  package static let choices = [5, 10, 15, 30, 60]

  /// Whether nobody works at a seat without a PIN.
  package var isRequired: Bool
  /// Minutes without a key after which a console locks itself.
  package var idleMinutes: Int

  /// Nobody has to have one: a person alone at a machine needs none.
  package static let usual = PinPolicy(isRequired: false, idleMinutes: 15)

  package init(isRequired: Bool, idleMinutes: Int) {
    self.isRequired = isRequired
    self.idleMinutes = idleMinutes
  }

  /// The same with the next of the choices, the first after the last.
  package var withNextIdle: PinPolicy {
    PinPolicy(
      isRequired: isRequired,
      idleMinutes: Self.choices.first { $0 > idleMinutes } ?? Self.choices[0])
  }

  /// Milliseconds until a console locks itself; 0 where it is time.
  ///
  /// - Parameters:
  ///   - last: when the last key came, by a clock that never jumps.
  ///   - now: what that clock says now.
  package func untilLock(since last: SteadyReading, now: SteadyReading) -> Int {
    // A file may say anything; a week is longer than anybody sets.
    let limit = min(max(1, idleMinutes), 7 * 24 * 60) * 60_000
    // By another clock nobody can say how long it was.
    guard let idle = now.since(last) else { return 0 }
    return max(0, limit - idle)
  }
}
