import Guide
import Interview
import Screen

extension InterviewScreen {
  /// Goes to another question, where there is one.
  mutating func turn(to target: Int, _ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard target != place, opened.guide.questions.indices.contains(target) else { return [] }
    let effects = recordReach(opened, &model)
    place = target
    writer.arrive(at: model.clock)
    scroll = 0
    notesScroll = 0
    return effects
  }

  /// Moves in the list of flags, else inside the part of the screen that has the focus.
  mutating func move(_ movement: Movement, _ opened: OpenSession, _ model: inout Model) -> [Effect]
  {
    if case .flagging(var entry) = mode {
      entry.cursor.move(movement, count: opened.guide.flags.count, page: 4)
      mode = .flagging(entry)
      return []
    }
    switch movement {
    case .up: return moveLine(by: -1, opened, &model)
    case .down: return moveLine(by: 1, opened, &model)
    case .pageUp: return turn(to: place - 1, opened, &model)
    case .pageDown: return turn(to: place + 1, opened, &model)
    case .first: return turn(to: 0, opened, &model)
    case .last: return turn(to: opened.guide.questions.count - 1, opened, &model)
    }
  }

  private mutating func moveLine(
    by step: Int, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    switch pane {
    case .questions: return turn(to: place + step, opened, &model)
    case .question: scroll = max(0, scroll + step)
    case .notes: notesScroll = max(0, notesScroll - step)
    }
    return []
  }

  mutating func movePane(by step: Int) {
    let all = Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    pane = all[(index + step + all.count) % all.count]
  }
}
