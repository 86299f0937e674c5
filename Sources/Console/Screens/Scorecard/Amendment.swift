import Guide
import Interview
import Scoring

/// Something that is recorded with a reason once it has been confirmed.
enum Amendment: Sendable, Hashable {
  /// Not to wait for a seat's form.
  case excuse(Interviewer)
  /// To open the forms before all are sealed.
  case openEarly
  /// To leave a question out of this session.
  case void(String)
  /// To settle an agenda item, by the key of its entry.
  case settle(String)
  /// To say of a flag that it is so, or not so.
  case resolve(FlagKey, FlagState)
  /// To change one's own rating of a question.
  case revise(String, Rating)
  case decide(Choice)
  /// To raise a flag, as the lead.
  case raise(String)
  /// To change what was set up, or who sits on the panel.
  case change(PanelChange)

  /// The fact to record.
  func happening(_ reason: String, _ opened: OpenSession) -> Happening {
    switch self {
    case .excuse(let name): return .seatExcused(interviewer: name, reason: reason)
    case .openEarly: return .openedEarly(reason: reason)
    case .void(let question): return .questionVoided(question: question, reason: reason)
    case .settle(let key): return .agendaSettled(item: key, note: reason)
    case .resolve(let flag, let state):
      return .flagResolved(flag: flag, state: state, reason: reason)
    case .revise(let question, let rating):
      return .ratingRevised(
        question: question, answer: .rated(rating), reason: reason, elements: nil)
    case .raise(let flag): return .flagRaised(flag: flag, evidence: reason)
    case .change(let change): return change.happening(reason)
    case .decide(let choice):
      return .decisionRecorded(choice: choice, reason: reason, basis: opened.shown.basis)
    }
  }

  /// What will happen, before it does.
  func announcement(_ opened: OpenSession, _ card: CombinedCard) -> String {
    switch self {
    case .excuse(let name):
      return "Excuse \(name): the form is not waited for and does not count. Why?"
    case .openEarly:
      return "Open the forms now, before all are sealed. The scorecard is marked"
        + " \"opened early\" for good. Why?"
    case .void(let question):
      return "Void \(question) for good: no mean, gate, reason or agenda item counts it."
        + " " + change(question, opened, card) + " Why?"
    case .settle(let key): return "Settle \(item(key, opened, card)): what did the panel find?"
    case .resolve(let flag, let state):
      let title = title(flag, opened)
      return state == .confirmed
        ? "Confirm \"\(title)\": it is so. What shows it?"
        : "Dismiss \"\(title)\": it is not so. What shows it?"
    case .revise(let question, let rating):
      let before = opened.form[question].final?.sign ?? "nothing"
      return "Revise \(question) from \(before) to \(rating.value). The first rating stays beside"
        + " it. Why?"
    case .decide(.withdrawn):
      return "Decide: withdrawn. The candidate does not want the place any more. What was said?"
    case .decide(let choice):
      return "Decide: \(choice.rawValue), on a verdict of"
        + " \(card.scorecard.final.verdict.rawValue). Why?"
    case .raise(let flag):
      return "Raise \"\(opened.guide.flag(flag)?.title ?? flag)\": what was said, and by whom?"
    case .change(let change): return change.announcement
    }
  }

  /// What is told once it is done.
  func report(_ opened: OpenSession, _ card: CombinedCard) -> String {
    switch self {
    case .excuse(let name): "\(name) is excused."
    case .openEarly: "The forms are open; the scorecard says so from now on."
    case .void(let question): "\(question) is voided for this session."
    case .settle(let key): "Settled: \(item(key, opened, card))."
    case .resolve(_, let state): "The flag is \(state.rawValue)."
    case .revise(let question, let rating): "\(question) is revised to \(rating.value)."
    case .decide(let choice): "Decided: \(choice.rawValue)."
    case .raise: "Flag raised. An interviewer has to confirm or dismiss it."
    case .change(let change): change.report
    }
  }

  private func change(_ question: String, _ opened: OpenSession, _ card: CombinedCard) -> String {
    let figures = Figures(rules: opened.guide.scoring)
    let before = card.scorecard.final
    let after = card.voiding(question, opened.scoringPlan).final
    let verdict =
      before.verdict == after.verdict
      ? "verdict still \(after.verdict.rawValue)"
      : "verdict \(before.verdict.rawValue) becomes \(after.verdict.rawValue)"
    return
      "Total \(figures.totalAndBand(before)) becomes \(figures.totalAndBand(after)), \(verdict)."
  }

  private func item(_ key: String, _ opened: OpenSession, _ card: CombinedCard) -> String {
    let entry = opened.agenda(card).first { $0.key == key }
    return entry.map(AgendaWords(opened.scoringPlan, card.sheet, card.scorecard).short) ?? key
  }

  private func title(_ key: FlagKey, _ opened: OpenSession) -> String {
    let flag = opened.shown.raised[key]?.flag ?? ""
    return opened.guide.flag(flag)?.title ?? flag
  }
}

extension Amendment {
  /// Why it cannot be done now; nil when it can.
  func refusal(_ opened: OpenSession) -> String? {
    // What leaving a question out would change is shown first, which nobody may see before.
    if case .void = self, opened.seat == .lead, !opened.visibility.isOpen {
      return Session.notOpenYet
    }
    return opened.refusal(of: happening(Self.someReason, opened))
  }

  /// Stands for the reason that is yet to be typed.
  private static let someReason = "…"

  /// Why the rating of a question cannot be revised here, whatever to.
  static func revisingRefusal(_ question: String, _ opened: OpenSession) -> String? {
    guard let interviewer = opened.seat.interviewer else {
      return Amendment.revise(question, .lowest).refusal(opened)
    }
    guard opened.visibility.isOpen else { return Session.notSealedYet }
    return opened.shown.refusal(ofRevising: question, by: interviewer)
  }
}
