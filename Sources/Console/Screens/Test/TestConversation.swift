import Exact
import Guide
import Interview
import Scoring
import Screen

/// The Test screen's questions: asked at its foot, recorded with Enter.
extension TestScreen {
  /// Asks for a second person who has read the typed score again.
  mutating func askForConfirmation(_ opened: OpenSession) {
    guard let row else { return }
    dialogue = .confirmation(of: row.section, title: title(row, opened))
  }

  /// Asks which of two scores counts.
  mutating func askForSource(_ opened: OpenSession) {
    guard let row, let two = row.twoScores else { return }
    dialogue = .source(
      of: row.section, title: title(row, opened), taken: Self.score(two.taken),
      recorded: Self.score(two.recorded), losesTopics: Self.losesTopics(two, opened.guide))
  }

  /// Asks for the form of the test and for more time.
  mutating func askForArrangement(_ opened: OpenSession) {
    dialogue = .arrangement(opened.shown.arrangement, forms: opened.guide.assessment.forms)
  }

  /// Whether the typed marks say nothing of a must-have topic that the taken ones speak of.
  private static func losesTopics(_ two: TwoScores, _ guide: HiringGuide) -> Bool {
    guard case .items(let items) = two.taken, case .whole = two.recorded else { return false }
    return items.contains { guide.scoring.gates.mustHaveTopics.contains($0.topic) }
  }

  private static func score(_ marks: SectionMarks) -> String {
    marks.marks?.score.rounded(places: 1) ?? ""
  }
}
