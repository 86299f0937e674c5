import Screen
import Text

/// A line of text in pieces, each with a style of its own.
struct StyledLine: Sendable, Hashable {
  /// A stretch of one style.
  struct Piece: Sendable, Hashable {
    var text: String
    var style: Style
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: String, _ style: Style = .plain) {
    pieces = [Piece(text: text, style: style)]
  }

  /// Columns that it takes.
  var width: Int { pieces.reduce(0) { $0 + TextWidth.of($1.text) } }

  /// The text without its styles.
  var text: String { pieces.map(\.text).joined() }

  /// The line with more text at its end.
  func adding(_ text: String, _ style: Style = .plain) -> StyledLine {
    adding(StyledLine(text, style))
  }

  /// The line with another at its end.
  func adding(_ other: StyledLine) -> StyledLine {
    var line = self
    line.pieces += other.pieces
    return line
  }

  /// The line filled up with blanks to a width, at least one blank.
  func padded(to width: Int) -> StyledLine {
    adding(String(repeating: " ", count: max(1, width - self.width)))
  }

  func draw(on surface: inout Surface, in rect: Rect) {
    var x = rect.x
    for piece in pieces {
      x = surface.write(piece.text, in: rect, column: x - rect.x, style: piece.style)
    }
  }
}

extension [StyledLine] {
  /// Draws as many lines as there are rows, from one of them on.
  ///
  /// - Returns: whether lines are left below.
  @discardableResult
  func draw(from start: Int = 0, on surface: inout Surface, in rect: Rect) -> Bool {
    let first = Swift.max(0, Swift.min(start, count - rect.height))
    for (row, line) in dropFirst(first).prefix(rect.height).enumerated() {
      line.draw(on: &surface, in: rect.row(row))
    }
    return first + rect.height < count
  }

  /// Items one after another, broken between items at a width.
  ///
  /// - Parameters:
  ///   - label: what the first line begins with; the others are indented alike.
  ///   - indent: columns for the label.
  ///   - gap: blanks between two items.
  static func flow(
    _ label: String, _ items: [StyledLine], width: Int, indent: Int = 10, gap: Int = 3
  ) -> [StyledLine] {
    guard !items.isEmpty else { return [] }
    let blank = String(repeating: " ", count: gap)
    var lines = [StyledLine(label, .quiet).padded(to: indent)]
    var isFresh = true
    for item in items {
      let last = lines[lines.count - 1]
      if isFresh {
        lines[lines.count - 1] = last.adding(item)
      } else if last.width + gap + item.width <= width {
        lines[lines.count - 1] = last.adding(blank).adding(item)
      } else {
        lines.append(StyledLine(String(repeating: " ", count: indent)).adding(item))
      }
      isFresh = false
    }
    return lines
  }

  /// A text broken at blanks, after a label; below a label that is too long to stand beside it.
  static func paragraph(
    _ label: String, _ text: String, _ style: Style = .plain, width: Int, indent: Int = 10
  ) -> [StyledLine] {
    if indent > 1, TextWidth.of(label) >= indent {
      return [StyledLine(TextWidth.fitted(label, to: width), .quiet)]
        + paragraph("", text, style, width: width, indent: indent)
    }
    return TextWrap.lines(text, width: Swift.max(1, width - indent)).enumerated().map { row, line in
      StyledLine(row == 0 ? label : "", .quiet)
        .adding(String(repeating: " ", count: row == 0 ? 0 : indent))
        .filled(to: row == 0 ? indent : 0)
        .adding(line, style)
    }
  }
}

extension StyledLine {
  /// The line filled up with blanks to a width, where it is shorter.
  fileprivate func filled(to width: Int) -> StyledLine {
    width > self.width ? padded(to: width) : self
  }
}
