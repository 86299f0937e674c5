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

  /// What stands below the list; where there is room, both.
  enum Part: String, Sendable, CaseIterable {
    case candidate = "Candidate"
    case raters = "Raters"
  }

  let name = "Slate"
  let opening: Opening
  private(set) var slate: Slate?
  private(set) var order = Order.total
  private(set) var cursor = ListCursor()
  private(set) var voiding: Voiding?
  private(set) var part = Part.candidate
  private(set) var showsCoefficients = false
  /// First line of the part below that is in view.
  private(set) var scroll = 0
  /// Who is to be compared, in the order in which they were marked.
  private(set) var marked: [SessionID] = []
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
    case .mark: mark()
    case .compare:
      return Transition(
        move: .push(CompareScreen(marked, of: opening)), effects: [.readComparison(marked)])
    case .turnPart:
      part = part == .candidate ? .raters : .candidate
      scroll = 0
    case .coefficients:
      showsCoefficients = !showsCoefficients || (part != .raters && !isWide(model))
      part = .raters
      scroll = 0
    case .scrollPart(let step):
      let furthest = SlatePicture(screen: self, model: model).furthest(model.body)
      scroll = max(0, min(scroll + step, furthest))
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
      if part == .candidate { scroll = 0 }
    }
  }

  private mutating func mark() {
    guard let here else { return }
    if let place = marked.firstIndex(of: here.id) {
      marked.remove(at: place)
    } else {
      marked.append(here.id)
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
      if !marked.isEmpty {
        let shown = Set(read.rows.filter { $0.verdict != nil }.map(\.id))
        marked.removeAll { !shown.contains($0) }
      }
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
      marked.isEmpty ? "" : "\(marked.count) marked",
      "by \(order.rawValue)"
    )
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    SlatePicture(screen: self, model: model).draw(on: &surface, in: area)
  }
}
