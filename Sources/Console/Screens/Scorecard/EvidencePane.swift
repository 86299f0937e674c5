import Guide
import Interview
import Scoring
import Screen
import Text

/// What each interviewer rated, heard and noted on a question, side by side, lowest first.
struct EvidencePane {
  let opened: OpenSession
  let question: Question
  /// First column that is in view, where not all fit.
  let shift: Int

  private static let leastWidth = 24

  private var words: QuestionWords { QuestionWords(guide: opened.guide) }

  /// The sealed forms: lowest rating first, blanks last, else in panel order.
  private var seats: [Interviewer] {
    opened.shown.seats.filter { opened.shown.form(of: $0).isSealed }.enumerated()
      .sorted { left, right in
        let first = level(left.element)
        let second = level(right.element)
        return first != second ? first < second : left.offset < right.offset
      }.map(\.element)
  }

  private func level(_ name: Interviewer) -> Int {
    MatrixCell(opened.shown.form(of: name)[question.id], under: opened.guide.scoring).level ?? 6
  }

  /// Seat, first column and width of each interviewer in view.
  private func columns(_ width: Int) -> [(seat: Int, x: Int, width: Int)] {
    let count = seats.count
    guard count > 0 else { return [] }
    let fit = max(1, min(count, width / Self.leastWidth))
    let start = max(0, min(shift, count - fit))
    let room = width / fit
    return (0..<fit).map { (start + $0, $0 * room, $0 == fit - 1 ? room : room - 2) }
  }

  /// The columns as lines of a width, and what their signs stand for.
  func lines(width: Int) -> [StyledLine] {
    let columns = columns(width)
    guard !columns.isEmpty else { return [StyledLine("No form is sealed.", .quiet)] }
    var lines: [StyledLine] = []
    let hidden = seats.count - columns.count
    if hidden > 0 {
      lines.append(
        StyledLine("\(columns.count) of \(seats.count) interviewers; h and l show the rest", .quiet)
      )
    }
    let texts = columns.map { column(seats[$0.seat], width: $0.width) }
    for row in 0..<(texts.map(\.count).max() ?? 0) {
      var line = StyledLine()
      for (place, text) in zip(columns, texts) {
        if place.x > 0 { line = line.padded(to: place.x) }
        if text.indices.contains(row) { line = line.adding(text[row]) }
      }
      lines.append(line)
    }
    return lines + legend(width: width)
  }

  private func legend(width: Int) -> [StyledLine] {
    TextWrap.lines(QuestionWords.elementLegend, width: width).map { StyledLine($0, .quiet) }
  }

  /// One interviewer's column: name, rating, what was heard, reasons, note.
  private func column(_ name: Interviewer, width: Int) -> [StyledLine] {
    let entry = opened.shown.form(of: name)[question.id]
    let cell = MatrixCell(entry, under: opened.guide.scoring)
    var lines = [
      StyledLine(TextWidth.fitted(name.text, to: width), .bold),
      StyledLine(" " + cell.text + " ", Style(cell.style.tone, .bold))
        .adding(" " + TextWidth.fitted(words.meaning(entry.final), to: max(0, width - 8)), .quiet),
      StyledLine(heard(entry), .quiet),
    ]
    for revision in entry.revisions {
      lines += TextWrap.lines(
        "revised to \(revision.answer.sign): " + revision.reason, width: width
      ).map { StyledLine($0, Style(.caution)) }
    }
    for note in entry.note.lines {
      let clock = note.at.map { Clock.text(seconds: $0) + " " } ?? ""
      lines += TextWrap.lines(clock + note.text, width: width).map { StyledLine($0) }
    }
    if entry.note.isEmpty { lines.append(StyledLine("no note", .quiet)) }
    return lines
  }

  /// Letters of STAR with a full, half or empty circle.
  private func heard(_ entry: Form.Entry) -> String {
    let elements = entry.revisions.last(where: { $0.elements != nil })?.elements ?? entry.elements
    return elements.signs
  }
}
