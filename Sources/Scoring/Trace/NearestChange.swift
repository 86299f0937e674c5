import Guide
package import Interview

/// The smallest change of one rating that would give another verdict.
package struct NearestChange: Sendable, Hashable {
  package let question: String
  package let interviewer: Interviewer
  /// What the form counts for now, 1 to 5.
  package let from: Int
  /// Whether that is an answer that was not given, where the guide counts one as a 1.
  package let isFromNoAnswer: Bool
  package let to: Int
  /// The verdict that it would give.
  package let verdict: Verdict

  /// Tries every other value of every rating that counts.
  ///
  /// Of changes by the same number of points, the one on the first question
  /// and there the first of the panel is named. Nil where no change of one
  /// rating gives another verdict.
  package init?(sheet: Sheet, scoringPlan: ScoringPlan, verdict: Verdict) {
    for step in 1...4 {
      for (index, question) in scoringPlan.guide.questions.enumerated() {
        guard sheet.voided.indices.contains(index), !sheet.voided[index] else { continue }
        for (seat, form) in sheet.seats.enumerated() where form.state == .sealed {
          guard form.final.indices.contains(index),
            let rating = form.final[index].counted(under: scoringPlan.guide.scoring)
          else { continue }
          for other in [rating + step, rating - step] {
            guard let mark = Rating(other).map({ FormMark(.rated($0)) }) else { continue }
            var changed = sheet
            changed.seats[seat].final[index] = mark
            let outcome = Scorecard(scoringPlan: scoringPlan, sheet: changed).final.verdict
            guard outcome != verdict else { continue }
            self.question = question.id
            interviewer = form.interviewer
            from = rating
            isFromNoAnswer = form.final[index] == .noAnswer
            to = other
            self.verdict = outcome
            return
          }
        }
      }
    }
    return nil
  }

  /// In words: `Lindqvist on QUESTION, 2 to 4, gives strong`, or `no answer to 4`.
  ///
  /// - Parameter name: what the interviewer is called here.
  package func text(_ name: String) -> String {
    let before = isFromNoAnswer ? Blank.noAnswer.words : "\(from)"
    return "\(name) on \(question), \(before) to \(to), gives \(verdict.rawValue)"
  }
}
