import Foundation
import Interview

/// Compares what is kept of PINs with what the custody chain says of them.
///
/// So a hash that somebody else put there, to get in by a PIN of their own, shows.
struct PinCheck {
  private(set) var faults: [AuditFault] = []

  init(_ rows: PinRows, custody: CustodyRows) throws {
    guard try rows.isThere, try custody.isThere else { return }
    var expected: [String: String] = [:]
    var policy = PinPolicy.usual
    try custody.forEach { stored in
      switch (try? CustodyRecord(encoded: stored.record))?.event.entry {
      case .pinPolicySet(let isRequired, let minutes, _):
        policy = PinPolicy(isRequired: isRequired, idleMinutes: minutes)
      case .pinChosen(let holder, let print, _): expected[holder.text] = print
      case .pinDeclined(let holder, _), .pinReset(let holder, _, _):
        // They may have typed their name another way than when they chose it.
        for text in expected.keys where PinHolder(text: text)?.isSame(as: holder) == true {
          expected[text] = nil
        }
      // What could be had of a damaged file is had without PINs; everybody chooses anew.
      case .recovered: (expected, policy) = ([:], .usual)
      default: return
      }
    }
    if try rows.book().policy != policy { faults.append(AuditFault(flaw: .pinPolicy)) }
    for stored in try rows.all() {
      let holder = stored.entry.holder
      let print = expected.removeValue(forKey: holder.text)
      if print != stored.hash.print { note(holder) }
    }
    for text in expected.keys.sorted() {
      if let holder = PinHolder(text: text) { note(holder) }
    }
  }

  private mutating func note(_ holder: PinHolder) {
    faults.append(AuditFault(flaw: .pin(of: holder.words)))
  }
}
