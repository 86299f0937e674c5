import Exact
import Guide
import Interview
import Scoring
import Screen

/// The candidates of one opening side by side, and how the raters agree.
struct SlateScreen: ConsoleScreen {
  /// By what the candidates are ordered.
  enum Order: String, Sendable, CaseIterable {
    case total
    case interview
    case test
    case candidate
  }

  /// A question is being voided for the whole opening.
  enum Voiding: Sendable, Hashable {
    case choosing(ListCursor)
    case reason(question: Int, LineField)
  }

  enum Action: ScreenAction {
    case openScorecard
    case sort
    case voidForOpening
    /// Chooses the question that is voided.
    case enter
    case confirmVoid
    /// In the list of questions while one is chosen, else in that of candidates.
    case move(Movement)
  }

  let name = "Slate"
  let opening: Opening
  private(set) var slate: Slate?
  private(set) var order = Order.total
  private(set) var cursor = ListCursor()
  private(set) var voiding: Voiding?
  /// The totals before a question was voided, until Esc puts them away.
  var before: [SessionID: Rational] = [:]
  private var filterBy = ""
  /// All rows in order, and the texts that a filter looks through, once there was one.
  private var ordered: [Slate.Row] = []
  private var texts: [ListFilter.Text] = []

  init(opening: Opening) {
    self.opening = opening
  }

  var filterText: String? { filterBy }
  func subject(_ model: Model) -> String { opening.text }
  func corner(_ model: Model) -> String { slate.map { "\($0.rows.count) candidates" } ?? "" }

  var isTyping: Bool {
    if case .reason = voiding { true } else { false }
  }

  /// The rows that the filter lets through, in order; who has no figure comes last.
  private(set) var rows: [Slate.Row] = []

  /// Puts the rows of the slate into order.
  private mutating func arrange() {
    let all = slate?.rows ?? []
    switch order {
    case .candidate: ordered = all.sorted { $0.candidate.lowercased() < $1.candidate.lowercased() }
    case .total: ordered = sorted(all, by: \.total)
    case .interview: ordered = sorted(all, by: \.interview)
    case .test: ordered = sorted(all, by: \.test)
    }
    texts = []
    narrow()
  }

  private mutating func narrow() {
    let filter = ListFilter(filterBy)
    if filter.isEmpty {
      rows = ordered
      return
    }
    if texts.isEmpty {
      texts = ordered.map {
        ListFilter.Text("\($0.candidate) \($0.verdict?.rawValue ?? "") \($0.stage.rawValue)")
      }
    }
    rows = zip(ordered, texts).filter { filter.holds($0.1) }.map(\.0)
  }

  private func sorted(_ rows: [Slate.Row], by figure: (Slate.Row) -> Rational?) -> [Slate.Row] {
    let placed = rows.enumerated().sorted { left, right in
      switch (figure(left.element), figure(right.element)) {
      case (let a?, let b?): a != b ? a > b : left.offset < right.offset
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left.offset < right.offset
      }
    }
    return placed.map(\.element)
  }

  func commands(_ model: Model) -> [Command<Action>] {
    switch voiding {
    case .reason:
      return [
        Command(
          .confirmVoid, [.enter], label: "void it for every candidate",
          help: "Leave the question out of every session of the opening.")
      ]
    case .choosing:
      return [
        Command(.enter, [.enter], label: "choose", help: "Choose this question.")
      ] + Command.moving { .move($0) }
    case nil: break
    }
    let none: String? = rows.isEmpty ? "there is no candidate" : nil
    let own: [Command<Action>] = [
      Command(
        .openScorecard, [.enter, .character("c")], label: "scorecard",
        help: "Show the scorecard of the candidate.", disabled: none),
      Command(
        .sort, [.character("o")], label: "order",
        help: "Order by total, interview, test or name in turn."),
      Command(
        .voidForOpening, [.character("V")], label: "void a question",
        help: "Leave a question out for every candidate of the opening, with a reason.",
        disabled: slate == nil || guide(model) == nil ? "the slate is not there yet" : nil),
    ]
    return own + Command.moving { .move($0) }
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .openScorecard:
      guard rows.indices.contains(cursor.row) else { return .stay }
      return .effects(model.request(rows[cursor.row].id, .scorecard))
    case .sort:
      let all = Order.allCases
      order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
      arrange()
      cursor.select(0, count: rows.count)
    case .voidForOpening: voiding = .choosing(ListCursor())
    case .enter: chooseQuestion(model)
    case .confirmVoid: return confirmVoid(&model)
    case .move(let movement): move(movement, model)
    }
    return .stay
  }

  /// The guide under which the opening is held; nil until it is read.
  func guide(_ model: Model) -> HiringGuide? { model.guides?.copy(of: opening)?.guide }

  func questions(_ model: Model) -> [Question] { guide(model)?.questions ?? [] }

  private mutating func move(_ movement: Movement, _ model: Model) {
    if case .choosing(var list) = voiding {
      list.move(movement, count: questions(model).count, page: 5)
      voiding = .choosing(list)
    } else {
      cursor.move(movement, count: rows.count, page: model.size.height / 2)
    }
  }

  private mutating func chooseQuestion(_ model: Model) {
    guard case .choosing(let list) = voiding,
      questions(model).indices.contains(list.row)
    else { return }
    voiding = .reason(question: list.row, LineField())
  }

  mutating func type(_ input: Input, _ model: inout Model) -> Transition? {
    guard case .reason(let question, var field) = voiding, field.type(input) else { return nil }
    voiding = .reason(question: question, field)
    return .stay
  }

  private mutating func confirmVoid(_ model: inout Model) -> Transition {
    guard case .reason(let question, let field) = voiding else { return .stay }
    guard let reason = GivenReason(field.text) else {
      model.notice = Notice("A question is left out only with a reason; it is recorded.")
      return .stay
    }
    let questions = questions(model)
    guard questions.indices.contains(question) else { return .stay }
    voiding = nil
    for row in slate?.rows ?? [] { before[row.id] = row.total }
    return .effects([
      .voidQuestion(opening: opening, question: questions[question].id, reason: reason.text)
    ])
  }

  mutating func stepBack(_ model: inout Model) -> Transition? {
    guard voiding != nil || !before.isEmpty else { return nil }
    voiding = nil
    before = [:]
    return .stay
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    case .slateRead(let read) where read.opening == opening:
      slate = read
      arrange()
    // A question that was voided for the opening changes its figures.
    case .appended(let events), .caughtUp(let events):
      let isVoided = events.contains { event in
        if case .questionVoided = event.happening { true } else { false }
      }
      if isVoided { return .effects([.readSlate(opening)]) }
    default: return .stay
    }
    return .stay
  }

  mutating func filter(_ text: String, _ model: inout Model) {
    filterBy = text
    narrow()
    cursor.clamp(count: rows.count)
  }

  func status(_ model: Model) -> (left: String, right: String) {
    (
      "Leniency is shown and never corrected.",
      "by \(order.rawValue)"
    )
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    SlatePicture(screen: self, model: model).draw(on: &surface, in: area)
  }
}
