import Guide
import Interview
import Screen

@testable import Console

/// A console on which somebody practises, with a record that answers when it is told to.
struct Practising {
  /// Two questions with two answers each; the experts' levels are 2 and 4.
  static let guide: HiringGuide = {
    var guide = Fixture.guide
    for index in 0..<2 {
      let id = guide.questions[index].id
      guide.questions[index].practice = [
        PracticeAnswer(
          id: id + "-weak", level: 2,
          answer: "We had a patient who shouted. I told the desk to keep calm, and it passed.",
          why: "Nothing was done that could be seen."),
        PracticeAnswer(
          id: id + "-strong", level: 4,
          answer:
            "I took her aside, asked what had happened, and rang the lab while she sat there.",
          why: "Own acts, in order, and what came of them."),
      ]
    }
    return guide
  }()
  static let copy = GuideCopy(guide: guide, reference: Fixture.reference)

  var model: Model
  private(set) var sent: [PracticeRating] = []
  /// Whether the record answers at once.
  var answersAtOnce = true

  /// Starts as `starpanel practice` does.
  init(
    size: Size = Size(width: 80, height: 24), under copy: GuideCopy = copy,
    ratings: [PracticeRating] = [], hasRead: Bool = true
  ) {
    var opening: [Effect]
    (model, opening) = Model.practising(by: Fixture.okafor, size: size, now: Fixture.now)
    opening = model.ask(about: [], before: opening)
    assert(opening == [.readPractice(rater: Fixture.okafor, session: nil)])
    if hasRead { read(under: copy, ratings: ratings) }
  }

  mutating func read(under copy: GuideCopy = copy, ratings: [PracticeRating] = []) {
    send(
      .practiceRead(
        PracticeCourse(
          of: copy.guide, reference: copy.reference, for: Fixture.okafor, ratings: ratings),
        under: copy))
  }

  mutating func press(_ keys: String) {
    for input in KeyScript.inputs(keys) { send(.input(input)) }
  }

  mutating func send(_ message: Message) {
    for effect in update(&model, message) {
      guard case .recordPractice(let rating) = effect else { continue }
      sent.append(rating)
      if answersAtOnce { send(.practiceRecorded(rating)) }
    }
    model.renewOffer()
  }

  var lines: [String] { view(model).lines }
  var text: String { lines.joined(separator: "\n") }
  var page: PracticeScreen.Page? { (model.screen as? PracticeScreen)?.page }

  /// The expert's level of the answer that is to be rated.
  var expert: Int? {
    guard let screen = model.screen as? PracticeScreen, case .rating(let place, _) = screen.page
    else { return nil }
    return screen.course?.answers[place].text.level
  }
}
