import Guide
import Interview

extension Sheet {
  /// Seats of the panel, the excused left out.
  package var panelCount: Int { seats.count { $0.state != .excused } }

  package var sealedCount: Int { seats.count { $0.state == .sealed } }

  /// Sealed forms that say below, and those that answered at all.
  var communicationCount: (below: Int, answered: Int) {
    var below = 0
    var answered = 0
    for seat in seats where seat.state == .sealed {
      switch seat.communication {
      case .below:
        below += 1
        answered += 1
      case .meets: answered += 1
      case nil: break
      }
    }
    return (below, answered)
  }

  /// Flags of that kind in that state, whether or not their form is sealed.
  func flagCount(_ kind: RedFlag.Kind, _ state: FlagState) -> Int {
    flags.count { $0.kind == kind && $0.state == state }
  }
}
