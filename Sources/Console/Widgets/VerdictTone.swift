import Scoring
import Screen

extension Verdict {
  /// The tone of the word.
  var tone: Tone {
    switch self {
    case .strong: .good
    case .discuss, .incomplete: .caution
    case .fail: .bad
    }
  }
}

extension GateResult.State {
  /// The style of the mark.
  var style: Style {
    switch self {
    case .pass: Style(.good)
    case .fail: Style(.bad, .bold)
    case .open: Style(.caution)
    case .notGiven: .quiet
    }
  }
}
