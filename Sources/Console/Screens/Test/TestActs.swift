import Guide
import Interview
import Scoring
import Screen

extension Act {
  static let nextField = Act("next-field")
  static let previousField = Act("previous-field")
  static let nextRow = Act("next-row")
  static let previousRow = Act("previous-row")
  static let recordRows = Act("record-scores")
  static let replaceItems = Act("replace-items")
  static let confirmReplacing = Act("confirm-replacing")
  static let confirmScore = Act("confirm-score")
  static let chooseSource = Act("choose-source")
  static let arrangeTest = Act("arrange-test")
  static let openItems = Act("open-items")
}

extension TestScreen {
  func commands(_ model: Model) -> [Command<Act>] {
    guard let desk = model.desk, desk.seat == .lead else { return [Self.leaving] }
    if dialogue != nil { return askingCommands }
    if isReplacing {
      return [
        Command<Act>(
          .confirmReplacing, [.character("y")], label: "replace",
          help: "Replace the items of this section by one score.")
      ]
    }
    let moving =
      [
        Command<Act>(
          .nextRow, [.enter, .down], label: "next",
          help: "Record the row if it is right, and go to the next section."),
        Command<Act>(
          .nextField, [.tab], label: "next field", help: "Go to the next field."),
        Command<Act>(.previousField, [.backTab], help: "Go to the field before."),
        Command<Act>(
          .previousRow, [.up], help: "Record the row if it is right, and go to the section before."),
        Command<Act>(
          .recordRows, [.control("s")], label: "record", help: "Record every row that is right."),
      ]
    let asking = asking(desk)
    guard isTyping else {
      return asking + [
        Command<Act>(
          .replaceItems, [.character("R")], label: "replace items",
          help: "Type one score in place of the items of this section.")
      ] + moving + [
        Command<Act>(.nextRow, [.character("j")], help: "Go to the next section.", isListed: false),
        Command<Act>(
          .previousRow, [.character("k")], help: "Go to the section before.", isListed: false),
      ]
    }
    return moving + [Self.leaving] + asking + [
      Command<Act>(
        .palette, [.character(":")], label: "commands",
        help: "Find any command of this screen by name."),
      Command<Act>(
        .help, [.character("?")], label: "help", help: "Show all that can be done here."),
    ]
  }

  /// What can be asked about the row, or about the test.
  private func asking(_ desk: Desk) -> [Command<Act>] {
    let isTyped = if case .recorded(.whole, _)? = row?.standing { true } else { false }
    let taken = desk.shown.sitting?.sections[row?.section ?? ""]?.end != nil
    let noForms = desk.guide.assessment.forms.isEmpty ? "the guide has no test items" : nil
    let begun = desk.shown.sitting == nil ? nil : "the test has begun"
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
        "Choose the form of the test, and more time for it with a reason.",
        disabled: noForms ?? begun),
    ]
  }

  private static let leaving = Command<Act>(
    .leave, [.character("q"), .escape], label: "leave",
    help: "Record every row that is right and leave.")

  /// A command that the footer only has room for while it can be done.
  private func command(
    _ act: Act, _ key: Character, _ label: String, _ help: String, disabled: String?
  ) -> Command<Act> {
    Command<Act>(
      act, [.character(key)], label: disabled == nil ? label : nil, help: help,
      disabled: disabled)
  }

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    if let turn = ask(act, &model) { return turn }
    if isReplacing {
      isReplacing = false
      if act == .confirmReplacing { startReplacing() }
      return .stay
    }
    let effects = isMove(act) ? leaveRow(act, &model) : []
    if isMove(act) { isFresh = true }
    switch act {
    case .nextRow: turnRow(.down)
    case .previousRow: turnRow(.up)
    case .nextField: turnField(by: 1)
    case .previousField: turnField(by: -1)
    case .replaceItems: isReplacing = true
    case .recordRows: return .effects(recordAll(&model))
    default: break
    }
    return .effects(effects)
  }

  private func isMove(_ act: Act) -> Bool {
    [.nextRow, .previousRow, .nextField, .previousField].contains(act)
  }

  /// Records the row under the cursor where a movement leaves it.
  ///
  /// Between the two fields of a row nothing is recorded: 12 of 100 on the way
  /// to 12 of 20 is not a score.
  private mutating func leaveRow(_ act: Act, _ model: inout Model) -> [Effect] {
    let staysHere =
      (act == .nextField && column == .earned && row?.isReadOnly == false)
      || (act == .previousField && column == .possible)
    return staysHere ? [] : record([cursor.row], &model)
  }

  private mutating func recordAll(_ model: inout Model) -> [Effect] {
    let effects = record(rows.indices, &model)
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

  mutating func stepBack(_ model: inout Model) -> Turn? {
    guard isReplacing || dialogue != nil else { return nil }
    isReplacing = false
    dialogue = nil
    return .stay
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Turn? {
    if dialogue != nil { return typeIntoDialogue(input, &model) }
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
  private mutating func write(_ input: Input) -> Turn? {
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
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    return .paste(String(String.UnicodeScalarView(scalars)))
  }

  private mutating func startReplacing() {
    guard rows.indices.contains(cursor.row) else { return }
    rows[cursor.row].startReplacing()
    column = .earned
    isFresh = true
  }

  private mutating func turnRow(_ act: Act) {
    let before = cursor.row
    _ = cursor.move(act, count: rows.count, page: 1)
    if cursor.row != before { column = .earned }
  }

  private mutating func turnField(by step: Int) {
    if step > 0, column == .earned, row?.isReadOnly == false {
      column = .possible
    } else if step < 0, column == .possible {
      column = .earned
    } else {
      let before = cursor.row
      cursor.move(step > 0 ? Movement.down : .up, count: rows.count, page: 1)
      guard cursor.row != before else { return }
      column = step > 0 || row?.isReadOnly == true ? .earned : .possible
    }
  }
}
