import Interview
import Screen

extension Act {
  static let newSession = Act("new-session")
  static let openSession = Act("open-session")
  static let openTest = Act("open-test")
  static let openScorecard = Act("open-scorecard")
  static let openSetup = Act("open-set-up")
  static let openExport = Act("open-export")
  static let openGuide = Act("open-guide")
  static let openSlate = Act("open-slate")
  static let openAudit = Act("open-audit")
  static let changeSeat = Act("change-seat")
  static let showSetAside = Act("show-set-aside")
}

/// Openings and candidates: how far each session has come.
struct SessionsScreen: ConsoleScreen {
  let name = "Sessions"
  private var cursor = ListCursor()
  private var filterBy = ""
  /// The list of seats of the selected session, while one is being chosen.
  private(set) var chooser: SeatChooser?

  var filterText: String? { filterBy }

  func subject(_ model: Model) -> String {
    let listed = SessionList(model).listed
    let openings = Set(listed.map(\.opening))
    switch (listed.count, openings.count) {
    case (0, _): return ""
    case (let sessions, 1): return "\(sessions) for \(openings.first?.text ?? "")"
    case (let sessions, let count): return "\(sessions) in \(count) openings"
    }
  }

  /// The rows that the filter lets through.
  func rows(_ model: Model) -> [SessionSummary] {
    SessionList(model).filtered(by: filterBy)
  }

  private func selected(_ model: Model) -> SessionSummary? {
    let list = rows(model)
    return list.indices.contains(cursor.row) ? list[cursor.row] : nil
  }

  /// What only the lead may do, in the order in which help lists it.
  private static let leads: Set<Act> = [
    .newSession, .openScorecard, .openTest, .openExport, .openSetup, .openSlate, .roundTable,
  ]

  func commands(_ model: Model) -> [Command<Act>] {
    let row = selected(model)
    let none: String? = row == nil ? "there is no session to open" : nil
    let leads: String? = model.me?.interviewer == nil ? nil : Self.forTheLead
    return [
      Command<Act>(
        .openSession, [.enter, .right, .character("l")], label: "open",
        help: "Open the session, at your seat or at one that you choose.", disabled: none),
      Command<Act>(
        .newSession, [.character("n")], label: "new",
        help: "Set up a session: opening, candidate and panel.", disabled: leads),
      Command<Act>(
        .openScorecard, [.character("c")], label: "scorecard",
        help: "Show the combined scorecard of the session.", disabled: none ?? leads),
      Command<Act>(
        .openTest, [.character("t")], label: "test",
        help: "Enter the scores of the test.", disabled: none ?? leads),
      Command<Act>(
        .openExport, [.character("e")], label: "export",
        help: "Write CSV files from which anyone can recompute the results.",
        disabled: leads ?? (model.sessions.isEmpty ? "there is nothing to export" : nil)),
      Command<Act>(
        .openSetup, [.character("p")],
        help: "Change the plan of the session, until a form has been opened.",
        disabled: none ?? leads
          ?? row.flatMap { $0.opened.isEmpty || model.me == nil ? nil : Self.hasBegun }),
      Command<Act>(
        .openSlate, [.character("s")],
        help: "Show the candidates of the opening side by side.", disabled: none ?? leads),
      Command<Act>(
        .roundTable, [.character("v")],
        help: "Rate at one shared screen, a pane for each interviewer.", disabled: none ?? leads),
      Command<Act>(
        .changeSeat, [.character("w")], label: "who",
        help: "Change who sits at this console."),
      Command<Act>(
        .openGuide, [.character("g")], label: "guide",
        help: "Read the guide: questions, anchors, flags and rules."),
      Command<Act>(
        .showSetAside, [.character("A")],
        help: model.showsSetAside
          ? "Leave out again what was set aside." : "List those, too, that were set aside.",
        disabled: SessionList(model).hasSetAside ? nil : "nothing was set aside"),
      Command<Act>(.openAudit, [.character("a")], help: "Check the chain of every record."),
    ] + Command<Act>.moving
  }

  /// What the lead is told who wants another plan for a session that has begun.
  private static let hasBegun = "a form has been opened; Enter, then n, o, a or R put it right"

  /// What everybody but the lead is told of what only the lead may do.
  static let forTheLead = "that is for the hiring lead's seat"

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    if var open = chooser {
      let seat = open.perform(act)
      chooser = seat == nil ? open : nil
      guard let seat else { return .stay }
      return sit(down: seat, for: open.wanted, &model)
    }
    if cursor.move(act, count: rows(model).count, page: model.size.height - 6) { return .stay }
    let row = selected(model)
    if model.me == nil, act == .openSession || Self.leads.contains(act), !model.sessions.isEmpty {
      // Asked once: whoever answers sits here from then on.
      chooser =
        row.map { SeatChooser(row: $0, called: model.titles, wanted: act) }
        ?? SeatChooser(sessions: model.sessions, me: nil, wanted: act)
      return .stay
    }
    switch act {
    case .openSession: return row.map { open($0, &model) } ?? .stay
    case .newSession:
      // Where there is nothing yet, whoever sets up the first session is the lead.
      if model.me == nil { model.me = .lead }
      return Turn(move: .push(SetupScreen()), effects: [.readGuide])
    case .openScorecard: return .effects(row.map { model.request($0.id, .scorecard) } ?? [])
    case .openTest: return .effects(row.map { model.request($0.id, .test) } ?? [])
    case .roundTable: return .effects(row.map { model.request($0.id, .roundTable) } ?? [])
    case .openSlate:
      guard let row else { return .stay }
      return Turn(
        move: .push(SlateScreen(opening: row.opening)),
        effects: [.readSlate(row.opening), .readGuide])
    case .openSetup: return .effects(row.map { model.request($0.id, .setup) } ?? [])
    case .openExport: return .push(ExportScreen(row: row, model: model))
    case .showSetAside:
      model.showsSetAside.toggle()
      cursor.clamp(count: rows(model).count)
      return .stay
    case .changeSeat:
      chooser = SeatChooser(sessions: model.sessions, me: model.me)
      return .stay
    case .openGuide: return Turn(move: .push(GuideScreen()), effects: [.readGuide])
    case .openAudit: return Turn(move: .push(AuditScreen()), effects: [.audit])
    default: return .stay
    }
  }

  /// Lets somebody sit down at this console, and goes on with what was wanted.
  private mutating func sit(down seat: Seat?, for wanted: Act?, _ model: inout Model) -> Turn {
    let row = selected(model)
    var effects = model.letGo()
    if let desk = model.desk {
      effects += [.release(session: desk.id, seat: desk.seat)]
      model.desk = nil
    }
    model.me = seat
    // Another seat sees another list: the row stays the same where it is still there.
    let list = rows(model)
    cursor.select(list.firstIndex { $0.id == row?.id } ?? 0, count: list.count)
    // What was not saved comes first: opened before, the form would lack it.
    if let rescue = model.takeOffers(next: []) {
      return Turn(move: .push(rescue), effects: effects)
    }
    guard let wanted, seat != nil else {
      model.notice = Notice("Now at this console: \(SeatLabel.name(of: seat)).")
      return .effects(effects)
    }
    if let command = commands(model).first(where: { $0.action == wanted }),
      let why = command.disabled
    {
      model.notice = Notice(why)
      return .effects(effects)
    }
    var turn = perform(wanted, &model)
    turn.effects = effects + turn.effects
    return turn
  }

  private mutating func open(_ row: SessionSummary, _ model: inout Model) -> Turn {
    switch model.me {
    case .interviewer(let name):
      guard row.panel.contains(name) else {
        model.notice = Notice("\(name) is not on the panel of this session.", isProblem: true)
        return .stay
      }
      return .effects(model.request(row.id, .seat(.interviewer(name))))
    case .lead: return .effects(model.request(row.id, .seat(.lead)))
    case nil, .candidate, .marker: return .stay
    }
  }

  mutating func stepBack(_ model: inout Model) -> Turn? {
    guard chooser != nil else { return nil }
    chooser = nil
    return .stay
  }

  mutating func refresh(_ model: inout Model) -> Turn {
    cursor.clamp(count: rows(model).count)
    return .stay
  }

  mutating func filter(_ text: String, _ model: Model) {
    filterBy = text
    cursor.clamp(count: rows(model).count)
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    var list = area
    if let chooser {
      let (panel, rest) = area.cutBottom(chooser.height(in: area))
      chooser.draw(on: &surface, in: panel)
      list = rest
    }
    SessionsTable(rows: rows(model), selected: cursor, me: model.me)
      .draw(model, on: &surface, in: list)
  }

  func status(_ model: Model) -> (left: String, right: String) {
    if chooser != nil { return ("Choose a seat. Esc goes back.", "") }
    let list = SessionList(model)
    let count = rows(model).count
    return (
      list.remark(way: "A") ?? (model.isDemo ? "A demo: nothing of it is kept." : ""),
      count == list.listed.count ? "" : "\(count) of \(list.listed.count)"
    )
  }
}
