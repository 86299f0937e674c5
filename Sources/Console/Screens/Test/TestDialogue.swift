import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// What the Test screen asks in lines at its foot before it records something.
struct TestDialogue: Sendable, Hashable {
  /// What it is about.
  enum Subject: Sendable, Hashable {
    /// A second person reads a typed score again.
    case confirmation(section: String)
    case source(section: String)
    /// Form and time of the test.
    case arrangement
    /// The marks of an item.
    case itemMarks(item: String)
  }

  /// A line to fill in.
  struct Line: Sendable, Hashable {
    var label: String
    var field = LineField()
  }

  let subject: Subject
  /// What is said above the lines.
  var explanation: String
  var lines: [Line]
  private(set) var focus = 0
  /// Why Enter did not record it.
  var problem: String?

  init(_ subject: Subject, explanation: String, lines: [Line]) {
    self.subject = subject
    self.explanation = explanation
    self.lines = lines
  }

  /// What stands in a line, without blanks around it.
  subscript(index: Int) -> String {
    lines.indices.contains(index) ? lines[index].field.text.withoutOuterBlanks : ""
  }

  /// Takes in a key; true where Enter in the last line asks for recording.
  mutating func type(_ input: Input) -> Bool {
    problem = nil
    switch input {
    case .key(.enter):
      guard focus + 1 < lines.count else { return true }
      focus += 1
    case .key(.tab), .key(.down): focus = min(focus + 1, lines.count - 1)
    case .key(.backTab), .key(.up): focus = max(focus - 1, 0)
    default:
      if lines.indices.contains(focus) { _ = lines[focus].field.type(input) }
    }
    return false
  }

  /// Rows that it takes at a width.
  func height(width: Int) -> Int {
    1 + TextWrap.lines(explanation, width: width).count + lines.count + told(width: width).count
  }

  /// Why Enter did not record it, in rows.
  private func told(width: Int) -> [String] {
    problem.map { TextWrap.lines("✗ " + $0, width: width) } ?? []
  }

  func draw(on surface: inout Surface, in area: Rect) {
    surface.rule(area)
    var row = 1
    for words in TextWrap.lines(explanation, width: area.width) {
      surface.write(words, in: area, row: row, style: row == 1 ? .bold : .plain)
      row += 1
    }
    let label = (lines.map { TextWidth.of($0.label) }.max() ?? 0) + 2
    for (index, line) in lines.enumerated() {
      surface.write(line.label, in: area, row: row, style: .quiet)
      let field = area.row(row).cutLeft(label).rest
      let isActive = index == focus
      surface.fill(field, style: Style(.plain, isActive ? [.underline, .bold] : .underline))
      line.field.draw(
        on: &surface, in: field, style: Style(.plain, isActive ? [.underline, .bold] : .underline),
        isActive: isActive)
      row += 1
    }
    for (index, words) in told(width: area.width).enumerated() {
      surface.write(words, in: area, row: row + index, style: Style(.caution))
    }
  }
}

/// A screen of the test that asks for something in lines at its foot.
protocol TestAsking: SessionScreen {
  /// What is being asked; nil while nothing is.
  var dialogue: TestDialogue? { get set }
}

extension TestAsking {
  /// What can be done while something is asked.
  var askingCommands: [Command<Action>] {
    [Command(.back, [.escape], label: "back", help: "Record nothing and go back.")]
  }

  /// Takes a key into the lines; Enter in the last one records.
  mutating func typeIntoDialogue(
    _ input: Input, _ opened: OpenSession, _ model: inout Model
  ) -> Transition? {
    if case .key(.escape) = input {
      dialogue = nil
      return .stay
    }
    guard var open = dialogue else { return nil }
    let isDone = open.type(input)
    dialogue = open
    guard isDone else { return .stay }
    switch open.answer(opened) {
    case .success(let happening):
      dialogue = nil
      let effects = model.record([happening])
      return Transition(move: refresh(&model).move, effects: effects)
    case .failure(let wrong):
      dialogue?.problem = wrong.why
      return .stay
    }
  }
}

/// The Test screen's questions: asked at its foot, recorded with Enter.
extension TestScreen {
  /// Asks for a second person who has read the typed score again.
  mutating func askForConfirmation(_ opened: OpenSession) {
    guard let row else { return }
    dialogue = .confirmation(of: row.section, title: title(row, opened))
  }

  /// Asks which of two scores counts.
  mutating func askForSource(_ opened: OpenSession) {
    guard let row, let two = row.twoScores else { return }
    dialogue = .source(
      of: row.section, title: title(row, opened), taken: Self.score(two.taken),
      recorded: Self.score(two.recorded), losesTopics: Self.losesTopics(two, opened.guide))
  }

  /// Asks for the form of the test and for more time.
  mutating func askForArrangement(_ opened: OpenSession) {
    dialogue = .arrangement(opened.shown.arrangement, forms: opened.guide.assessment.forms)
  }

  /// Whether the typed marks say nothing of a must-have topic that the taken ones speak of.
  private static func losesTopics(_ two: TwoScores, _ guide: HiringGuide) -> Bool {
    guard case .items(let items) = two.taken, case .whole = two.recorded else { return false }
    return items.contains { guide.scoring.topics.contains($0.topic) }
  }

  private static func score(_ marks: SectionMarks) -> String {
    marks.marks?.score.rounded(places: 1) ?? ""
  }
}
