import Guide
import Interview
import Screen

/// What a seat of the panel is chosen for.
enum SeatPurpose: Sendable, Hashable {
  case excuse
  case replace
  case takeBackExcuse

  var question: String {
    switch self {
    case .excuse: "Excuse which seat?"
    case .replace: "Whose place does somebody else take?"
    case .takeBackExcuse: "Whose excuse is taken back?"
    }
  }

  /// What the key of the choice is called.
  var label: String {
    switch self {
    case .excuse: "excuse"
    case .replace: "replace"
    case .takeBackExcuse: "take back"
    }
  }

  /// The seats that come into question.
  func seats(_ session: Session) -> [Interviewer] {
    switch self {
    case .excuse, .replace: session.seats.filter { !session.form(of: $0).isSealed }
    case .takeBackExcuse: session.panel.filter { session.excused[$0] != nil }
    }
  }
}

extension ScorecardScreen {
  enum ChangeAction: ScreenAction {
    case raiseLeadsFlag
    case correctCandidate
    case correctOpening
    case addInterviewer
    case replaceInterviewer
    case takeBackExcuse
    case setAside
  }

  /// What the lead puts right, at any time or until the forms are open.
  func changeCommands(_ opened: OpenSession) -> [Command<Action>] {
    let leads: String? = opened.seat == .lead ? nil : "that is for the hiring lead"
    func refusal(_ change: PanelChange) -> String? {
      leads ?? Amendment.change(change).refusal(opened)
    }
    // Stands for the name that is yet to be typed.
    let somebody = Interviewer("\u{2026}")
    let open = SeatPurpose.replace.seats(opened.shown)
    let excused = SeatPurpose.takeBackExcuse.seats(opened.shown)
    let isAside = opened.shown.setAside != nil
    return [
      Command(
        .change(.raiseLeadsFlag), [.character("f")],
        help:
          "Raise a red flag as the lead, from references for example; somebody else confirms it.",
        disabled: leads
          ?? opened.guide.flags.first.flatMap { Amendment.raise($0.id).refusal(opened) }),
      Command(
        .change(.correctCandidate), [.character("n")],
        help: "Correct the candidate's name, with a reason.",
        disabled: refusal(.candidate(somebody.text))),
      Command(
        .change(.correctOpening), [.character("o")],
        help: "Correct the name of the opening, with a reason.",
        disabled: refusal(.opening(somebody.text))),
      Command(
        .change(.addInterviewer), [.character("a")],
        help: "Add an interviewer to the panel, until the forms are open; with a reason.",
        disabled: refusal(.add(somebody))),
      Command(
        .change(.replaceInterviewer), [.character("R")],
        help: "Let somebody else sit in the place of an interviewer, until the forms are open.",
        disabled: leads
          ?? (open.first.map { refusal(.replace($0, by: somebody)) }
            ?? "every form is sealed or excused")),
      Command(
        .change(.takeBackExcuse), [.character("X")],
        help: "Take an excuse back: the form is waited for again. Asks for a reason.",
        disabled: leads ?? (excused.isEmpty ? "nobody is excused" : nil)),
      Command(
        .change(.setAside), [.character("A")],
        help: isAside
          ? "Let the session count again; it is set aside."
          : "Set the session aside, as a test run: kept, and out of list, slate and export.",
        disabled: leads),
    ]
  }

  /// The commands while a flag is chosen that the lead raises.
  static let flagChoosing: [Command<Action>] =
    [
      Command(
        .chooseLeadsFlag, [.enter], label: "choose",
        help: "Raise this flag; what was said comes next.")
    ] + Command.moving { .move($0) }

  mutating func begin(_ change: ChangeAction, _ opened: OpenSession, _ model: inout Model) {
    switch change {
    case .raiseLeadsFlag: mode = .choosingFlag(ListCursor())
    case .correctCandidate: mode = .naming(NamingEntry(.candidate, opened.shown))
    case .correctOpening: mode = .naming(NamingEntry(.opening, opened.shown))
    case .addInterviewer: mode = .naming(NamingEntry(.add, opened.shown))
    case .replaceInterviewer: choose(for: .replace, opened, &model)
    case .takeBackExcuse: choose(for: .takeBackExcuse, opened, &model)
    case .setAside:
      ask(.change(opened.shown.setAside == nil ? .setAside : .reinstate), opened, &model)
    }
  }

  /// Asks which seat, unless the list of seats is in view and one of them selected.
  mutating func choose(for purpose: SeatPurpose, _ opened: OpenSession, _ model: inout Model) {
    let panel = opened.shown.panel
    if !opened.visibility.isOpen, panel.indices.contains(seat.row) {
      take(panel[seat.row], for: purpose, opened, &model)
    } else {
      mode = .choosingSeat(purpose, ListCursor())
    }
  }

  /// Goes on with a chosen seat.
  mutating func take(
    _ name: Interviewer, for purpose: SeatPurpose, _ opened: OpenSession, _ model: inout Model
  ) {
    switch purpose {
    case .excuse: ask(.excuse(name), opened, &model)
    case .takeBackExcuse: ask(.change(.takeBackExcuse(name)), opened, &model)
    case .replace:
      let somebody = Interviewer("\u{2026}")
      if let refusal = Amendment.change(.replace(name, by: somebody)).refusal(opened) {
        mode = .looking
        model.notice = Notice(refusal)
      } else {
        mode = .naming(NamingEntry(.replace(name), opened.shown))
      }
    }
  }

  /// Takes the name that was typed, or says why it cannot be that one.
  mutating func takeName(_ opened: OpenSession, _ model: inout Model) {
    guard case .naming(let entry) = mode else { return }
    let amendment = Amendment.change(entry.change)
    if let refusal = amendment.refusal(opened) {
      model.notice = Notice("Not taken: \(refusal).", isProblem: true)
    } else {
      mode = .reasoning(AmendmentEntry(amendment))
    }
  }

  /// Takes the flag under the cursor.
  mutating func chooseFlag(_ opened: OpenSession, _ model: inout Model) {
    guard case .choosingFlag(let cursor) = mode, opened.guide.flags.indices.contains(cursor.row)
    else { return }
    mode = .looking
    ask(.raise(opened.guide.flags[cursor.row].id), opened, &model)
  }

  /// Takes the seat under the cursor.
  mutating func chooseSeat(_ opened: OpenSession, _ model: inout Model) {
    guard case .choosingSeat(let purpose, let cursor) = mode else { return }
    let seats = purpose.seats(opened.shown)
    guard seats.indices.contains(cursor.row) else { return }
    take(seats[cursor.row], for: purpose, opened, &model)
  }
}
