import Guide
import Interview
import Screen

@testable import Console

/// A test of two sections with items of all six kinds; whatever belongs to the key says KEY.
enum SittingFixture {
  static let number = item(
    "no-show", "hard-skills", "No-show rate",
    prompt: "A practice books 250 visits a week; last week 38 patients did not come. What share"
      + " of the visits is that, in percent?",
    exhibit: "day   booked   came\nMon       50     41\nTue       50     44",
    .number(
      TestTask.NumberKey(
        from: "15.2", to: "15.2", units: ["KEYunit"], also: ["KEYalso"],
        remark: TestTask.Remark(ask: "What would you look at first?", ideal: "KEYideal"))))
  static let choice = item(
    "denial", "hard-skills", "A denied claim",
    prompt: "A payer denies a claim as \"not covered\". What comes first?", exhibit: nil,
    .choice([
      TestTask.Choice(id: "wait", text: "Wait for the patient to call.", points: 0, why: "KEYwhy"),
      TestTask.Choice(
        id: "read", text: "Read the denial code and compare it with the claim as it was sent.",
        points: 2, why: "KEYwhy"),
      TestTask.Choice(id: "bill", text: "Bill the patient at once.", points: 1, why: "KEYwhy"),
    ]))
  static let ticks = item(
    "phi", "hard-skills", "On the phone",
    prompt: "A caller asks for a lab result. What do you ask for?", exhibit: nil,
    .ticks([
      TestTask.Statement(id: "dob", text: "The date of birth.", isRight: true, why: "KEYwhy"),
      TestTask.Statement(id: "name", text: "The full name.", isRight: true, why: "KEYwhy"),
      TestTask.Statement(id: "vote", text: "The last vote.", isRight: false, why: "KEYwhy"),
    ]))
  static let order = item(
    "close", "cognitive", "End of the day",
    prompt: "Put the end of the day in order.", exhibit: nil,
    .order([
      TestTask.Step(id: "last", text: "Walk the last patient out.", isEssential: false),
      TestTask.Step(id: "cash", text: "Count the cash box.", isEssential: false),
      TestTask.Step(id: "lock", text: "Lock the door.", isEssential: true),
    ]))
  static let steps = item(
    "outage", "cognitive", "The system is down",
    prompt: "The records system is down at eight in the morning. Write what you do.", exhibit: nil,
    .steps(
      TestTask.Checklist(
        steps: [
          TestTask.Step(id: "paper", text: "KEYpaper", isEssential: true),
          TestTask.Step(id: "tell", text: "KEYtell", isEssential: false),
        ], withoutEssential: 40)))
  static let writing = item(
    "letter", "cognitive", "A note to a patient",
    prompt: "Write to a patient whose visit has to be moved for the second time.", exhibit: nil,
    .writing(contains: ["KEYapology"]))

  private static func item(
    _ id: String, _ section: String, _ title: String, prompt: String, exhibit: String?,
    _ task: TestTask
  ) -> TestItem {
    TestItem(
      id: id, section: section, topic: "KEYtopic", title: title, points: 2, seconds: 60,
      prompt: prompt, exhibit: exhibit, task: task, why: "KEYwhy", source: "KEYsource")
  }

  static let guide: HiringGuide = {
    var guide = Fixture.guide
    let items = [number, choice, ticks, order, steps, writing]
    guide.assessment = Assessment(
      minutes: 5,
      sections: [
        Assessment.Section(id: "hard-skills", minutes: 2, about: "KEYabout", source: "KEYsource"),
        Assessment.Section(id: "cognitive", minutes: 3, about: "KEYabout", source: "KEYsource"),
      ],
      criteria: [
        Criterion(id: "tone", title: "KEYtone", low: "KEYlow", middle: "KEYmid", high: "KEYhigh")
      ],
      items: items,
      forms: [
        TestForm(id: "a", title: "Form A", items: items.map(\.id), source: "KEYsource"),
        TestForm(id: "b", title: "Form B", items: ["close", "denial"], source: "KEYsource"),
      ])
    return guide
  }()
}

/// A candidate's console with a ledger that answers at once and a clock that can be set.
struct SittingConsole {
  var model: Model
  let guide: HiringGuide
  private(set) var session: Session
  private(set) var events: [Event]
  private(set) var drafts: [String: Note]
  private(set) var released = 0
  /// Whether writes are answered; off, they stay on their way.
  var answersWrites = true

  init(
    guide: HiringGuide = SittingFixture.guide, size: Size = Size(width: 80, height: 24),
    events: [Event] = Fixture.planned, drafts: [String: Note] = [:], boot: String = "b1",
    at milliseconds: Int = 1_000_000, holder: SeatHolder? = nil
  ) {
    self.guide = guide
    self.events = events
    self.drafts = drafts
    session = Session(id: Fixture.id, events: events)
    let (model, _) = Model.sitting(of: Fixture.id, size: size, now: Fixture.now)
    self.model = model
    self.model.clock = SteadyReading(boot: boot, milliseconds: milliseconds)
    send(
      .sessionOpened(
        session: session, seat: .candidate,
        guide: GuideCopy(guide: guide, reference: Fixture.reference),
        drafts: Draft.all(stored: drafts, at: .candidate, under: guide),
        holder: holder))
  }

  /// On the first item of the first section.
  static func begun(
    word: String = "w", size: Size = Size(width: 80, height: 24), events: [Event] = Fixture.planned
  ) -> SittingConsole {
    var console = SittingConsole(size: size, events: events)
    console.press("\(word)<enter>\(word)<enter><enter><enter>")
    return console
  }

  /// The console that is started after this one was killed.
  func restarted(boot: String = "b1", after milliseconds: Int = 0) -> SittingConsole {
    SittingConsole(
      guide: guide, size: model.size, events: events, drafts: drafts, boot: boot,
      at: model.clock.milliseconds + milliseconds)
  }

  mutating func press(_ keys: String) {
    for input in KeyScript.inputs(keys) { send(.input(input)) }
  }

  mutating func press(_ key: Key) { send(.input(.key(key))) }

  mutating func send(_ message: Message) { run(update(&model, message)) }

  /// Lets time pass without a tick.
  mutating func pass(_ milliseconds: Int) {
    model.clock.milliseconds += milliseconds
    model.now = Instant(milliseconds: model.now.milliseconds + milliseconds)
  }

  /// Lets time pass as the loop does, with every tick that the screen asks for.
  mutating func wait(seconds: Int) {
    var left = seconds * 1000
    while left > 0 {
      let step = min(left, model.wakeAfter ?? left)
      left -= step
      pass(step)
      send(.tick)
    }
  }

  /// Something that the lead does at another console.
  mutating func lead(_ happening: Happening) {
    let event = Event(
      session: Fixture.id, seat: .lead, sequence: (session.heads[.lead] ?? 0) + 1, at: model.now,
      happening: happening)
    session.apply(event)
    events.append(event)
    send(.caughtUp([event]))
  }

  var lines: [String] { view(model).lines }
  var text: String { lines.joined(separator: "\n") }
  /// What the candidate did, oldest first.
  var happenings: [Happening] { events.filter { $0.seat == .candidate }.map(\.happening) }

  func answers(to item: TestItem) -> [Sitting.Given] { session.sitting?.answers[item.id] ?? [] }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .append(_, let seat, let known, let happenings):
        guard answersWrites else { continue }
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
          if case .itemAnswered(let item, _, _) = event.happening { drafts[item] = nil }
        }
        events += added
        send(.appended(added))
      case .saveDraft(let id, let seat, let item, let draft, let version):
        guard answersWrites else { continue }
        drafts[item] = draft.stored
        send(.draftSaved(session: id, seat: seat, version: version))
      case .watchUnsaved:
        if answersWrites { send(.unsaved(.none)) }
      case .release: released += 1
      default: break
      }
    }
  }
}
