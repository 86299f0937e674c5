import Exact
import Interview
import Scoring
import Screen

@testable import Console

/// Who sits at a console of the walk.
enum WalkSeat: String, Sendable, CaseIterable {
  case lead
  /// On the panel of the first session, a stranger to the second.
  case okafor
  /// On no panel.
  case stranger
  case nobody
  case marker
  case candidate

  var seat: Seat? {
    switch self {
    case .lead: .lead
    case .okafor: .interviewer(Fixture.okafor)
    case .stranger: .interviewer(Interviewer("N. Wolfe"))
    case .nobody: nil
    case .marker: .marker(Marker("J. Marsh"))
    case .candidate: .candidate
    }
  }
}

/// How far the sessions of the walk have come.
enum WalkStage: String, Sendable, CaseIterable {
  /// Every form is open but the walker's own, in which nothing was said yet.
  case unbegun
  /// Every form is open.
  case open
  /// The walker's own form is sealed, the others are not.
  case ownSealed
  /// Open, and opened to the lead.
  case early
  /// Every form is sealed.
  case sealed
}

/// What a form that is not the walker's own says in one of the worlds that are to look alike.
struct WalkSecret: Sendable {
  /// A word that stands in every text of it; nothing was said where it is empty.
  var word: String
  /// The rating of q1; the others follow from it.
  var level: Int
  /// How many questions were rated.
  var rated: Int
  /// Whether a flag was raised.
  var isFlagged: Bool
  /// Whether the test was scored, and how.
  var points: Int?
  /// Whether what others sealed is known to be sealed.
  var isSealed = false

  static let none = WalkSecret(word: "", level: 1, rated: 0, isFlagged: false)
}

/// Two sessions of one opening, planted with words that stand nowhere else.
struct WalkWorld: Sendable {
  static let dana = Fixture.id
  static let luis = SessionID("zqluis-ortega")
  static let okafors = "zqown"

  /// The sessions in the order in which they were set up, with their events.
  private(set) var feeds: [(id: SessionID, events: [Event])]

  init(_ stage: WalkStage, _ walker: WalkSeat, _ secret: WalkSecret) {
    let hidden = [Fixture.lindqvist, Fixture.moreau]
    let all = stage == .sealed
    var events = Self.lead(Self.dana, Fixture.plan, stage, secret)
    // Nobody but Okafor and the lead may know how far Okafor is.
    let own =
      stage == .unbegun
      ? WalkSecret.none
      : walker == .okafor || walker == .lead || all
        ? WalkSecret(word: Self.okafors, level: 3, rated: 8, isFlagged: true) : secret
    events += Self.form(
      Self.dana, Fixture.okafor, own, isSealed: all || stage == .ownSealed || own.isSealed)
    for name in hidden {
      events += Self.form(
        Self.dana, name, secret, isSealed: all || (secret.isSealed && name == hidden[0]))
    }
    let plan = Plan(
      candidate: "Zqluis Ortega", opening: Fixture.plan.opening, panel: hidden,
      guide: Fixture.reference)
    var other = Self.lead(Self.luis, plan, stage, secret)
    for name in hidden { other += Self.form(Self.luis, name, secret, isSealed: all) }
    feeds = [(Self.dana, events), (Self.luis, other)]
  }

  private static func lead(
    _ id: SessionID, _ plan: Plan, _ stage: WalkStage, _ secret: WalkSecret
  ) -> [Event] {
    var happenings: [Happening] = [.sessionPlanned(plan: plan)]
    if stage == .early { happenings.append(.openedEarly(reason: "zqearly")) }
    if let points = secret.points,
      let marks = Marks(earned: Rational(points), possible: 20)
    {
      happenings.append(.sectionMarked(section: "accuracy", marks: .whole(marks)))
    }
    return feed(id, .lead, happenings, from: -100)
  }

  private static func form(
    _ id: SessionID, _ name: Interviewer, _ secret: WalkSecret, isSealed: Bool
  ) -> [Event] {
    guard !secret.word.isEmpty else { return [] }
    let word = secret.word + (name.text.lowercased().split(separator: " ").last ?? "")
    var happenings: [Happening] = [
      .formOpened(guide: Fixture.reference.sha256),
      .clockStarted(spent: 0, clock: SteadyReading(boot: "walk", milliseconds: 0)),
    ]
    for index in 0..<secret.rated {
      let question = "q\(index + 1)"
      happenings += [
        .clockRead(
          spent: index * 60_000, clock: SteadyReading(boot: "walk", milliseconds: index * 60_000)),
        .questionReached(question: question),
        .questionRated(
          question: question, answer: Rating((secret.level + index) % 5 + 1).map(Answer.rated)),
        .elementsHeard(question: question, elements: Elements(situation: .heard, task: .partly)),
        .noteWritten(question: question, note: Note(text: word + " note")),
      ]
    }
    // The number of events is the lead's to see, and tells nothing of what they say.
    happenings.append(
      secret.isFlagged
        ? .flagRaised(flag: "confidentiality", evidence: word + " flag")
        : .noteWritten(question: "q8", note: Note(text: word + " more")))
    happenings.append(.communicationJudged(communication: .below))
    if isSealed {
      happenings += [.clockStopped(spent: 500_000), .formSealed(guide: Fixture.reference.sha256)]
    }
    return feed(id, .interviewer(name), happenings, from: 1)
  }

  private static func feed(
    _ id: SessionID, _ seat: Seat, _ happenings: [Happening], from second: Int
  ) -> [Event] {
    happenings.enumerated().map { index, happening in
      Event(
        session: id, seat: seat, sequence: index + 1, at: Fixture.later(second + index),
        happening: happening)
    }
  }

  /// The worlds that must look alike to a walker.
  ///
  /// To the lead they differ in what was said and not in how far each form has come; to everybody
  /// else in both, and in what the test scored.
  static func alike(_ stage: WalkStage, _ walker: WalkSeat) -> [WalkWorld] {
    let secrets: [WalkSecret]
    switch (walker, stage) {
    case (.lead, .open), (.lead, .ownSealed):
      secrets = [
        WalkSecret(word: "zqalpha", level: 1, rated: 5, isFlagged: true, points: 12),
        WalkSecret(word: "zqbravo", level: 3, rated: 5, isFlagged: false, points: 12),
      ]
    case (.lead, _), (_, .sealed):
      secrets = [WalkSecret(word: "zqalpha", level: 1, rated: 8, isFlagged: true, points: 12)]
    default:
      secrets = [
        .none, WalkSecret(word: "zqalpha", level: 1, rated: 5, isFlagged: true, points: 12),
        WalkSecret(
          word: "zqbravo", level: 3, rated: 8, isFlagged: true, points: 19, isSealed: true),
      ]
    }
    return secrets.map { WalkWorld(stage, walker, $0) }
  }

  /// Three candidates whose forms are sealed, and one of whom nothing is known yet.
  static var compared: WalkWorld {
    let secrets = [1, 2, 3].map {
      WalkSecret(word: "zqalpha", level: $0, rated: 8, isFlagged: $0 == 1, points: 12)
    }
    let panel = [Fixture.okafor, Fixture.lindqvist]
    var world = WalkWorld(.open, .lead, .none)
    world.feeds = zip(["one", "two", "three"], secrets).map { name, secret in
      let id = SessionID("zq" + name)
      let plan = Plan(
        candidate: "Zq\(name) Able", opening: Fixture.plan.opening, panel: panel,
        guide: Fixture.reference)
      return (
        id,
        lead(id, plan, .sealed, secret)
          + panel.flatMap { form(id, $0, secret, isSealed: true) }
      )
    }
    let last = SessionID("zqopen")
    let plan = Plan(
      candidate: "Zqopen Able", opening: Fixture.plan.opening, panel: panel,
      guide: Fixture.reference)
    world.feeds.append((last, lead(last, plan, .open, .none)))
    return world
  }
}
