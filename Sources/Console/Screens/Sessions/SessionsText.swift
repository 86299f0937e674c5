package import Interview
import Screen
import Text

/// The list of sessions as plain text, for `starpanel sessions`.
package enum SessionsText {
  /// A line of headings and a line for each session, as wide as the texts need.
  ///
  /// There is no line where there is no session for this seat; the remark says what is not listed.
  ///
  /// - Parameters:
  ///   - me: whose eyes it is for; an interviewer sees nothing of other forms and other panels.
  ///   - showsSetAside: whether sessions that were set aside are listed, too.
  ///   - zone: the clocks by which days are shown.
  package static func table(
    _ all: [SessionRow], me: Seat?, showsSetAside: Bool = false, zone: ClockZone
  ) -> (lines: [String], remark: String?) {
    let catalogue = SessionCatalogue(all)
    let list = SessionList(catalogue, me: me, showsSetAside: showsSetAside)
    let rows = list.found.map { catalogue.rows[$0] }
    let remark = list.remark(way: "--all").map { text in TextCells(text).map(\.text).joined() }
    guard !rows.isEmpty else { return ([], remark) }
    let screen = SessionsTable(me: me)
    var cells = [screen.headings] + rows.map { screen.cells($0, zone: zone) }
    // Said only where a plan says it.
    for (heading, text) in [
      ("Interview", { (row: SessionRow) in row.startsAt.map(zone.moment) }),
      ("Where", { (row: SessionRow) in row.place }),
    ] where rows.contains(where: { text($0) != nil }) {
      cells[0].append(heading)
      for (index, row) in rows.enumerated() {
        cells[index + 1].append(SessionsTable.harmless(text(row) ?? ""))
      }
    }
    let widths = cells[0].indices.map { column in
      cells.map { TextWidth.of($0[column]) }.max() ?? 0
    }
    let lines = cells.map { line in
      var text = zip(line, widths).map { TextWidth.padded($0.0, to: $0.1) }.joined(separator: "  ")
      while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
      return text
    }
    return (lines, remark)
  }
}

extension SessionsTable {
  /// No cell of the plain text is wider: a line is to be read, whatever was typed as a name.
  private static let widest = 60

  /// What the columns of the plain text are called.
  var headings: [String] {
    ["Session", "Candidate", "Opening", "Panel", "Stage", "Test", "Decision", "Set up"]
  }

  /// One session in those columns, made harmless for a terminal.
  func cells(_ row: SessionRow, zone: ClockZone) -> [String] {
    [
      row.id.text, row.candidate, row.opening.text, panel(row), stage(row), test(row),
      row.decision(for: me)?.rawValue ?? "", row.plannedAt.map(zone.day) ?? "",
    ].map(Self.harmless)
  }

  fileprivate static func harmless(_ text: String) -> String {
    TextCells(TextWidth.fitted(text, to: Self.widest)).map(\.text).joined()
  }
}
