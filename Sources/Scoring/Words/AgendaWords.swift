import Exact
import Guide
import Interview

/// Agenda items in plain words.
package struct AgendaWords {
  private let scoringPlan: ScoringPlan
  private let sheet: Sheet
  private let scorecard: Scorecard

  /// Prepares for the agenda of a session that came to this scorecard.
  package init(_ scoringPlan: ScoringPlan, _ sheet: Sheet, _ scorecard: Scorecard) {
    self.scoringPlan = scoringPlan
    self.sheet = sheet
    self.scorecard = scorecard
  }

  private var guide: HiringGuide { scoringPlan.guide }
  private var figures: Figures { Figures(rules: guide.scoring) }

  /// The item in a few words: the id of the question and `straddle`.
  package func short(_ entry: AgendaEntry) -> String { entry.short(guide) }

  /// What there is to talk about, in a sentence.
  package func sentence(_ entry: AgendaEntry) -> String {
    switch entry.item.kind {
    case .criticalStraddle, .spread: return questionSentence(entry)
    case .bandStraddle: return "Taken one by one, the forms would not all give the same band."
    case .testInterviewGap: return gap
    case .methodsDisagree: return methods
    case .flipped:
      return "The first ratings gave \(scorecard.initial.verdict.rawValue); after the"
        + " revisions it is \(scorecard.final.verdict.rawValue)."
    case .communicationSplit:
      let sealed = sheet.seats.filter { $0.state == .sealed }
      let below = sealed.filter { $0.communication == .below }.count
      let answered = sealed.filter { $0.communication != nil }.count
      return "\(below) of \(answered) forms find that the candidate communicates below what the"
        + " role needs."
    case .gateNotGiven(let gate): return notGiven(gate)
    case .concernFlag:
      let who = entry.flag.map { FlagWords.author($0.key) } ?? "Somebody"
      return "\(who) raised a concern: \(concern(entry))."
    case .markerSpread:
      return "The markers of the answer to \"\(testItem(entry))\" are two points or more apart."
    }
  }

  private func notGiven(_ id: String) -> String {
    guard case .topicMinimum(let own, _)? = guide.scoring.gate(id)?.rule else {
      return "No form says how the candidate communicates."
    }
    let missing = zip(guide.scoring.topics, sheet.topics).filter { $0.1 == nil }.map(\.0)
      .filter(own.contains)
    return "The test has no items on \(missing.joined(separator: " and "))."
  }

  private func testItem(_ entry: AgendaEntry) -> String {
    let id = entry.item.question ?? ""
    return guide.assessment.item(id)?.title ?? id
  }

  private func concern(_ entry: AgendaEntry) -> String {
    guard let flag = entry.flag else { return "" }
    return guide.flag(flag.flag)?.title ?? flag.flag
  }

  private func questionSentence(_ entry: AgendaEntry) -> String {
    guard let index = guide.questions.firstIndex(where: { $0.id == entry.item.question }),
      scorecard.questions.indices.contains(index)
    else { return "" }
    let result = scorecard.questions[index]
    let ratings = sheet.seats.filter { $0.state == .sealed }
      .compactMap {
        $0.final.indices.contains(index) ? $0.final[index].counted(under: guide.scoring) : nil
      }
    let mean = figures.mean(result.mean)
    if entry.item.kind == .spread {
      return "The ratings are \(result.range ?? 0) apart, \(ratings.min() ?? 0) to"
        + " \(ratings.max() ?? 0), around a mean of \(mean)."
    }
    let bar = guide.scoring.criticalMinimum ?? 0
    let below = ratings.filter { $0 < bar }.count
    return "Critical: the mean of \(mean) passes the bar of \(bar), with"
      + " \(below == 1 ? "one rating" : "\(below) ratings") below it."
  }

  private var gap: String {
    let test = scorecard.testScore ?? .zero
    let interview = scorecard.final.interviewScore ?? .zero
    let better = test > interview ? "test" : "interview"
    return
      "Test \(figures.part(.test, test)) and interview \(figures.part(.interview, interview)) are"
      + " \((test - interview).magnitude.shown(against: [20])) apart. Find out why the \(better)"
      + " went better before trusting the total: read the answers and the notes on the same skills"
      + " side by side."
  }

  private var methods: String {
    let final = scorecard.final
    let split = final.splitTotal
    let competency = final.competencyTotal
    return "Test and interview by their shares give \(named(split)); competency by competency it is"
      + " \(named(competency))."
  }

  private func named(_ total: Rational?) -> String {
    figures.score(total) + (total.map { " (\(scoringPlan.band(of: $0).rawValue))" } ?? "")
  }
}
