/// How long sessions are kept, and what keeps one longer.
///
/// A year from the decision is what 29 CFR 1602.14 asks for; a practice may ask for two.
package struct KeepingRule: Sendable, Hashable {
  /// How many years may be set.
  package static let allowed = 1...2

  /// The last year that a day can be in, as it is written.
  private static let lastYear = 9999

  /// Years from the decision, or from the last event where there is no decision.
  package private(set) var years = 1
  /// The openings of which nothing may be purged, and why.
  package private(set) var holds: [Opening: String] = [:]

  /// The rule that a file's entries add up to.
  package init(_ entries: some Sequence<CustodyEvent>) {
    for event in entries {
      switch event.entry {
      // A newer starpanel may allow more, and a number that is stored may be any.
      case .keepingSet(let years):
        self.years = min(max(years, Self.allowed.lowerBound), Self.lastYear)
      case .openingHeld(let opening, let reason): holds[opening] = reason
      case .openingReleased(let opening, _): holds[opening] = nil
      default: continue
      }
    }
  }

  /// The last day on which a session is kept, such as `2027-11-24`; nil where nothing was recorded.
  package func lastDay(of session: Session) -> String? {
    (session.decision?.at ?? session.lastEvent).map { Self.day($0.day, later: years) }
  }

  /// Why a session must not be purged, whatever its age; nil where no hold is on it.
  package func hold(on session: Session) -> String? {
    session.hold ?? openings(of: session).lazy.compactMap { holds[$0] }.first
  }

  /// Every opening that a session has belonged to, the present one first: correcting its name lifts no
  /// hold.
  private func openings(of session: Session) -> [Opening] {
    let earlier = session.changes.reversed().compactMap { change in
      if case .opening(let before, _) = change.kind { before } else { nil as Opening? }
    }
    return (session.plan.map { [$0.opening] } ?? []) + earlier
  }

  /// Whether a session's time is over and nothing holds it.
  ///
  /// - Parameter today: the day in the reader's place, such as `2027-11-25`.
  package func isDue(_ session: Session, today: String) -> Bool {
    guard hold(on: session) == nil, let last = lastDay(of: session) else { return false }
    return last < today
  }

  /// The same day some years later; of a leap day the first of March.
  private static func day(_ day: String, later years: Int) -> String {
    guard let year = Int(day.prefix(4)) else { return day }
    let rest = day.dropFirst(4)
    let digits = String(min(year + years, lastYear))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return padded + (rest == "-02-29" ? "-03-01" : rest)
  }
}
