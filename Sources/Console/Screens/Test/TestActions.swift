import Guide
import Interview
import Scoring
import Screen
import Text

extension TestScreen {
  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    guard opened.seat == .lead else { return [Self.leaving] }
    if dialogue != nil { return askingCommands }
    if isReplacing {
      return [
        Command(
          .confirmReplacing, [.character("y")], label: "replace",
          help: "Replace the items of this section by one score.")
      ]
    }
    guard isTyping else { return asking(opened) + Self.replacing + Self.moving + Self.letters }
    return Self.moving + [Self.leaving] + asking(opened) + Self.everywhere
  }

  private static let moving: [Command<Action>] = [
    Command(
      .nextRow, [.enter, .down], label: "next",
      help: "Record the row if it is right, and go to the next section."),
    Command(.nextField, [.tab], label: "next field", help: "Go to the next field."),
    Command(.previousField, [.backTab], help: "Go to the field before."),
    Command(
      .previousRow, [.up], help: "Record the row if it is right, and go to the section before."),
    Command(
      .recordScores, [.control("s")], label: "record", help: "Record every row that is right."),
  ]

  private static let replacing: [Command<Action>] = [
    Command(
      .replaceItems, [.character("R")], label: "replace items",
      help: "Type one score in place of the items of this section.")
  ]

  /// Letters that move where no number can be typed.
  private static let letters: [Command<Action>] = [
    Command(.nextRow, [.character("j")], help: "Go to the next section.", isListed: false),
    Command(.previousRow, [.character("k")], help: "Go to the section before.", isListed: false),
  ]

  /// What no number contains, and is a command while one is typed.
  private static let everywhere: [Command<Action>] = [
    Command(
      .palette, [.character(":")], label: "commands",
      help: "Find any command of this screen by name."),
    Command(.help, [.character("?")], label: "help", help: "Show all that can be done here."),
  ]

  /// What can be asked about the row, or about the test.
  private func asking(_ opened: OpenSession) -> [Command<Action>] {
    let isTyped = if case .recorded(.whole, _)? = row?.standing { true } else { false }
    let taken = opened.shown.sitting?.sections[row?.section ?? ""]?.end != nil
    let noForms = opened.guide.assessment.forms.isEmpty ? "the guide has no test items" : nil
    return [
      command(
        .chooseSource, "o", "choose",
        "Choose which counts where the taken and the typed score differ.",
        disabled: row?.twoScores != nil ? nil : "there are no two scores that differ"),
      command(
        .openItems, "i", "items", "See the answers of this section, and how each was marked.",
        disabled: noForms ?? (taken ? nil : "the section has not been taken here")),
      command(
        .confirmScore, "c", "confirm",
        "Have a second person read the typed score from the paper again.",
        disabled: isTyped ? nil : "there is no typed score in this row"),
      command(
        .arrangeTest, "a", "arrange",
        "Choose the form of the test, and more time for it; no reason is asked or kept.",
        disabled: noForms ?? opened.shown.refusalOfArranging),
    ]
  }

  private static let leaving = Command<Action>(
    .leave, [.character("q"), .escape], label: "leave",
    help: "Record every row that is right and leave.")

  /// A command that the footer only has room for while it can be done.
  private func command(
    _ action: Action, _ key: Character, _ label: String, _ help: String, disabled: String?
  ) -> Command<Action> {
    Command(
      action, [.character(key)], label: disabled == nil ? label : nil, help: help,
      disabled: disabled)
  }

  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    switch action {
    case .nextRow: return turnRow(.down, opened, &model)
    case .previousRow: return turnRow(.up, opened, &model)
    case .nextField: return turnField(by: 1, opened, &model)
    case .previousField: return turnField(by: -1, opened, &model)
    case .recordScores: return .effects(recordAll(opened, &model))
    case .replaceItems: isReplacing = true
    case .confirmReplacing:
      isReplacing = false
      startReplacing()
    case .confirmScore: askForConfirmation(opened)
    case .chooseSource: askForSource(opened)
    case .arrangeTest: askForArrangement(opened)
    case .openItems: return row.map { .push(TestItemsScreen(section: $0.section)) } ?? .stay
    }
    return .stay
  }

  private mutating func recordAll(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    let effects = record(rows.indices, opened, &model)
    let wrong = rows.count { row in
      if case .wrong = row.reading { row.isTouched } else { false }
    }
    if wrong > 0 {
      model.notice = Notice(
        wrong == 1 ? "One row is not right and not recorded." : "\(wrong) rows are not recorded.",
        isProblem: true)
    }
    return effects
  }

  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? {
    guard isReplacing || dialogue != nil else { return nil }
    isReplacing = false
    dialogue = nil
    return .stay
  }

  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    if dialogue != nil { return typeIntoDialogue(input, opened, &model) }
    guard rows.indices.contains(cursor.row) else { return nil }
    switch input {
    case .key(let key) where isCommandWhileTyping(key): return nil
    // At the ends of a field, or of one just come to, the arrows go on to the next one.
    case .key(.left) where column == .possible && (isFresh || row?[column].cursor == 0):
      column = .earned
      isFresh = true
    case .key(.right) where column == .earned && (isFresh || isAtEnd):
      column = .possible
      isFresh = true
    case .key(.left), .key(.right), .key(.home), .key(.end):
      _ = rows[cursor.row][column].type(input)
      isFresh = false
    default: return write(trimmed(input))
    }
    return .stay
  }

  /// Types into the field; the first key after coming to it replaces what it says.
  private mutating func write(_ input: Input) -> Transition? {
    let before = rows[cursor.row][column]
    var field = before
    let replaces: Bool
    switch input {
    case .key(.character), .key(.backspace), .key(.delete), .paste: replaces = true
    default: replaces = false
    }
    if isFresh, replaces { field.write("") }
    guard field.type(input) else { return nil }
    if field != before { isFresh = false }
    rows[cursor.row][column] = field
    if field.text != before.text { rows[cursor.row].isTouched = true }
    return .stay
  }

  private var isAtEnd: Bool {
    guard let field = row?[column] else { return true }
    return field.cursor == field.characters.count
  }

  /// A pasted cell often carries its line break along.
  private func trimmed(_ input: Input) -> Input {
    guard case .paste(let text) = input else { return input }
    return .paste(text.withoutOuterBlanks)
  }

  private mutating func startReplacing() {
    guard rows.indices.contains(cursor.row) else { return }
    rows[cursor.row].startReplacing()
    column = .earned
    isFresh = true
  }

  /// Records the row under the cursor, and goes to the next or the previous one.
  private mutating func turnRow(
    _ movement: Movement, _ opened: OpenSession, _ model: inout Model
  ) -> Transition {
    let effects = leaveRow(opened, &model)
    let before = cursor.row
    cursor.move(movement, count: rows.count, page: 1)
    if cursor.row != before { column = .earned }
    return .effects(effects)
  }

  /// Goes to the next or the previous field.
  ///
  /// Between the two fields of a row nothing is recorded: 12 of 100 on the way
  /// to 12 of 20 is not a score.
  private mutating func turnField(by step: Int, _ opened: OpenSession, _ model: inout Model)
    -> Transition
  {
    if step > 0, column == .earned, row?.isReadOnly == false {
      column = .possible
      isFresh = true
      return .stay
    }
    if step < 0, column == .possible {
      column = .earned
      isFresh = true
      return .stay
    }
    let effects = leaveRow(opened, &model)
    let before = cursor.row
    cursor.move(step > 0 ? Movement.down : .up, count: rows.count, page: 1)
    if cursor.row != before {
      column = step > 0 || row?.isReadOnly == true ? .earned : .possible
    }
    return .effects(effects)
  }

  /// Records the row under the cursor, which a movement is about to leave.
  private mutating func leaveRow(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    isFresh = true
    return record([cursor.row], opened, &model)
  }
}
