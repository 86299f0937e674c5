import Exact
package import Guide
import Interview
package import Scoring
import Text

/// A scorecard as a page of plain text, at most eighty columns wide.
///
/// Names that somebody typed are made harmless for a terminal. Figures have one
/// decimal, means two, and never contradict their cut-offs.
package struct ScorecardText {
  private let scored: ScoredSession
  private let guide: HiringGuide
  private let words: ScorecardWords

  /// Prepares the page of a session that was held under a guide.
  package init(_ scored: ScoredSession, guide: HiringGuide) {
    self.scored = scored
    self.guide = guide
    words = ScorecardWords(guide: guide)
  }

  /// The lines, each ended by a line feed.
  package var page: String {
    var lines = [head, String(repeating: "─", count: PlainLayout.width)]
    lines += RatingMatrix(scored, guide: guide).lines
    lines += [""] + figures
    lines += [""] + titled("Gates", card.final.gates.map { words.gate($0) })
    if !card.mustHaves.isEmpty {
      let marks = card.mustHaves.map {
        MustHaveWords.mark($0.state) + " " + guide.words(of: $0).harmless
      }
      lines += [""] + section("Must have", marks)
    }
    if !card.agenda.isEmpty { lines += [""] + section("Agenda", card.agenda.map(words.item)) }
    lines += [""] + titled("Verdict", verdict)
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private var card: Scorecard { scored.scorecard }

  private var head: String {
    let forms = "\(card.forms) of \(card.panel) form\(card.panel == 1 ? "" : "s") sealed"
    let names = [scored.candidate, scored.opening].filter { !$0.isEmpty }.map(\.harmless)
    let whom = names.isEmpty ? scored.session.text.harmless : names.joined(separator: " · ")
    let room = PlainLayout.width - TextWidth.of(forms) - 15
    return "Scorecard   " + TextWidth.padded(whom, to: room) + "   " + forms
  }

  private var figures: [String] {
    let shown = Figures(rules: guide.scoring)
    let mean = card.final.interviewMean.map { shown.mean($0) } ?? "-"
    func interview(_ value: Rational?) -> String { value.map { shown.part(.interview, $0) } ?? "-" }
    func total(_ value: Rational?) -> String { value.map { shown.score($0) } ?? "-" }
    var talk = ["mean \(mean)", "score \(interview(card.final.interviewScore))"]
    if card.initial.interviewScore != card.final.interviewScore {
      talk.append("from first ratings \(interview(card.initial.interviewScore))")
    }
    var totals = ["the interview score \(total(card.final.total))"]
    if guide.hasTest {
      totals = [
        "split \(total(card.final.splitTotal))", "competency \(total(card.final.competencyTotal))",
      ]
    }
    if card.initial.total != card.final.total {
      totals.append("from first ratings \(total(card.initial.total))")
    }
    if let band = card.final.band {
      totals.append(
        "band \(band.rawValue)" + (guide.hasTest ? " by \(guide.scoring.method.rawValue)" : ""))
    }
    return section("Interview", talk) + section("Test", test) + section("Total", totals)
  }

  /// The figures of the test; none where the role has none.
  private var test: [String] {
    guard guide.hasTest else { return [] }
    let shown = Figures(rules: guide.scoring)
    let sections = card.sections.map { section in
      let score = section.score.map { shown.section(section.id, $0) } ?? "-"
      return "\(section.id.harmless) \(score)"
    }
    return ["score \(card.testScore.map { shown.part(.test, $0) } ?? "-")"] + sections
  }

  private var verdict: [String] {
    [card.final.verdict.rawValue]
      + card.final.reasons.flatMap {
        PlainLayout.flow([words.reason($0)], width: PlainLayout.width - margin)
      }
  }

  /// A title in the margin and phrases beside it; nothing where there are none.
  private func section(_ title: String, _ phrases: [String]) -> [String] {
    titled(title, PlainLayout.flow(phrases, width: PlainLayout.width - margin))
  }

  private func titled(_ title: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      TextWidth.padded(index == 0 ? "  " + title : "", to: margin) + line
    }
  }

  private let margin = 13
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
