import Guide
import Interview
import Screen

extension InterviewScreen {
  /// Goes to another question.
  mutating func turn(_ act: Act, _ desk: Desk, _ model: inout Model) -> [Effect] {
    let count = desk.guide.questions.count
    let target: Int
    switch act {
    case .nextQuestion: target = place + 1
    case .previousQuestion: target = place - 1
    case .last: target = count - 1
    default: target = 0
    }
    guard target != place, target >= 0, target < count else { return [] }
    let effects = recordReach(&model)
    place = target
    arrivedAt = model.clock
    scroll = 0
    notesScroll = 0
    return effects
  }

  /// Moves inside the part of the screen that has the focus.
  mutating func move(_ act: Act, _ desk: Desk, _ model: inout Model) -> [Effect] {
    let step = act == .up ? -1 : 1
    switch pane {
    case .questions: return turn(act == .up ? .previousQuestion : .nextQuestion, desk, &model)
    case .question: scroll = max(0, scroll + step)
    case .notes: notesScroll = max(0, notesScroll - step)
    }
    return []
  }

  mutating func movePane(_ act: Act) {
    let all = Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    pane = all[(index + (act == .nextPane ? 1 : all.count - 1)) % all.count]
  }
}
