import Interview
import Screen

/// Openings and candidates: how far each session has come.
struct SessionsScreen: ConsoleScreen {
  let name = "Sessions"
  private var cursor = ListCursor()
  private var filterBy = ""
  /// A session that was set up here and is selected once it is in the list.
  private var justSetUp: SessionID?
  /// The session that was selected by a key, and stays so when news move it.
  private var followed: SessionID?
  /// The list of seats of the selected session, while one is being chosen.
  private(set) var chooser: SeatChooser?
  /// Who sits down once the PIN was given.
  private var coming: Coming?

  private struct Coming {
    let seat: Seat
    /// What is done then.
    let wanted: Action?
  }

  var filterText: String? { filterBy }

  func subject(_ model: Model) -> String {
    let list = model.list
    // A count of what was read so far would be wrong.
    guard model.catalogue.isWhole, list.listedCount > 0 else { return "" }
    return list.onlyOpening.map { "\(list.listedCount) for \($0.text)" }
      ?? "\(list.listedCount) in \(list.openingCount) openings"
  }

  /// How many rows the filter lets through.
  private func count(_ model: Model) -> Int { model.list.found.count }

  /// The row under the cursor.
  func selected(_ model: Model) -> SessionRow? {
    let found = model.list.found
    return found.indices.contains(cursor.row) ? model.catalogue.rows[found[cursor.row]] : nil
  }

  /// Selects a session where it is listed, and says whether it is.
  private mutating func select(_ id: SessionID?, _ model: Model) -> Bool {
    guard let place = id.flatMap({ model.catalogue.place(of: $0) }),
      let row = model.list.position(of: place)
    else { return false }
    cursor.select(row, count: model.list.found.count)
    return true
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    if let chooser { return choose(action, from: chooser, &model) }
    let row = selected(model)
    if model.me == nil, action.needsSeat, !model.sessions.isEmpty {
      // Asked once: whoever answers sits here from then on.
      chooser =
        row.map { SeatChooser(row: $0, called: model.titles, wanted: action) }
        ?? SeatChooser(sessions: model.sessions, me: nil, wanted: action)
      return .stay
    }
    switch action {
    case .openSession: return row.map { open($0, &model) } ?? .stay
    case .lead(let action): return perform(action, row, &model)
    case .showSetAside:
      model.showsSetAside.toggle()
      cursor.clamp(count: count(model))
    case .changeSeat: chooser = SeatChooser(sessions: model.sessions, me: model.me)
    case .openGuide:
      return Transition(
        move: .push(GuideScreen(of: row?.opening)), effects: [.readGuides(except: nil)])
    case .practise: return practise(row, model)
    case .sortNext:
      let me = model.me
      reorder(&model) { $0 = $0.next(for: me) }
    case .turnRound: reorder(&model) { $0.isReversed.toggle() }
    case .group:
      reorder(&model) { $0.groupsByOpening.toggle() }
      model.notice = Notice(
        model.order.groupsByOpening ? "Together by opening; b undoes it." : "All in one list.")
    case .copyID:
      guard let row else { return .stay }
      model.request(.copy(row.id.text))
      model.notice = Notice("Copied: \(row.id)")
    case .openAudit:
      var audit = AuditScreen()
      let effects = audit.opening(model)
      return Transition(move: .push(audit), effects: effects)
    case .move(let movement):
      cursor.move(movement, count: count(model), page: model.body.height - 2)
      followed = selected(model)?.id
    }
    return .stay
  }

  /// Puts the list into another order; the same session stays selected.
  private mutating func reorder(_ model: inout Model, _ change: (inout ListOrder) -> Void) {
    let id = selected(model)?.id
    var order = model.order
    change(&order)
    model.order = order
    if !select(id, model) { cursor.clamp(count: count(model)) }
    followed = id
    model.notice = Notice(order.sentence)
  }

  private mutating func perform(
    _ action: LeadAction, _ row: SessionRow?, _ model: inout Model
  ) -> Transition {
    switch action {
    case .newSession:
      // Where there is nothing yet, whoever sets up the first session is the lead.
      if model.me == nil {
        if model.ask(of: .lead, .sitting) {
          coming = Coming(seat: .lead, wanted: .lead(.newSession))
          return .stay
        }
        model.me = .lead
      }
      return Transition(move: .push(SetupScreen()), effects: [.readGuides(except: nil)])
    case .openScorecard: return go(to: .scorecard, of: row, &model)
    case .openTest: return go(to: .test, of: row, &model)
    case .roundTable: return go(to: .roundTable, of: row, &model)
    case .openSetUp: return go(to: .setup, of: row, &model)
    case .openSlate:
      guard let row else { return .stay }
      return Transition(
        move: .push(SlateScreen(opening: row.opening)),
        effects: [.readSlate(row.opening), .readGuides(except: nil)])
    case .openExport: return .push(ExportScreen(row: row, model: model))
    case .openPins: return .push(PinsScreen())
    }
  }

  private func go(
    to destination: Arriving.Destination, of row: SessionRow?, _ model: inout Model
  ) -> Transition {
    .effects(row.map { model.request($0.id, destination) } ?? [])
  }

  /// Practice under the guide of a session for who rates, and who has practised for the lead.
  private func practise(_ row: SessionRow?, _ model: Model) -> Transition {
    let sight = PracticeSight(for: model.me)
    if let rater = sight.rater {
      return Transition(
        move: .push(PracticeScreen(rater: rater)),
        effects: [.readPractice(rater: rater, session: row?.id)])
    }
    guard sight.showsAll else { return .stay }
    return Transition(
      move: .push(PracticeTableScreen()), effects: [.readPracticeTables(reader: model.me)])
  }

  /// Moves in the list of seats, or lets whoever is selected sit down.
  private mutating func choose(
    _ action: Action, from chooser: SeatChooser, _ model: inout Model
  ) -> Transition {
    switch action {
    case .move(let movement): self.chooser?.move(movement)
    case .openSession:
      guard let seat = chooser.selected else { return .stay }
      self.chooser = nil
      return sit(down: seat, for: chooser.wanted, &model)
    case .lead, .changeSeat, .openGuide, .practise, .showSetAside, .openAudit, .sortNext,
      .turnRound, .group, .copyID:
      return .stay
    }
    return .stay
  }

  /// Lets somebody sit down at this console, after their PIN where they have one.
  private mutating func sit(down seat: Seat?, for wanted: Action?, _ model: inout Model)
    -> Transition
  {
    if let seat, seat != model.me, model.ask(of: seat, .sitting) {
      coming = Coming(seat: seat, wanted: wanted)
      return .stay
    }
    return settle(seat, for: wanted, &model)
  }

  mutating func seatGiven(_ model: inout Model) -> Transition {
    guard let coming else { return .stay }
    self.coming = nil
    return settle(coming.seat, for: coming.wanted, &model)
  }

  mutating func seatRefused(_ model: inout Model) -> Transition {
    coming = nil
    return .stay
  }

  /// Lets somebody sit down, and goes on with what was wanted.
  private mutating func settle(_ seat: Seat?, for wanted: Action?, _ model: inout Model)
    -> Transition
  {
    let row = selected(model)
    var effects = model.letGo()
    if let opened = model.opened {
      effects += [.release(session: opened.id, seat: opened.seat)]
      model.opened = nil
    }
    model.me = seat
    // Another seat sees another list: the row stays the same where it is still there.
    if !select(row?.id, model) { cursor.select(0, count: count(model)) }
    // What was not saved comes first: opened before, the form would lack it.
    if let rescue = model.takeOffers(next: []) {
      return Transition(move: .push(rescue), effects: effects)
    }
    guard let wanted, seat != nil else {
      let offer =
        model.refusalOfChoosing == nil && model.pins.need(at: seat) == .nothing
        ? " choose-pin in the : palette keeps the seat yours." : ""
      model.notice = Notice("Now at this console: \(SeatLabel.name(of: seat))." + offer)
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

  private mutating func open(_ row: SessionRow, _ model: inout Model) -> Transition {
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

  mutating func stepBack(_ model: inout Model) -> Transition? {
    guard chooser != nil else { return nil }
    chooser = nil
    return .stay
  }

  mutating func refresh(_ model: inout Model) -> Transition {
    if let justSetUp, select(justSetUp, model) { self.justSetUp = nil }
    // News may move rows: the selection stays with its session.
    if let followed, selected(model)?.id != followed { _ = select(followed, model) }
    cursor.clamp(count: count(model))
    // A console that was killed lets go of its seat without a word.
    guard model.me == .lead, !model.seatsAtWork.isEmpty, let seen = model.holdersSeen,
      seen.seconds(until: model.now) >= 60
    else { return .stay }
    model.holdersSeen = model.now
    return .effects([.lookAtHolders])
  }

  func wants(_ model: Model, isVisible: Bool) -> [Effect] { isVisible ? [.listSessions] : [] }

  /// How long nobody has typed is told by the minute, as long as somebody sits there.
  func wakeAfter(_ model: Model) -> Int? {
    model.me == .lead && !model.seatsAtWork.isEmpty ? 60_000 : nil
  }

  /// The next key is for the session that was just set up, not for the one selected before.
  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    if case .planned(let session) = news { justSetUp = session }
    return .stay
  }

  mutating func filter(_ text: String, _ model: inout Model) {
    filterBy = text
    followed = nil
    model.filterList(by: text)
    cursor.clamp(count: count(model))
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    var list = area
    if let chooser {
      let (panel, rest) = area.cutBottom(chooser.height(in: area))
      chooser.draw(model.pins, on: &surface, in: panel)
      list = rest
    }
    SessionsTable(me: model.me).draw(model, selected: cursor, on: &surface, in: list)
  }

  func status(_ model: Model) -> (left: String, right: String) {
    if chooser != nil { return ("Choose a seat. Esc goes back.", "") }
    guard model.catalogue.isWhole else { return ("Reading the list…", "") }
    let list = model.list
    let count = count(model)
    guard let row = selected(model) else { return (list.remark(way: "A") ?? "", "") }
    let place = "\(list.order.words) · \(cursor.row + 1) of \(count)"
    // A narrow first line has no room to say it.
    if model.isDemo, model.size.width < 78, followed == nil {
      return ("A demo: nothing of it is kept.", place)
    }
    let work = model.atWork(row.id).map { $0.words(at: model.now) }.joined(separator: "; ")
    let left = [row.id.text, work, list.remark(way: "A") ?? ""].filter { !$0.isEmpty }
    return (left.joined(separator: " · "), place)
  }
}
