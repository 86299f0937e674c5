package import Guide

/// Must-haves in plain words.
package enum MustHaveWords {
  /// The state of a gate that it is like; it has the same sign and colour.
  package static func gateState(_ state: MustHaveResult.State) -> GateResult.State {
    switch state {
    case .met: .pass
    case .notMet: .fail
    case .open: .open
    }
  }

  /// The sign of a state.
  package static func mark(_ state: MustHaveResult.State) -> String {
    GateWords.mark(gateState(state))
  }
}

extension HiringGuide {
  /// What a must-have is called, with its state where the sign alone says too little.
  package func words(of result: MustHaveResult) -> String {
    let title = mustHaves.first { $0.id == result.id }?.title ?? result.id
    return switch result.state {
    case .met: title
    case .notMet: title + " not met"
    case .open: title + " open"
    }
  }
}
