import Testing

@testable import Guide

@Suite struct GuidePaperTests {
  /// The guides with the forms that they have.
  private let guides: [HiringGuide]

  init() throws {
    guides = [
      try GuideReader.read(text: SmallGuide.text), try GuideReader.read(text: SmallGuide.second),
      try BuiltInGuide.guide(),
    ]
  }

  private func documents(_ guide: HiringGuide, width: Int) -> [String] {
    [GuidePaper.interviewerSheet(guide, width: width)]
      + guide.assessment.forms.flatMap { form in
        [
          GuidePaper.candidateForm(guide, form: form, width: width),
          GuidePaper.answerKey(guide, form: form, width: width),
          GuidePaper.markingSheet(guide, form: form, width: width),
        ]
      }
  }

  @Test(arguments: [40, 57, 80, 132])
  func everyDocumentIsPlainTextOfItsWidth(_ width: Int) {
    for document in guides.flatMap({ documents($0, width: width) }) {
      #expect(document.hasSuffix("\n"))
      #expect(!document.unicodeScalars.contains(where: ForbiddenScalar.contains))
      let lines = document.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines {
        #expect(line.count <= width, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
      #expect(lines.first?.isEmpty == false)
      let pairs = zip(lines, lines.dropFirst())
      #expect(pairs.allSatisfy { !$0.isEmpty || !$1.isEmpty }, "no two empty lines in a row")
    }
  }

  @Test func narrowPagesAreTakenAsTheNarrowestThatWorks() {
    for guide in guides {
      let least = documents(guide, width: GuidePaper.leastWidth)
      for width in [-1, 0, 1, 39] { #expect(documents(guide, width: width) == least) }
    }
  }

  // MARK: The candidate's form

  @Test func theCandidatesFormDoesNotDependOnTheKey() throws {
    for guide in guides {
      for form in guide.assessment.forms {
        let other = OtherKey.of(guide)
        #expect(other.assessment.items != guide.assessment.items)
        #expect(
          GuidePaper.candidateForm(other, form: try #require(other.assessment.form(form.id)))
            == GuidePaper.candidateForm(guide, form: form))
      }
    }
  }

  @Test func noReasonSourceOrModelAnswerIsOnTheCandidatesForm() {
    for guide in guides {
      for form in guide.assessment.forms {
        let printed = packed(GuidePaper.candidateForm(guide, form: form))
        let items = form.items.compactMap { guide.assessment.item($0) }
        #expect(items.count == form.items.count)
        for text in items.flatMap(Self.secrets) + Self.secrets(of: guide.assessment.criteria) {
          #expect(!printed.contains(packed(text)), "\(text)")
        }
        for sign in ["right:", "points", "essential", "ideal"] {
          #expect(!printed.contains(sign), "\(sign)")
        }
      }
    }
  }

  private static func secrets(_ item: TestItem) -> [String] {
    switch item.task {
    case .number(let key): [item.why, item.source] + (key.remark.map { [$0.ideal] } ?? [])
    case .choice(let choices): [item.why, item.source] + choices.map(\.why)
    case .ticks(let statements): [item.why, item.source] + statements.map(\.why)
    case .steps(let checklist): [item.why, item.source] + checklist.steps.map(\.text)
    case .order, .writing: [item.why, item.source]
    }
  }

  private static func secrets(of criteria: [Criterion]) -> [String] {
    criteria.flatMap { [$0.low, $0.middle, $0.high] }
  }

  @Test(arguments: [40, 80])
  func everythingThatTheCandidateNeedsIsOnTheForm(_ width: Int) {
    for guide in guides {
      for form in guide.assessment.forms {
        let page = GuidePaper.candidateForm(guide, form: form, width: width)
        let printed = packed(page)
        for section in guide.assessment.sections {
          #expect(printed.contains(packed("\(section.minutes) minutes")))
        }
        let tested = guide.competencies.filter { guide.assessment.section($0.id) != nil }
        for competency in tested {
          #expect(printed.contains(packed(competency.title)))
        }
        let items = PaperForm(form, of: guide).items
        #expect(items.map(\.number) == Array(1...form.items.count))
        for (number, item) in items {
          #expect(printed.contains(packed("\(number). \(item.title) \(item.prompt)")))
          for text in Self.given(item) { #expect(printed.contains(packed(text)), "\(text)") }
        }
      }
    }
  }

  @Test func exhibitsKeepTheirColumns() {
    for guide in guides {
      for form in guide.assessment.forms {
        let lines = GuidePaper.candidateForm(guide, form: form).split(separator: "\n")
        for (number, item) in PaperForm(form, of: guide).items {
          let indent = String(repeating: " ", count: "\(number). ".count)
          for line in item.exhibit?.split(separator: "\n") ?? [] {
            var shown = indent + line
            while shown.last == " " { shown.removeLast() }
            #expect(lines.contains { $0 == shown }, "\(line)")
          }
        }
      }
    }
  }

  private static func given(_ item: TestItem) -> [String] {
    let exhibit = item.exhibit.map { [$0] } ?? []
    switch item.task {
    case .number(let key): return exhibit + (key.remark.map { [$0.ask] } ?? [])
    case .choice(let choices): return exhibit + choices.map(\.text)
    case .ticks(let statements): return exhibit + statements.map(\.text)
    case .order(let steps): return exhibit + steps.map { "[   ] \($0.text)" }
    case .steps, .writing: return exhibit
    }
  }

  @Test func aFormReadsAsADocument() throws {
    let guide = guides[0]
    let form = try #require(guide.assessment.form("b"))
    let lines = GuidePaper.candidateForm(guide, form: form, width: 50)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "Section 1 of 2: Watching"))
    #expect(
      lines[start...].prefix(16).map(String.init) == [
        "Section 1 of 2: Watching",
        "------------------------",
        "20 minutes",
        "",
        "1. A drill",
        "",
        "   Put the drill in order.",
        "",
        "   Write 1 before the first step, 2 before the",
        "   second, and so on to 3.",
        "",
        "   [   ]  Count the heads.",
        "",
        "   [   ]  Ring the bell.",
        "",
        "   [   ]  Warn the guests.",
      ])
    let end = try #require(lines.firstIndex(of: "3. A guest in tears"))
    #expect(
      lines[end...].prefix(9).map(String.init) == [
        "3. A guest in tears",
        "",
        "   A guest cries in the hall.",
        "",
        "   Tick one.",
        "",
        "   [ ] A  Offer a chair.",
        "",
        "   [ ] B  Look away.",
      ])
  }

  // MARK: The key and the marking sheet

  @Test(arguments: [40, 80])
  func everythingThatAMarkerNeedsIsInTheKey(_ width: Int) {
    for guide in guides {
      for form in guide.assessment.forms {
        let page = GuidePaper.answerKey(guide, form: form, width: width)
        let printed = packed(page)
        #expect(printed.hasPrefix(packed("ANSWER KEY. KEEP IT AWAY FROM CANDIDATES.")))
        for (number, item) in PaperForm(form, of: guide).items {
          #expect(printed.contains(packed("\(number). \(item.title)")))
          for text in Self.secrets(item) + [
            item.markingRule(unread: guide.assessment.unreadNumbers)
          ] + Self.marks(item) {
            #expect(printed.contains(packed(text)), "\(text)")
          }
          if item.task.kind == .writing {
            for text in Self.secrets(of: guide.assessment.criteria) {
              #expect(printed.contains(packed(text)), "\(text)")
            }
          }
        }
        let sheet = GuidePaper.markingSheet(guide, form: form, width: width)
        #expect(page.hasSuffix(sheet))
      }
    }
  }

  private static func marks(_ item: TestItem) -> [String] {
    switch item.task {
    case .number(let key): [key.from, key.to] + key.units + key.also
    case .choice(let choices): choices.map { "\($0.points) \($0.text) (\($0.id))" }
    case .ticks(let statements):
      statements.map { "\($0.isRight ? "right" : "wrong") \($0.text) (\($0.id))" }
    case .order(let steps): steps.enumerated().map { "\($0.offset + 1) \($0.element.text)" }
    case .steps(let checklist):
      ["at most \(checklist.withoutEssential)%"]
        + checklist.steps.map { "\($0.text) (\($0.id)\($0.isEssential ? ", essential" : ""))" }
    case .writing(let contains): contains
    }
  }

  @Test func theAnswersAreGivenAsTheyStandOnTheForm() throws {
    let guide = guides[0]
    let first = GuidePaper.answerKey(guide, form: try #require(guide.assessment.form("a")))
    for answer in ["Answer  200 to 200.5", "Answer  B", "Answer  A C"] {
      #expect(first.contains("\n   \(answer)\n"), "\(answer)")
    }
    let second = GuidePaper.answerKey(guide, form: try #require(guide.assessment.form("b")))
    #expect(second.contains("\n   Answer  3 2 1 (the boxes on the form, from the top)\n"))
  }

  @Test func theMarkingSheetSumsSectionsAndTopics() throws {
    let guide = guides[0]
    let sheet = GuidePaper.markingSheet(
      guide, form: try #require(guide.assessment.form("a")), width: 60)
    let rooms = sheet.split(separator: "\n").filter { $0.contains("________ of ") }
    #expect(
      rooms.map { $0.filter { $0 != "_" }.split(separator: " ").joined(separator: " ") } == [
        "1. Rounds a night (w-rounds) of 2", "2. Door at two (w-door) of 4",
        "3. Alarm (w-alarm) of 3", "Sum of 9", "4. A note to a guest (t-note) of 10", "Sum of 10",
        "Topic fire, item 1 of 2", "Topic keys, item 2 of 4", "All points of 19",
      ])
    #expect(sheet.contains("Ratings together ____ of 10. Times 10, divided by 10"))
  }

  // MARK: The interviewer's form

  @Test(arguments: [40, 80])
  func everythingThatAnInterviewerNeedsIsOnTheSheet(_ width: Int) {
    for guide in guides {
      let printed = packed(GuidePaper.interviewerSheet(guide, width: width))
      for question in guide.questions {
        let boxes = question.listenFor.map { "[ ] \($0)" }
        let anchors = question.anchors.enumerated().map { "[ ] \($0.offset + 1) \($0.element)" }
        let probes = question.probes?.named.map(\.text) ?? []
        let texts =
          [question.heading, question.text] + boxes + probes + question.followUps + anchors
        for text in texts { #expect(printed.contains(packed(text)), "\(text)") }
      }
      for flag in guide.flags {
        #expect(printed.contains(packed("[ ] \(flag.title) (\(flag.id), \(flag.kind.rawValue))")))
        #expect(printed.contains(packed(flag.looksLike)))
      }
      for (box, count) in [
        ("[ ] not asked", guide.questions.count), ("[ ] no answer", guide.questions.count),
        ("[ ] recused", guide.questions.count),
        ("[ ] heard", 4 * guide.questions.count { $0.probes != nil }),
        ("[ ] said", [guide.opening, guide.closing].count { $0 != nil }),
        ("[ ] meets the bar", 1), ("[ ] below the bar", 1),
      ] {
        #expect(
          printed.split(separator: packed(box), omittingEmptySubsequences: false).count
            == count + 1, "\(box)")
      }
      #expect(printed.contains("Signature"))
    }
  }

  private func packed(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }
}
