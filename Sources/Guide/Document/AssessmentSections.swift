import Text

/// The sections of a guide's document that are about the test.
extension GuideDocument {
  static func test(_ assessment: Assessment) -> Section {
    guard !assessment.sections.isEmpty else { return Section(title: "", blocks: []) }
    var blocks: [DocumentBlock] = [
      .paragraph("\(assessment.minutes) minutes in \(assessment.sections.count) sections.")
    ]
    for section in assessment.sections {
      blocks += .part(
        "\(section.id), \(section.minutes) minutes", .paragraph(section.about),
        .source(section.source))
    }
    return Section(name: "Test", title: "The test", blocks: blocks)
  }

  static func criteria(_ assessment: Assessment) -> Section {
    Section(
      title: Criterion.heading + ", from 1 to 5", blocks: assessment.criteria.flatMap(\.blocks))
  }

  static func items(_ assessment: Assessment) -> Section {
    guard !assessment.items.isEmpty else { return Section(title: "", blocks: []) }
    let unread = DocumentBlock.paragraph(
      assessment.unreadNumbers == .marker
        ? "A number that is not understood waits for a marker."
        : "A number that is not understood earns nothing.")
    let items = assessment.items.flatMap { item -> [DocumentBlock] in
      var blocks: [DocumentBlock] = [
        .paragraph(item.facts(withSection: true)), .paragraph(item.prompt, isApart: true),
      ]
      if let exhibit = item.exhibit {
        blocks.append(
          DocumentBlock(content: .verbatim(exhibit), isApart: true).moved(by: 2))
      }
      blocks += item.keyBlocks(unread: assessment.unreadNumbers) + item.groundBlocks
      return [.heading(item.title)] + blocks.moved(by: 2)
    }
    return Section(title: "The items of the test", blocks: [unread] + items)
  }

  static func forms(_ assessment: Assessment) -> Section {
    let blocks = assessment.forms.flatMap { form in
      let rows = assessment.sections.map { section in
        let items = assessment.items(of: form, in: section.id)
        let points = Count.of(items.map(\.points), "point")
        let seconds = items.map(\.seconds).reduce(0, +)
        return DocumentBlock.Row(
          mark: "\(section.id)  ",
          text: "\(items.map(\.id).joined(separator: ", ")); \(points), \(seconds) of "
            + "\(section.minutes * 60) seconds")
      }
      return [DocumentBlock].part(
        "\(form.title) (\(form.id)), \(Count.of(form.items.count, "item"))", .rows(rows),
        .source(form.source))
    }
    return Section(title: "The forms of the test", blocks: blocks)
  }
}

extension Criterion {
  static let heading = "What written answers are rated on"

  /// The criterion with what the levels 1, 3 and 5 look like.
  var blocks: [DocumentBlock] {
    .part(
      "\(title) (\(id))",
      .rows([
        .init(mark: "1  ", text: low), .init(mark: "3  ", text: middle),
        .init(mark: "5  ", text: high),
      ]))
  }
}
