import Guide
import Interview
import Screen

/// Written-out answers to rate, each with what an expert gave once it is rated.
struct PracticeScreen: ConsoleScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case choose(Rating)
    case give
    case goOn
    case move(Movement)
  }

  /// What is before the rater.
  enum Page: Sendable, Hashable {
    /// Nothing yet: the answers are being read.
    case reading
    /// An answer, by its place, and the level that was pressed but not given yet.
    case rating(Int, chosen: Rating?)
    /// The expert's level, beside the one that was given.
    case compared(Int, given: Rating)
    /// The rater is within one level on all.
    case done
    /// The guide has no practice answers.
    case none
  }

  let name = "Practice"
  let rater: Interviewer
  private(set) var page = Page.reading
  private(set) var course: PracticeCourse?
  private(set) var guide: HiringGuide?
  /// Whether a level is on its way to the record.
  private(set) var isSending = false
  /// The first line in view.
  private(set) var top = 0

  init(rater: Interviewer) {
    self.rater = rater
  }

  func subject(_ model: Model) -> String {
    guide.map { "\($0.title), version \($0.version)" } ?? ""
  }

  func corner(_ model: Model) -> String {
    guard let standing = course?.standing, standing.total > 0 else { return "" }
    return "\(standing.done) of \(standing.total) done"
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    switch action {
    case .choose(let level):
      guard case .rating(let place, _) = page, !isSending else { return .stay }
      page = .rating(place, chosen: level)
    case .give: return give(at: model.now)
    case .goOn: turn()
    case .move(let movement): scroll(movement, model)
    }
    return .stay
  }

  /// Sends the level to the record; what the expert gave is shown when it is there.
  private mutating func give(at now: Instant) -> Transition {
    guard case .rating(let place, let chosen?) = page, !isSending, let course else { return .stay }
    isSending = true
    return .effects([
      .recordPractice(
        PracticeRating(
          rater: rater, guide: course.guide, answer: course.answers[place].id, level: chosen,
          at: now))
    ])
  }

  /// Turns to the answer that comes next.
  private mutating func turn() {
    top = 0
    guard let course, !course.answers.isEmpty else { return page = .none }
    page = course.next.map { .rating($0, chosen: nil) } ?? .done
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    case .practiceRead(let course, let copy) where course.rater == rater && page == .reading:
      (self.course, guide) = (course, copy.guide)
      turn()
    case .practiceRecorded(let rating):
      isSending = false
      course?.take(rating)
      guard case .rating(let place, _) = page, course?.answers[place].id == rating.answer else {
        return .stay
      }
      page = .compared(place, given: rating.level)
      top = 0
    case .failed: isSending = false
    default: return .stay
    }
    return .stay
  }

  // MARK: The picture

  private func picture(_ model: Model) -> PracticePicture? {
    guard let course, let guide else { return nil }
    return PracticePicture(course: course, guide: guide, page: page, zone: model.zone)
  }

  private mutating func scroll(_ movement: Movement, _ model: Model) {
    let (lines, height) = picture(model)?.extent(in: model.body) ?? (0, 1)
    let furthest = max(0, lines - height)
    var cursor = ListCursor()
    cursor.select(top, count: furthest + 1)
    cursor.move(movement, count: furthest + 1, page: max(1, height - 1))
    top = cursor.row
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    guard let picture = picture(model) else {
      surface.write("Reading the answers …", in: area.inset(left: 2, top: 1), style: .quiet)
      return
    }
    picture.draw(from: top, on: &surface, in: area)
  }

  func status(_ model: Model) -> (left: String, right: String) {
    let (lines, height) = picture(model)?.extent(in: model.body) ?? (0, 1)
    let first = max(0, min(top, lines - height))
    let place = lines > height ? "lines \(first + 1)-\(first + height) of \(lines)" : ""
    return (words, place)
  }

  private var words: String {
    switch page {
    case .reading, .none: ""
    case .rating: "For practice: it enters no score."
    case .compared: "recorded ✓"
    case .done: "recorded ✓"
    }
  }
}
