extension Session {
  /// Takes in that a flag was raised, taken back or looked into, by the lead or an interviewer.
  mutating func applyFlag(_ event: Event) {
    switch event.happening {
    case .flagRaised(let flag, let evidence):
      let key = FlagKey(seat: event.seat, number: countFlag(of: event.seat))
      raised[key] = Flag(key: key, flag: flag, evidence: evidence, at: event.occurred)
    case .flagWithdrawn(let number):
      if let name = event.seat.interviewer, forms[name]?.isSealed == true { return }
      raised[FlagKey(seat: event.seat, number: number)]?.isWithdrawn = true
    case .flagResolved(let flag, let state, let reason):
      resolve(flag, state, reason, event)
    default: break
    }
  }

  /// Counts one more flag of a seat and gives its number.
  private mutating func countFlag(of seat: Seat) -> Int {
    guard let name = seat.interviewer else {
      flagsRaisedByLead += 1
      return flagsRaisedByLead
    }
    var form = forms[name] ?? Form()
    form.flagsRaised += 1
    forms[name] = form
    return form.flagsRaised
  }

  private mutating func resolve(
    _ flag: FlagKey, _ state: FlagState, _ reason: String, _ event: Event
  ) {
    let looks = resolutions[flag] ?? []
    // Of one feed the number decides, whatever its clock said; between feeds the clock does.
    let before = looks.last { $0.seat == event.seat }?.order
    let order = before.map { max($0, event.at) } ?? event.at
    let look = Resolution(
      seat: event.seat, state: state, reason: reason, recorded: event.at, order: order)
    // Looks of several feeds are kept in one order, whichever came in first.
    let place = looks.firstIndex {
      ($0.order.milliseconds, $0.seat) > (look.order.milliseconds, look.seat)
    }
    resolutions[flag, default: []].insert(look, at: place ?? looks.count)
  }
}
