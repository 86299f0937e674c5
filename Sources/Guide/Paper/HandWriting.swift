import Text

/// What a person fills in by hand.
extension WrappedText {
  /// Lines to write on, each below a free one.
  mutating func writingLines(_ count: Int, indent: Int = 0) {
    for _ in 0..<count {
      blank()
      addVerbatim(String(repeating: "_", count: max(1, width - indent)), indent: indent)
    }
  }

  /// Names with room to write behind them, two to a line.
  mutating func fields(_ names: [String], indent: Int = 0) {
    let half = (width - indent - 2) / 2
    for start in stride(from: 0, to: names.count, by: 2) {
      blank()
      let pair = names[start..<min(start + 2, names.count)].map { name in
        name + " " + String(repeating: "_", count: max(1, half - name.count - 1))
      }
      addVerbatim(pair.joined(separator: "  "), indent: indent)
    }
  }

  /// A text, and at the right edge of its last line, or else below it, another.
  mutating func add(_ text: String, mark: String = "", indent: Int = 0, atRight right: String) {
    add(text, mark: mark, indent: indent)
    let last = lines.last ?? ""
    let gap = width - last.count - right.count
    if gap >= 2 {
      replaceLast(by: last + String(repeating: " ", count: gap) + right)
    } else {
      addVerbatim(String(repeating: " ", count: max(0, width - right.count)) + right)
    }
  }

  /// Boxes to tick, as many to a line as fit.
  mutating func boxes(_ labels: [String], indent: Int = 0) {
    var line = ""
    for label in labels {
      let box = "[ ] " + label
      if !line.isEmpty, indent + line.count + 3 + box.count > width {
        addVerbatim(line, indent: indent)
        line = ""
      }
      line += (line.isEmpty ? "" : "   ") + box
    }
    addVerbatim(line, indent: indent)
  }
}
