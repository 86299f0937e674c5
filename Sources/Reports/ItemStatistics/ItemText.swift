import Exact
import Guide
import Interview
package import Scoring
import Text

/// Statistics of the test's items as plain text, at most eighty columns wide.
package enum ItemText {
  /// The page of all guides, each with its table.
  package static func page(of guides: [GuideItems]) -> String {
    let pages = guides.map { guide in
      [head(guide), String(repeating: "─", count: PlainLayout.width)] + table(guide)
    }
    return (pages.joined(separator: [""]) + [""] + legend(guides.flatMap(\.items)))
      .map { $0 + "\n" }.joined()
  }

  private static func head(_ guide: GuideItems) -> String {
    let tests = Count.of(guide.tests, "test")
    let title = "\(guide.title.shownHarmless), version \(guide.guide.version)"
    let room = PlainLayout.width - TextWidth.of(tests) - 11
    return "Items   " + TextWidth.padded(title, to: room) + "   " + tests
  }

  // MARK: - The table

  private static let widths = (item: 28, count: 6, figure: 12, sum: 10)

  private static func table(_ guide: GuideItems) -> [String] {
    let titles = line(
      "  item", "n ", "difficulty", "item-rest r", "blank", "timed out")
    return [titles] + guide.items.flatMap { row($0) }
  }

  private static func row(_ item: ItemStatistic) -> [String] {
    let row = line(
      "  " + item.item.shownHarmless, "\(item.count)" + (item.isRough ? "*" : " "),
      item.difficulty?.shown(places: 2, against: [0, 1]) ?? "n/a",
      item.discrimination?.rounded(places: 2) ?? "n/a", "\(item.blank)", "\(item.timedOut)")
    guard let picks = item.picks else { return [row] }
    let phrases = picks.map { pick in
      "\(pick.id.shownHarmless) \(pick.count)" + (pick.isKey ? " (key)" : "")
    }
    return [row]
      + PlainLayout.flow(phrases, width: PlainLayout.width - margin.count).map { margin + $0 }
  }

  private static let margin = "      "

  private static func line(
    _ item: String, _ count: String, _ difficulty: String, _ discrimination: String,
    _ blank: String, _ timedOut: String
  ) -> String {
    let cells = [
      (count, widths.count), (difficulty, widths.figure), (discrimination, widths.figure),
      (blank, widths.sum), (timedOut, widths.sum),
    ]
    return TextWidth.padded(item, to: widths.item)
      + cells.map { PlainLayout.right($0, $1) }.joined()
  }

  // MARK: - What is to be known

  private static func legend(_ items: [ItemStatistic]) -> [String] {
    var lines = [
      "difficulty: mean share of the points, from 0 (hard) to 1 (easy). item-rest r:",
      "correlation of the item with all other items of the same test.",
    ]
    if items.contains(where: \.isRough) {
      lines.append("* fewer than \(ItemStatistic.enough) answers: the figures are rough.")
    }
    if items.contains(where: { $0.kind.hasPicks && $0.picks == nil }) {
      lines += [
        "Which answers were picked is shown to the lead (--as lead), and not of an item",
        "that a candidate has before them.",
      ]
    }
    return lines
  }
}

extension TestTaskKind {
  /// Whether answers of this kind are picked among several.
  fileprivate var hasPicks: Bool {
    switch self {
    case .choice, .ticks: true
    case .number, .order, .steps, .writing: false
    }
  }
}
