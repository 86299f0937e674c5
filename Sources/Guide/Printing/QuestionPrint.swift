import Text

/// The part of a printed guide that holds the questions.
enum QuestionPrint {
  static func print(_ guide: HiringGuide, on page: inout WrappedText) {
    page.heading("Questions", rule: "-")
    let minutes = guide.questions.map(\.minutes).reduce(0, +)
    page.add(
      "\(guide.questions.count) in all, \(minutes) minutes. Each candidate is asked the same.")
    if let reason = guide.questionWeightsReason {
      page.add("Why these weights. \(reason)")
    }
    for (index, question) in guide.questions.enumerated() {
      print(question, number: index + 1, in: guide, on: &page)
    }
  }

  private static func print(
    _ question: Question, number: Int, in guide: HiringGuide, on page: inout WrappedText
  ) {
    page.blank()
    page.add(question.heading, mark: "\(number). ")
    page.add(facts(question, in: guide), indent: 3)
    page.blank()
    page.add(question.text, indent: 3)
    part("Listen for", question.listenFor.map { ("- ", $0) }, on: &page)
    part(
      "Ask when it is missing",
      [
        ("Situation  ", question.probes.situation), ("Task       ", question.probes.task),
        ("Action     ", question.probes.action), ("Result     ", question.probes.result),
      ], on: &page)
    part("When an answer stays vague", question.followUps.map { ("- ", $0) }, on: &page)
    part(
      "What each level sounds like",
      question.anchors.enumerated().map { ("\($0 + 1)  ", $1) }, on: &page)
    page.blank()
    page.add("Source. \(question.source)", indent: 3)
  }

  private static func facts(_ question: Question, in guide: HiringGuide) -> String {
    var facts = [
      "\(question.id) \"\(question.title)\"", question.kind.rawValue, question.competency,
      "\(question.minutes) minutes",
    ]
    if question.isCritical { facts.append("critical") }
    if Set(guide.questions.map(\.weight)).count > 1 { facts.append("weight \(question.weight)") }
    return facts.joined(separator: ", ")
  }

  private static func part(
    _ title: String, _ entries: [(mark: String, text: String)], on page: inout WrappedText
  ) {
    page.blank()
    page.add(title, indent: 3)
    for entry in entries { page.add(entry.text, mark: entry.mark, indent: 5) }
  }
}
