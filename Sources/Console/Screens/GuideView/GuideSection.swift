import Guide

/// A part of the guide as it is read: a title and its text, line by line.
struct GuideSection: Sendable, Hashable {
  struct Paragraph: Sendable, Hashable {
    /// What stands before the text; further lines are indented by its width.
    var mark = ""
    var text: String
    var isHeading = false
  }

  /// What the list calls it.
  var title: String
  /// The question that it is about; nil for other parts.
  var question: String?
  var paragraphs: [Paragraph] = []

  init(_ title: String, question: String? = nil) {
    self.title = title
    self.question = question
    heading(title)
  }

  /// Whether title or text contains every word.
  func contains(_ words: [Substring]) -> Bool {
    let text = ([title] + paragraphs.map(\.text)).joined(separator: "\n").lowercased()
    return words.allSatisfy { text.contains($0) }
  }

  mutating func heading(_ text: String) {
    if !paragraphs.isEmpty { blank() }
    paragraphs.append(Paragraph(text: text, isHeading: true))
  }

  mutating func blank() { paragraphs.append(Paragraph(text: "")) }

  mutating func add(_ text: String, mark: String = "") {
    paragraphs.append(Paragraph(mark: mark, text: text))
  }

  mutating func list(_ heading: String, _ texts: [String]) {
    self.heading(heading)
    for text in texts { add(text, mark: "- ") }
  }

  mutating func part(_ heading: String, _ text: String) {
    self.heading(heading)
    add(text)
  }
}
