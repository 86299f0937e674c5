import Guide
import Interview
import Scoring

/// Whether a decision can be recorded, and if not, on which grounds.
struct DecisionRules {
  let desk: Desk
  let card: CombinedCard

  /// Why no decision at all can be recorded now; nil when one can.
  var refusal: String? {
    guard desk.seat == .lead else { return "that is for the hiring lead" }
    guard Sight(desk) == .everything else {
      return "not before every form is sealed or excused; O opens them early"
    }
    let words = AgendaWords(desk: desk, card: card)
    let waiting = desk.agenda(card).filter { $0.settled == nil }.map(words.short)
    guard !waiting.isEmpty else { return nil }
    return "\(waiting.count) to settle first: " + waiting.joined(separator: ", ")
  }

  /// Why this decision cannot be recorded now; nil when it can.
  func refusal(of choice: Choice) -> String? {
    let grounds = [choice == .advance ? verdictRefusal : nil, refusal].compactMap(\.self)
    return grounds.isEmpty ? nil : grounds.joined(separator: "; ")
  }

  /// Why the verdict does not let a candidate advance; nil where it does.
  private var verdictRefusal: String? {
    let final = card.scorecard.final
    switch final.verdict {
    case .strong, .discuss: return nil
    case .fail, .incomplete:
      // Before the seals the verdict is nobody's to know.
      guard desk.seat == .lead, Sight(desk) == .everything else { return nil }
      let words = GateWords(guide: desk.guide)
      let reasons = final.reasons.map(words.reason).joined(separator: ", ")
      return "the verdict is \(final.verdict.rawValue)" + (reasons.isEmpty ? "" : ": \(reasons)")
    }
  }
}
