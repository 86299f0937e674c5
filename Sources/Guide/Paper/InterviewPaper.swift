import Text

/// The form on which one interviewer rates one candidate by hand.
struct InterviewPaper {
  let guide: HiringGuide

  func print(on page: inout WrappedText) {
    page.heading("\(guide.title)\nInterview, form of one interviewer", rule: "=")
    page.fields(["Candidate", "Session", "Interviewer", "Date", "Begun at", "Ended at"])
    page.blank()
    for text in [
      "Ask everybody the same questions in the same order, in the words below.",
      "Rate each question right after its answer, on what was said, against the levels below it.",
      "A question without a rating is no zero: tick why there is none."
        + (guide.scoring.noAnswer == .lowest ? " No answer counts as a 1." : ""),
      "Fill in this form alone. Speak of the candidate only after every form is sealed.",
    ] { page.add(text, mark: "- ") }
    page.heading("The rating scale", rule: "-")
    page.add([.scale(guide.scale)])
    if let mixed = guide.mixedAnswers {
      page.blank()
      page.add(mixed)
    }
    print(.opening, on: &page)
    page.heading("Questions", rule: "-")
    for (index, question) in guide.questions.enumerated() {
      print(question, number: index + 1, on: &page)
    }
    print(.closing, on: &page)
    printCommunication(on: &page)
    printFlags(on: &page)
    printSeal(on: &page)
  }

  private func print(_ question: Question, number: Int, on page: inout WrappedText) {
    page.blank()
    page.add(question.heading, mark: "\(number). ")
    page.add(question.opening(in: guide), indent: 3)
    part(Question.listenForHeading, on: &page)
    for phrase in question.listenFor { page.add(phrase, mark: "[ ] ", indent: 5) }
    if question.probes != nil { part("Heard, or what to ask when it is missing", on: &page) }
    for (element, probe) in question.probes?.named ?? [] {
      page.add(element, indent: 5, atRight: "[ ] heard   [ ] partly   [ ] missing")
      page.add(probe, indent: 7)
    }
    page.add(question.vague, indent: 3)
    part("Rating, one box", on: &page)
    for (index, anchor) in question.anchors.enumerated() {
      page.add(anchor, mark: "[ ] \(index + 1)  ", indent: 5)
    }
    page.boxes(Blank.allCases.map(\.words), indent: 5)
    part("Notes, in the candidate's words", on: &page)
    page.writingLines(5, indent: 5)
  }

  /// Words that every candidate hears, with a box that they were said.
  private func print(_ words: SpokenWords, on page: inout WrappedText) {
    guard let text = guide.text(of: words) else { return }
    page.heading("Say " + words.occasion, rule: "-")
    page.add(text)
    page.blank()
    page.boxes(["said"], indent: 2)
  }

  private func part(_ title: String, on page: inout WrappedText) {
    page.blank()
    page.add(title, indent: 3)
  }

  private func printCommunication(on page: inout WrappedText) {
    page.heading("Communication, over the whole interview", rule: "-")
    let gates = guide.scoring.gates.filter { $0.kind == .communication }
    if let why = gates.first?.why { page.add(why) }
    if let anchors = guide.scoring.communicationAnchors {
      page.blank()
      page.add(anchors.meets, mark: "Meets: ")
      page.add(anchors.below, mark: "Below: ")
    }
    page.blank()
    page.boxes(["meets the bar", "below the bar"], indent: 2)
    page.writingLines(2, indent: 2)
  }

  private func printFlags(on page: inout WrappedText) {
    guard !guide.flags.isEmpty else { return }
    page.heading("Red flags", rule: "-")
    page.add(
      "Tick a flag only for something seen or heard, and write down what it was. Whether it is "
        + "confirmed is decided by the panel afterwards.")
    for flag in guide.flags {
      page.blank()
      page.add(flag.heading, mark: "[ ] ", indent: 2)
      page.add(flag.looksLike, indent: 6)
      page.writingLines(2, indent: 6)
    }
  }

  private func printSeal(on page: inout WrappedText) {
    page.heading("Seal", rule: "-")
    page.add(
      "With my signature this form is closed. What I change afterwards I write down beside the "
        + "first rating, with the reason.")
    page.fields(["Signature", "Date and time"])
  }
}
