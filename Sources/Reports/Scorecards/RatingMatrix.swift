import Exact
import Guide
import Interview
import Scoring
import Text

/// The ratings, question by interviewer, as lines of text.
///
/// Up to four names stand above their columns; a larger panel is numbered, with
/// the names below, ten to a block.
struct RatingMatrix {
  private let scored: ScoredSession
  private let guide: HiringGuide
  private let isNumbered: Bool

  /// Prepares the matrix of a session.
  init(_ scored: ScoredSession, guide: HiringGuide) {
    self.scored = scored
    self.guide = guide
    isNumbered =
      scored.sheet.seats.count > 4
      || scored.sheet.seats.contains { TextWidth.of($0.interviewer.text.harmless) > 16 }
    column = Self.column(scored, isNumbered: isNumbered)
  }

  var lines: [String] {
    let seats = Array(scored.sheet.seats.indices)
    let size = isNumbered ? min(10, (PlainLayout.width - 25) / (column + 1)) : 4
    var lines: [String] = []
    for first in stride(from: 0, to: max(seats.count, 1), by: size) {
      if first > 0 { lines.append("") }
      lines += block(
        Array(seats.dropFirst(first).prefix(size)), isLast: first + size >= seats.count)
    }
    return lines + legend
  }

  /// The width of a seat's column: a name may be cut, a rating never.
  private let column: Int

  private static func column(_ scored: ScoredSession, isNumbered: Bool) -> Int {
    let marks = scored.sheet.seats.flatMap { seat in
      seat.final.indices.map { TextWidth.of(mark($0, of: seat)) }
    }
    let widestMark = marks.max() ?? 0
    if isNumbered { return max(4, widestMark) }
    let widest = scored.sheet.seats.map { TextWidth.of($0.interviewer.text.harmless) }
    // All four must leave room for the means.
    return max(widestMark, min(max(5, widest.max() ?? 0), scored.sheet.seats.count > 3 ? 8 : 11))
  }

  private func block(_ seats: [Int], isLast: Bool) -> [String] {
    var head = String(repeating: " ", count: 25)
    for seat in seats {
      let name = isNumbered ? String(seat + 1) : scored.sheet.seats[seat].interviewer.text.harmless
      head += " " + PlainLayout.right(name, column)
    }
    if isLast { head += "    mean  n" }
    return [head] + guide.questions.indices.map { row($0, seats, isLast: isLast) }
  }

  private func row(_ question: Int, _ seats: [Int], isLast: Bool) -> String {
    let asked = guide.questions[question]
    var line = "  " + TextWidth.padded(asked.id.harmless, to: 3)
    line += (asked.isCritical ? "! " : "  ") + TextWidth.padded(asked.title.harmless, to: 18)
    if let reason = scored.voided[asked.id] {
      return TextWidth.fitted(line + " left out: " + reason.harmless, to: PlainLayout.width)
    }
    for seat in seats {
      line += " " + PlainLayout.right(Self.mark(question, of: scored.sheet.seats[seat]), column)
    }
    guard isLast, scored.scorecard.questions.indices.contains(question) else { return line }
    let result = scored.scorecard.questions[question]
    let mean = result.mean.map { Figures(rules: guide.scoring).mean($0) }
    line += PlainLayout.right(mean ?? "-", 8) + PlainLayout.right(String(result.n), 3)
    if let range = result.range, range >= 2 { line += "  \(range) apart" }
    return line
  }

  /// A seat's rating, with the first one before it where it was revised.
  private static func mark(_ question: Int, of seat: Sheet.Seat) -> String {
    guard seat.final.indices.contains(question), seat.initial.indices.contains(question) else {
      return ""
    }
    let final = RatingMatrix.sign(seat.final[question])
    let initial = RatingMatrix.sign(seat.initial[question])
    let mark = final == initial ? final : "\(initial)>\(final)"
    return seat.state == .sealed || mark == Answer.signOfNone ? mark : "(\(mark))"
  }

  private static func sign(_ mark: FormMark) -> String { mark.answer?.sign ?? Answer.signOfNone }

  /// What the signs and numbers stand for, where there are any.
  private var legend: [String] {
    var phrases: [String] = []
    if isNumbered {
      phrases += scored.sheet.seats.enumerated().map {
        "\($0.offset + 1) \($0.element.interviewer.text.harmless)"
      }
    }
    let marks = Set(scored.sheet.seats.flatMap { $0.final + $0.initial })
    phrases += Blank.allCases.filter { marks.contains(FormMark(.blank($0))) }
      .map { "\($0.sign) \($0.words)" }
    if scored.sheet.seats.contains(where: { $0.final != $0.initial && $0.state == .sealed }) {
      phrases.append("a>b revised")
    }
    phrases += scored.sheet.seats.filter { $0.state != .sealed }.map {
      "\($0.interviewer.text.harmless): form \($0.state == .open ? "open" : "excused")"
    }
    let flowed = PlainLayout.flow(phrases, width: PlainLayout.width - 7)
    return flowed.map { "       " + $0 }
  }
}
