import Guide
import Scoring
import Screen
import Text

/// Candidates beside each other as lines: gates, totals and must-haves, then question by question.
struct ComparedLines {
  private(set) var lines: [StyledLine] = []
  /// The line at which each question begins.
  private(set) var questions: [Int] = []

  /// - Parameter columns: columns of each candidate, with two blanks between.
  init(_ candidates: [ComparedCandidate], width column: Int) {
    add("Verdict", candidates, column) { $0.summary(width: column) }
    add("Gates", candidates, column) { $0.gates(width: column) }
    if candidates.contains(where: { !$0.card.scorecard.mustHaves.isEmpty }) {
      add("Must have", candidates, column) { $0.mustHaves(width: column) }
    }
    for (index, question) in (candidates.first?.guide.questions ?? []).enumerated() {
      // A blank line stands before its heading.
      questions.append(lines.count + 1)
      let critical = question.isCritical ? " · critical" : ""
      add("\(index + 1)  \(question.heading)" + critical, candidates, column) {
        $0.answers(to: question.id, width: column)
      }
    }
  }

  /// A heading, and below it what there is to say of each candidate.
  private mutating func add(
    _ heading: String, _ candidates: [ComparedCandidate], _ column: Int,
    _ block: (ComparedCandidate) -> [StyledLine]
  ) {
    if !lines.isEmpty { lines.append(StyledLine()) }
    let whole = candidates.count * (column + 2)
    lines.append(StyledLine(TextWidth.fitted(heading, to: max(1, whole - 2)), .accent))
    let blocks = candidates.map(block)
    for row in 0..<(blocks.map(\.count).max() ?? 0) {
      var line = StyledLine()
      for (place, block) in blocks.enumerated() {
        if place > 0 { line = line.padded(to: place * (column + 2)) }
        if block.indices.contains(row) { line = line.adding(block[row]) }
      }
      lines.append(line)
    }
  }
}
