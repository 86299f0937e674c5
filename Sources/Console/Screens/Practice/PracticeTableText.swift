package import Interview
import Text

/// Who has practised, for the lead: the same lines on the screen and for `starpanel practice`.
package struct PracticeTableText {
  private let tables: [PracticeTable]
  /// Who is on a panel that still interviews, and has practised under no guide.
  private let absent: [Interviewer]
  private let zone: ClockZone

  package init(_ tables: [PracticeTable], absent: [Interviewer], zone: ClockZone) {
    self.tables = tables
    self.absent = absent
    self.zone = zone
  }

  /// Lines of at most a width, each made harmless for a terminal.
  package func lines(width: Int) -> [String] {
    var page = WrappedText(width: width)
    for table in tables {
      page.blank()
      page.add(
        "\(table.title), version \(table.guide.version): "
          + (table.answers == 0
            ? "no practice answers" : Count.of(table.answers, "practice answer")))
      if table.rows.isEmpty {
        page.add("Nobody has practised under it.", indent: 2)
      } else {
        page.addVerbatim(line("Rater", "Done", "Exact", "Within 1", "Last", width))
        for row in table.rows { page.addVerbatim(line(row, width)) }
      }
    }
    page.blank()
    if !absent.isEmpty {
      page.add("On a panel, and not begun: " + absent.map(\.text).joined(separator: ", ") + ".")
    }
    page.add(
      "Done: within one level of the expert by now. Exact and within 1: at the first try, before"
        + " the expert's level was shown. Nothing of it enters a score.")
    return page.lines.map(\.shownHarmless)
  }

  private func line(_ row: PracticeStanding, _ width: Int) -> String {
    line(
      row.rater.text, "\(row.done) of \(row.total)", "\(row.exact)", "\(row.withinOne)",
      row.last.map(zone.moment) ?? "", width)
  }

  private func line(
    _ rater: String, _ done: String, _ exact: String, _ within: String, _ last: String,
    _ width: Int
  ) -> String {
    let name = max(11, min(32, width - 46))
    return "  " + TextWidth.padded(rater, to: name) + " " + TextWidth.padded(done, to: 10)
      + TextWidth.padded(exact, to: 7) + TextWidth.padded(within, to: 10)
      + TextWidth.fitted(last, to: max(0, width - name - 30))
  }
}
