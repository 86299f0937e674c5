import Guide
import Interview
import Screen
import Text

/// What a rater reads of practice, in lines of a width.
struct PracticeText {
  let guide: HiringGuide

  /// A level with its name on the scale.
  func name(_ level: Rating) -> String { name(level.value) }

  private func name(_ level: Int) -> String {
    let name = guide.scale.first { $0.level == level }?.name
    return "\(level)" + (name.map { " · \($0)" } ?? "")
  }

  /// The question and what a candidate says to it.
  ///
  /// - Parameter again: whether it was rated before and has come again.
  func answer(_ answer: PracticeCourse.Answer, again: Bool, width: Int) -> [StyledLine] {
    let question = answer.question
    let title = question.heading.isEmpty ? question.title : question.heading
    return paragraph(title + (again ? " (again)" : ""), .bold, width)
      + paragraph(question.text, .plain, width)
      + [StyledLine(), StyledLine("The candidate says", .quiet)]
      + paragraph(answer.text.answer, .plain, width)
  }

  /// What each level sounds like on the question, with a mark at those that were given.
  func anchors(
    of question: Question, given: Rating? = nil, expert: Int? = nil, width: Int
  ) -> [StyledLine] {
    [StyledLine("What each level sounds like", .quiet)]
      + question.anchors.indices.flatMap { index -> [StyledLine] in
        let level = index + 1
        let whose = [level == given?.value ? "you" : nil, level == expert ? "expert" : nil]
          .compactMap { $0 }.joined(separator: ", ")
        let mark = whose.isEmpty ? "" : "(\(whose)) "
        return [StyledLine].paragraph(
          "\(level)", mark + question.anchors[index], whose.isEmpty ? .plain : .bold,
          width: width, indent: 3)
      }
      + (guide.mixedAnswers.map { [StyledLine()] + paragraph($0, .quiet, width) } ?? [])
  }

  /// The level that was given beside the expert's, and why the expert gives it.
  func comparison(
    _ answer: PracticeCourse.Answer, _ given: Rating, width: Int
  ) -> [StyledLine] {
    let distance = answer.distance(given)
    let next =
      answer.isReached ? "It does not come again." : "It comes again later."
    return [
      StyledLine("You gave     ").adding(name(given), .bold),
      StyledLine("The expert   ").adding(name(answer.text.level), .bold),
    ] + paragraph("That is \(distance.words). \(next)", .plain, width)
      + [StyledLine(), StyledLine("Why the expert gives \(answer.text.level)", .quiet)]
      + paragraph(answer.text.why, .plain, width) + [StyledLine()]
  }

  /// That all is done, and how each answer went.
  func summary(of course: PracticeCourse, width: Int) -> [StyledLine] {
    let standing = course.standing
    let first =
      "At the first try \(standing.exact) of \(standing.total) were exact, and"
      + " \(standing.withinOne) within one level."
    return paragraph("You are within one level of the expert on every answer.", .bold, width)
      + paragraph(first + " This is remembered: none comes again under this guide.", .plain, width)
      + [StyledLine(), StyledLine("expert  you gave", .quiet)]
      + course.answers.map { answer in
        let given = answer.given.map { "\($0.value)" }.joined(separator: ", then ")
        return StyledLine(
          TextWidth.fitted(
            "  \(answer.text.level)     " + given + "   " + answer.question.title, to: width))
      }
  }

  /// That there is nothing to practise on.
  func none(width: Int) -> [StyledLine] {
    paragraph(
      "The guide \(guide.title), version \(guide.version), has no practice answers.", .bold, width)
      + paragraph(
        "Whoever writes the guide can add some to its questions, under `practice`.", .plain, width)
  }

  private func paragraph(_ text: String, _ style: Style, _ width: Int) -> [StyledLine] {
    TextWrap.lines(text, width: width).map { StyledLine($0, style) }
  }
}
