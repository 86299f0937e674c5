import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// The picture of one agenda item: what it is, how it stands, and what to look at.
struct DebriefPicture {
  let screen: DebriefScreen
  let opened: OpenSession
  let card: CombinedCard

  private var words: AgendaWords { AgendaWords(opened.scoringPlan, card.sheet, card.scorecard) }
  private var figures: Figures { Figures(rules: opened.guide.scoring) }

  func draw(on surface: inout Surface, in area: Rect) {
    let (asking, body) = parts(area)
    guard let entry = screen.entry(opened) else {
      surface.write(
        "Nothing to settle. Esc goes back to the scorecard.", in: area.inset(left: 1, top: 1))
      return
    }
    let head = headLines(entry, width: body.width)
    let (top, below) = body.cutTop(head.count + 1)
    head.draw(on: &surface, in: top)
    detail(entry, width: below.width).drawScrolled(from: screen.scroll, on: &surface, in: below)
    drawAsking(on: &surface, in: asking)
  }

  private func parts(_ area: Rect) -> (asking: Rect, body: Rect) {
    let rows: Int =
      switch screen.mode {
      case .talking: 0
      case .revising: 2
      case .reasoning(let entry): entry.height(opened, card, width: area.width)
      }
    let (asking, rest) = area.cutBottom(min(rows, area.height - 4))
    return (asking, rest.inset(left: 1, right: 1))
  }

  /// The furthest that what is looked at can be scrolled.
  func furthest(_ area: Rect) -> Int {
    let body = parts(area).body
    guard let entry = screen.entry(opened) else { return 0 }
    let room = body.height - headLines(entry, width: body.width).count - 1
    return detail(entry, width: body.width).furthest(height: room)
  }

  private func question(_ entry: AgendaEntry) -> Question? {
    entry.item.question.flatMap { opened.guide.question($0) }
  }

  private func headLines(_ entry: AgendaEntry, width: Int) -> [StyledLine] {
    let entries = opened.agenda(card)
    let heading = question(entry).map { " · " + $0.heading } ?? ""
    var lines = [
      StyledLine("\(screen.place + 1) of \(entries.count)", .quiet).adding("  ")
        .adding(words.short(entry), .bold).adding(heading)
    ]
    lines += TextWrap.lines(words.sentence(entry), width: width).map { StyledLine($0) }
    let state = entry.settled.map { "✓ " + $0.text } ?? "… to settle"
    lines += TextWrap.lines(state, width: width).prefix(3).map {
      StyledLine($0, entry.settled == nil ? Style(.caution) : Style(.good))
    }
    return lines
  }

  /// The record of the question, or the figures behind an item that is not about one.
  private func detail(_ entry: AgendaEntry, width: Int) -> [StyledLine] {
    if let question = question(entry) {
      return QuestionRecord(
        opened: opened, card: card, question: question, shift: screen.shift
      ).lines(width: width)
    }
    switch entry.item.kind {
    case .bandStraddle: return formsAlone
    case .testInterviewGap, .methodsDisagree:
      return CompetencyPane(opened: opened, card: card).lines(width: width)
    case .flipped: return revisions(width: width)
    case .communicationSplit: return communication
    case .gateNotGiven(let gate):
      return opened.guide.scoring.gate(gate)?.kind == .communication ? communication : []
    case .concernFlag: return flag(entry, width: width)
    case .markerSpread: return markers(entry, width: width)
    case .criticalStraddle, .spread: return []
    }
  }

  /// What each form says of communication.
  private var communication: [StyledLine] {
    card.sheet.seats.filter { $0.state == .sealed }.map { seat in
      StyledLine(TextWidth.padded(seat.interviewer.text, to: 24))
        .adding(seat.communication?.rawValue ?? "not given", .bold)
    }
  }

  /// What each marker made of an answer, and the answer.
  private func markers(_ entry: AgendaEntry, width: Int) -> [StyledLine] {
    guard let id = entry.item.question, let item = opened.guide.assessment.item(id) else {
      return []
    }
    let marks = opened.shown.readings(of: id).counting.map {
      ($0.whose, $0.final.words(opened.guide.assessment.criteria))
    }
    let answer = opened.shown.answer(to: item, under: opened.guide.assessment)
    let lines = answer?.answer.words(for: item).split(separator: "\n").map(String.init) ?? []
    return marks.map { StyledLine(TextWidth.padded($0.0, to: 24)).adding($0.1, .bold) }
      + [StyledLine()]
      + lines.flatMap { TextWrap.lines($0, width: width) }.map { StyledLine($0, .quiet) }
  }

  /// The total that each form would give alone, lowest first.
  private var formsAlone: [StyledLine] {
    let sealed = card.sheet.seats.filter { $0.state == .sealed }.map { seat in
      (seat.interviewer, card.alone(seat.interviewer, opened.scoringPlan))
    }
    let sorted = sealed.enumerated().sorted { left, right in
      let first = left.element.1.total ?? 101
      let second = right.element.1.total ?? 101
      return first != second ? first < second : left.offset < right.offset
    }
    return sorted.map { _, form in
      StyledLine(TextWidth.padded(form.0.text, to: 24))
        .adding(figures.totalAndBand(form.1), .bold)
        .adding("   interview " + figures.part(.interview, form.1.interviewScore), .quiet)
    }
  }

  /// Every revision with its reason.
  private func revisions(width: Int) -> [StyledLine] {
    opened.guide.questions.flatMap { question in
      opened.shown.seats.flatMap { name -> [StyledLine] in
        let entry = opened.shown.form(of: name)[question.id]
        guard !entry.revisions.isEmpty else { return [] }
        let reasons = entry.revisions.map(\.reason).joined(separator: "; ")
        return .paragraph(
          question.id + " " + MatrixCell(entry, under: opened.guide.scoring).text,
          name.text + ": " + reasons,
          width: width, indent: 12)
      }
    }
  }

  private func flag(_ entry: AgendaEntry, width: Int) -> [StyledLine] {
    guard let flag = entry.flag else { return [] }
    var lines: [StyledLine] = .paragraph("Evidence", "“" + flag.evidence + "”", width: width)
    let state = opened.shown.state(of: flag.key).rawValue
    lines += .paragraph(
      "State", FlagWords.resolution(of: flag.key, in: opened.shown) ?? state, width: width)
    return lines
  }

  private func drawAsking(on surface: inout Surface, in area: Rect) {
    switch screen.mode {
    case .talking: break
    case .revising(let question):
      surface.rule(area)
      surface.write(
        opened.askForRating(of: question), in: area.inset(left: 1, right: 1, top: 1),
        style: .bold)
    case .reasoning(let entry): entry.draw(opened, card, on: &surface, in: area)
    }
  }
}
