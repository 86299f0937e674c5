import Interview
import Screen
import Text

/// The picture of the Audit screen: what the check found, and below it the log.
struct AuditPicture {
  let screen: AuditScreen
  let model: Model

  private static let explanation = """
    Every entry of the ledger is sealed with a fingerprint of itself and of the entry before \
    it. The check reads all of them from the first on and computes each fingerprint again. \
    An entry that was changed, removed or put in between breaks the chain at its place. The list \
    of sessions, the guides and the file itself are checked as well.
    """

  /// How many rows the log has.
  static func listHeight(_ screen: AuditScreen, _ model: Model) -> Int {
    let picture = AuditPicture(screen: screen, model: model)
    return max(1, model.body.height - picture.found(width: model.body.width - 2).count - 1)
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    let lines = found(width: inner.width)
    lines.draw(on: &surface, in: inner)
    let list = inner.inset(top: lines.count)
    surface.rule(list)
    drawLog(on: &surface, in: list.inset(top: 1))
  }

  /// What the check found, in as much detail as there is room for.
  private func found(width: Int) -> [StyledLine] {
    func paragraph(_ text: String, _ style: Style = .plain) -> [StyledLine] {
      TextWrap.lines(text, width: min(width, 100)).map { StyledLine($0, style) }
    }
    guard let finding = screen.finding else { return [StyledLine("checking…", .quiet)] }
    // How much others have recorded is not for a seat that still rates.
    let count =
      model.me != .lead
      ? "all events" : finding.events == 1 ? "1 event" : "\(finding.events) events"
    if let fault = finding.fault {
      guard AuditSight(for: model.me).showsPlaces else {
        return paragraph(
          "✗ Something in the record is not as it was written. Tell the hiring lead, who sees where.",
          Style(.bad, .bold))
      }
      return paragraph(
        "✗ Something is not as it was written: \(fault)\n\(count) were read. Keep this file as it is;"
          + " `starpanel audit verify` names all faults, and docs/reliability.md says what to do.",
        Style(.bad, .bold))
    }
    var lines = paragraph("✓ \(count) checked; every chain is whole.", Style(.good, .bold))
    lines += paragraph("Figure \(finding.figure)")
    if model.body.height >= 20 {
      lines += paragraph(
        "Keep the figure elsewhere. `starpanel audit verify --against` tells later whether anything"
          + " of today was changed.", .quiet)
    }
    return model.body.height >= 36 ? paragraph(Self.explanation, .quiet) + lines : lines
  }

  private func drawLog(on surface: inout Surface, in area: Rect) {
    let log = screen.log
    guard !log.entries.isEmpty else {
      let words =
        if model.me == nil {
          "The log is told to whoever says who they are: w on Sessions."
        } else if log.asked != nil {
          "Reading…"
        } else {
          log.words.isEmpty
            ? "Nothing that you may see was recorded yet." : "No event contains that text."
        }
      for (row, line) in TextWrap.lines(words, width: area.width).enumerated() {
        surface.write(line, in: area, row: row, style: .quiet)
      }
      return
    }
    let window = log.cursor.window(count: log.entries.count, height: area.height)
    let shown = log.entries[window]
    let whoWidth = min(24, shown.map { TextWidth.of($0.who) }.max() ?? 0)
    // The candidate has a column of its own where there is room for one.
    let names = shown.map { TextWidth.of($0.candidate) }.max() ?? 0
    let nameWidth = area.width - 18 - whoWidth - 2 - names - 2 >= 40 ? min(30, names) : 0
    for (row, index) in window.enumerated() {
      let entry = log.entries[index]
      let line = area.row(row)
      let isHere = index == log.cursor.row
      let style: Style = isHere ? .selected : .plain
      surface.fill(line, style: style)
      var text = TextWidth.padded(model.zone.moment(entry.event.at), to: 16) + "  "
      text += TextWidth.padded(entry.who, to: whoWidth) + "  "
      if nameWidth > 0 { text += TextWidth.padded(entry.candidate, to: nameWidth) + "  " }
      let what =
        nameWidth > 0 || entry.candidate.isEmpty ? entry.what : entry.what + " · " + entry.candidate
      text += TextWidth.fitted(what, to: line.width - TextWidth.of(text))
      surface.write(text, in: line, style: style)
      if isHere { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }
}
