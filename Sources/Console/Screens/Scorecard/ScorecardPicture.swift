import Guide
import Interview
import Scoring
import Screen

/// The picture of the open scorecard.
struct ScorecardPicture {
  let screen: ScorecardScreen
  let opened: OpenSession
  let card: CombinedCard

  private var verdict: VerdictPane { VerdictPane(opened: opened, card: card, namesAgenda: true) }
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
        verdict: verdictLines(isWide: isWide, width: width).count,
        agenda: card.scorecard.agenda.count,
        competencies: competencies.lines(width: width).count
      ))
  }

  private func verdictLines(isWide: Bool, width: Int) -> [StyledLine] {
    VerdictPane(opened: opened, card: card, namesAgenda: !isWide).lines(width: width)
  }

  /// The furthest that the part in view can be scrolled.
  func furthest(_ area: Rect) -> Int {
    let layout = layout(area)
    guard !layout.isWide else { return 0 }
    let lines =
      screen.pane == .competencies
      ? competencies.lines(width: layout.verdict.width)
      : verdictLines(isWide: false, width: layout.verdict.width)
    return max(0, lines.count - layout.verdict.height)
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let layout = layout(area)
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
    verdictLines(isWide: true, width: layout.verdict.width)
      .draw(on: &surface, in: layout.verdict)
    title(.competencies, on: &surface, in: layout.competencies)
    competencies.lines(width: layout.competencies.width)
      .draw(on: &surface, in: layout.competencies.cutTop(1).rest)
    title(.agenda, on: &surface, in: layout.agenda)
    AgendaPane(screen: screen, opened: opened, card: card)
      .draw(on: &surface, in: layout.agenda.inset(top: 1, bottom: 1))
    title(.flags, on: &surface, in: layout.flags)
    FlagsPane(screen: screen, opened: opened).draw(on: &surface, in: layout.flags.cutTop(1).rest)
    guard layout.evidence.height > 2, let question = screen.question(opened) else { return }
    surface.write(
      "\(screen.question.row + 1)  \(question.heading)", in: layout.evidence, style: .bold)
    EvidencePane(opened: opened, question: question, scroll: 0, shift: screen.shift)
      .draw(on: &surface, in: layout.evidence.cutTop(2).rest)
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
      let name = isTight ? String(label(pane).prefix { $0 != " " }) : label(pane)
      let text = " " + (isFocused ? "▸" : "") + name + " "
      let end = surface.write(
        text, in: line, column: column,
        style: pane == shown ? Style(isFocused ? .accent : .plain, .bold) : .quiet)
      column = end - line.x + 1
    }
  }

  private func drawPart(_ layout: ScorecardLayout, on surface: inout Surface) {
    switch screen.pane {
    case .questions, .verdict:
      scrolled(verdictLines(isWide: false, width: layout.verdict.width), layout, on: &surface)
    case .competencies:
      scrolled(competencies.lines(width: layout.verdict.width), layout, on: &surface)
    case .agenda:
      AgendaPane(screen: screen, opened: opened, card: card).draw(on: &surface, in: layout.agenda)
    case .flags: FlagsPane(screen: screen, opened: opened).draw(on: &surface, in: layout.flags)
    }
  }

  private func scrolled(
    _ lines: [StyledLine], _ layout: ScorecardLayout, on surface: inout Surface
  ) {
    let start = screen.pane == .questions ? 0 : screen.scroll
    let isCut = lines.draw(from: start, on: &surface, in: layout.verdict)
    if isCut, layout.verdict.height > 0 {
      surface.writeRight(
        screen.pane == .questions ? " Tab ↓ more" : " ↓ more", in: layout.verdict,
        row: layout.verdict.height - 1, style: .quiet)
    }
  }
}
