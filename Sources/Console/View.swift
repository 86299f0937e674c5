package import Screen
import Text

/// The picture of a model at its size: pure, total, the same for the same model.
package func view(_ model: Model) -> Surface {
  var surface = Surface(size: model.size)
  let bounds = surface.bounds
  guard bounds.width >= Chrome.least.width, bounds.height >= Chrome.least.height else {
    let name = model.desk.map { PinDeskPicture(desk: $0, isUnsaved: false).name }
    let text =
      "\(name ?? model.screen.name): too small, needs \(Chrome.least.width)×\(Chrome.least.height)"
    surface.write(text, in: bounds)
    return surface
  }
  Chrome.draw(model, on: &surface)
  return surface
}

/// What frames every screen: the first line, the status line and the footer.
enum Chrome {
  /// The smallest size at which a screen is drawn.
  static let least = Size(width: 60, height: 16)

  /// What the frame leaves to the screen.
  static func body(of bounds: Rect) -> Rect { bounds.inset(top: 2, bottom: 2) }

  static func draw(_ model: Model, on surface: inout Surface) {
    if let desk = model.desk {
      drawDesk(desk, model, on: &surface)
      return
    }
    let screen = model.screen
    let bounds = surface.bounds
    let (header, line) = (bounds.row(0), bounds.row(1))
    let (status, footer) = (bounds.row(bounds.height - 2), bounds.row(bounds.height - 1))
    let body = body(of: bounds)
    drawHeader(model, screen, on: &surface, in: header)
    surface.rule(line)
    screen.draw(model, on: &surface, in: body)
    for text in model.markedTexts { surface.mark(text, in: body) }
    drawStatus(model, screen, on: &surface, in: status)
    drawFooter(model, on: &surface, in: footer)
    if let palette = model.palette { palette.draw(on: &surface, in: body) }
  }

  /// Where a PIN is asked for, nothing is drawn from the screens behind.
  private static func drawDesk(_ desk: PinDesk, _ model: Model, on surface: inout Surface) {
    let bounds = surface.bounds
    let picture = PinDeskPicture(desk: desk, isUnsaved: model.unsaved.sentence != nil)
    let head = bounds.row(0).inset(left: 1, right: 1)
    surface.write(picture.name, in: head, style: Style(.accent, .bold))
    surface.writeRight(
      TextWidth.fitted(SeatLabel.name(of: desk.seat), to: max(12, head.width / 4)), in: head)
    surface.rule(bounds.row(1))
    picture.draw(on: &surface, in: body(of: bounds))
    drawFooter(model, on: &surface, in: bounds.row(bounds.height - 1))
  }

  private static func drawHeader(
    _ model: Model, _ screen: any ConsoleScreen, on surface: inout Surface, in rect: Rect
  ) {
    let inner = rect.inset(left: 1, right: 1)
    let corner = SeatLabel(model).text(beside: screen.corner(model), width: inner.width)
    let end = surface.write(screen.name, in: inner, style: Style(.accent, .bold))
    let room = inner.maxX - end - 3 - TextWidth.of(corner) - 2
    surface.write(
      TextWidth.fitted(screen.subject(model), to: room), in: inner, column: end - inner.x + 3)
    surface.writeRight(corner, in: inner)
  }

  private static func drawStatus(
    _ model: Model, _ screen: any ConsoleScreen, on surface: inout Surface, in rect: Rect
  ) {
    let inner = rect.inset(left: 1, right: 1)
    if let field = model.filtering {
      surface.write("/", in: inner, style: .accent)
      field.draw(on: &surface, in: inner.inset(left: 1), isActive: true)
      return
    }
    if let finding = model.finding, finding.isTyping {
      let hint = model.findingHint
      surface.write("/", in: inner, style: .accent)
      finding.field.draw(
        on: &surface, in: inner.inset(left: 1, right: TextWidth.of(hint) + 2), isActive: true)
      surface.writeRight(hint, in: inner, style: .quiet)
      return
    }
    if let field = model.savingTo {
      let ask = "New file for all that is known: "
      surface.write(ask, in: inner, style: .accent)
      field.draw(on: &surface, in: inner.inset(left: TextWidth.of(ask)), isActive: true)
      return
    }
    let (left, right) = screen.status(model)
    let isLeaving = screen.asksHowToEnd
    if let sentence = isLeaving && model.notice == nil ? nil : trouble(model, width: inner.width) {
      // It has the line to itself: nothing is more important now, but an answer to the last key.
      let notice = isLeaving || model.unsaved.isLost ? model.notice?.text : nil
      surface.write(
        TextWidth.fitted(notice ?? sentence, to: inner.width), in: inner, style: Style(.bad, .bold))
      return
    } else if model.isWaiting, !model.typeAhead.isEmpty {
      surface.write("Opening…  What you type waits for it. Ctrl-C stays here.", in: inner)
      return
    } else if let notice = model.notice {
      tell(
        notice.text, on: &surface, in: inner, style: notice.isProblem ? Style(.caution) : .plain)
    } else if let filter = screen.filterText, !filter.isEmpty {
      let room = inner.width - (right.isEmpty ? 0 : TextWidth.of(right) + 2)
      let words = "Showing only what contains \"\(filter)\". Esc shows all."
      let isWhole = TextWidth.of(words) <= room
      surface.write(TextWidth.fitted(words, to: isWhole ? room : inner.width), in: inner)
      guard isWhole else { return }
    } else {
      tell(left, on: &surface, in: inner, style: .plain)
      guard TextWidth.of(left) + TextWidth.of(right) + 2 < inner.width else { return }
    }
    let told = TextWidth.of(model.notice?.text ?? "")
    if told == 0 || told + TextWidth.of(right) + 2 < inner.width {
      surface.writeRight(right, in: inner, style: .quiet)
    }
  }

  /// Writes a sentence, which takes rows from the screen above where one is not enough for it.
  private static func tell(
    _ text: String, on surface: inout Surface, in rect: Rect, style: Style
  ) {
    guard TextWidth.of(text) > rect.width else {
      surface.write(text, in: rect, style: style)
      return
    }
    let all = TextWrap.lines(text, width: rect.width)
    var lines = Array(all.prefix(4))
    if all.count > 4 { lines[3] = TextWidth.fitted(lines[3] + " " + all[4], to: rect.width) }
    for (row, line) in lines.enumerated() {
      let y = rect.y + 1 + row - lines.count
      let place = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      if y < rect.y {
        surface.fill(Rect(x: 0, y: y, width: surface.size.width, height: 1), style: .plain)
      }
      surface.write(line, in: place, style: style)
    }
  }

  /// What is not saved and why, with whom to turn to where the candidate sits: as much as fits.
  private static func trouble(_ model: Model, width: Int) -> String? {
    let report = model.unsaved
    guard let sentence = report.sentence, !model.screen.asksHowToEnd else {
      return report.sentence
    }
    let next =
      model.screen.isLocked
      ? " Tell the hiring lead." : report.isLost ? " W: to a new file." : " It is tried again."
    let short = (report.owed ?? "Not saved") + "."
    let ways =
      if model.screen.isLocked {
        [sentence + next, short + next]
      } else if report.isLost {
        [sentence + next, sentence + " W: new file.", short + next]
      } else {
        // Why matters more than that it is tried again.
        [sentence + next, sentence]
      }
    return ways.first { TextWidth.of($0) <= width } ?? ways.last
  }

  /// The keys that matter now, as many as fit; help is always among them.
  private static func drawFooter(_ model: Model, on surface: inout Surface, in rect: Rect) {
    let inner = rect.inset(left: 1, right: 1)
    let entries = footer(of: model)
    guard let last = entries.last else { return }
    var x = 0
    let reserve = TextWidth.of(last.keys) + 1 + TextWidth.of(last.label)
    for (index, entry) in entries.enumerated() {
      let width = TextWidth.of(entry.keys) + 1 + TextWidth.of(entry.label)
      let isLast = index == entries.count - 1
      guard isLast || x + width + 3 + reserve <= inner.width else { continue }
      let isOff = entry.isDisabled
      var end = surface.write(
        entry.keys, in: inner, column: x, style: isOff ? .quiet : Style(.accent, .bold))
      end = surface.write(
        " " + entry.label, in: inner, column: end - inner.x, style: isOff ? .quiet : .plain)
      x = end - inner.x + 3
    }
  }

  private struct Entry {
    var keys: String
    var label: String
    var isDisabled: Bool
  }

  private static func told(_ entries: [(keys: String, label: String)]) -> [Entry] {
    entries.map { Entry(keys: $0.keys, label: $0.label, isDisabled: false) }
  }

  private static func footer(of model: Model) -> [Entry] {
    if model.desk != nil { return listed(model) }
    // Over these two lines the keys of the screen are text.
    if model.palette != nil { return told([("Enter", "run"), ("↑↓", "choose"), ("Esc", "close")]) }
    if model.savingTo != nil { return told([("Enter", "write"), ("Esc", "back")]) }
    if model.filtering != nil { return told([("Enter", "keep"), ("Esc", "show all")]) }
    if model.finding?.isTyping == true {
      return told([("Enter", "find"), ("↓↑", "next, previous"), ("Esc", "close")])
    }
    return listed(model)
  }

  private static func listed(_ model: Model) -> [Entry] {
    model.allCommands.compactMap { command in
      guard let label = command.label else { return nil }
      return Entry(keys: command.footerKeys, label: label, isDisabled: command.disabled != nil)
    }
  }
}
