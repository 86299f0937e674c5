import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// All that the scorecard knows of a question: ratings and notes of everybody side by side, what the
/// levels given sound like, how far the panel agrees, and the question itself.
struct QuestionRecord {
  let opened: OpenSession
  let card: CombinedCard
  let question: Question
  /// First interviewer that is in view, where not all fit.
  let shift: Int

  /// The lines at a width.
  func lines(width: Int) -> [StyledLine] {
    var lines = EvidencePane(opened: opened, question: question, shift: shift).lines(width: width)
    lines += [StyledLine()] + anchors(width)
    lines += .paragraph("Agreement", agreement, width: width, indent: indent)
    lines += [StyledLine()]
    lines += .paragraph("Asked", question.text, width: width, indent: indent)
    lines += .paragraph(
      "Listen for", question.listenFor.joined(separator: " · "), width: width, indent: indent)
    return lines
  }

  private let indent = 12

  private var index: Int? { opened.guide.questions.firstIndex { $0.id == question.id } }

  /// The levels that sealed forms gave, first ratings included, lowest first.
  private var levels: [Int] {
    let entries = opened.shown.seats.filter { opened.shown.form(of: $0).isSealed }
      .map { opened.shown.form(of: $0)[question.id] }
    let marks = entries.flatMap { [FormMark($0.answer), FormMark($0.final)] }
    return Set(marks.compactMap { $0.counted(under: opened.guide.scoring) }).sorted()
  }

  private func anchors(_ width: Int) -> [StyledLine] {
    levels.flatMap { level -> [StyledLine] in
      let name = opened.guide.scale.first { $0.level == level }?.name ?? ""
      let anchor = question.anchor(level: level) ?? ""
      let text = name.isEmpty ? anchor : name + ": " + anchor
      return .paragraph("Level \(level)", text, width: width, indent: indent)
    }
  }

  /// How far the panel agrees, in words with their figures.
  private var agreement: String {
    if let reason = opened.shown.voided[question.id] { return "voided: " + reason }
    guard let index, card.scorecard.questions.indices.contains(index) else { return "" }
    let result = card.scorecard.questions[index]
    return QuestionWords(guide: opened.guide).agreement(result)
  }
}
