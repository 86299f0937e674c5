import Text

/// Prints a guide as plain text that an office can read and file.
package enum GuidePrint {
  /// Narrower widths are taken as this one, in columns.
  package static let leastWidth = 24

  /// The lines of the guide's document, none wider than `width` columns.
  ///
  /// Every text of the guide is in it. No line ends in a space.
  package static func lines(of guide: HiringGuide, width: Int = 80) -> [String] {
    let document = GuideDocument(of: guide, withKey: true)
    var page = WrappedText(width: max(width, leastWidth))
    page.heading(document.title, rule: "=")
    page.add(document.edition)
    for section in document.sections {
      if section.question == nil {
        page.heading(section.title, rule: "-")
      } else {
        page.blank()
        page.add(section.title)
      }
      page.add(section.blocks)
    }
    return page.lines
  }

  /// The document as one text, each line ended by a line feed.
  package static func text(of guide: HiringGuide, width: Int = 80) -> String {
    lines(of: guide, width: width).map { $0 + "\n" }.joined()
  }
}
