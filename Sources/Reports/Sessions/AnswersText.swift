package import Guide
package import Interview
import Scoring
import Text

/// What the forms say question by question, and the flags, in the words of the screens.
package struct AnswersText {
  private let session: Session
  private let guide: HiringGuide
  private let scorecard: Scorecard

  /// Tells of a session whose forms may all be seen.
  package init(session: Session, guide: HiringGuide) {
    self.session = session
    self.guide = guide
    scorecard = Scorecard(
      scoringPlan: ScoringPlan(guide: guide), sheet: Sheet(session: session, guide: guide))
  }

  private var seats: [Interviewer] {
    session.seats.filter { session.form(of: $0).isSealed }
  }

  /// The lines, at most eighty columns wide; none where nobody has sealed.
  package var lines: [String] {
    guard !seats.isEmpty else { return [] }
    var lines = ["", "  Answers    " + QuestionWords.elementLegend]
    for (question, result) in zip(guide.questions, scorecard.questions) {
      lines +=
        [""] + wrapped(question.id + " · " + question.heading + critical(question), indent: 2)
      if let reason = session.voided[question.id] {
        lines += wrapped("voided: " + reason, indent: 6)
        continue
      }
      lines += wrapped(QuestionWords(guide: guide).agreement(result), indent: 6)
      for name in seats { lines += answer(of: name, to: question) }
    }
    return lines + flags
  }

  private func critical(_ question: Question) -> String { question.isCritical ? " · critical" : "" }

  private func answer(of name: Interviewer, to question: Question) -> [String] {
    let entry = session.form(of: name)[question.id]
    let first = entry.revisions.isEmpty ? "" : (entry.answer?.sign ?? Answer.signOfNone) + ">"
    let sign = first + (entry.final?.sign ?? Answer.signOfNone)
    let elements =
      entry.revisions.last(where: { $0.elements != nil })?.elements ?? entry.elements
    var lines = wrapped(
      name.text + " · " + sign + " " + QuestionWords(guide: guide).meaning(entry.final) + " · "
        + elements.signs, indent: 4)
    for revision in entry.revisions {
      lines += wrapped("revised to \(revision.answer.sign): " + revision.reason, indent: 6)
    }
    for line in entry.note.lines where !line.text.isEmpty {
      lines += wrapped(line.at.map { Self.clock($0) + " " + line.text } ?? line.text, indent: 6)
    }
    return lines
  }

  /// Seconds of the interview's clock as `04:10`, from an hour on as `1:04:10`.
  private static func clock(_ seconds: Int) -> String {
    let minutes = two(max(0, seconds) / 60 % 60) + ":" + two(max(0, seconds) % 60)
    return seconds < 3600 ? minutes : "\(seconds / 3600):" + minutes
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private var flags: [String] {
    guard !session.flags.isEmpty else { return [] }
    return ["", "  Flags"]
      + session.flags.flatMap { flag in
        let title = guide.flag(flag.flag)?.title ?? flag.flag
        let found = FlagWords.resolution(of: flag.key, in: session)
        return wrapped(title + ", raised by " + FlagWords.author(flag.key), indent: 4)
          + wrapped("“" + flag.evidence + "”", indent: 6)
          + wrapped(found ?? "not looked into yet", indent: 6)
      }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return TextWrap.lines(text.shownHarmless, width: PlainLayout.width - indent).map {
      blanks + $0
    }
  }
}
