import Guide
import Interview
import Scoring
import Screen

/// The picture of the open scorecard.
struct ScorecardPicture {
  let screen: ScorecardScreen
  let opened: OpenSession
  let card: CombinedCard

  private var competencies: CompetencyPane { CompetencyPane(opened: opened, card: card) }

  func layout(_ area: Rect) -> ScorecardLayout {
    let isWide =
      area.width >= ScorecardLayout.wideFrom && area.height >= ScorecardLayout.tallFrom
    let width = isWide ? (area.width - 5) * 11 / 20 : area.width - 2
    return ScorecardLayout(
      area: area, asks: AskingPane(screen: screen, opened: opened, card: card).height(area.width),
      pane: screen.pane,
      rows: (
        questions: opened.guide.questions.count + 1,
        verdict: verdictLines(isWide: isWide, width: width, headline: area.width - 2).count,
        agenda: agendaRows(area.width - 5 - width),
        competencies: competencies.lines(width: width).count
      ))
  }

  /// Rows of the agenda beside the rest, with its sentences in full.
  private func agendaRows(_ width: Int) -> Int {
    AgendaPane(screen: screen, opened: opened, card: card).height(width: width)
  }

  private func verdictLines(isWide: Bool, width: Int, headline: Int) -> [StyledLine] {
    VerdictPane(
      opened: opened, card: card, namesAgenda: !isWide,
      figuresLeft: VerdictHeadline(opened: opened, card: card).fitted(to: headline).rest
    ).lines(width: width)
  }

  /// What the interviewers noted on the question under the cursor, as a text.
  private func notes(width: Int) -> [StyledLine] {
    guard let question = screen.question(opened) else { return [] }
    return QuestionRecord(opened: opened, card: card, question: question, shift: screen.shift)
      .lines(width: width)
  }

  /// The text of the part that `Tab` turned to; empty where it is a list.
  private func text(_ layout: ScorecardLayout) -> [StyledLine] {
    switch screen.pane {
    case .notes: notes(width: layout.notes.width)
    case .competencies: competencies.lines(width: layout.verdict.width)
    case .verdict, .questions:
      verdictLines(
        isWide: layout.isWide, width: layout.verdict.width, headline: layout.headline.width)
    case .agenda, .flags: []
    }
  }

  /// The furthest that the part in view can be scrolled.
  func furthest(_ area: Rect) -> Int {
    let layout = layout(area)
    guard !layout.isWide || screen.pane == .notes else { return 0 }
    return text(layout).furthest(
      height: screen.pane == .notes ? layout.notes.height : layout.verdict.height)
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let layout = layout(area)
    VerdictHeadline(opened: opened, card: card).fitted(to: layout.headline.width).line
      .draw(on: &surface, in: layout.headline)
    MatrixPane(screen: screen, opened: opened, card: card).draw(on: &surface, in: layout.matrix)
    if layout.isWide {
      drawAll(layout, on: &surface)
    } else {
      drawTabs(on: &surface, in: layout.tabs)
      drawPart(layout, on: &surface)
    }
    AskingPane(screen: screen, opened: opened, card: card).draw(on: &surface, in: layout.asking)
  }

  private func drawAll(_ layout: ScorecardLayout, on surface: inout Surface) {
    verdictLines(isWide: true, width: layout.verdict.width, headline: layout.headline.width)
      .drawScrolled(from: 0, on: &surface, in: layout.verdict)
    title(.competencies, on: &surface, in: layout.competencies)
    competencies.lines(width: layout.competencies.width)
      .draw(on: &surface, in: layout.competencies.cutTop(1).rest)
    title(.agenda, on: &surface, in: layout.agenda)
    AgendaPane(screen: screen, opened: opened, card: card)
      .draw(on: &surface, in: layout.agenda.inset(top: 1, bottom: 1))
    title(.flags, on: &surface, in: layout.flags)
    FlagsPane(screen: screen, opened: opened).draw(on: &surface, in: layout.flags.cutTop(1).rest)
    guard !layout.notes.isEmpty, let question = screen.question(opened) else { return }
    let isHere = screen.pane == .notes
    surface.write(
      (isHere ? "▸" : "") + "\(screen.question.row + 1)  \(question.heading)",
      in: layout.notesTitle, style: isHere ? Style(.accent, .bold) : .bold)
    notes(width: layout.notes.width)
      .drawScrolled(
        from: isHere ? screen.scroll : 0, way: isHere ? "" : "Tab ", on: &surface,
        in: layout.notes)
  }

  private func title(
    _ pane: ScorecardScreen.Pane, on surface: inout Surface, in area: Rect
  ) {
    let isHere = screen.pane == pane
    surface.write(
      (isHere ? "▸" : "") + label(pane), in: area,
      style: isHere ? Style(.accent, .bold) : .quiet)
  }

  /// The name of a part, with what waits in it.
  private func label(_ pane: ScorecardScreen.Pane) -> String {
    switch pane {
    case .agenda:
      let entries = opened.agenda(card)
      let waiting = entries.filter { $0.settled == nil }.count
      return entries.isEmpty ? "Agenda 0" : "Agenda \(waiting) of \(entries.count) to settle"
    case .flags: return "Flags \(opened.shown.flags.count)"
    case .notes: return "Notes on \(screen.question.row + 1)"
    default: return pane.rawValue
    }
  }

  private func drawTabs(on surface: inout Surface, in line: Rect) {
    surface.rule(line)
    let isTight = line.width < 70
    // With the cursor in the matrix, the verdict is what stands below.
    let shown = screen.pane == .questions ? .verdict : screen.pane
    var column = 1
    for pane in ScorecardScreen.Pane.allCases where pane != .questions {
      let isFocused = pane == screen.pane
      let name = isTight ? pane.rawValue : label(pane)
      let text = " " + (isFocused ? "▸" : "") + name + " "
      let end = surface.write(
        text, in: line, column: column,
        style: pane == shown ? Style(isFocused ? .accent : .plain, .bold) : .quiet)
      column = end - line.x + 1
    }
  }

  private func drawPart(_ layout: ScorecardLayout, on surface: inout Surface) {
    switch screen.pane {
    case .questions, .verdict, .notes, .competencies:
      text(layout).drawScrolled(
        from: screen.pane == .questions ? 0 : screen.scroll,
        way: screen.pane == .questions ? "Tab " : "", on: &surface, in: layout.verdict)
    case .agenda:
      AgendaPane(screen: screen, opened: opened, card: card).draw(on: &surface, in: layout.agenda)
    case .flags: FlagsPane(screen: screen, opened: opened).draw(on: &surface, in: layout.flags)
    }
  }
}
