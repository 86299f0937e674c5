import Guide
import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// Whatever is pressed, whenever the ledger answers, and whoever else marks meanwhile.
struct MarkingAnyKeysTests {
  private static let keys: [Key] =
    "1234501245 n]][ucjkGe?:/é日".map(Key.character) + [
      .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .home, .end,
      .pageUp, .pageDown, .control("u"), .control("l"), .alt("1"),
    ]

  @Test(arguments: 0..<24) func noMarkIsLostOrIncomplete(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &* 7919)
    var ledger = SlowLedger()
    var model = Model.marking(by: MarkingFixture.marsh, size: anySize(&random), now: Fixture.now)
      .model
    ledger.take([.readMarking(MarkingFixture.marsh)])
    for _ in 0..<250 {
      let message: Message?
      switch random.below(12) {
      case 0: message = .input(.resized(anySize(&random)))
      case 1: message = .input(.paste("pasted\n1\u{1B}[2J"))
      case 2, 3: message = ledger.step(&random)
      case 4: message = random.below(4) == 0 ? ledger.markElsewhere(&random) : .ledgerChanged
      default: message = .input(.key(Self.keys[random.below(Self.keys.count)]))
      }
      guard let message else { continue }
      ledger.take(update(&model, message))
      check(view(model), model.size)
    }
    while let message = ledger.step(&random) { ledger.take(update(&model, message)) }
    ledger.take(update(&model, .markingRead(ledger.tasks)))
    while let message = ledger.step(&random) { ledger.take(update(&model, message)) }

    let book = model.markingScreen?.book
    #expect(book?.outbox.isEmpty == true)
    for task in ledger.tasks {
      #expect(book?.given(task.key).map(\.mark) == task.marks.map(\.mark))
      #expect(task.marks.allSatisfy { task.isComplete($0.mark) })
      #expect(task.marks.dropFirst().allSatisfy { $0.reason?.isEmpty == false })
      // What is in hand would come back after a restart.
      if let mark = book?.inHand[task.key] {
        #expect(task.draft == mark)
      }
    }
  }

  private func check(_ surface: Surface, _ size: Size) {
    #expect(surface.size == size)
    let text = surface.lines.joined(separator: " ").lowercased()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    for secret in MarkingFixture.secrets { #expect(!text.contains(secret)) }
    if let cursor = surface.cursor, size.width >= 60, size.height >= 16 {
      let cell = Rect(x: cursor.x, y: cursor.y, width: 1, height: 1)
      #expect(!surface.bounds.intersection(cell).isEmpty)
    }
  }

  private func anySize(_ random: inout SplitMix64) -> Size {
    let sizes = [
      Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 16),
    ]
    return random.below(3) == 0
      ? Size(width: random.below(200), height: random.below(60)) : sizes[random.below(sizes.count)]
  }
}

/// A ledger that writes and reads in its own time: each in order, but not one with the other.
struct SlowLedger {
  private var sessions = [
    MarkingFixture.dana: Session(id: MarkingFixture.dana),
    MarkingFixture.omar: Session(id: MarkingFixture.omar),
  ]
  private var drafts: [MarkingTask.Key: Note] = [:]
  private var writes: [Effect] = []
  private var reads = 0
  /// A reading that was made and has not arrived yet.
  private var reading: [MarkingTask]?
  private let seat = Seat.marker(MarkingFixture.marsh)

  /// The answers as they are now.
  var tasks: [MarkingTask] {
    MarkingFixture.tasks.map { task in
      var task = task
      let session = sessions[task.key.session]
      task.marks = session?.marking[MarkingFixture.marsh]?[task.key.item] ?? []
      task.head = session?.heads[seat] ?? 0
      task.draft = drafts[task.key].flatMap {
        OpenMark(stored: $0, of: task.item, on: task.criteria)
      }
      return task
    }
  }

  mutating func take(_ effects: [Effect]) {
    for effect in Effect.merged(effects) {
      switch effect {
      case .append, .saveDraft: writes.append(effect)
      case .readMarking: reads += 1
      default: break
      }
    }
  }

  /// Does one thing that is waiting; nil once nothing is.
  mutating func step(_ random: inout SplitMix64) -> Message? {
    if let read = reading, writes.isEmpty || random.below(2) == 0 {
      reading = nil
      return .markingRead(read)
    }
    if reads > 0, reading == nil, writes.isEmpty || random.below(2) == 0 {
      reads -= 1
      reading = tasks
      return .tick
    }
    guard !writes.isEmpty else { return nil }
    return write(writes.removeFirst())
  }

  /// The same marker records something at another console.
  mutating func markElsewhere(_ random: inout SplitMix64) -> Message? {
    let task = tasks[random.below(4)]
    let mark: OpenMark =
      task.checklist == nil
      ? MarkingFixture.ratings(1 + random.below(5), 3, 3) : .steps(ids: ["correct"])
    _ = add(
      task.marks.isEmpty
        ? .answerMarked(item: task.key.item, mark: mark)
        : .answerRemarked(item: task.key.item, mark: mark, reason: "elsewhere"),
      to: task.key.session)
    return .ledgerChanged
  }

  private mutating func write(_ effect: Effect) -> Message? {
    switch effect {
    case .append(let id, let seat, let head, let happenings):
      guard let session = sessions[id], head == (session.heads[seat] ?? 0) else {
        // What had moved is refused, and written after the real end without being sent again.
        let session = sessions[id] ?? Session(id: id)
        let rest = happenings.filter { happening in
          guard case .answerMarked(let item, _) = happening else { return true }
          return session.marking[MarkingFixture.marsh]?[item]?.isEmpty ?? true
        }
        if !rest.isEmpty {
          writes.insert(
            .append(
              session: id, seat: seat, after: session.heads[seat] ?? 0, happenings: rest), at: 0)
        }
        return .refused(session: session, seat: seat, why: "\(id) had moved.")
      }
      return .appended(happenings.map { add($0, to: id) })
    case .saveDraft(let id, let seat, let item, let draft, let version):
      drafts[MarkingTask.Key(session: id, item: item)] = draft.stored
      return .draftSaved(session: id, seat: seat, version: version)
    default: return .tick
    }
  }

  private mutating func add(_ happening: Happening, to id: SessionID) -> Event {
    let event = Event(
      session: id, seat: seat, sequence: (sessions[id]?.heads[seat] ?? 0) + 1, at: Fixture.now,
      happening: happening)
    sessions[id]?.apply(event)
    switch happening {
    case .answerMarked(let item, _), .answerRemarked(let item, _, _):
      drafts[MarkingTask.Key(session: id, item: item)] = nil
    default: break
    }
    return event
  }
}
