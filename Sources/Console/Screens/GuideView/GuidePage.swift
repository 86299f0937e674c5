import Guide
import Text

/// What the Guide screen shows at a time: a section of the guide, with those that are read with it.
struct GuidePage: Sendable, Hashable {
  struct Line: Sendable, Hashable {
    var text: String
    var isHeading: Bool
  }

  /// What the list calls it.
  let name: String
  /// What of an interview it is about; nil for other pages.
  let subject: GuideDocument.Subject?
  private var sections: [GuideDocument.Section]

  /// All pages of a guide, in the order of the list.
  static func all(of guide: HiringGuide) -> [GuidePage] {
    var pages: [GuidePage] = []
    for section in GuideDocument(of: guide, withKey: false).sections {
      if let name = section.name {
        pages.append(GuidePage(name: name, subject: section.subject, sections: [section]))
        // Whoever rates an answer reads here how a mixture is rated.
        if case .question = section.subject, let mixed = GuideDocument.mixedAnswers(of: guide) {
          pages[pages.count - 1].sections.append(mixed)
        }
      } else if let last = pages.indices.last {
        pages[last].sections.append(section)
      }
    }
    return pages
  }

  /// Its lines, each at most `width` columns.
  ///
  /// The indents of the document are left out, since the pane has little room.
  func lines(width: Int) -> [Line] {
    var page = WrappedText(width: width)
    var lines: [Line] = []
    func add(_ block: DocumentBlock) {
      page.add(block, indent: 0)
      lines += page.lines[lines.count...].map {
        Line(text: $0, isHeading: block.isHeading && !$0.isEmpty)
      }
    }
    for section in sections {
      add(.heading(section.title))
      for block in section.blocks { add(block) }
    }
    return lines
  }
}
