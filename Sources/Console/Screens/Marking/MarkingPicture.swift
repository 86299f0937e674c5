import Screen

/// The picture of the marking screen.
struct MarkingPicture {
  let screen: MarkingScreen

  func draw(on surface: inout Surface, in area: Rect) {
    guard screen.task != nil else {
      let text = screen.book.hasRead ? "No open answers wait for a mark." : "Reading the answers …"
      surface.write(text, in: area.inset(left: 1, top: 1))
      return
    }
    let layout = MarkingLayout(area: area, screen: screen)
    drawBorders(layout, on: &surface)
    MarkingList(screen: screen).draw(on: &surface, in: layout.list)
    MarkingText(screen: screen, layout: layout).draw(on: &surface)
    let pane = MarksPane(screen: screen, shape: layout.shape)
    pane.draw(on: &surface, in: layout.marks)
  }

  private func drawBorders(_ layout: MarkingLayout, on surface: inout Surface) {
    let bar = Rect(x: layout.list.maxX, y: layout.list.y, width: 1, height: layout.list.height)
    switch layout.shape {
    case .wide:
      surface.fill(bar, with: "│", style: .quiet)
      surface.fill(
        Rect(
          x: layout.marks.x - 2, y: layout.marks.y, width: 1, height: layout.marks.height),
        with: "│", style: .quiet)
    case .stacked, .narrow:
      let line = Rect(x: 0, y: layout.marks.y - 1, width: surface.size.width, height: 1)
      surface.rule(line)
      if layout.shape == .stacked {
        surface.fill(bar, with: "│", style: .quiet)
        surface.write("┴", in: line, column: bar.x, style: .quiet)
      }
    }
  }
}

/// How the marking screen is divided at a size.
///
/// The marks stand below the answer, and from `wideFrom` columns on beside it. A narrow
/// screen shows the list of answers only while one moves in it, and a low one gives its rows
/// to the part that one is in.
struct MarkingLayout {
  static let wideFrom = 110
  static let listFrom = 72

  enum Shape { case narrow, stacked, wide }

  let shape: Shape
  /// The list of answers; empty where it does not show.
  let list: Rect
  /// Which answer it is.
  let heading: Rect
  /// What the candidate was asked.
  let task: Rect
  /// What the candidate wrote.
  let answer: Rect
  let marks: Rect
  /// Whether all that a message must contain stands beside the answer anyway.
  let hasContentsBeside: Bool

  init(area: Rect, screen: MarkingScreen) {
    hasContentsBeside = area.width >= Self.wideFrom && area.height >= 30
    let texts: Rect
    if area.width >= Self.wideFrom, area.height >= 26 {
      shape = .wide
      let (left, rest) = area.cutLeft(28)
      let (right, middle) = rest.cutRight(max(46, rest.width * 45 / 100))
      list = left
      marks = right.cutLeft(1).rest.inset(left: 1, right: 1)
      texts = middle.cutLeft(1).rest.inset(left: 1, right: 1)
    } else {
      let isLow = area.height < 16
      let pane = MarksPane(screen: screen, shape: area.width < Self.listFrom ? .narrow : .stacked)
      let isAside = isLow && screen.pane != .marks && screen.mode == .marking
      let most = area.height - 1 - (isLow ? 3 : screen.showsContents ? 6 : area.height / 2)
      let rows = isAside ? 1 : min(pane.rows(width: area.width - 2), most)
      let (bottom, top) = area.cutBottom(rows)
      let upper = top.cutBottom(1).rest
      marks = bottom.inset(left: 1, right: 1)
      if area.width < Self.listFrom {
        shape = .narrow
        let showsList = screen.pane == .answers
        list = showsList ? upper : Rect(x: upper.x, y: upper.y, width: 0, height: 0)
        texts = showsList ? upper.cutTop(0).top : upper.inset(left: 1, right: 1)
      } else {
        shape = .stacked
        list = upper.cutLeft(24).left
        texts = upper.cutLeft(25).rest.inset(left: 1, right: 1)
      }
    }
    let (first, below) = texts.cutTop(1)
    heading = first
    let needed = MarkingText.taskLines(
      screen, width: below.width, withContents: !hasContentsBeside
    ).count
    let rows = Self.taskRows(needed, screen, in: below, isWide: shape == .wide)
    task = below.cutTop(rows).top
    let gap = rows > 0 && below.height - rows >= 4 ? 1 : 0
    answer = below.cutTop(rows + gap).rest
  }

  /// Two rows say which task it is; in it one sees all of it, as far as it fits.
  private static func taskRows(
    _ needed: Int, _ screen: MarkingScreen, in area: Rect, isWide: Bool
  ) -> Int {
    if screen.pane == .task { return min(needed, max(0, area.height - (isWide ? 8 : 4))) }
    guard area.height >= 8 else { return 0 }
    return min(needed, isWide ? area.height / 3 : 2)
  }
}
