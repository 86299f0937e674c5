import Interview
import Ledger

/// Adds happenings to a feed but for those that the rules of the record do not allow.
///
/// A burst of keys is one transaction, and one of them must not take the others with it.
struct LawfulAppend {
  let ledger: PanelLedger
  let session: SessionID
  let seat: Seat
  let via: Via?

  /// What came of it.
  struct Outcome {
    /// What was added.
    var added: [Event] = []
    /// What was not.
    var refused: [Happening] = []
    /// Why the last of it was not; nil where all was added.
    var why: String?
  }

  /// Adds what may be added, after `head` events, in at most two steps for each refusal.
  func add(_ happenings: [Happening], after head: Int, at now: Instant) throws -> Outcome {
    var outcome = Outcome()
    var rest = happenings[...]
    while !rest.isEmpty {
      do {
        outcome.added += try append(rest, after: head + outcome.added.count, at: now)
        rest = []
      } catch LedgerError.againstTheRules(_, _, let place, let why) {
        let good = rest.prefix(place)
        if !good.isEmpty {
          outcome.added += try append(good, after: head + outcome.added.count, at: now)
        }
        outcome.refused += rest.dropFirst(place).prefix(1)
        outcome.why = why
        rest = rest.dropFirst(place + 1)
      }
    }
    return outcome
  }

  private func append(
    _ happenings: ArraySlice<Happening>, after head: Int, at now: Instant
  ) throws -> [Event] {
    try ledger.append(
      Array(happenings), to: session, seat: seat, after: head, at: now, via: via)
  }
}
