import Guide
import Interview
import Screen

/// The candidate's test, on a screen that nothing else can be reached from.
///
/// Where the test stands is in the session and the drafts, so that a console
/// that is started anew goes on where the last one ended.
struct SittingScreen: SessionScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case goOn
    case askToLeave
    case leaveWithWord
    case leaveTest
    case nextItem
    case previousItem
    case readOn
    case readBack
    case openItem
    case move(Movement)
    case finishSection
    case confirmFinish
    /// Tells of keys that the item itself takes in.
    case answerItem
  }

  let name = "Test"
  var isLocked: Bool { true }

  var stage: SittingStage
  /// The word that leaves the screen; it lives here only.
  private(set) var word = ""
  /// How it is chosen.
  private(set) var choice = LeaveWordChoice()
  /// How often it was tried wrong at this console.
  private var tries = WrongTries()
  /// Whether the screen is being left with it.
  private(set) var hasLeft = false
  /// The word as it is typed, at the beginning and at the end.
  var field = WordField()
  /// The line that asks for the word to leave in the middle of the test.
  var leaving: WordField?
  /// The item in view, by its place in its section.
  var place = 0
  /// How it is being answered.
  var entry: ItemEntry?
  /// The first line of the question that is in view.
  var scroll = 0
  /// The most milliseconds of the open section that the clock has shown.
  var most = 0
  /// The milliseconds of it that were sent to disk last.
  var kept = 0
  /// Where the clock stood as time closed a section.
  var closedAt: SteadyReading?

  init(opened: OpenSession) {
    if opened.holder != nil {
      stage = .closed(.held)
    } else {
      stage = SittingPlan(opened) == nil ? .closed(.noForm) : .word
    }
  }

  var isTyping: Bool {
    if leaving != nil { return true }
    switch stage {
    case .word, .item: return true
    case .over: return !word.isEmpty
    // What is pressed as the time runs out is still meant for the item.
    case .timeOver: return entry != nil
    case .closed, .welcome, .resumed, .section, .review: return false
    }
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String {
    guard let plan = SittingPlan(opened), let section = plan.current else { return "" }
    switch stage {
    case .item:
      let items = plan.items(in: section)
      let title = items.indices.contains(place) ? items[place].title : ""
      return "\(place + 1) of \(items.count) · \(title) · \(plan.title(of: section))"
    case .review, .resumed: return plan.title(of: section)
    default: return ""
    }
  }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    guard stage.isTimed, let plan = SittingPlan(opened), let left = left(opened, model) else {
      return ""
    }
    let whole = " · test " + SittingWords.time(left + plan.unbegun)
    guard left <= 60_000 else { return SittingWords.time(left) + " left" + whole }
    let last = "last minute: " + SittingWords.time(left) + " left"
    return model.size.width < 80 ? last : last + whole
  }

  func status(_ opened: OpenSession, _ model: Model) -> (left: String, right: String) {
    guard let plan = SittingPlan(opened), stage.isUnderWay else { return ("", "") }
    var told = opened.outbox.words
    guard let section = plan.current else { return (told, "") }
    if stage == .item, case .text(let editor) = entry {
      told += editor.words == 1 ? "   1 word" : "   \(editor.words) words"
    }
    let answered = "\(plan.answered(in: section)) of \(plan.items(in: section).count) answered"
    return (told, stage == .resumed ? "" : answered)
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    SittingPicture(screen: self, model: model, opened: opened).draw(on: &surface, in: area)
  }
}

extension SittingScreen {
  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    let effects = advance(opened, &model)
    guard leaving != nil || !hasJustClosed(model), effects.isEmpty else {
      return .effects(effects)
    }
    switch action {
    case .askToLeave:
      leaving = WordField()
      return .stay
    case .leaveWithWord: return leave(with: leaving?.text ?? field.text, &model)
    case .leaveTest: return .pop
    case .goOn: return .effects(goOn(opened, &model))
    case .finishSection:
      if case .review(var review) = stage {
        review.isClosing = true
        stage = .review(review)
      }
      return .stay
    case .confirmFinish: return .effects(finish(opened, &model))
    case .nextItem: return .effects(turn(by: 1, opened, &model))
    case .previousItem: return .effects(turn(by: -1, opened, &model))
    case .readOn:
      scrollOn(by: 1, opened, model)
      return .stay
    case .readBack:
      scrollOn(by: -1, opened, model)
      return .stay
    case .openItem: return .effects(openItem(opened, &model))
    case .move(let movement):
      moveInReview(movement, opened, model)
      return .stay
    case .answerItem: return .stay
    }
  }

  mutating func stepBack(_ opened: OpenSession, _ model: inout Model) -> Transition? {
    let effects = advance(opened, &model)
    guard leaving != nil || !hasJustClosed(model), effects.isEmpty else {
      return .effects(effects)
    }
    if leaving != nil {
      leaving = nil
      return .stay
    }
    switch stage {
    case .word where choice.isAgain:
      choice = LeaveWordChoice()
      field = WordField()
      return .stay
    case .closed, .word: return .pop
    case .item:
      guard case .order(var order) = entry, order.putDown() else { return .stay }
      entry = .order(order)
    case .review(var review):
      guard review.isClosing else { return .effects(turn(by: -1, opened, &model)) }
      review.isClosing = false
      stage = .review(review)
    case .welcome, .resumed, .section, .timeOver, .over: break
    }
    return .stay
  }

  private mutating func leave(with text: String, _ model: inout Model) -> Transition {
    let wait = tries.attempt(at: model.clock.milliseconds)
    guard wait == 0 else {
      model.notice = Notice(WrongTries.words(ofWait: wait))
      return .stay
    }
    if text.unicodeScalars.elementsEqual(word.unicodeScalars) {
      hasLeft = true
      return .pop
    }
    if leaving != nil { leaving = WordField() } else { field = WordField() }
    model.notice = Notice(
      "That is not the hiring lead's word. The test stays open, and the try is on record.")
    return .effects(record([.leaveWordRefused], &model))
  }

  /// Goes from a page that only tells something to what comes after it.
  private mutating func goOn(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let plan = SittingPlan(opened) else { return [] }
    switch stage {
    case .word:
      let step = choice.take(field.text)
      field = WordField()
      switch step {
      case .again: return []
      case .refused(let why):
        model.notice = Notice(why)
        return []
      case .chosen(let word):
        self.word = word
        return takeSeat(plan, &model)
      }
    case .welcome:
      // The page of the first section follows.
      let begun = record(
        [
          .sittingBegun(
            guide: plan.opened.copy.reference.sha256, form: plan.form.id, percent: plan.percent)
        ], &model)
      showNextSection(model.renewed(opened))
      return begun
    case .section(let id):
      return plan.assessment.section(id).map { begin($0, plan, &model) } ?? []
    case .resumed:
      guard let section = plan.current else {
        showNextSection(opened)
        return []
      }
      let reached = plan.items(in: section).firstIndex { $0.id == plan.sitting?.reached }
      return show(reached ?? 0, opened, &model)
    case .timeOver:
      showNextSection(opened)
      return []
    case .closed, .item, .review, .over: return []
    }
  }

  /// The lead has gone: the candidate begins, or goes on.
  private mutating func takeSeat(_ plan: SittingPlan, _ model: inout Model) -> [Effect] {
    guard plan.sitting != nil else {
      stage = .welcome
      return []
    }
    guard !plan.isOver else {
      stage = .over
      return []
    }
    return resume(plan, &model)
  }

  private mutating func resume(_ plan: SittingPlan, _ model: inout Model) -> [Effect] {
    stage = .resumed
    var spent = 0
    var away: Int?
    if let section = plan.current, let open = plan.sitting?.sections[section.id] {
      let typed = plan.items(in: section).compactMap { plan.typed($0)?.spent }
      let known = max(open.known, typed.max() ?? 0)
      spent = max(known, plan.sitting?.spent(in: section.id, at: model.clock) ?? 0)
      if model.clock.since(open.since) != nil { away = spent - known }
    }
    most = spent
    let effects = record(
      [.sittingResumed(clock: model.clock, spent: spent, away: away)], &model)
    return effects + advance(model.renewed(plan.opened), &model)
  }

  private mutating func showNextSection(_ opened: OpenSession) {
    entry = nil
    stage = SittingPlan(opened)?.next.map { .section($0.id) } ?? .over
  }

  private mutating func begin(
    _ section: Assessment.Section, _ plan: SittingPlan, _ model: inout Model
  ) -> [Effect] {
    most = 0
    let begun = record([.sectionBegun(section: section.id, clock: model.clock)], &model)
    guard !plan.items(in: section).isEmpty else {
      // Nothing to do there: it is closed as soon as it is open.
      let closed = close(section, at: 0, byTime: false, model.renewed(plan.opened), &model)
      showNextSection(model.renewed(plan.opened))
      return begun + closed
    }
    return begun + show(0, model.renewed(plan.opened), &model)
  }

  private mutating func finish(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard case .review(let review) = stage, review.isClosing,
      let section = SittingPlan(opened)?.current
    else { return [] }
    let effects = close(section, at: most, byTime: false, opened, &model)
    showNextSection(model.renewed(opened))
    return effects
  }
}
