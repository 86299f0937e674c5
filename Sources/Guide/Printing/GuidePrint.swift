import Text

/// Prints a guide as a document of plain text that an office can read and file.
package enum GuidePrint {
  /// Narrower widths are taken as this one, in characters.
  package static let leastWidth = 24

  /// The lines of the document, none wider than `width` characters.
  ///
  /// Every text of the guide is in it. No line ends in a space.
  package static func lines(of guide: HiringGuide, width: Int = 80) -> [String] {
    var page = WrappedText(width: max(width, leastWidth))
    page.heading(guide.title, rule: "=")
    page.add("Hiring guide \(guide.id), version \(guide.version)")
    RolePrint.print(guide.role, on: &page)
    print(scale: guide.scale, on: &page)
    print(competenciesOf: guide, on: &page)
    QuestionPrint.print(guide, on: &page)
    print(flags: guide.flags, on: &page)
    ScoringPrint.print(guide, on: &page)
    AssessmentPrint.print(guide.assessment, on: &page)
    return page.lines
  }

  /// The document as one text, each line ended by a line feed.
  package static func text(of guide: HiringGuide, width: Int = 80) -> String {
    lines(of: guide, width: width).map { $0 + "\n" }.joined()
  }

  private static func print(scale: [ScaleLevel], on page: inout WrappedText) {
    page.heading("The rating scale", rule: "-")
    for level in scale {
      page.add("\(level.name). \(level.meaning)", mark: "\(level.level)  ", indent: 2)
    }
  }

  private static func print(competenciesOf guide: HiringGuide, on page: inout WrappedText) {
    page.heading("Competencies", rule: "-")
    for competency in guide.competencies {
      page.blank()
      page.add("\(competency.title) (\(competency.id)), \(competency.weight)%")
      page.add(competency.covers, indent: 2)
      page.add("Source. \(competency.source)", indent: 2)
    }
    if let reason = guide.weightsReason {
      page.blank()
      page.add("Why these weights. \(reason)")
    }
  }

  private static func print(flags: [RedFlag], on page: inout WrappedText) {
    guard !flags.isEmpty else { return }
    page.heading("Red flags", rule: "-")
    for flag in flags {
      page.blank()
      page.add("\(flag.title) (\(flag.id)), \(flag.kind.rawValue)")
      page.add(flag.looksLike, indent: 2)
      page.add("Source. \(flag.source)", indent: 2)
    }
  }
}
