import Interview
import Scoring
import Screen
import Text

/// How the width of the matrix is shared out.
struct MatrixColumns {
  /// Columns for cursor, number, mark and title.
  let left: Int
  /// Columns for one interviewer.
  let column: Int
  /// Columns for mean and n.
  static let figures = 11
  /// The interviewers in view, by their place on the panel.
  let shown: Range<Int>
  /// What each of the panel is called here.
  let names: [String]

  /// Where mean and n begin.
  var figuresAt: Int { left + column * shown.count }
  /// Where the remark begins.
  var remarkAt: Int { figuresAt + Self.figures }

  /// Columns of the usual remark, `2 apart, one below 3`, and of the short `2 apart, <3`.
  private static let remarks = [20, 11, 0]

  init(panel: [Interviewer], titles: Int, width: Int, shift: Int) {
    left = 7 + titles
    let free = max(0, width - left - Self.figures)
    let count = max(1, panel.count)
    let short = PanelNames.short(panel)
    let candidates = [(panel.map(\.text), 3), (short, 2), (short, 1)]
    for remark in Self.remarks {
      for (names, gap) in candidates {
        let wish = max(6, (names.map(TextWidth.of).max() ?? 0) + gap)
        if wish * count + remark <= free {
          self.names = names
          column = min(wish, 24)
          shown = 0..<panel.count
          return
        }
      }
    }
    names = PanelNames.short(panel, least: 1)
    // Five columns hold a revised rating; what then does not fit is scrolled to.
    column = count * 6 > free && count * 5 <= free ? 5 : max(6, min(12, free / count))
    let fit = max(1, min(panel.count, free / column))
    let start = max(0, min(shift, panel.count - fit))
    shown = start..<max(start, min(panel.count, start + fit))
  }
}
