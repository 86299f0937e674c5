import Guide
import Interview

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
      let marks = own.map { task in
        (task.key.item, task.marks.map { MarkingFeed.Given(mark: $0.mark, reason: $0.reason) })
      }
      let head = own.map(\.head).max() ?? 0
      feeds[session, default: MarkingFeed()]
        .take(Dictionary(marks) { first, _ in first }, head: head)
    }
    for task in tasks where !known.contains(task.key) { restore(task) }
    for task in tasks { dropRecorded(task.key) }
    return tasks.flatMap { task -> [Effect] in
      guard let mark = inHand[task.key], task.draft != mark else { return [] }
      return keep(task.key)
    }
  }

  /// Takes in events that the ledger has committed.
  mutating func take(_ events: [Event]) {
    for event in events where event.seat == .marker(marker) {
      feeds[event.session]?.take(event)
    }
  }

  /// Takes in that the feed had moved; what is on its way is added to it, except a first mark of
  /// an answer that has one by now.
  ///
  /// - Parameter session: the session as it is now.
  /// - Returns: what to keep, and whether a mark became a change of one from another console.
  mutating func restart(from session: Session) -> (effects: [Effect], hasClash: Bool) {
    guard var feed = feeds[session.id] else { return ([], false) }
    let marks = (session.marking[marker] ?? [:]).mapValues { list in
      list.map { MarkingFeed.Given(mark: $0.mark, reason: $0.reason) }
    }
    feed.take(marks, head: session.heads[.marker(marker)] ?? 0)
    let sent = tasks.map(\.key).filter { $0.session == session.id && feed.isPending($0.item) }
    var hasClash = false
    while let (item, mark) = feed.takeBackClash() {
      let key = Key(session: session.id, item: item)
      // A change that is on its way or in hand is newer.
      if inHand[key] == nil, !feed.isPending(item), mark != feed.given(item).last?.mark {
        inHand[key] = mark
        hasClash = true
      }
    }
    feeds[session.id] = feed
    var effects: [Effect] = []
    // Recording takes the draft away, and with it what has been changed since.
    for key in sent where inHand[key] != nil { effects += keep(key) }
    return (effects, hasClash)
  }

  /// Takes what the rules of the record did not allow in hand again, where there is a task for it.
  mutating func giveUp(_ happening: Happening, in session: SessionID) {
    feeds[session]?.giveUp(happening)
    guard let (item, mark) = happening.marked else { return }
    let key = Key(session: session, item: item)
    if inHand[key] == nil, mark != given(key).last?.mark { inHand[key] = mark }
  }

  /// Takes up again what was in hand when the program last ended.
  private mutating func restore(_ task: MarkingTask) {
    guard inHand[task.key] == nil else { return }
    inHand[task.key] = task.draft
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
