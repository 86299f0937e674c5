/// Collects lines of plain text that are no wider than a given width.
///
/// Width is counted in characters.
struct WrappedText {
  let width: Int
  private(set) var lines: [String] = []

  init(width: Int) {
    self.width = width
  }

  /// An empty line, unless the last one is empty or there is none yet.
  mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Puts another line in the place of the last one.
  mutating func replaceLast(by line: String) {
    if !lines.isEmpty { lines.removeLast() }
    lines.append(line)
  }

  /// A heading over a rule of its own length.
  mutating func heading(_ text: String, rule: Character) {
    blank()
    let first = lines.count
    add(text)
    let longest = lines[first...].map(\.count).max() ?? 0
    lines.append(String(repeating: rule, count: longest))
  }

  /// A text in paragraphs; the first line opens with `mark`, the others stand below its text.
  ///
  /// - Parameters:
  ///   - text: Line feeds in it begin new lines.
  ///   - mark: What stands before the text, such as a number.
  ///   - indent: The column in which the mark begins.
  mutating func add(_ text: String, mark: String = "", indent: Int = 0) {
    let hanging = indent + mark.count
    var open = String(repeating: " ", count: indent) + mark
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = open
      var isAtStart = true
      for word in paragraph.split(separator: " ") {
        var rest = word
        if !isAtStart, line.count + 1 + rest.count <= width {
          line += " " + rest
          continue
        }
        if !isAtStart {
          lines.append(line)
          line = String(repeating: " ", count: hanging)
        }
        // A word longer than a line is cut, since it has no better place to break.
        while line.count + rest.count > width {
          let room = width - line.count
          lines.append(line + rest.prefix(room))
          rest = rest.dropFirst(room)
          line = String(repeating: " ", count: hanging)
        }
        line += rest
        isAtStart = false
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
      open = String(repeating: " ", count: hanging)
    }
  }

  /// Lines as they stand, but for the space at their ends; what is too wide goes on below.
  mutating func addVerbatim(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    let room = max(1, width - indent)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      while rest.last == " " { rest.removeLast() }
      repeat {
        var part = margin + rest.prefix(room)
        while part.last == " " { part.removeLast() }
        lines.append(part)
        rest = rest.dropFirst(room)
      } while !rest.isEmpty
    }
  }
}
