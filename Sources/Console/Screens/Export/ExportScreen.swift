import Interview
import Screen
import Text

/// Writes CSV files from which anyone can recompute the results.
struct ExportScreen: ConsoleScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case down
    case up
    case change
    case left
    case writeFiles
    case replaceFiles
  }

  struct Outcome: Sendable, Hashable {
    var sessions: Int
    var folder: String
    var remarks: [String]
  }

  /// Why nothing was written: the folder holds something else.
  struct Objection: Sendable, Hashable {
    var folder: String
    var why: String
  }

  /// The fields from top to bottom.
  enum Field: Int, Sendable, CaseIterable {
    case scope
    case folder
    case excel
  }

  let name = "Export"
  private(set) var outcome: Outcome?
  /// Stands until another folder or scope is chosen, or the files are replaced.
  private(set) var objection: Objection?
  /// The scopes to choose from, with their names.
  let scopes: [(scope: ExportOrder.Scope, name: String)]
  private(set) var scope = 0
  private(set) var folder: LineField
  private(set) var forExcel = false
  private(set) var focus = Field.scope

  init(row: SessionRow?, model: Model) {
    var scopes: [(scope: ExportOrder.Scope, name: String)] = []
    if let row {
      let candidate = model.titles.text(row.candidate, row.id)
      scopes.append((.session(row.id), "this session: \(candidate)"))
      scopes.append((.opening(row.opening), "this opening: \(row.opening.text)"))
    }
    self.scopes = scopes + [(.everything, "everything")]
    folder = LineField(model.exportFolder)
  }

  var isTyping: Bool { focus == .folder }
  func subject(_ model: Model) -> String { "CSV files" }

  func commands(_ model: Model) -> [Command<Action>] {
    var commands: [Command<Action>] = [
      Command(
        .writeFiles, [.enter], label: "write the files", help: "Write the files into the folder.",
        disabled: folder.text.withoutOuterBlanks.isEmpty ? "name a folder first" : nil),
      Command(
        .down, isTyping ? [.tab, .down] : [.tab, .down, .character("j")], label: "next",
        help: "Go to the next field."),
      Command(
        .up, isTyping ? [.backTab, .up] : [.backTab, .up, .character("k")],
        help: "Go to the previous field."),
    ]
    if isTyping {
      commands.append(Command(.back, [.escape], label: "done", help: "Leave the folder's field."))
    } else {
      if objection != nil {
        commands.insert(
          Command(
            .replaceFiles, [.character("r")], label: "replace what is there",
            help: "Write the files in place of those that the folder holds."), at: 1)
      }
      commands.append(
        Command(
          .change, [.right, .character(" "), .character("l")], label: "change",
          help: "Choose the next scope, or turn the mark for Excel on or off."))
      commands.append(
        Command(.left, [.left, .character("h")], help: "Choose the scope before."))
    }
    return commands
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .down: step(1)
    case .up: step(Field.allCases.count - 1)
    case .change: change(by: 1)
    case .left: change(by: scopes.count - 1)
    case .writeFiles: return write(replacing: false, &model)
    case .replaceFiles: if objection != nil { return write(replacing: true, &model) }
    }
    return .stay
  }

  private mutating func write(replacing: Bool, _ model: inout Model) -> Transition {
    outcome = nil
    objection = nil
    // Out of the folder's field, so that a key can answer an objection.
    if isTyping { focus = .scope }
    model.notice = Notice("Writing…")
    var order = ExportOrder(
      scope: scopes[scope].scope, folder: folder.text.withoutOuterBlanks, forExcel: forExcel)
    order.replaces = replacing
    return .effects([.export(order, reader: model.me)])
  }

  private mutating func step(_ by: Int) {
    focus = Field(rawValue: (focus.rawValue + by) % Field.allCases.count) ?? .scope
  }

  private mutating func change(by step: Int) {
    objection = nil
    switch focus {
    case .scope: scope = (scope + step) % scopes.count
    case .excel: forExcel.toggle()
    case .folder: break
    }
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Transition? {
    guard isTyping, folder.type(input) else { return nil }
    objection = nil
    return .stay
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    case .exported(let sessions, let folder, let remarks):
      model.notice = nil
      outcome = Outcome(sessions: sessions, folder: folder, remarks: remarks)
    case .exportRefused(let folder, let why):
      model.notice = nil
      objection = Objection(folder: folder, why: why)
    default: return .stay
    }
    return .stay
  }

  mutating func stepBack(_ model: inout Model) -> Transition? {
    guard isTyping else { return nil }
    focus = .scope
    return .stay
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    ExportPicture(screen: self).draw(on: &surface, in: area)
  }

  func status(_ model: Model) -> (left: String, right: String) {
    ("The files hold judgments of people: keep them safe.", "")
  }
}
