import Guide
import Interview
import Screen

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
    if text == word { return .pop }
    if leaving != nil { leaving = WordField() } else { field = WordField() }
    model.notice = Notice("That is not the hiring lead's word. The test stays open.")
    return .stay
  }

  /// Goes from a page that only tells something to what comes after it.
  private mutating func goOn(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let plan = SittingPlan(opened) else { return [] }
    switch stage {
    case .word:
      word = field.text
      field = WordField()
      return takeSeat(plan, &model)
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
