import Guide
import Interview
import Screen
import Text

/// How the interview screen is divided at a size.
///
/// Narrow screens stack rating and notes below the question; from
/// `wideFrom` columns on, the five anchors stand open at the right, and from
/// `widestFrom` on the notes have a column of their own.
struct InterviewLayout {
  static let wideFrom = 110
  static let widestFrom = 170

  enum Shape { case stacked, wide, widest }

  let shape: Shape
  /// All of them together.
  let whole: Rect
  /// The list of questions.
  var list: Rect
  /// The question, what to listen for, the probes.
  var question: Rect
  var rating: Rect
  var notes: Rect

  init(area: Rect, placeCount: Int) {
    let listWidth = 28
    whole = area
    if area.width >= Self.widestFrom, area.height >= 20 {
      shape = .widest
      let (left, rest) = area.cutLeft(listWidth)
      let column = (rest.width - 3) / 3
      list = left
      let (first, afterFirst) = rest.cutLeft(1).rest.cutLeft(column)
      let (second, afterSecond) = afterFirst.cutLeft(1).rest.cutLeft(column)
      question = first
      rating = second
      notes = afterSecond.cutLeft(1).rest
    } else if area.width >= Self.wideFrom, area.height >= 24 {
      shape = .wide
      let noteRows = max(5, area.height * 3 / 10)
      let (bottom, top) = area.cutBottom(noteRows)
      notes = bottom.cutTop(1).rest
      let (left, rest) = top.cutLeft(listWidth)
      list = left
      let (right, middle) = rest.cutRight(max(40, rest.width * 45 / 100))
      question = middle.cutLeft(1).rest
      rating = right.cutLeft(1).rest
    } else {
      shape = .stacked
      let rows = area.height - 5
      let top = max(placeCount + 2, min(rows * 3 / 4, 28))
      let (upper, lower) = area.cutTop(min(top, rows - 2))
      let (left, rest) = upper.cutLeft(listWidth)
      list = left
      question = rest.cutLeft(1).rest
      let (middle, bottom) = lower.cutTop(1).rest.cutTop(3)
      rating = middle
      notes = bottom.cutTop(1).rest
    }
  }
}

/// The picture of the interview screen.
struct InterviewPicture {
  let screen: InterviewScreen
  let model: Model
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let layout = InterviewLayout(area: area, placeCount: InterviewPlaces(guide: opened.guide).count)
    var list = layout.list
    if screen.words(opened) == nil || screen.mode != .rating {
      drawBorders(layout, on: &surface, in: area)
    } else {
      list = area.cutLeft(list.width).left
      surface.fill(
        Rect(x: list.maxX, y: list.y, width: 1, height: list.height), with: "│", style: .quiet)
    }
    QuestionList(screen: screen, model: model, opened: opened).draw(on: &surface, in: list)
    guard let question = screen.question(opened) else {
      return drawWords(layout, on: &surface, in: area)
    }
    QuestionPane(question: question, screen: screen, model: model, opened: opened)
      .draw(on: &surface, in: layout.question.inset(left: 1))
    let pane = RatingPane(question: question, screen: screen, opened: opened)
    if layout.shape == .stacked {
      pane.drawStrip(on: &surface, in: layout.rating.inset(left: 1, right: 1))
    } else {
      pane.drawLadder(on: &surface, in: layout.rating.inset(left: 1, right: 1))
    }
    drawLower(question, layout, on: &surface, in: layout.notes.inset(left: 1, right: 1))
  }

  /// The words in the place of question, rating and notes; they are long, and nothing is rated.
  private func drawWords(_ layout: InterviewLayout, on surface: inout Surface, in area: Rect) {
    guard let words = screen.words(opened) else { return }
    let pane = WordsPane(words: words, screen: screen, opened: opened)
    guard screen.mode != .rating else {
      let right = area.cutLeft(layout.list.width + 1).rest
      return pane.draw(
        on: &surface, in: drawAsking(below: right, on: &surface).inset(left: 1, right: 1))
    }
    pane.draw(on: &surface, in: layout.question.inset(left: 1))
    drawLower(nil, layout, on: &surface, in: layout.notes.inset(left: 1, right: 1))
  }

  private func drawBorders(_ layout: InterviewLayout, on surface: inout Surface, in area: Rect) {
    let bar = Rect(x: layout.list.maxX, y: layout.list.y, width: 1, height: layout.list.height)
    surface.fill(bar, with: "│", style: .quiet)
    switch layout.shape {
    case .stacked:
      rule(above: layout.rating, on: &surface)
      surface.write(
        "┴", in: Rect(x: bar.x, y: layout.rating.y - 1, width: 1, height: 1), style: .quiet)
      rule(above: layout.notes, on: &surface)
    case .wide:
      rule(above: layout.notes, on: &surface)
      column(leftOf: layout.rating, on: &surface)
      for x in [bar.x, layout.rating.x - 1] {
        surface.write(
          "┴", in: Rect(x: x, y: layout.notes.y - 1, width: 1, height: 1), style: .quiet)
      }
    case .widest:
      column(leftOf: layout.rating, on: &surface)
      column(leftOf: layout.notes, on: &surface)
    }
  }

  private func rule(above rect: Rect, on surface: inout Surface) {
    surface.rule(Rect(x: rect.x, y: rect.y - 1, width: rect.width, height: 1))
  }

  private func column(leftOf rect: Rect, on surface: inout Surface) {
    surface.fill(
      Rect(x: rect.x - 1, y: rect.y, width: 1, height: rect.height), with: "│", style: .quiet)
  }

  /// The notes, or what is being asked in their place.
  private func drawLower(
    _ question: Question?, _ layout: InterviewLayout, on surface: inout Surface, in area: Rect
  ) {
    switch screen.mode {
    case .flagging(let entry): entry.draw(opened.guide.flags, on: &surface, in: area)
    case .withdrawing: drawWithdrawing(on: &surface, in: area)
    case .sealing: drawSeal(layout, on: &surface, in: area)
    case .takingOver(let reason): drawTakeOver(reason, on: &surface, in: area)
    case .blank: drawBlanks(on: &surface, in: area)
    case .recusing: ConflictPane(screen: screen, opened: opened).drawRecusal(on: &surface, in: area)
    case .rating where screen.isAskingOfConflict(opened), .stating:
      ConflictPane(screen: screen, opened: opened).draw(on: &surface, in: area)
    case .rating, .writing:
      guard let question else { return }
      NotesPane(question: question, screen: screen, opened: opened).draw(on: &surface, in: area)
    }
  }

  /// Draws below the words whether there is a conflict of interest, where that is being asked, and
  /// gives what is left of an area.
  private func drawAsking(below area: Rect, on surface: inout Surface) -> Rect {
    guard screen.isAskingOfConflict(opened) else { return area }
    // The words are to be read out, and need the room more.
    let room = area.height / 8
    let pane = ConflictPane(screen: screen, opened: opened)
    let (bottom, rest) = area.cutBottom(pane.height(width: area.width - 2, room: room))
    pane.draw(on: &surface, in: bottom.inset(left: 1, right: 1))
    let (line, words) = rest.cutBottom(1)
    surface.rule(line)
    return words
  }

  /// The seal in the place of the notes, and over what is above them where it needs more room.
  private func drawSeal(_ layout: InterviewLayout, on surface: inout Surface, in area: Rect) {
    let pane = SealPane(opened: opened)
    let whole = layout.whole
    let fits = pane.height(width: area.width, within: area.height) != nil
    let more = fits ? nil : pane.height(width: whole.width - 2, within: whole.height)
    guard let height = more ?? (fits ? nil : pane.heightToSay(within: area.height)) else {
      return pane.draw(on: &surface, in: area)
    }
    let (bottom, rest) = whole.cutBottom(height)
    surface.fill(bottom)
    let line = rest.cutBottom(1).bottom
    if line.height > 0 {
      surface.rule(line)
      if line.y > layout.list.y, line.y < layout.list.maxY {
        surface.write("┴", in: line, column: layout.list.width, style: .quiet)
      }
    }
    pane.draw(on: &surface, in: bottom.inset(left: 1, right: 1))
  }

  private func drawTakeOver(_ reason: LineField, on surface: inout Surface, in area: Rect) {
    surface.write(
      "Why do you take this seat over? The reason is recorded.", in: area, style: .bold)
    surface.write(">", in: area, row: 1, style: .accent)
    reason.draw(on: &surface, in: area.row(1).inset(left: 2), isActive: true)
  }

  /// The question that stands before a raised flag is taken back.
  private func drawWithdrawing(on surface: inout Surface, in area: Rect) {
    guard case .flagRaised(_, let flag, let evidence) = opened.form.changes.done.last else {
      return
    }
    let title = opened.guide.flags.first { $0.id == flag }?.title ?? flag
    let lines = TextWrap.lines(
      "Take back the flag “\(title)”?  y takes it back, n leaves it.", width: area.width)
    for (row, line) in lines.enumerated() {
      surface.write(line, in: area, row: row, style: .bold)
    }
    surface.write(
      TextWidth.fitted("“" + evidence + "”", to: area.width), in: area, row: lines.count,
      style: .quiet)
  }

  private func drawBlanks(on surface: inout Surface, in area: Rect) {
    let choices =
      Blank.allCases.map { (String($0.letter), $0.words, $0.meaning(under: opened.guide.scoring)) }
      + [("0", "clear", "take rating and blank away again")]
    let isLowest = opened.guide.scoring.noAnswer == .lowest
    surface.write(
      "No rating, because…  "
        + (isLowest ? "No answer counts as a 1." : "None of these counts as zero."), in: area,
      style: .bold)
    for (row, choice) in choices.enumerated() {
      surface.write(choice.0, in: area, row: row + 1, column: 2, style: Style(.accent, .bold))
      surface.write(
        TextWidth.padded(choice.1, to: 12) + choice.2, in: area, row: row + 1, column: 5)
    }
  }
}
