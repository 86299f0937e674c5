import Screen

/// How the open scorecard is divided at a size.
///
/// A narrow screen has the matrix above and one other part below, the one that
/// `Tab` turned to; from `wideFrom` and `tallFrom` on all parts are in view.
struct ScorecardLayout {
  static let wideFrom = 110
  static let tallFrom = 30

  /// Whether a terminal of that size shows all parts at once.
  static func showsAll(_ size: Size) -> Bool {
    size.width >= wideFrom && size.height - 4 >= tallFrom
  }

  let isWide: Bool
  /// What is being asked, at the bottom.
  let asking: Rect
  /// The verdict with its figures, which stands first.
  let headline: Rect
  let matrix: Rect
  /// The names of the parts; empty where all are in view.
  let tabs: Rect
  /// The part that `Tab` turned to, or the verdict where all are in view.
  let verdict: Rect
  let competencies: Rect
  let agenda: Rect
  let flags: Rect
  /// The name of the question under the cursor, where its notes stand beside all else.
  let notesTitle: Rect
  /// What the interviewers noted on it.
  let notes: Rect

  /// - Parameters:
  ///   - area: everything between the first line and the status line.
  ///   - asks: rows for what is being asked.
  ///   - pane: the part that movement keys act on.
  ///   - rows: rows that question list, verdict and agenda would fill.
  init(
    area: Rect, asks: Int, pane: ScorecardScreen.Pane,
    rows: (questions: Int, verdict: Int, agenda: Int, competencies: Int)
  ) {
    let (asking, rest) = area.cutBottom(min(asks, area.height - 4))
    self.asking = asking
    let inner: Rect
    (headline, inner) = rest.inset(left: 1, right: 1).cutTop(1)
    let nowhere = Rect(x: inner.x, y: inner.maxY, width: inner.width, height: 0)
    isWide = area.width >= Self.wideFrom && area.height >= Self.tallFrom
    guard isWide else {
      let below = pane == .questions ? 5 : pane == .notes ? 10 : 8
      let (top, lower) = inner.cutTop(min(rows.questions, max(3, inner.height - below)))
      let (line, body) = lower.cutTop(1)
      matrix = top
      tabs = line
      verdict = body
      competencies = body
      agenda = body
      flags = body
      notes = body
      notesTitle = nowhere
      return
    }
    let (top, below) = inner.cutTop(min(rows.questions, inner.height / 2))
    matrix = top
    tabs = nowhere
    let lower = below.cutTop(1).rest
    let (left, afterLeft) = lower.cutLeft((lower.width - 3) * 11 / 20)
    let right = afterLeft.cutLeft(3).rest
    let needed = max(rows.verdict + rows.competencies + 3, rows.agenda + 10)
    let spare = lower.height - needed - 1
    // Without room beside all else, the notes take the place of it while they have the focus.
    let (deep, shallow) = lower.cutBottom(
      spare >= 8 ? spare : pane == .notes ? lower.height : 0)
    (notesTitle, notes) = deep.cutTop(1)
    let height = shallow.height
    let (first, afterFirst) = left.cutTop(height).top.cutTop(min(rows.verdict, height - 4) + 1)
    verdict = first
    competencies = afterFirst
    let (second, afterSecond) = right.cutTop(height).top
      .cutTop(min(max(2, rows.agenda) + 2, max(4, height - 6)))
    agenda = second
    flags = afterSecond
  }
}
