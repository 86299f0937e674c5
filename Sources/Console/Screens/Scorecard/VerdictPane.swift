import Guide
import Interview
import Scoring
import Screen

/// What stands behind the verdict: the gates; why; and what was decided.
struct VerdictPane {
  let opened: OpenSession
  let card: CombinedCard
  /// Whether the agenda stands here in short, for want of room of its own.
  let namesAgenda: Bool
  /// The figures that had no room beside the verdict, which stands first on the screen.
  let figuresLeft: [StyledLine]

  private var figures: Figures { Figures(rules: opened.guide.scoring) }
  private var words: GateWords { GateWords(guide: opened.guide) }

  /// All of it as lines of a width.
  func lines(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = .flow("Figures", figuresLeft, width: width)
    lines += initialLines(width)
    let gates = card.scorecard.final.gates.map { result in
      StyledLine(GateWords.mark(result.state), result.state.style)
        .adding(" " + words.figures(result), result.state == .fail ? .bold : .plain)
    }
    lines += .flow("Gates", gates, width: width, gap: 2)
    lines += .flow(
      "Because", card.scorecard.final.reasons.map { StyledLine(words.reason($0)) }, width: width,
      gap: 2)
    lines += mustHaveLines(width)
    if namesAgenda { lines += agendaLines(width) }
    lines += .paragraph("Why", card.explanation.summary, width: width)
    lines += decisionLines(width)
    lines += remarkLines(width)
    return lines
  }

  private func mustHaveLines(_ width: Int) -> [StyledLine] {
    guard !card.scorecard.mustHaves.isEmpty else { return [] }
    let marks = card.scorecard.mustHaves.map { result in
      StyledLine(MustHaveWords.mark(result.state), MustHaveWords.gateState(result.state).style)
        .adding(
          " " + opened.guide.words(of: result), result.state == .notMet ? .bold : .plain)
    }
    return .flow("Must have", marks, width: width, gap: 2)
  }

  /// What it was before anybody revised a rating, where that differs.
  private func initialLines(_ width: Int) -> [StyledLine] {
    let initial = card.scorecard.initial
    let final = card.scorecard.final
    guard initial != final else { return [] }
    var lines: [StyledLine] = .flow(
      "At first",
      [
        StyledLine("Verdict ", .quiet).adding(initial.verdict.rawValue),
        StyledLine("Total ", .quiet).adding(figures.totalAndBand(initial)),
        StyledLine("Interview ", .quiet).adding(
          figures.part(.interview, initial.interviewScore)
            + " (mean \(figures.mean(initial.interviewMean)))"),
      ], width: width)
    if initial.verdict != final.verdict {
      lines += .paragraph(
        "Flipped",
        "The revisions changed the verdict from \(initial.verdict.rawValue) to"
          + " \(final.verdict.rawValue).",
        Style(.caution, .bold), width: width)
    }
    return lines
  }

  private func agendaLines(_ width: Int) -> [StyledLine] {
    let entries = opened.agenda(card)
    let words = AgendaWords(opened.scoringPlan, card.sheet, card.scorecard)
    let items = entries.map { entry in
      StyledLine(entry.settled == nil ? "" : "✓ ", Style(.good))
        .adding(words.short(entry), entry.settled == nil ? .plain : .quiet)
    }
    return items.isEmpty
      ? .paragraph("Agenda", "nothing to settle", width: width)
      : .flow("Agenda", items, width: width)
  }

  private func decisionLines(_ width: Int) -> [StyledLine] {
    guard let decision = opened.shown.decision else { return [] }
    let when = decision.at.map { " · " + opened.zone.moment($0) } ?? ""
    let isStale = opened.shown.isDecisionStale
    let stale: [StyledLine] =
      isStale
      ? .paragraph(
        "", "STALE: something was recorded since. Decide again to confirm it.",
        Style(.caution, .bold), width: width) : []
    return .paragraph(
      "Decision", decision.choice.rawValue + when + " · " + decision.reason, .bold, width: width)
      + stale
  }

  private func remarkLines(_ width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    if let reason = opened.shown.setAside {
      lines += .paragraph(
        "Note", "set aside, and counts nowhere: " + reason, Style(.caution), width: width)
    }
    if let reason = opened.shown.hold {
      lines += .paragraph("Note", "on legal hold: " + reason, width: width)
    }
    if let sentence = opened.shown.lossSentence {
      lines += .paragraph("Note", sentence, Style(.caution), width: width)
    }
    if let reason = opened.shown.openedEarly {
      lines += .paragraph("Note", "opened early: " + reason, Style(.caution), width: width)
    }
    if let sentence = SpokenWords.sentence(unsaid: opened.shown.unsaid(under: opened.guide)) {
      lines += .paragraph("Note", sentence, Style(.caution), width: width)
    }
    for sentence in TestMarking(session: opened.shown, guide: opened.guide).waiting.sentences {
      lines += .paragraph("Test", sentence, Style(.caution), width: width)
    }
    for name in opened.shown.panel {
      guard let reason = opened.shown.excuse(of: name) else { continue }
      lines += .paragraph("Excused", name.text + ": " + reason, width: width)
    }
    if let sentence = ConflictWords(opened.shown, opened.visibility).sentence(in: opened.zone) {
      lines += .paragraph("Conflict", "of interest: " + sentence, width: width)
    }
    for change in opened.shown.changes {
      let when = change.at.map { opened.zone.day($0) + " · " } ?? ""
      lines += .paragraph("Changed", when + change.words + ": " + change.reason, width: width)
    }
    return lines
  }
}
