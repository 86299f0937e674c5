/// Collects lines of plain text that are no wider than a given width.
///
/// Width is counted in columns of a terminal.
package struct WrappedText {
  package let width: Int
  package private(set) var lines: [String] = []

  package init(width: Int) {
    self.width = width
  }

  /// An empty line, unless the last one is empty or there is none yet.
  package mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Puts another line in the place of the last one.
  package mutating func replaceLast(by line: String) {
    if !lines.isEmpty { lines.removeLast() }
    lines.append(line)
  }

  /// A heading over a rule of its own length.
  package mutating func heading(_ text: String, rule: Character) {
    blank()
    let first = lines.count
    add(text)
    let longest = lines[first...].map(TextWidth.of).max() ?? 0
    lines.append(String(repeating: rule, count: longest))
  }

  /// A text in paragraphs; the first line opens with `mark`, the others stand below its text.
  ///
  /// - Parameters:
  ///   - text: Line feeds in it begin new lines.
  ///   - mark: What stands before the text, such as a number.
  ///   - indent: The column in which the mark begins.
  package mutating func add(_ text: String, mark: String = "", indent: Int = 0) {
    let hanging = String(repeating: " ", count: indent + TextWidth.of(mark))
    var open = String(repeating: " ", count: indent) + mark
    let room = max(1, width - TextWidth.of(hanging))
    for line in TextWrap.lines(text, width: room) {
      lines.append((open + line).withoutBlanksAtItsEnd)
      open = hanging
    }
  }

  /// Lines as they stand, but for the space at their ends; what is too wide goes on below.
  package mutating func addVerbatim(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let pieces = TextWrap.cut(String(line).withoutBlanksAtItsEnd, width: max(1, width - indent))
      lines += pieces.map { (margin + $0).withoutBlanksAtItsEnd }
    }
  }
}

extension String {
  fileprivate var withoutBlanksAtItsEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
