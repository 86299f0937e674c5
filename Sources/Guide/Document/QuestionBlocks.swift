import Text

/// A question as people read it, on the screen, in print and on an interviewer's form.
extension Question {
  static let listenForHeading = "Listen for"

  /// All that a guide says of it below its heading.
  func blocks(in guide: HiringGuide) -> [DocumentBlock] {
    let blocks: [DocumentBlock] =
      opening(in: guide)
      + .part(Self.listenForHeading, list: listenFor)
      + .part("Ask when it is missing", .labelled(probes?.named ?? []))
      + vague
      + .part("What each level sounds like", .numbered(anchors))
      + [.source(source, isApart: true)]
    return blocks.moved(by: 3)
  }

  /// What is known of it, and what is read aloud.
  func opening(in guide: HiringGuide) -> [DocumentBlock] {
    [.paragraph(facts(in: guide)), .paragraph(text, isApart: true)]
  }

  /// What to ask when an answer stays vague.
  var vague: [DocumentBlock] { .part("When an answer stays vague", list: followUps) }

  private func facts(in guide: HiringGuide) -> String {
    var facts = [
      "\(id) \"\(title)\"", kind.rawValue, guide.title(of: competency),
      Count.of(minutes, "minute"),
    ]
    if isCritical { facts.append("critical") }
    if Set(guide.questions.map(\.weight)).count > 1 { facts.append("weight \(weight)") }
    return facts.joined(separator: ", ")
  }
}

extension Probes {
  /// The probes in the order of STAR, each with the name of its element.
  package var named: [(name: String, text: String)] {
    [("Situation", situation), ("Task", task), ("Action", action), ("Result", result)]
  }
}
