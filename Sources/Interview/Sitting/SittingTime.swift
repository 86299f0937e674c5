package import Guide

extension Session {
  /// Milliseconds that a section may take: its minutes, by the arrangement's percent, and what
  /// was given on top.
  package func timeLimit(of section: Assessment.Section) -> Int {
    // Within bounds, so that no record, however damaged, is beyond arithmetic.
    let percent = min(max(sitting?.percent ?? arrangement?.percent ?? 100, 0), 1000)
    let given = (timeGiven[section.id] ?? []).prefix(1000).reduce(0) {
      $0 + min(max($1.seconds, 0), 86_400)
    }
    return section.minutes * 600 * percent + given * 1000
  }

  /// The answer to an item that counts: the last one given within the section's time.
  package func answer(to item: TestItem, under assessment: Assessment) -> Sitting.Given? {
    sitting?.answers[item.id]?.last { !isLate($0, to: item, under: assessment) }
  }

  /// The last answer to an item that came after the section's time; nil where none did.
  package func lateAnswer(to item: TestItem, under assessment: Assessment) -> Sitting.Given? {
    sitting?.answers[item.id]?.last { isLate($0, to: item, under: assessment) }
  }

  private func isLate(
    _ given: Sitting.Given, to item: TestItem, under assessment: Assessment
  ) -> Bool {
    guard !given.isAfterEnd else { return true }
    guard let section = assessment.section(item.section) else { return false }
    return given.spent > timeLimit(of: section)
  }

  /// Whether the test was begun and every section of its form is closed.
  package func isSittingOver(under assessment: Assessment) -> Bool {
    guard let sitting else { return false }
    return assessment.sections.allSatisfy { sitting.sections[$0.id]?.end != nil }
  }
}
