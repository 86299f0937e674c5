import Guide
import Interview
import Screen

/// Where an interviewer can be in a guide: at one of its questions, or at the words before and
/// after them.
///
/// A place is a question's index; the words before the first one are at -1, those after the last
/// one at the number of questions.
struct InterviewPlaces {
  let guide: HiringGuide

  /// All places in their order.
  var all: ClosedRange<Int> {
    let last = guide.questions.count - (guide.closing == nil ? 1 : 0)
    return (guide.opening == nil ? 0 : -1)...max(0, last)
  }

  var count: Int { all.count }

  func words(at place: Int) -> SpokenWords? {
    if place == -1, guide.opening != nil { return .opening }
    return place == guide.questions.count && guide.closing != nil ? .closing : nil
  }

  /// Where a change of the form is seen; nil for one about the form as a whole.
  func place(of change: ChangeHistory.Change) -> Int? {
    if case .words(let words, _) = change { return all.first { self.words(at: $0) == words } }
    return change.question.flatMap { id in guide.questions.firstIndex { $0.id == id } }
  }

  /// Where an interviewer goes on: at the question turned to last, else at the beginning.
  ///
  /// - Parameter first: the first question that is this interviewer's to ask.
  func start(_ form: Form, first: Int) -> Int {
    if let reached = form.reached {
      return guide.questions.firstIndex { $0.id == reached } ?? first
    }
    let isNew = form.entries.isEmpty && !form.isSealed && !form.said.contains(.opening)
    return isNew && guide.opening != nil ? -1 : first
  }
}

extension InterviewScreen {
  /// The words in view, where no question is.
  func words(_ opened: OpenSession) -> SpokenWords? {
    InterviewPlaces(guide: opened.guide).words(at: place)
  }

  /// The first question that is this interviewer's to ask.
  func firstToAsk(_ opened: OpenSession) -> Int {
    opened.guide.questions.firstIndex(where: opened.isToAsk) ?? 0
  }

  /// Goes from the words to the question that what is pressed is about.
  ///
  /// Whoever looks at the candidate and has not turned on from the opening means the first answer.
  mutating func turnToQuestion(for action: Action, _ opened: OpenSession, _ model: Model) {
    switch (words(opened), action) {
    case (.opening, .say), (.opening, .blank), (.opening, .note), (.opening, .editNote):
      show(firstToAsk(opened), at: model.clock)
    case (.closing, .note), (.closing, .editNote): show(place - 1, at: model.clock)
    default: return
    }
  }

  /// Shows another place.
  mutating func show(_ target: Int, at now: SteadyReading) {
    place = target
    writer.arrive(at: now)
    scroll = 0
    notesScroll = 0
  }

  /// Why an answer cannot be given where the closing words are in view.
  func refusalOfAnswer(_ opened: OpenSession) -> String? {
    words(opened) == .closing
      ? "no question is in view; [ goes back to the last one" : nil
  }

  /// Ticks that the words in view were said, or takes the tick away.
  mutating func tick(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard isOpen(opened), let words = words(opened) else { return [] }
    let said = !opened.form.said.contains(words)
    return model.record(
      opened.opening(of: opened.form) + [.wordsSaid(words: words, said: said)])
  }
}
