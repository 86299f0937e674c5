import Guide
import Interview
import Scoring
import Screen
import Text

/// How far each form has come, for the lead, before the forms are opened: no value of any.
struct ProgressPicture {
  let screen: ScorecardScreen
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let card = screen.card(opened)
    let asking = AskingPane(screen: screen, opened: opened, card: card)
    let (bottom, rest) = area.cutBottom(min(asking.height(area.width), area.height - 3))
    drawSeats(on: &surface, in: rest.inset(left: 1, right: 1))
    asking.draw(on: &surface, in: bottom)
  }

  private func drawSeats(on surface: inout Surface, in area: Rect) {
    let panel = opened.shown.panel
    guard !panel.isEmpty else {
      surface.write("The session has no panel yet; set it up first.", in: area.inset(top: 1))
      return
    }
    let text = "Ratings, notes and flags are shown once every form is sealed or excused."
    var intro = TextWrap.lines(text, width: area.width - 1)
    // Some of the panel stays in view; it scrolls.
    intro += remarks(width: area.width - 1, rows: area.height - intro.count - 6)
    for (row, line) in intro.enumerated() {
      surface.write(line, in: area, row: row, column: 1, style: .quiet)
    }
    let list = area.inset(top: intro.count + 1, bottom: 2)
    let names = min(30, panel.map { TextWidth.of($0.text) }.max() ?? 0)
    for (row, index) in screen.seat.window(count: panel.count, height: list.height).enumerated() {
      let isHere = index == screen.seat.row
      let line = list.row(row)
      let style: Style = isHere ? .selected : .plain
      surface.fill(line, style: style)
      surface.write(
        TextWidth.fitted(
          (isHere ? "▸" : " ") + TextWidth.padded(panel[index].text, to: names) + "   "
            + progress(of: panel[index]), to: line.width), in: line, style: style)
      if isHere { surface.cursor = Point(x: line.x, y: line.y) }
    }
    let (bottom, _) = area.cutBottom(1)
    surface.write("Test", in: bottom, column: 1, style: .quiet)
    surface.write(test, in: bottom, column: 8)
  }

  /// What was decided and put right already, what was last first, as far as there is room.
  private func remarks(width: Int, rows: Int) -> [String] {
    var texts: [String] = []
    if let decision = opened.shown.decision {
      texts.append("Decision: \(decision.choice.rawValue) · \(decision.reason)")
    }
    if let reason = opened.shown.setAside {
      texts.append("Set aside, and counts nowhere: " + reason)
    }
    let changes = opened.shown.changes.filter {
      $0.kind != .setAside || opened.shown.setAside == nil
    }
    texts += changes.reversed().map { "Changed: \($0.words): \($0.reason)" }
    texts += opened.shown.testDoor.sentences(in: opened.zone).reversed().map { "Test: " + $0 }
    let flags = opened.shown.flags.filter { opened.visibility.showsFlags(of: $0.key.seat) }
    texts += flags.map { "Your flag: " + (opened.guide.flag($0.flag)?.title ?? $0.flag) }
    let lines = texts.flatMap { TextWrap.lines($0, width: width) }
    guard lines.count > rows else { return lines }
    return lines.prefix(max(0, rows - 1)) + [
      "… more of it is told by `starpanel show \(opened.id)`"
    ]
  }

  /// How far a form has come, with nothing that tells what it says.
  private func progress(of name: Interviewer) -> String {
    let remark = ConflictWords(opened.shown, opened.visibility).remark(on: name)
    return state(of: name) + (remark.map { " · " + $0 } ?? "")
  }

  private func state(of name: Interviewer) -> String {
    if opened.shown.isRecused(name) { return ConflictWords.recused }
    if let reason = opened.shown.excuse(of: name) { return "excused: " + reason }
    let form = opened.shown.form(of: name)
    if form.isSealed {
      return "✓ sealed" + (form.seal?.at.map { " " + opened.zone.moment($0) } ?? "")
    }
    guard form.openedAt != nil || !form.entries.isEmpty else { return "not started" }
    let counted = opened.guide.questions.filter {
      opened.shown.voided[$0.id] == nil && opened.shown.asks(name, $0.id)
    }
    let done = counted.count { form[$0.id].answer != nil }
    return "\(done) of \(counted.count) questions done"
  }

  private var test: String {
    let scorecard = screen.card(opened).scorecard
    let figures = Figures(rules: opened.guide.scoring)
    guard opened.guide.hasTest else { return "this role has none" }
    if let score = scorecard.testScore { return figures.part(.test, score) }
    let known = scorecard.sections.count { $0.score != nil }
    let waiting = TestMarking(session: opened.shown, guide: opened.guide).waiting
    let told = waiting.isWaiting ? "; to be marked: \(waiting.words)" : ""
    return known == 0 && told.isEmpty
      ? "not in yet; t enters it" : "\(known) of \(scorecard.sections.count) sections in" + told
  }
}

/// What an interviewer sees before their seat may see anything.
struct NothingYet {
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 3, right: 3, top: 2)
    let text = "The scorecard is shown once every form is sealed."
    for (row, line) in TextWrap.lines(text, width: inner.width).enumerated() {
      surface.write(line, in: inner, row: row)
    }
  }
}
