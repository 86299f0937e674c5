import Guide
import Interview

/// What the test of a session consists of, and how far it has come.
struct SittingPlan {
  let opened: OpenSession
  let form: TestForm

  /// Nil where the guide has no form to give.
  init?(_ opened: OpenSession) {
    let assessment = opened.guide.assessment
    let wanted = opened.shown.sitting?.form ?? opened.shown.arrangement?.form
    var form = wanted.flatMap(assessment.form)
    // A test that was begun is never gone on with in another form.
    if form == nil, opened.shown.sitting == nil { form = assessment.forms.first }
    guard let form else { return nil }
    self.opened = opened
    self.form = form
  }

  var assessment: Assessment { opened.guide.assessment }
  var sitting: Sitting? { opened.shown.sitting }
  var sections: [Assessment.Section] { assessment.sections }
  var percent: Int { sitting?.percent ?? opened.shown.arrangement?.percent ?? 100 }
  var isOver: Bool { opened.shown.isSittingOver(under: assessment) }

  /// The section that is open.
  var current: Assessment.Section? { sitting?.current.flatMap(assessment.section) }

  /// The first section that was not begun.
  var next: Assessment.Section? { sections.first { sitting?.sections[$0.id] == nil } }

  func title(of section: Assessment.Section) -> String {
    opened.guide.title(of: section.id)
  }

  /// The place of a section among all, from 1.
  func number(of section: Assessment.Section) -> Int {
    (sections.firstIndex { $0.id == section.id } ?? 0) + 1
  }

  func items(in section: Assessment.Section) -> [TestItem] {
    assessment.items(of: form, in: section.id)
  }

  /// Milliseconds that a section may take.
  func limit(of section: Assessment.Section) -> Int { opened.shown.timeLimit(of: section) }

  /// Milliseconds that all sections may take.
  var wholeLimit: Int { sections.reduce(0) { $0 + limit(of: $1) } }

  /// Milliseconds of the sections that were not begun.
  var unbegun: Int {
    sections.filter { sitting?.sections[$0.id] == nil }.reduce(0) { $0 + limit(of: $1) }
  }

  /// The answer to an item as it was recorded last.
  func recorded(_ item: TestItem) -> TestAnswer? { sitting?.answers[item.id]?.last?.answer }

  /// The answer to an item as it stands, with what is being typed.
  func answer(to item: TestItem) -> TestAnswer? {
    typed(item)?.answer ?? recorded(item)
  }

  /// What is being typed about an item, with the time known then; nil where nothing is.
  func typed(_ item: TestItem) -> (answer: TestAnswer, spent: Int)? {
    if case .answer(let answer, let spent) = opened.drafts[item.id] { (answer, spent) } else { nil }
  }

  func isAnswered(_ item: TestItem) -> Bool { answer(to: item)?.isBlank == false }

  func answered(in section: Assessment.Section) -> Int {
    items(in: section).count { isAnswered($0) }
  }
}
