import Guide
import Interview
import Screen

@testable import Console

/// Two candidates' open answers to two messages and a checklist, and a marker.
enum MarkingFixture {
  static let marsh = Marker("J. Marsh")
  static let dana = SessionID("dana-whitfield")
  static let omar = SessionID("omar-haddad")
  /// What must never be drawn.
  static let secrets = ["dana", "whitfield", "omar", "haddad"]

  static let criteria = [
    Criterion(
      id: "tone", title: "Tone",
      low:
        "Cold, scolding, pleading or flippant; the reader would be put off or would take offense",
      middle:
        "Polite and professional throughout, though stock phrases stand where warmth was needed",
      high: "Courteous and sure of itself; as warm or as firm as this case calls for, to the end"),
    Criterion(
      id: "clarity", title: "Clarity",
      low: "Has to be read twice and still leaves the reader guessing what is meant or wanted",
      middle: "Can be followed in one reading; some sentences are long, or the point comes late",
      high: "The point comes first, each sentence says one thing, and nothing can be taken two ways"
    ),
    Criterion(
      id: "completeness", title: "Completeness",
      low: "Answers only part of the task; the reader has to write back to learn what happens next",
      middle: "Does what was asked and names a next step, with one date, figure or name left out",
      high: "Nothing to ask back: what happens, who does it, by when, and whom to call"),
  ]

  static let complaint = TestItem(
    id: "s-bill-complaint", section: "soft-skills", topic: nil,
    title: "Reply to a billing complaint", points: 10, seconds: 240,
    prompt: "A patient has emailed. She was billed $145 for a lab test that she thought her plan"
      + " covers, and she says she will post a bad review. You have found out that the front desk"
      + " used her old insurance, although she had shown the new card. Write the reply.",
    exhibit: nil,
    task: .writing(contains: [
      "An apology that owns the office's mistake", "That she need not pay the $145 for now",
      "No promise that she will owe nothing", "A named person and the direct line for questions",
    ]), why: "A strong answer opens with an apology and ends with a person and a number.",
    source: "Made for tests.")

  static let denial = TestItem(
    id: "h-denied-claim", section: "hard-skills", topic: "billing", title: "A denied claim",
    points: 7, seconds: 150,
    prompt: "An insurer has denied a claim. The reason given: invalid procedure code. Write down"
      + " the steps that you take, from the first look until the matter is closed.",
    exhibit: "CLAIM   CODE    REPLY\n4471    9921X   invalid procedure code",
    task: .steps(
      TestTask.Checklist(
        steps: [
          TestTask.Step(
            id: "read-denial",
            text: "Read the denial and the claim as sent, to see which code was refused and why",
            isEssential: true),
          TestTask.Step(
            id: "check-chart", text: "Look up in the chart what was done", isEssential: false),
          TestTask.Step(
            id: "correct", text: "Correct the code on the claim", isEssential: true),
          TestTask.Step(
            id: "resubmit", text: "Send the corrected claim within its time limit",
            isEssential: true),
          TestTask.Step(
            id: "track", text: "Look the claim up until it has been paid", isEssential: false),
        ], withoutEssential: 40)),
    why: "Whoever leaves out an essential step has a gap in the revenue cycle.",
    source: "Made for tests.")

  static let letter = """
    Dear Ms. Doe,

    I am sorry. We made a mistake: although you showed your new card, our front desk used \
    your old insurance. You do not need to pay the $145 for now. Tomorrow the claim goes to your \
    new plan, which usually answers within three weeks; I will write to you as soon as it does.

    From this week the desk asks at every visit to see the card. If anything is unclear, please \
    call me directly at (312) 555-0142.

    Kind regards,
    the office manager
    """

  static func task(
    _ session: SessionID, _ item: TestItem, answer: String = letter, late: String? = nil,
    marks: [Happening] = [], draft: String? = nil, head: Int? = nil
  ) -> MarkingTask {
    var folded = Session(id: session)
    for (index, happening) in marks.enumerated() {
      folded.apply(
        Event(
          session: session, seat: .marker(marsh), sequence: index + 1, at: Fixture.now,
          happening: happening))
    }
    return MarkingTask(
      key: MarkingTask.Key(session: session, item: item.id),
      code: session == dana ? "A3F9" : "71C0",
      item: item, criteria: criteria, answer: answer, late: late,
      marks: folded.marking[marsh]?[item.id] ?? [],
      draft: draft.flatMap { OpenMark(stored: Note(text: $0), of: item, on: criteria) },
      head: head ?? marks.count)
  }

  static func ratings(_ values: Int...) -> OpenMark {
    .ratings(
      byCriterion: Dictionary(
        uniqueKeysWithValues: zip(criteria.map(\.id), values.compactMap { Rating($0) })))
  }

  /// Four answers: two candidates, two items each.
  static let tasks = [
    task(dana, complaint), task(dana, denial, answer: "Read the denial. Fix the code. Send again."),
    task(omar, complaint, answer: "Dear Ms. Doe, please pay when you can.", late: "Sorry, and"),
    task(omar, denial, answer: "Call the insurer."),
  ]
}

/// A marker's console, with what it wanted done.
struct Marking {
  var model: Model
  private(set) var effects: [Effect] = []

  init(_ tasks: [MarkingTask] = MarkingFixture.tasks, size: Size = Size(width: 80, height: 24)) {
    let start = Model.marking(by: MarkingFixture.marsh, size: size, now: Fixture.now)
    model = start.model
    effects = start.opening
    send(.markingRead(tasks))
  }

  mutating func press(_ keys: String) {
    for input in KeyScript.inputs(keys) { send(.input(input)) }
  }

  mutating func send(_ message: Message) { effects += update(&model, message) }

  /// What was wanted since the last look.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  var lines: [String] { view(model).lines }
  var text: String { lines.joined(separator: "\n") }
}

extension Model {
  /// The marking screen, visible or below help.
  var markingScreen: MarkingScreen? { screens.lazy.compactMap { $0 as? MarkingScreen }.first }
}
