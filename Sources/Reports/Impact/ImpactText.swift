import Exact
package import Scoring
import Text

/// Adverse impact as plain text, at most eighty columns wide.
package enum ImpactText {
  /// The page of all sets, each with its table and what is to be known about it.
  package static func page(of sets: [ImpactSet]) -> String {
    let pages = sets.map { set in ([head(set), rule] + table(set) + remarks(set)) }
    return (pages.joined(separator: [""]) + [""] + legend)
      .map { $0 + "\n" }.joined()
  }

  private static let rule = String(repeating: "─", count: PlainLayout.width)

  private static func head(_ set: ImpactSet) -> String {
    let counts = Count.of(set.groups.count, "group")
    let room = PlainLayout.width - TextWidth.of(counts) - 19
    return "Adverse impact  "
      + TextWidth.padded(set.attribute?.shownHarmless ?? "", to: room) + "   " + counts
  }

  // MARK: - The table

  private static let widths = (group: 24, applicants: 11, selected: 11, rate: 8, ratio: 8, p: 9)

  private static func table(_ set: ImpactSet) -> [String] {
    let figures = ImpactFigures(set)
    let titles = line("  group", "applicants", "selected", "rate %", "ratio %", "p", "")
    return [titles] + set.groups.flatMap { row($0, figures) }
  }

  private static func row(_ group: GroupImpact, _ figures: ImpactFigures) -> [String] {
    let name = "  " + group.count.group.shownHarmless
    let fits = TextWidth.of(name) <= widths.group
    let row = line(
      fits ? name : "", String(group.count.applicants), String(group.count.selected),
      figures.rate(group.count.rate), figures.ratio(group.ratio),
      figures.probability(group.probability),
      group.isHighest ? "highest" : group.isFlagged ? "flagged" : "")
    // A long name has lines of its own: cut off, two could look alike.
    return (fits ? [] : indented(group.count.group.shownHarmless)) + [row]
  }

  private static func line(
    _ group: String, _ applicants: String, _ selected: String, _ rate: String, _ ratio: String,
    _ probability: String, _ mark: String
  ) -> String {
    let cells = [
      (applicants, widths.applicants), (selected, widths.selected), (rate, widths.rate),
      (ratio, widths.ratio), (probability, widths.p),
    ]
    // A figure that needs more decimals than there is room for is not cut.
    let figures = cells.map { text, width in
      String(repeating: " ", count: max(1, width - TextWidth.of(text))) + text
    }
    return TextWidth.padded(group, to: widths.group) + figures.joined()
      + (mark.isEmpty ? "" : "  " + mark)
  }

  // MARK: - What is to be known

  private static func remarks(_ set: ImpactSet) -> [String] {
    let whole = ImpactWords.remark(on: set).map { indented($0) } ?? []
    let groups = set.groups.filter { !$0.cautions.isEmpty }.flatMap { group in
      indented(
        group.count.group.shownHarmless + ": "
          + group.cautions.map(ImpactWords.caution).joined(separator: "; "))
    }
    let lines = whole + groups
    return lines.isEmpty ? [] : [""] + lines
  }

  private static let legend = [
    "flagged: the rate is below 80 % of the highest one (29 CFR 1607.4 D).",
    "p: Fisher's exact test, two-sided, against the group with the highest rate.",
    "A flag is a reason to look closer. By itself it proves nothing.",
  ]

  private static func indented(_ text: String) -> [String] {
    TextWrap.lines(text, width: PlainLayout.width - 4).enumerated().map {
      ($0.offset == 0 ? "  " : "    ") + $0.element
    }
  }
}
