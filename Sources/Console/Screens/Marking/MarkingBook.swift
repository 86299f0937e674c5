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

  let marker: Marker
  /// By item, then by code, so that all answers to one item are marked together.
  var tasks: [MarkingTask] = []
  /// Whether the answers have been read at least once.
  var hasRead = false
  var feeds: [SessionID: MarkingFeed] = [:]
  /// What is marked and not recorded.
  var inHand: [Key: OpenMark] = [:]
  /// Counts the drafts that were sent, and tells the last one that is on disk.
  private var draftVersion = 0
  private var savedDraftVersion = 0

  init(marker: Marker) {
    self.marker = marker
  }

  /// Whether everything shown is on disk.
  var isSaved: Bool {
    savedDraftVersion >= draftVersion
      && feeds.values.allSatisfy { $0.pending.isEmpty }
  }

  func task(_ key: Key) -> MarkingTask? { tasks.first { $0.key == key } }

  /// The marks recorded of an answer, those on their way included, oldest first.
  func given(_ key: Key) -> [MarkingFeed.Given] { feeds[key.session]?.given(key.item) ?? [] }

  /// What is in hand, else the last mark recorded.
  func shown(_ key: Key) -> OpenMark? { inHand[key] ?? given(key).last?.mark }

  func standing(_ key: Key) -> Standing {
    let isRecorded = !given(key).isEmpty
    guard inHand[key] != nil else { return isRecorded ? .recorded : .unmarked }
    return isRecorded ? .changed : .begun
  }

  /// How many answers have a recorded mark.
  var markedCount: Int { tasks.count { !given($0.key).isEmpty } }

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
      feeds[key.session, default: MarkingFeed()].send(happening, of: key.session, by: marker)
    ]
  }

  /// Keeps as a draft what is in hand.
  ///
  /// What is still on its way is kept too: it must outlast a refusal that nobody sees any more.
  mutating func keep(_ key: Key) -> [Effect] {
    let isPending = feeds[key.session]?.isPending(key.item) ?? false
    let mark = inHand[key] ?? (isPending ? given(key).last?.mark : nil)
    draftVersion += 1
    return [
      .saveDraft(
        session: key.session, seat: .marker(marker), key: key.item, draft: .mark(mark),
        version: draftVersion)
    ]
  }

  /// Takes note that a draft, and with it all earlier ones, is on disk.
  mutating func draftIsSaved(upTo version: Int) {
    savedDraftVersion = max(savedDraftVersion, version)
  }
}
