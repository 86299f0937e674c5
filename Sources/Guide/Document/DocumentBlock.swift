package import Text

/// A piece of a document for people: what it says and how it belongs to what is around it.
///
/// How wide the lines are is known only where the document is laid out.
package struct DocumentBlock: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// Names what follows.
    case heading(String)
    case paragraph(String)
    case rows([Row])
    /// Lines that are shown as they stand.
    case verbatim(String)
  }

  /// A text beside what stands before it, such as a number.
  package struct Row: Sendable, Hashable {
    package var mark: String
    package var text: String
    /// What is said about it, on lines of its own; nil for nothing.
    package var remark: String?

    package init(mark: String, text: String, remark: String? = nil) {
      self.mark = mark
      self.text = text
      self.remark = remark
    }
  }

  package var content: Content
  /// Columns that it is moved to the right where there is room; a narrow pane leaves them out.
  package var indent = 0
  /// Whether an empty line is before it.
  package var isApart = false

  package var isHeading: Bool {
    if case .heading = content { true } else { false }
  }

  /// Everything that it says, to be searched.
  package var texts: [String] {
    switch content {
    case .heading(let text), .paragraph(let text), .verbatim(let text): [text]
    case .rows(let rows): rows.flatMap { [$0.mark, $0.text, $0.remark ?? ""] }
    }
  }

  /// The block moved to the right.
  func moved(by columns: Int) -> Self {
    var block = self
    block.indent += columns
    return block
  }
}

// MARK: Making blocks

extension DocumentBlock {
  package static func heading(_ text: String) -> Self {
    Self(content: .heading(text), isApart: true)
  }

  static func paragraph(_ text: String, isApart: Bool = false) -> Self {
    Self(content: .paragraph(text), isApart: isApart)
  }

  static func rows(_ rows: [Row]) -> Self { Self(content: .rows(rows)) }

  static func source(_ text: String, isApart: Bool = false) -> Self {
    paragraph("Source. \(text)", isApart: isApart)
  }

  static func list(_ texts: [String]) -> Self { rows(texts.map { Row(mark: "- ", text: $0) }) }

  /// Texts beside their numbers, from 1.
  static func numbered(_ texts: [String]) -> Self {
    rows(texts.enumerated().map { Row(mark: "\($0 + 1)  ", text: $1) })
  }

  /// Texts beside their names, all beginning in the column behind the longest name.
  static func labelled(_ texts: [(name: String, text: String)]) -> Self {
    let room = texts.map { TextWidth.of($0.name) }.max() ?? 0
    return rows(texts.map { Row(mark: TextWidth.padded($0.name, to: room + 2), text: $0.text) })
  }
}

extension [DocumentBlock] {
  /// A heading over blocks that belong to it.
  static func part(_ heading: String, _ blocks: DocumentBlock...) -> Self {
    [.heading(heading)] + blocks.map { $0.moved(by: 2) }
  }

  /// A heading over a list; nothing at all where the list is empty.
  static func part(_ heading: String, list texts: [String]) -> Self {
    texts.isEmpty ? [] : .part(heading, .list(texts))
  }

  /// The blocks moved to the right.
  func moved(by columns: Int) -> Self { map { $0.moved(by: columns) } }
}

// MARK: Laying out

extension WrappedText {
  /// Adds a block.
  ///
  /// - Parameter indent: The column in which it begins.
  package mutating func add(_ block: DocumentBlock, indent: Int) {
    if block.isApart { blank() }
    switch block.content {
    case .heading(let text), .paragraph(let text): add(text, indent: indent)
    case .verbatim(let text): addVerbatim(text, indent: indent)
    case .rows(let rows):
      for row in rows {
        add(row.text, mark: row.mark, indent: indent)
        if let remark = row.remark { add(remark, indent: indent + TextWidth.of(row.mark)) }
      }
    }
  }

  /// Adds blocks with their own indents.
  ///
  /// - Parameter indent: The column in which a block without an indent begins.
  package mutating func add(_ blocks: [DocumentBlock], indent: Int = 0) {
    for block in blocks { add(block, indent: indent + block.indent) }
  }
}
