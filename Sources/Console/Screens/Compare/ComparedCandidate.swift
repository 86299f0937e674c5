import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// A candidate beside others: the session under its guide, with what it comes to.
struct ComparedCandidate: Sendable {
  let session: Session
  let guide: HiringGuide
  let card: CombinedCard

  /// Takes a session in; nil where its forms may not be seen at a seat.
  init?(_ compared: ComparedSession, at seat: Seat?) {
    guard Visibility(of: compared.session, at: seat).isOpen else { return nil }
    session = compared.session
    guide = compared.guide.guide
    card = CombinedCard(
      sheet: Sheet(session: session, guide: guide), scoringPlan: ScoringPlan(guide: guide))
  }

  private var figures: Figures { Figures(rules: guide.scoring) }

  /// Verdict, total with its bar, interview and test.
  func summary(width: Int) -> [StyledLine] {
    let final = card.scorecard.final
    let words = VerdictWords(guide: guide).brief(final)
    var lines = TextWrap.lines(words, width: width).map {
      StyledLine($0, Style(final.verdict.tone, .bold))
    }
    lines.append(StyledLine("Total ", .quiet).adding(figures.totalAndBand(final), .bold))
    let bands = guide.scoring.bands
    lines.append(
      StyledLine(
        ScoreAxis(cutOffs: [bands.discuss, bands.strong], width: min(width, 40)).bar(final.total),
        Style(final.verdict.tone)))
    let interview = figures.part(.interview, final.interviewScore)
    var parts = StyledLine("Interview ", .quiet).adding(interview, .bold)
    if guide.hasTest {
      parts = parts.adding("  Test ", .quiet)
        .adding(figures.part(.test, card.scorecard.testScore), .bold)
    }
    return lines + [parts]
  }

  func gates(width: Int) -> [StyledLine] {
    let words = GateWords(guide: guide)
    return card.scorecard.final.gates.flatMap { result in
      marked(GateWords.mark(result.state), result.state, words.figures(result), width)
    }
  }

  func mustHaves(width: Int) -> [StyledLine] {
    card.scorecard.mustHaves.flatMap { result in
      marked(
        MustHaveWords.mark(result.state), MustHaveWords.gateState(result.state),
        guide.words(of: result), width)
    }
  }

  private func marked(
    _ mark: String, _ state: GateResult.State, _ text: String, _ width: Int
  ) -> [StyledLine] {
    TextWrap.lines(text, width: max(1, width - 2)).enumerated().map { row, line in
      StyledLine(row == 0 ? mark + " " : "  ", state.style)
        .adding(line, state == .fail ? .bold : .plain)
    }
  }

  /// The mean of a question, and what each of the panel rated and noted.
  func answers(to question: String, width: Int) -> [StyledLine] {
    guard let index = guide.questions.firstIndex(where: { $0.id == question }),
      card.scorecard.questions.indices.contains(index)
    else { return [StyledLine("not asked", .quiet)] }
    if let reason = session.voided[question] {
      return TextWrap.lines("voided: " + reason, width: width).map { StyledLine($0, .quiet) }
    }
    let result = card.scorecard.questions[index]
    var head = StyledLine("mean ", .quiet)
    if let mean = result.mean {
      head = head.adding(" " + figures.mean(mean) + " ", Heat.style(mean: mean))
        .adding(" of \(Count.of(result.n, "rating"))", .quiet)
    } else {
      head = head.adding("no rating", .quiet)
    }
    return [head]
      + session.seats.filter { session.form(of: $0).isSealed }
      .flatMap { rated($0, question, width) }
  }

  private func rated(_ name: Interviewer, _ question: String, _ width: Int) -> [StyledLine] {
    let entry = session.form(of: name)[question]
    let cell = MatrixCell(entry, under: guide.scoring)
    let rating = " " + cell.text + " "
    let room = max(1, width - TextWidth.of(rating) - 1)
    let head = StyledLine(rating, cell.style)
      .adding(" " + TextWidth.fitted(name.text, to: room), .bold)
    let notes = entry.note.lines.flatMap { TextWrap.lines($0.text, width: max(1, width - 2)) }
    return [head] + notes.map { StyledLine("  " + $0) }
  }
}
