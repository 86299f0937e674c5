import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// The columns of the slate.
///
/// A column stands whole or not at all. Which ones there are depends on the width alone, so nothing
/// jumps while one moves through the list.
struct SlateTable {
  /// Shows figures by the guide's cut-offs; nil until it is read.
  private let guide: HiringGuide?
  /// Columns of a name.
  let name: Int
  private let widths: [(column: Column, width: Int)]

  /// - Parameters:
  ///   - width: the columns of the terminal.
  ///   - guide: the guide of the opening; nil until it is read.
  init(width: Int, guide: HiringGuide?) {
    self.guide = guide
    let room = width - Self.mark
    var chosen: Set<Column> = [.verdict, .total]
    let least = 12
    func needed(_ columns: Set<Column>) -> Int {
      columns.reduce(0) { $0 + Self.least($1, guide) + 1 }
    }
    for column in Column.wanted where column != .test || guide?.hasTest == true {
      let more = chosen.union([column])
      if least + needed(more) <= room { chosen = more }
    }
    // What is left goes to the name, the bars and the gates, which show more for it.
    var spare = room - least - needed(chosen)
    func share(_ most: Int) -> Int {
      let part = max(0, min(spare, most))
      spare -= part
      return part
    }
    let forName = share(10)
    var more: [Column: Int] = [:]
    if chosen.contains(.bar) { more[.bar] = share(20) }
    if chosen.contains(.gates) { more[.gates] = share(26) }
    if chosen.contains(.forms) { more[.forms] = share(20) }
    if chosen.contains(.bar) { more[.bar, default: 0] += share(20) }
    name = max(1, least + forName + share(12))
    widths = Column.allCases.filter(chosen.contains).map {
      ($0, Self.least($0, guide) + (more[$0] ?? 0))
    }
  }

  /// Columns for cursor and mark.
  private static let mark = 3

  var columns: [Column] { widths.map(\.column) }

  private var cutOffs: [Int] {
    guide.map { [$0.scoring.bands.discuss, $0.scoring.bands.strong] } ?? []
  }

  /// The headings; over the bars stand the cut-offs of their ticks.
  var head: StyledLine {
    var line = StyledLine(
      String(repeating: " ", count: Self.mark) + TextWidth.padded("Candidate", to: name), .quiet)
    for (column, width) in widths {
      line = line.adding(" ").adding(heading(column, width), .quiet)
    }
    return line
  }

  private func heading(_ column: Column, _ width: Int) -> String {
    switch column {
    case .verdict: TextWidth.padded("Verdict", to: width)
    case .total: right("Total", width)
    case .bar: scale("", width)
    case .interview: right("Interview", width)
    case .test: right("Test", width)
    case .forms: scale("Forms", width)
    case .means:
      TextWidth.padded(
        (guide?.questions.indices.map { right("\($0 + 1)", 4) } ?? []).joined(separator: " "),
        to: width)
    case .gates: TextWidth.padded("Gates", to: width)
    case .decision: TextWidth.padded("Decision", to: width)
    }
  }

  /// The cut-offs over their ticks, as far as they stand apart.
  private func scale(_ title: String, _ width: Int) -> String {
    let axis = ScoreAxis(cutOffs: cutOffs, width: width)
    var text = title
    for (tick, cutOff) in zip(axis.ticks, Set(cutOffs).sorted()) {
      let label = "\(cutOff)"
      let at = tick - label.count + 1
      if at > TextWidth.of(text) || (at == 0 && text.isEmpty) {
        text = TextWidth.padded(text, to: at) + label
      }
    }
    return TextWidth.padded(text, to: width)
  }

  /// A row, without cursor and mark.
  func line(_ row: Slate.Row, called candidate: String) -> StyledLine {
    var line = StyledLine(TextWidth.padded(TextWidth.fitted(candidate, to: name), to: name))
    for (column, width) in widths { line = line.adding(" ").adding(cell(column, width, row)) }
    return line
  }

  private func cell(_ column: Column, _ width: Int, _ row: Slate.Row) -> StyledLine {
    let figures = guide.map { Figures(rules: $0.scoring) }
    switch column {
    case .verdict:
      guard let verdict = row.verdict else {
        return StyledLine(TextWidth.padded(row.stage.rawValue, to: width), .quiet)
      }
      return StyledLine(TextWidth.padded(verdict.rawValue, to: width), Style(verdict.tone, .bold))
    case .total: return figure(row.total, width) { figures?.score($0) }
    case .interview: return figure(row.interview, width) { figures?.part(.interview, $0) }
    case .test: return figure(row.test, width) { figures?.part(.test, $0) }
    case .bar:
      guard let total = row.total else { return blank(width) }
      return StyledLine(
        ScoreAxis(cutOffs: cutOffs, width: width).bar(total), Style(row.verdict?.tone ?? .accent))
    case .forms:
      guard let range = row.formScores, let mark = row.interview else { return blank(width) }
      return StyledLine(ScoreAxis(cutOffs: cutOffs, width: width).whisker(range, mark: mark))
    case .means: return means(row, width)
    case .gates:
      let text = guide.map {
        GatesInBrief(guide: $0).text(row.gates) { TextWidth.of($0) <= width }
      }
      let isFailing = row.gates.contains(.fail)
      return StyledLine(
        TextWidth.padded(text ?? "", to: width), isFailing ? Style(.bad, .bold) : .plain)
    case .decision:
      let text = (row.choice?.rawValue ?? "") + (row.isStale ? " stale" : "")
      return StyledLine(TextWidth.padded(text, to: width))
    }
  }

  /// The mean of each question in its shade.
  private func means(_ row: Slate.Row, _ width: Int) -> StyledLine {
    guard let guide, !row.forms.isEmpty else { return blank(width) }
    let figures = Figures(rules: guide.scoring)
    var line = StyledLine()
    for index in guide.questions.indices {
      if index > 0 { line = line.adding(" ") }
      guard let mean = row.mean(of: index) else {
        line = line.adding(right("–", 4), .quiet)
        continue
      }
      line = line.adding(
        right(whole(figures.mean(mean), mean, 4), 4), Heat.style(mean: mean))
    }
    let gap = width - line.width
    return gap > 0 ? line.adding(String(repeating: " ", count: gap)) : line
  }

  private func figure(
    _ value: Rational?, _ width: Int, _ words: (Rational) -> String?
  ) -> StyledLine {
    guard let value, let text = words(value) else { return blank(width) }
    return StyledLine(right(whole(text, value, width), width), .bold)
  }

  /// A figure, or where it has no room, so near to a whole number does it lie, on which side of it.
  private func whole(_ text: String, _ value: Rational, _ width: Int) -> String {
    guard TextWidth.of(text) > width else { return text }
    let near = value.rounded(places: 0)
    return (Rational(plainDecimal: near).map { value < $0 } == true ? "<" : ">") + near
  }

  private func blank(_ width: Int) -> StyledLine {
    StyledLine(String(repeating: " ", count: width))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.of(text))) + text
  }
}
