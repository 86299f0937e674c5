import Guide
import Interview

extension SittingScreen {
  /// Milliseconds used of the open section; nil between sections.
  ///
  /// It never falls, even where the clock does.
  func spent(_ opened: OpenSession, _ model: Model) -> Int? {
    guard let sitting = opened.shown.sitting, let section = sitting.current else { return nil }
    return max(most, sitting.spent(in: section, at: model.clock))
  }

  /// Milliseconds left of the open section; nil between sections.
  func left(_ opened: OpenSession, _ model: Model) -> Int? {
    guard let section = SittingPlan(opened)?.current, let spent = spent(opened, model) else {
      return nil
    }
    return max(0, opened.shown.timeLimit(of: section) - spent)
  }

  func wakeAfter(_ opened: OpenSession, _ model: Model) -> Int? {
    // On the page for the lead, too, a clock that was left running is shown.
    guard stage.isTimed || stage == .word, opened.holder == nil,
      let left = left(opened, model)
    else { return nil }
    // To the next full second of what is left, so that it never skips one.
    let past = left % 1000
    return past == 0 ? 1000 : past
  }

  /// Lets time do its work before anything else does.
  ///
  /// - Returns: what a section that has run out leaves to be recorded.
  mutating func advance(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    if opened.holder != nil {
      stage = .closed(.held)
      leaving = nil
    }
    guard stage.isTimed, let section = SittingPlan(opened)?.current,
      let spent = spent(opened, model)
    else { return [] }
    most = spent
    let limit = opened.shown.timeLimit(of: section)
    return spent >= limit ? close(section, at: limit, byTime: true, opened, &model) : []
  }

  /// Whether time closed the section only now: who is still typing has not seen that yet.
  ///
  /// Two seconds long keys are taken as meant for the item in view, and half a second where there
  /// was none, so that a double Enter does not start the next clock.
  func hasJustClosed(_ model: Model) -> Bool {
    guard case .timeOver = stage, let closedAt else { return false }
    if closedAt == model.clock { return true }
    let reactionTime = entry == nil ? 500 : 2000
    return model.clock.since(closedAt).map { $0 < reactionTime } ?? false
  }

  /// Closes a section, after what is still to be recorded in it.
  mutating func close(
    _ section: Assessment.Section, at spent: Int, byTime: Bool, _ opened: OpenSession,
    _ model: inout Model
  ) -> [Effect] {
    let effects = recordTyped(at: spent, opened, &model)
    if byTime {
      closedAt = model.clock
      stage = .timeOver(section.id)
    } else {
      entry = nil
    }
    return effects
      + record([.sectionEnded(section: section.id, spent: spent, byTime: byTime)], &model)
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    .effects(advance(opened, &model) + keepTime(model.renewed(opened), &model))
  }

  /// Sends the time known to disk now and then, so that little of it is lost with the program.
  private mutating func keepTime(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard stage.isTimed, let plan = SittingPlan(opened), let section = plan.current else {
      return []
    }
    let items = plan.items(in: section)
    if stage == .item, items.indices.contains(place), let answer = entry?.typed {
      return most - kept >= 5000 ? saveDraft(answer, of: items[place], opened, &model) : []
    }
    guard most - kept >= 30_000 else { return [] }
    let reached = items.first { $0.id == plan.sitting?.reached } ?? items.first
    guard let reached else { return [] }
    return record([.itemReached(item: reached.id, spent: most)], &model)
  }
}
