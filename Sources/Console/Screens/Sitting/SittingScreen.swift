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
  var word = ""
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
