import Guide
import Interview

/// The open answers with what one marker made of them: recorded, on its way, or in hand.
struct MarkingBook: Sendable {
  typealias Key = MarkingTask.Key

  /// How far the mark of an answer is.
  enum Standing: Sendable, Hashable {
    case unmarked
    /// Begun, and nothing recorded yet.
    case begun
    case recorded
    /// Recorded, and changed since without being recorded.
    case changed
  }

  /// What the ledger has in the marker's feed of one session, which all open answers of a candidate
  /// share.
  private struct KnownFeed: Sendable {
    /// How many events it has.
    var head = 0
    /// The marks of each item, oldest first.
    var marks: [String: [MarkEntry]] = [:]
  }

  let marker: Marker
  /// By item, then by code, so that all answers to one item are marked together.
  private(set) var tasks: [MarkingTask] = []
  /// Whether the answers have been read at least once.
  private(set) var hasRead = false
  /// What is marked and not recorded.
  private(set) var inHand: [Key: OpenMark] = [:]
  /// What was sent and is not known to be on disk.
  private(set) var outbox = Outbox()
  private var feeds: [SessionID: KnownFeed] = [:]

  init(marker: Marker) {
    self.marker = marker
  }

  func task(_ key: Key) -> MarkingTask? { tasks.first { $0.key == key } }

  /// The marks recorded of an answer, those on their way included, oldest first.
  func given(_ key: Key) -> [MarkEntry] {
    var list = feeds[key.session]?.marks[key.item] ?? []
    for happening in pending(key.session) { happening.add(to: &list, of: key.item) }
    return list
  }

  /// What is in hand, else the last mark recorded.
  func shown(_ key: Key) -> OpenMark? { inHand[key] ?? given(key).last?.mark }

  func standing(_ key: Key) -> Standing {
    let isRecorded = !given(key).isEmpty
    guard inHand[key] != nil else { return isRecorded ? .recorded : .unmarked }
    return isRecorded ? .changed : .begun
  }

  /// How many answers have a recorded mark.
  var markedCount: Int { tasks.count { !given($0.key).isEmpty } }

  private func feed(_ session: SessionID) -> Feed {
    Feed(session: session, seat: .marker(marker))
  }

  private func pending(_ session: SessionID) -> [Happening] { outbox.pending(feed(session)) }

  private func isPending(_ key: Key) -> Bool {
    pending(key.session).contains { $0.marked?.item == key.item }
  }
}

// MARK: What the marker does

extension MarkingBook {
  /// Takes a mark in hand and keeps it as a draft; one like the recorded mark changes nothing.
  mutating func take(inHand mark: OpenMark, of key: Key) -> [Effect] {
    inHand[key] = mark == given(key).last?.mark ? nil : mark
    return keep(key)
  }

  /// Puts away what is in hand.
  mutating func putBack(_ key: Key) -> [Effect] {
    inHand[key] = nil
    return keep(key)
  }

  /// Records the mark in hand, which is complete: the first one, or a change with its reason.
  mutating func record(_ key: Key, reason: String?) -> [Effect] {
    guard let task = task(key), let mark = inHand[key], task.isComplete(mark) else { return [] }
    let happening: Happening
    if given(key).isEmpty {
      happening = .answerMarked(item: key.item, mark: mark)
    } else {
      guard let reason else { return [] }
      happening = .answerRemarked(item: key.item, mark: mark, reason: reason)
    }
    inHand[key] = nil
    return [
      outbox.send([happening], to: feed(key.session), after: feeds[key.session]?.head ?? 0)
    ]
  }

  /// Keeps as a draft what is in hand.
  ///
  /// What is still on its way is kept too: it must outlast a refusal that nobody sees any more.
  private mutating func keep(_ key: Key) -> [Effect] {
    let mark = inHand[key] ?? (isPending(key) ? given(key).last?.mark : nil)
    return [outbox.saveDraft(.mark(mark), of: key.item, to: feed(key.session))]
  }
}

// MARK: What the ledger tells

extension MarkingBook {
  /// Takes in the answers as the ledger has them now.
  ///
  /// - Returns: what keeps the marks in hand of which the ledger has no draft, since the
  ///   same marker recorded something at another console.
  mutating func take(_ read: [MarkingTask]) -> [Effect] {
    let known = Set(tasks.map(\.key))
    hasRead = true
    tasks = read.filter(\.isMarkable).sorted(by: Self.precedes)
    for (session, own) in Dictionary(grouping: tasks, by: \.key.session) {
      let marks = Dictionary(own.map { ($0.key.item, $0.marks) }) { first, _ in first }
      learn(marks, head: own.map(\.head).max() ?? 0, of: session)
    }
    // What was in hand when the program last ended is taken up again.
    for task in tasks where !known.contains(task.key) && inHand[task.key] == nil {
      inHand[task.key] = task.draft
    }
    for task in tasks { dropRecorded(task.key) }
    return tasks.flatMap { task -> [Effect] in
      guard let mark = inHand[task.key], task.draft != mark else { return [] }
      return keep(task.key)
    }
  }

  /// Takes in events that the ledger has committed.
  mutating func take(_ events: [Event]) {
    for event in events where event.seat == .marker(marker) {
      guard var known = feeds[event.session], event.sequence > known.head else { continue }
      known.head = event.sequence
      outbox.confirm(event.happening, of: feed(event.session))
      if let item = event.happening.marked?.item {
        event.happening.add(to: &known.marks[item, default: []], of: item)
      }
      feeds[event.session] = known
    }
  }

  mutating func draftIsSaved(upTo version: Int) { outbox.draftIsSaved(upTo: version) }

  /// Takes in that the feed had moved; what is on its way is added to it, except a first mark of
  /// an answer that has one by now.
  ///
  /// - Parameter session: the session as it is now.
  /// - Returns: what to keep, and whether a mark became a change of one from another console.
  mutating func restart(from session: Session) -> (effects: [Effect], hasClash: Bool) {
    guard feeds[session.id] != nil else { return ([], false) }
    learn(
      session.marking[marker] ?? [:], head: session.heads[.marker(marker)] ?? 0, of: session.id)
    let sent = tasks.map(\.key).filter { $0.session == session.id && isPending($0) }
    var hasClash = false
    while let (item, mark) = takeBackClash(in: session.id) {
      let key = Key(session: session.id, item: item)
      // A change that is on its way or in hand is newer.
      if inHand[key] == nil, !isPending(key), mark != given(key).last?.mark {
        inHand[key] = mark
        hasClash = true
      }
    }
    var effects: [Effect] = []
    // Recording takes the draft away, and with it what has been changed since.
    for key in sent where inHand[key] != nil { effects += keep(key) }
    return (effects, hasClash)
  }

  /// Takes what the rules of the record did not allow in hand again, where there is a task for it.
  mutating func giveUp(_ happening: Happening, in session: SessionID) {
    outbox.confirm(happening, of: feed(session))
    guard let (item, mark) = happening.marked else { return }
    let key = Key(session: session, item: item)
    if inHand[key] == nil, mark != given(key).last?.mark { inHand[key] = mark }
  }

  /// Takes in what the ledger has of a session, unless more is known already.
  private mutating func learn(_ marks: [String: [MarkEntry]], head: Int, of session: SessionID) {
    var known = feeds[session] ?? KnownFeed()
    guard head >= known.head else { return }
    known.head = head
    for (item, list) in marks {
      for entry in list.dropFirst(known.marks[item]?.count ?? 0) {
        let happening: Happening =
          entry.reason.map { .answerRemarked(item: item, mark: entry.mark, reason: $0) }
          ?? .answerMarked(item: item, mark: entry.mark)
        outbox.confirm(happening, of: feed(session))
      }
      known.marks[item] = list
    }
    feeds[session] = known
  }

  /// Gives up a first mark of an item that has one already, from another console; nil for none.
  ///
  /// Sent again, it would be left out: only a change with a reason counts.
  private mutating func takeBackClash(in session: SessionID) -> (item: String, mark: OpenMark)? {
    for happening in pending(session) {
      guard case .answerMarked(let item, let mark) = happening,
        feeds[session]?.marks[item]?.isEmpty == false
      else { continue }
      outbox.confirm(happening, of: feed(session))
      return (item, mark)
    }
    return nil
  }

  /// What is in hand is nothing of its own any more once the same is recorded.
  private mutating func dropRecorded(_ key: Key) {
    if let mark = inHand[key], mark == given(key).last?.mark { inHand[key] = nil }
  }

  private static func precedes(_ first: MarkingTask, _ second: MarkingTask) -> Bool {
    let pairs = [
      (first.key.item, second.key.item), (first.code, second.code),
      (first.key.session.text, second.key.session.text),
    ]
    let differing = pairs.first { !$0.0.utf8.elementsEqual($0.1.utf8) }
    return differing.map { $0.0.utf8.lexicographicallyPrecedes($0.1.utf8) } ?? false
  }
}

extension Happening {
  /// What a marker's happening gives to which item; nil for any other happening.
  fileprivate var marked: (item: String, mark: OpenMark)? {
    switch self {
    case .answerMarked(let item, let mark), .answerRemarked(let item, let mark, _): (item, mark)
    default: nil
    }
  }

  /// Adds a mark by the rules of a session: the first one stands, a later one needs a first.
  fileprivate func add(to list: inout [MarkEntry], of item: String) {
    if case .answerMarked(item, let mark) = self, list.isEmpty {
      list.append(MarkEntry(mark: mark))
    } else if case .answerRemarked(item, let mark, let reason) = self, !list.isEmpty {
      list.append(MarkEntry(mark: mark, reason: reason))
    }
  }
}
