import Exact
import Guide
import Interview
import Scoring
import Text

/// What the words of the contract mean, said to people.
struct ScorecardWords {
  let guide: HiringGuide

  /// A gate with how it stands: `pass       hard skills 84.0 (+14.0)`.
  func gate(_ result: GateResult, _ card: Scorecard) -> String {
    var text =
      TextWidth.padded(result.state.rawValue, to: 11) + GateWords(guide: guide).title(result.gate)
    if result.gate == .hardSkillsMinimum, let score = hardSkills(card) {
      text += " " + score.shown(against: cutOffs(ofSection: guide.scoring.gates.hardSkillsSection))
    }
    guard let margin = result.margin else { return text }
    let places = result.gate == .criticalQuestions ? 2 : 1
    return text + " (\(margin.shownAsMargin(places: places)))"
  }

  /// The figures at which a total changes its band.
  var bandCutOffs: [Rational] {
    [Rational(guide.scoring.bands.discuss), Rational(guide.scoring.bands.strong)]
  }

  /// The figures at which a section of the test changes how a gate stands.
  func cutOffs(ofSection id: String) -> [Rational] {
    id == guide.scoring.gates.hardSkillsSection
      ? [Rational(guide.scoring.gates.hardSkillsMinimum)] : []
  }

  private func hardSkills(_ card: Scorecard) -> Rational? {
    let section = guide.competencies.firstIndex {
      $0.id == guide.scoring.gates.hardSkillsSection
    }
    return section.flatMap { card.sections.indices.contains($0) ? card.sections[$0] : nil }
  }

  /// A reason of the verdict.
  func reason(_ reason: Reason) -> String { guide.words(of: reason).harmless }

  /// An item of the agenda.
  func item(_ item: AgendaItem) -> String {
    let question = item.question ?? "a question"
    return switch item.kind {
    case .criticalStraddle:
      "\(question) passes with a rating below \(guide.scoring.gates.criticalMinimum)"
    case .spread: "\(question) ratings 2 or more apart"
    case .bandStraddle: "forms in different bands"
    case .testInterviewGap: "test and interview 20 or more apart"
    case .methodsDisagree: "the two methods give different bands"
    case .flipped: "first ratings give another verdict"
    case .communicationSplit: "forms differ on communication"
    case .communicationNotGiven: "no form says how the candidate communicates"
    case .mustHaveItemsNotGiven: "the test says nothing of a must-have topic"
    case .concernFlag: "concern flag"
    case .markerSpread: "markers 2 or more apart on the answer to \(question)"
    }
  }
}
