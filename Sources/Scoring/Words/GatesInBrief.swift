package import Guide

/// Which gates of a candidate do not pass, by name.
package struct GatesInBrief {
  private let guide: HiringGuide

  package init(guide: HiringGuide) {
    self.guide = guide
  }

  /// The gates that fail, then those that are open, then those that were not given; with the number
  /// of those that have no room.
  ///
  /// - Parameters:
  ///   - states: how the gates stand, in the order of the guide.
  ///   - fits: whether a text has room.
  package func text(_ states: [GateResult.State], fits: (String) -> Bool) -> String {
    let named = zip(guide.scoring.gates, states)
    let items = [GateResult.State.fail, .open, .notGiven].flatMap { state in
      named.filter { $0.1 == state }.map { GateWords.mark(state) + " " + $0.0.title }
    }
    guard !items.isEmpty else {
      return states.isEmpty ? "" : GateWords.mark(.pass) + " all"
    }
    for count in stride(from: items.count, through: 1, by: -1) {
      let rest = items.count - count
      let text = items.prefix(count).joined(separator: "  ") + (rest > 0 ? " +\(rest)" : "")
      if fits(text) { return text }
    }
    // No name has room: how many there are of the worst.
    for (state, word) in [(GateResult.State.fail, "fail"), (.open, "open")] {
      let count = states.count { $0 == state }
      if count > 0 { return GateWords.mark(state) + " \(count) " + word }
    }
    return GateWords.mark(.notGiven) + " \(items.count) not given"
  }
}
