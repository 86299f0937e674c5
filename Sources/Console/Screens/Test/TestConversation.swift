import Exact
import Guide
import Interview
import Scoring
import Screen

/// The Test screen's questions: asked at its foot, recorded with Enter.
extension TestScreen {
  /// Begins to ask where the command does that; nil for every other command.
  mutating func ask(_ act: Act, _ model: inout Model) -> Turn? {
    guard let desk = model.desk, let row else { return nil }
    switch act {
    case .confirmScore:
      dialogue = .confirmation(of: row.section, title: title(row, desk))
    case .chooseSource:
      guard let two = row.twoScores else { return .stay }
      dialogue = .source(
        of: row.section, title: title(row, desk), taken: Self.score(two.taken),
        recorded: Self.score(two.recorded), losesTopics: Self.losesTopics(two, desk.guide))
    case .arrangeTest:
      dialogue = .arrangement(desk.shown.arrangement, forms: desk.guide.assessment.forms)
    case .openItems: return .push(TestItemsScreen(section: row.section))
    default: return nil
    }
    return .stay
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
