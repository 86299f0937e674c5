import Interview

/// A marker's feed of one session, as far as this console knows it.
///
/// All open answers of a candidate share it.
struct MarkingFeed: Sendable {
  /// A mark of an item, the first or a later one.
  struct Given: Sendable, Hashable {
    var mark: OpenMark
    /// Why it was changed; nil for the first.
    var reason: String?
  }

  /// How many events the ledger has.
  var head = 0
  /// What the ledger has of each item, oldest first.
  var committed: [String: [Given]] = [:]
  /// What was sent and is not confirmed yet, oldest first.
  private(set) var pending: [Happening] = []

  /// The marks of an item, those on their way included.
  func given(_ item: String) -> [Given] {
    var list = committed[item] ?? []
    for happening in pending { happening.add(to: &list, of: item) }
    return list
  }

  /// Whether anything about an item is on its way.
  func isPending(_ item: String) -> Bool { pending.contains { $0.markedItem == item } }

  /// Sends a happening on top of what is known and on its way.
  mutating func send(_ happening: Happening, of session: SessionID, by marker: Marker) -> Effect {
    defer { pending.append(happening) }
    return .append(
      session: session, seat: .marker(marker), after: head + pending.count,
      happenings: [happening])
  }

  /// Takes back what the record will never take.
  mutating func giveUp(_ happening: Happening) { confirm(happening) }

  /// Takes in an event of this feed.
  mutating func take(_ event: Event) {
    guard event.sequence > head else { return }
    head = event.sequence
    confirm(event.happening)
    guard let item = event.happening.markedItem else { return }
    event.happening.add(to: &committed[item, default: []], of: item)
  }

  /// Takes in what the ledger has, unless more is known already.
  mutating func take(_ marks: [String: [Given]], head: Int) {
    guard head >= self.head else { return }
    self.head = head
    for (item, list) in marks {
      for given in list.dropFirst(committed[item]?.count ?? 0) {
        confirm(
          given.reason.map { .answerRemarked(item: item, mark: given.mark, reason: $0) }
            ?? .answerMarked(item: item, mark: given.mark))
      }
      committed[item] = list
    }
  }

  /// Gives up a first mark of an item that has one already, from another console; nil for none.
  ///
  /// Sent again, it would be left out: only a change with a reason counts.
  mutating func takeBackClash() -> (item: String, mark: OpenMark)? {
    for (index, happening) in pending.enumerated() {
      guard case .answerMarked(let item, let mark) = happening, committed[item]?.isEmpty == false
      else { continue }
      pending.remove(at: index)
      return (item, mark)
    }
    return nil
  }

  private mutating func confirm(_ happening: Happening) {
    if let index = pending.firstIndex(of: happening) { pending.remove(at: index) }
  }
}

extension Happening {
  /// What a marker's happening gives to which item; nil for any other happening.
  var marked: (item: String, mark: OpenMark)? {
    switch self {
    case .answerMarked(let item, let mark), .answerRemarked(let item, let mark, _): (item, mark)
    default: nil
    }
  }

  /// The item that a marker's happening is about.
  fileprivate var markedItem: String? { marked?.item }

  /// Adds a mark by the rules of a session: the first one stands, a later one needs a first.
  fileprivate func add(to list: inout [MarkingFeed.Given], of item: String) {
    if case .answerMarked(item, let mark) = self, list.isEmpty {
      list.append(MarkingFeed.Given(mark: mark))
    } else if case .answerRemarked(item, let mark, let reason) = self, !list.isEmpty {
      list.append(MarkingFeed.Given(mark: mark, reason: reason))
    }
  }
}
