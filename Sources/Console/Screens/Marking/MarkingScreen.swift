import Guide
import Interview
import Screen

/// The open answers of all tests, without names, for one marker.
struct MarkingScreen: ConsoleScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case digit(Int)
    case tick
    case noStep
    case recordMark
    case recordChange
    case nextAnswer
    case previousAnswer
    case nextUnmarked
    case mustContain
    case textUp
    case textDown
    case nextPane
    case previousPane
    case move(Movement)
  }

  /// The parts of the screen that movement keys can act on.
  enum Pane: Sendable, Hashable, CaseIterable {
    case answers
    case task
    case answer
    case marks
  }

  /// What the keys mean at the moment.
  enum Mode: Sendable, Hashable {
    /// Keys are commands.
    case marking
    /// The reason for a changed mark is being typed.
    case reasoning(LineField)
  }

  let name = "Test"
  let marker: Marker
  var book: MarkingBook
  /// Which answer is in view; nil where there is none.
  var key: MarkingTask.Key?
  var pane = Pane.marks
  var mode = Mode.marking
  /// The selected criterion, step or number of points, by its place.
  var place = 0
  /// First rows of the task and of the answer that are in view.
  var taskScroll = 0
  var answerScroll = 0
  /// Whether what the message must contain stands in place of the anchors.
  var showsContents = false

  init(marker: Marker) {
    self.marker = marker
    book = MarkingBook(marker: marker)
  }

  /// The answer in view.
  var task: MarkingTask? { key.flatMap { book.task($0) } }

  /// The place of the answer in view among all.
  var index: Int { key.flatMap { key in book.tasks.firstIndex { $0.key == key } } ?? 0 }

  func subject(_ model: Model) -> String { "Marking" }

  func corner(_ model: Model) -> String {
    guard book.hasRead, !book.tasks.isEmpty else { return "" }
    return "\(book.markedCount) of \(book.tasks.count) marked"
  }

  func status(_ model: Model) -> (left: String, right: String) {
    guard !book.tasks.isEmpty else { return ("", "") }
    let waiting = book.tasks.count { book.inHand[$0.key] != nil }
    return (
      book.outbox.words, waiting == 0 ? "" : "\(waiting) not recorded yet (½)"
    )
  }

  var isTyping: Bool { mode != .marking }

  mutating func type(_ input: Input, _ model: inout Model) -> Transition? {
    guard case .reasoning(var reason) = mode, reason.type(input) else { return nil }
    mode = .reasoning(reason)
    return .stay
  }

  mutating func stepBack(_ model: inout Model) -> Transition? {
    if mode != .marking {
      mode = .marking
      return .stay
    }
    guard let key, book.standing(key) == .changed else { return nil }
    return .effects(book.putBack(key))
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    MarkingPicture(screen: self).draw(on: &surface, in: area)
  }
}

extension MarkingScreen {
  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    case .markingRead(let tasks): return .effects(take(tasks))
    case .appended(let events), .caughtUp(let events): book.take(events)
    case .refused(let session, .marker(marker), _): return .effects(restart(from: session, &model))
    case .notRecorded(let session, .marker(marker), let happening, _):
      // The rules of the record did not allow it: it is in hand again.
      book.giveUp(happening, in: session)
      checkReason()
    case .draftSaved(_, .marker(marker), let version): book.draftIsSaved(upTo: version)
    default: return .stay
    }
    return .stay
  }

  func wants(_ model: Model, isVisible: Bool) -> [Effect] { [.readMarking(marker)] }

  /// A marker must not see which session an answer is from.
  func withoutNames(_ text: String) -> String {
    book.tasks.reduce(text) { $0.replacing($1.key.session.text, with: $1.code) }
  }

  /// Takes in the answers as they are now, and stays at the one in view.
  private mutating func take(_ tasks: [MarkingTask]) -> [Effect] {
    let before = index
    let effects = book.take(tasks)
    if task == nil {
      let isFirst = key == nil
      let start = isFirst ? book.tasks.firstIndex { book.given($0.key).isEmpty } : before
      show(max(0, min(start ?? 0, book.tasks.count - 1)))
    }
    checkReason()
    return effects
  }

  /// Takes in that a mark was refused, since the marker's feed had moved.
  private mutating func restart(from session: Session, _ model: inout Model) -> [Effect] {
    defer { checkReason() }
    let (effects, hasClash) = book.restart(from: session)
    model.notice = Notice(
      hasClash
        ? "Marked at another console meanwhile; your mark is kept, not recorded (½)."
        : "You marked at another console meanwhile; your mark is added to that.",
      isProblem: true)
    return effects + [.readMarking(marker)]
  }

  /// A reason is typed only while there is a change to give it for.
  private mutating func checkReason() {
    guard let key, task != nil, book.standing(key) == .changed else { return mode = .marking }
  }

  /// Brings an answer into view, at the first thing that is still to be rated.
  mutating func show(_ index: Int) {
    let next = book.tasks.indices.contains(index) ? book.tasks[index] : nil
    guard next?.key != key || next == nil else { return }
    key = next?.key
    mode = .marking
    taskScroll = 0
    answerScroll = 0
    showsContents = false
    let unrated = next.flatMap { $0.unrated(in: book.shown($0.key)).first }
    place =
      next.flatMap { book.shown($0.key)?.points }
      ?? next?.criteria.firstIndex { $0.id == unrated?.id } ?? 0
  }
}
