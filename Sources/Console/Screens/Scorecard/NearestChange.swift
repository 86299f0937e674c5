import Guide
import Interview
import Scoring

/// The smallest change of one rating that would give another verdict.
struct NearestChange: Sendable, Hashable {
  let question: String
  let interviewer: Interviewer
  let from: Int
  let to: Int
  /// The verdict that it would give.
  let verdict: Verdict

  /// Tries every other value of every rating that counts.
  ///
  /// Of changes by the same number of points, the one on the first question
  /// and there the first of the panel is named. Nil where no change of one
  /// rating gives another verdict.
  init?(sheet: Sheet, rubric: Rubric, verdict: Verdict) {
    for step in 1...4 {
      for (index, question) in rubric.guide.questions.enumerated() {
        guard sheet.voided.indices.contains(index), !sheet.voided[index] else { continue }
        for (seat, form) in sheet.seats.enumerated() where form.state == .sealed {
          guard form.final.indices.contains(index), let rating = form.final[index].rating
          else { continue }
          for other in [rating + step, rating - step] {
            guard let mark = Rating(other).map({ Mark(.rated($0)) }) else { continue }
            var changed = sheet
            changed.seats[seat].final[index] = mark
            let outcome = Scorecard(rubric: rubric, sheet: changed).final.verdict
            guard outcome != verdict else { continue }
            self.question = question.id
            interviewer = form.interviewer
            from = rating
            to = other
            self.verdict = outcome
            return
          }
        }
      }
    }
    return nil
  }

  /// In words: `Lindqvist on q3, 2 to 4, gives strong`.
  func text(_ panel: [Interviewer]) -> String {
    let names = PanelNames.short(panel)
    let index = panel.firstIndex(of: interviewer)
    let name = index.map { names[$0] } ?? interviewer.text
    return "\(name) on \(question), \(from) to \(to), gives \(verdict.rawValue)"
  }
}
