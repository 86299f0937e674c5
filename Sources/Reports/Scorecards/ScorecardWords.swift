import Exact
import Guide
import Interview
import Scoring
import Text

/// What the words of the contract mean, said to people.
struct ScorecardWords {
  let guide: HiringGuide

  /// A gate with how it stands: `✓ driving 84.0 (+14.0)`.
  func gate(_ result: GateResult) -> String {
    GateWords.mark(result.state) + " " + GateWords(guide: guide).figures(result).harmless
  }

  /// A reason of the verdict.
  func reason(_ reason: Reason) -> String { guide.words(of: reason).harmless }

  /// An item of the agenda.
  func item(_ item: AgendaItem) -> String {
    let question = item.question ?? "a question"
    return switch item.kind {
    case .criticalStraddle:
      "\(question) passes with a rating below \(guide.scoring.criticalMinimum ?? 0)"
    case .spread: "\(question) ratings 2 or more apart"
    case .bandStraddle: "forms in different bands"
    case .testInterviewGap: "test and interview 20 or more apart"
    case .methodsDisagree: "the two methods give different bands"
    case .flipped: "first ratings give another verdict"
    case .communicationSplit: "forms differ on communication"
    case .gateNotGiven(let gate): notGiven(gate)
    case .concernFlag: "concern flag"
    case .markerSpread: "markers 2 or more apart on the answer to \(question)"
    }
  }

  private func notGiven(_ id: String) -> String {
    let gate = guide.scoring.gate(id)
    return gate?.kind == .communication
      ? "no form says how the candidate communicates"
      : "the test says nothing of a topic of \((gate?.title ?? id).harmless)"
  }
}
