import Guide
import Interview
import Screen

@testable import Console

/// A console with a ledger that answers at once, driven by keys as text.
struct Seated {
  var model: Model
  private(set) var session: Session
  private(set) var events: [Event] = []
  var drafts: [String: Note] = [:]
  /// Effects that nothing here answers, such as exports.
  private(set) var unanswered: [Effect] = []
  /// Who else holds the seat that is opened next.
  var holder: SeatHolder?
  /// Other consoles that hold seats, as the ledger knows them.
  var others: [Seat: SeatHolder] = [:]
  /// What seats other than this one were typing.
  var otherDrafts: [Seat: [String: Note]] = [:]
  /// Whether writes are answered; off, they stay on their way.
  var answersWrites = true

  /// Whether what brings a screen is answered at once; off, it is only when `answer` is called.
  var answersAtOnce = true
  private var waiting: [Effect] = []

  private let copy: GuideCopy

  /// Starts at the list of sessions.
  init(
    as me: Seat? = nil, size: Size = Size(width: 80, height: 24),
    events: [Event] = Fixture.planned, copy: GuideCopy = Fixture.copy
  ) {
    self.copy = copy
    model = Model(size: size, now: Fixture.now, me: me)
    model.clock = SteadyReading(boot: "test", milliseconds: 1_000_000)
    session = Session(id: Fixture.id, events: events)
    self.events = events
    run(Model.opening)
  }

  /// Starts in an interview.
  static func interview(
    size: Size = Size(width: 80, height: 24), events: [Event] = Fixture.planned
  ) -> Seated {
    var seated = Seated(as: .interviewer(Fixture.okafor), size: size, events: events)
    seated.press("<enter>")
    return seated
  }

  /// Presses keys: characters stand for themselves, others are named in angle brackets.
  mutating func press(_ keys: String) {
    for input in KeyScript.inputs(keys) { send(.input(input)) }
  }

  mutating func send(_ message: Message) {
    run(update(&model, message))
    // As the loop does before each picture.
    model.renewOffer()
  }

  /// Lets another console commit happenings, and tells this one of them.
  mutating func say(_ happenings: [Happening], at seat: Seat) {
    let head = session.heads[seat] ?? 0
    let added = happenings.enumerated().map { index, happening in
      Event(
        session: Fixture.id, seat: seat, sequence: head + 1 + index, at: model.now,
        happening: happening)
    }
    for event in added { session.apply(event) }
    events += added
    send(.caughtUp(added))
  }

  /// Lets seconds pass.
  mutating func wait(seconds: Int) {
    model.now = Instant(milliseconds: model.now.milliseconds + seconds * 1000)
    model.clock.milliseconds += seconds * 1000
    send(.tick)
  }

  var lines: [String] { view(model).lines }
  var text: String { lines.joined(separator: "\n") }

  /// Answers what was asked for and not answered at once.
  mutating func answer() {
    answersAtOnce = true
    let asked = waiting
    waiting = []
    run(asked)
  }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .open, .readSlate, .readGuides:
        guard answersAtOnce else {
          waiting.append(effect)
          continue
        }
        bring(effect)
      default: perform(effect)
      }
    }
  }

  private mutating func bring(_ effect: Effect) {
    switch effect {
    case .open(let id, let seat, let reason):
      guard id == Fixture.id else { return }
      if let reason {
        let taken = Event(
          session: id, seat: seat, sequence: (session.heads[seat] ?? 0) + 1, at: model.now,
          happening: .seatTaken(console: "here", reason: reason))
        session.apply(taken)
        events.append(taken)
        holder = nil
      }
      send(
        .sessionOpened(
          session: session, seat: seat, guide: copy,
          drafts: Draft.all(stored: drafts, at: seat, under: copy.guide), holder: holder))
    case .readSlate(let opening):
      send(.slateRead(Slate(opening: opening, rows: [], agreement: [], agreedOn: 0, raters: [])))
    case .readGuides(let own): send(.guidesRead(Fixture.guides(copy, of: [session], except: own)))
    default: break
    }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .listSessions:
      send(.sessionsListed([row]))
    case .append(_, let seat, let known, let happenings),
      .appendAtTable(_, let seat, let known, let happenings):
      guard answersWrites else { return }
      if case .appendAtTable = effect, let other = others[seat] {
        send(.seatIsHeld(session: Fixture.id, seat: seat, holder: other))
        return
      }
      let head = session.heads[seat] ?? 0
      if head != known {
        send(.refused(session: session, seat: seat, why: "This seat was written elsewhere."))
      }
      let added = happenings.enumerated().map { index, happening in
        Event(
          session: Fixture.id, seat: seat, sequence: head + 1 + index, at: model.now,
          happening: happening)
      }
      for event in added {
        session.apply(event)
        endDraft(of: event)
      }
      events += added
      send(.appended(added))
    case .saveDraft(let id, let seat, let key, let draft, let version):
      guard answersWrites else { return }
      drafts[key] = draft.stored
      send(.draftSaved(session: id, seat: seat, version: version))
    case .watchUnsaved:
      if answersWrites { send(.unsaved(.none)) }
    case .saveDraftAtTable(let id, let seat, let key, let draft, let version):
      guard answersWrites else { return }
      if let other = others[seat] {
        send(.seatIsHeld(session: Fixture.id, seat: seat, holder: other))
        return
      }
      otherDrafts[seat, default: [:]][key] = draft.stored
      send(.draftSaved(session: id, seat: seat, version: version))
    case .lookAtSeats:
      // Drafts of this very console are among them, but none of a seat that another one holds.
      send(
        .seatsSeen(
          session: Fixture.id, holders: others,
          drafts: otherDrafts.filter { others[$0.key] == nil }))
    case .readResults, .lookAtHolders: break
    default: unanswered.append(effect)
    }
  }

  /// Deletes the draft that an event makes out of date, as the ledger does.
  private mutating func endDraft(of event: Event) {
    guard let key = event.happening.draftedUnder else { return }
    if event.seat == model.opened?.seat {
      drafts[key] = nil
    } else {
      otherDrafts[event.seat]?[key] = nil
    }
  }

  private var row: SessionRow { SessionRow(session) }
}

/// Keys written as text: `3j<esc>`, `<alt-4>`, `<paste>two words</paste>`.
enum KeyScript {
  static func inputs(_ script: String) -> [Input] {
    var inputs: [Input] = []
    var rest = script[...]
    while let character = rest.first {
      if rest.hasPrefix("<paste>"), let end = rest.firstRange(of: "</paste>") {
        inputs.append(
          .paste(String(rest[rest.index(rest.startIndex, offsetBy: 7)..<end.lowerBound])))
        rest = rest[end.upperBound...]
      } else if character == "<", let end = rest.firstIndex(of: ">"),
        let key = named[String(rest[rest.index(after: rest.startIndex)..<end])]
      {
        inputs.append(.key(key))
        rest = rest[rest.index(after: end)...]
      } else {
        inputs.append(.key(.character(character)))
        rest = rest.dropFirst()
      }
    }
    return inputs
  }

  private static let named: [String: Key] = [
    "esc": .escape, "enter": .enter, "tab": .tab, "backtab": .backTab, "bs": .backspace,
    "del": .delete, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "c-z": .control("z"), "c-l": .control("l"),
    "c-s": .control("s"), "c-u": .control("u"), "c-w": .control("w"), "c-k": .control("k"),
    "c-y": .control("y"), "c-c": .control("c"), "alt-b": .alt("b"), "alt-d": .alt("d"),
    "alt-f": .alt("f"), "alt-s": .alt("s"), "alt-bs": .altBackspace, "alt-del": .altDelete,
    "wleft": .wordLeft, "wright": .wordRight,
    "alt-1": .alt("1"), "alt-2": .alt("2"),
    "alt-3": .alt("3"), "alt-4": .alt("4"), "alt-5": .alt("5"),
  ]
}
