import Guide
import Interview
import Screen
import Text

/// The picture of the set-up: the form at the left, the guide at the right.
struct SetupPicture {
  let screen: SetupScreen
  let model: Model
  private let form: SetupForm
  private let checks: SetupChecks

  init(screen: SetupScreen, model: Model) {
    self.screen = screen
    self.model = model
    form = screen.form(model)
    checks = SetupChecks(form: form, moments: TypedMoment(model))
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let (left, right) = Self.halves(area)
    drawForm(on: &surface, in: left)
    surface.fill(
      Rect(x: right.x - 2, y: area.y, width: right.isEmpty ? 0 : 1, height: area.height),
      with: "│", style: .quiet)
    let lines = guideLines(in: right)
    if lines.draw(from: screen.scroll, on: &surface, in: right) {
      surface.writeRight(" PgDn ↓ more", in: right, row: right.height - 1, style: .quiet)
    }
  }

  /// The furthest line that the guide can be scrolled to at the model's size.
  var furthestScroll: Int {
    let right = Self.halves(model.body).right
    return max(0, guideLines(in: right).count - right.height)
  }

  private static func halves(_ area: Rect) -> (left: Rect, right: Rect) {
    let inner = area.inset(left: 1, right: 1)
    let (left, rest) = inner.cutLeft(min(64, max(31, inner.width * 51 / 100)))
    return (left, rest.inset(left: 3).cutLeft(76).left)
  }

  private func guideLines(in rect: Rect) -> [StyledLine] {
    if let damage = model.guides?.damage(of: form.typedOpening) {
      return .paragraph("", damage, Style(.caution), width: rect.width, indent: 0)
    }
    guard let copy = screen.guide(model) else { return [StyledLine("Reading the guide…", .quiet)] }
    let isOpenings = model.guides?.copy(of: form.typedOpening) != nil
    return GuideInBrief(copy: copy, isOpenings: isOpenings).lines(
      width: rect.width, height: rect.height)
  }

  // The form.

  /// A line of the form; a field, or what is said about one.
  private enum Line {
    case field(SetupForm.Field)
    case fault(String)
    case guide
    case gap
  }

  private func drawForm(on surface: inout Surface, in area: Rect) {
    let offers = SetupOffers(form: form, sessions: model.sessions).names
    var lines = formLines(spacious: true)
    let offerRows = offers.isEmpty ? 0 : min(offers.count, 5) + 2
    if lines.count + offerRows > area.height { lines = formLines(spacious: false) }
    // Offers give way to the form, down to two of them.
    let kept = min(offerRows, max(area.height - lines.count, min(offerRows, 4)))
    let (upper, lower) = area.cutTop(min(lines.count, area.height - kept))
    var cursor = ListCursor()
    let here = lines.firstIndex {
      if case .field(let field) = $0 { field == form.field } else { false }
    }
    cursor.select(here ?? 0, count: lines.count)
    for (row, index) in cursor.window(count: lines.count, height: upper.height).enumerated() {
      draw(lines[index], on: &surface, in: upper.row(row))
    }
    drawOffers(offers, on: &surface, in: lower.cutTop(max(0, kept)).top)
  }

  private func formLines(spacious: Bool) -> [Line] {
    let gap: [Line] = spacious ? [.gap] : []
    let panel = form.panel.indices.flatMap { lines(.member($0)) }
    return lines(.opening) + near + [.guide] + gap + lines(.candidate) + twin + gap + panel + gap
      + lines(.time) + lines(.place) + gap + lines(.confirm)
  }

  private func lines(_ field: SetupForm.Field) -> [Line] {
    [.field(field)] + (checks.shown(field).map { [.fault("✗ " + $0)] } ?? [])
  }

  private var near: [Line] {
    checks.isNearlyAnother(among: model.sessions, except: screen.session)
      ? [.fault("! one is spelled nearly so")] : []
  }

  private var twin: [Line] {
    let id = checks.twin(among: model.sessions, except: screen.session)
    return id.map { [.fault("! the same candidate as \($0)")] } ?? []
  }

  private static let labelWidth = 12

  private func draw(_ line: Line, on surface: inout Surface, in rect: Rect) {
    switch line {
    case .gap: break
    case .fault(let words):
      surface.write(
        TextWidth.fitted(words, to: rect.width - Self.labelWidth), in: rect,
        column: Self.labelWidth, style: Style(.caution))
    case .guide: drawGuide(on: &surface, in: rect)
    case .field(.confirm): drawConfirm(on: &surface, in: rect)
    case .field(let field): draw(field, on: &surface, in: rect)
    }
  }

  private func draw(_ field: SetupForm.Field, on surface: inout Surface, in rect: Rect) {
    let isHere = field == form.field
    surface.write(isHere ? "▸" : " ", in: rect, style: Style(.accent, .bold))
    surface.write(label(field), in: rect, column: 1, style: isHere ? .bold : .quiet)
    let box = rect.inset(left: Self.labelWidth)
    let style = Style(.plain, isHere ? [.underline, .bold] : .underline)
    surface.fill(box, style: style)
    form[field]?.draw(on: &surface, in: box, style: style, isActive: isHere)
    guard field == .time, isHere, form.time.text.isEmpty else { return }
    let hint = "such as " + checks.moments.example
    surface.write(
      TextWidth.fitted(hint, to: box.width - 2), in: box, column: 2,
      style: Style(.quiet, .underline))
  }

  /// Which guide the opening has or will have.
  private func drawGuide(on surface: inout Surface, in rect: Rect) {
    guard let guides = model.guides, let copy = screen.guide(model) else { return }
    surface.write("Guide", in: rect, column: 1, style: .quiet)
    let box = rect.inset(left: Self.labelWidth)
    let hint =
      guides.copy(of: form.typedOpening) != nil
      ? "the opening's" : (guides.shelf.count > 1 ? "Ctrl-G another" : "")
    let room = box.width - TextWidth.of(hint) - 2
    let title = "\(copy.guide.title), version \(copy.guide.version)"
    guard !hint.isEmpty, room >= TextWidth.of(copy.guide.title) else {
      surface.write(TextWidth.fitted(title, to: box.width), in: box, style: .quiet)
      return
    }
    surface.write(TextWidth.fitted(title, to: room), in: box)
    surface.writeRight(hint, in: box, style: .quiet)
  }

  private func label(_ field: SetupForm.Field) -> String {
    switch field {
    case .opening: "Opening"
    case .candidate: "Candidate"
    case .member(let row): (row == 0 ? "Panel" : "     ") + (row < 9 ? "   " : "  ") + "\(row + 1)"
    case .time: "When"
    case .place: "Where"
    case .confirm: ""
    }
  }

  private func drawConfirm(on surface: inout Surface, in rect: Rect) {
    let isHere = form.field == .confirm
    let words = screen.session == nil ? "Set up" : "Change the plan"
    let hint = screen.obstacle(model) ?? (isHere ? "Enter" : "Ctrl-S")
    let box = rect.cutLeft(TextWidth.of(words) + 3).left
    surface.fill(box, style: isHere ? .selected : .plain)
    surface.write(
      (isHere ? "▸" : " ") + words, in: box, style: isHere ? .selected : .bold)
    let beside = rect.inset(left: box.width + 1)
    surface.write(TextWidth.fitted(hint, to: beside.width), in: beside, style: .quiet)
    if isHere { surface.cursor = Point(x: box.x, y: box.y) }
  }

  private func drawOffers(_ offers: [String], on surface: inout Surface, in area: Rect) {
    guard !offers.isEmpty, area.height >= 2 else { return }
    let list = area.height > 2 ? area.cutTop(1).rest : area
    let key = form.isTypedInto && form.taking == nil ? "↓ or Ctrl-N" : "Ctrl-N"
    surface.write("Used before · \(key) takes", in: list, column: 1, style: .quiet)
    let rows = list.cutTop(1).rest
    // The next one to be taken comes first.
    let turn = (form.taking?.count ?? 0) % (offers.count + 1)
    for row in 0..<min(rows.height, offers.count) {
      let index = (turn + row) % (offers.count + 1)
      guard index < offers.count else { break }
      surface.write(
        TextWidth.fitted(offers[index], to: rows.width - Self.labelWidth), in: rows, row: row,
        column: Self.labelWidth, style: row == 0 ? .accent : .quiet)
    }
  }
}
