import Interview
import Screen

/// What is typed while a screen is on its way: it waits, and is meant for that screen.
struct TypeAhead: Sendable {
  /// Something that was asked for, and without which the next key cannot be understood.
  enum Awaited: Sendable, Hashable {
    /// A session is being set up, and then the list with it.
    case plan
    case list
    /// What a slate shows.
    case slate
    /// The guides, where they were never read.
    case guide
    /// The answers that a marker can mark.
    case marking
    /// The practice answers, or that a level given to one is on disk.
    case practice
  }

  /// The most keys and pastes that wait; what is typed after them is dropped, and that is said.
  static let most = 4096
  /// The most bytes that the pastes among them have together.
  static let mostPasted = 262_144

  private(set) var awaited: Set<Awaited> = []
  private(set) var inputs: [Input] = []
  /// Whether more was typed than can wait.
  private(set) var isCut = false
  private var pasted = 0

  var isEmpty: Bool { inputs.isEmpty }

  mutating func await(_ what: Awaited) { awaited.insert(what) }
  mutating func has(_ what: Awaited) { awaited.remove(what) }

  /// Puts a key or a paste behind those that wait.
  mutating func keep(_ input: Input) {
    let size = if case .paste(let text) = input { text.utf8.count } else { 0 }
    // What comes after something that was dropped is not kept either: it may have led elsewhere.
    guard !isCut, inputs.count < Self.most, pasted + size <= Self.mostPasted else {
      isCut = true
      return
    }
    pasted += size
    inputs.append(input)
  }

  /// Takes out all that waits.
  mutating func takeAll() -> [Input] {
    defer {
      inputs = []
      pasted = 0
    }
    return inputs
  }

  /// Says once whether more was typed than could wait.
  mutating func takeCut() -> Bool {
    defer { isCut = false }
    return isCut
  }
}

extension Model {
  /// Whether keys wait for a screen, or for what the visible one cannot do without.
  var isWaiting: Bool { arriving != nil || !typeAhead.awaited.isEmpty }

  /// Takes in a key or a paste, or keeps it for the screen that is on its way.
  ///
  /// Esc waits with the rest: once the screen is there, it steps back from it. Ctrl-C stops
  /// waiting.
  mutating func takeInTurn(_ input: Input) -> [Effect] {
    // They were meant for the editor: a digit among them must not rate.
    if loopRequests.contains(where: \.isEdit) {
      notice = Notice("What was typed before the editor came was dropped.", isProblem: true)
      return []
    }
    let isForGuide = typeAhead.awaited == [.guide] && arriving == nil
    let isAhead = isForGuide && typeAhead.isEmpty && screen.takesAhead(input)
    guard isWaiting, !isAhead else { return takeAndAwait(input) }
    notice = nil
    if input == .key(.control("c")) { return stopWaiting() }
    typeAhead.keep(input)
    return []
  }

  private mutating func takeAndAwait(_ input: Input) -> [Effect] {
    let depth = screens.count
    // Whoever leaves the screen that waits for the guide waits for it no more.
    let effects = take(input)
    if screens.count != depth { typeAhead.has(.guide) }
    awaitAnswers(to: effects)
    return effects
  }

  mutating func awaitAnswers(to effects: [Effect]) {
    for awaited in effects.compactMap(awaited) { typeAhead.await(awaited) }
  }

  /// What the next key needs of what an effect brings; nil where it needs nothing of it.
  private func awaited(_ effect: Effect) -> TypeAhead.Awaited? {
    switch effect {
    case .plan: .plan
    case .readSlate, .readComparison: .slate
    case .readGuides where guides == nil: .guide
    case .readPractice, .recordPractice, .readPracticeTables: .practice
    default: nil
    }
  }

  /// What was asked for is given up, and so is what was typed for it.
  private mutating func stopWaiting() -> [Effect] {
    var effects: [Effect] = []
    if let arriving, case .seat(let seat) = arriving.destination, seat != .lead {
      effects = [.release(session: arriving.session, seat: seat)]
    }
    arriving = nil
    typeAhead = TypeAhead()
    notice = Notice("Stopped waiting. What you typed for the next screen was dropped.")
    return effects
  }

  /// Takes in what was typed ahead, once a message has brought what it waits for.
  ///
  /// After a failure it is dropped: it was not meant for the screen that is there now.
  mutating func typeAheadIsDue(after message: Message, _ effects: [Effect]) -> [Effect] {
    noteNews(of: message, effects)
    guard !isWaiting, !typeAhead.isEmpty else { return [] }
    return replay()
  }

  /// Takes note of what a message has brought, of all that is waited for.
  private mutating func noteNews(of message: Message, _ effects: [Effect]) {
    switch message {
    case .sessionOpened: awaitAnswers(to: effects)
    case .planned:
      typeAhead.has(.plan)
      typeAhead.await(.list)
    case .sessionsListed, .sessionsRead, .sessionsChanged: typeAhead.has(.list)
    case .slateRead, .comparisonRead: typeAhead.has(.slate)
    case .guidesRead: typeAhead.has(.guide)
    case .markingRead: typeAhead.has(.marking)
    case .practiceRead, .practiceRecorded, .practiceTablesRead: typeAhead.has(.practice)
    case .failed, .notRecorded(_, _, .sessionPlanned, _): typeAhead = TypeAhead()
    // It may be long until the plan is on disk, and nobody is to sit before dead keys.
    case .unsaved(let report) where report.cause != nil && typeAhead.awaited.contains(.plan):
      typeAhead = TypeAhead()
    default: return
    }
  }

  private mutating func replay() -> [Effect] {
    let told = notice
    let isCut = typeAhead.takeCut()
    var effects: [Effect] = []
    for input in typeAhead.takeAll() { effects += takeInTurn(input) }
    // What was told with the screen's coming is not lost to keys that came before it.
    notice = notice ?? told
    if isCut {
      notice = Notice(
        "Too much was typed before this screen came; what came last was dropped.",
        isProblem: true)
    }
    return effects
  }
}
