import Guide
import Interview
import Screen
import TestSupport

@testable import Console

/// A guide of the contract's shape, small enough to read in a test.
enum Fixture {
  static let now = Instant(milliseconds: 1_795_507_200_000)

  static func later(_ seconds: Int) -> Instant {
    Instant(milliseconds: now.milliseconds + seconds * 1000)
  }

  private static let titles: [(String, String, Question.Kind, String, Bool)] = [
    ("Upset patient", "A very upset patient", .behavioural, "soft-skills", true),
    ("Many priorities", "Many priorities at once", .behavioural, "accuracy", false),
    ("Billing", "Billing and revenue cycle", .technical, "hard-skills", true),
    ("Systems", "Practice systems and compliance", .technical, "hard-skills", true),
    ("Two people gone", "Two key people gone in a busy period", .situational, "judgment", false),
    ("Motivation", "Motivation and values", .attitude, "soft-skills", false),
    ("Privacy breach", "A privacy breach comes to light", .situational, "hard-skills", true),
    ("Overbooking", "An owner insists on overbooking", .situational, "judgment", false),
  ]

  static let guide = HiringGuide(
    id: "medical-office-manager", title: "Medical Office Manager", version: 1,
    role: Role(
      function: "Runs the office.", focus: ["Patients first."], scope: "A small clinic.",
      responsibilities: [
        Role.Responsibility(area: "Scheduling", detail: "Keeps the day in order.")
      ],
      tools: [Role.Tool(name: "Telephone", use: "Calls.")], artefacts: ["Rotas"],
      whenToUse: "When one person runs it all.",
      differsFrom: [Role.Neighbour(title: "Office Manager", how: "No clinic.")],
      source: "Made for tests."),
    scale: (1...5).map {
      ScaleLevel(
        level: $0, name: ["Not shown", "Weak", "Acceptable", "Strong", "Outstanding"][$0 - 1],
        meaning: "Level \($0).")
    },
    competencies: [
      ("hard-skills", "Hard skills", 30), ("soft-skills", "Soft skills", 25),
      ("judgment", "Judgment", 20), ("accuracy", "Accuracy", 15), ("cognitive", "Cognitive", 10),
    ].map {
      Competency(id: $0.0, title: $0.1, weight: $0.2, covers: "It.", source: "Made for tests.")
    },
    weightsReason: "As the page has it.",
    questions: titles.enumerated().map { index, title in
      Question(
        id: "q\(index + 1)", title: title.0, heading: title.1, kind: title.2, competency: title.3,
        isCritical: title.4, weight: 1, minutes: 5,
        text: "Walk us through a time in your own work that shows it: what was at stake, what did"
          + " you own, what did you do, and what changed because of it?",
        listenFor: [
          "a concrete instance with dates", "own part told apart from the team's",
          "a figure before and after",
        ],
        probes: Probes(
          situation: "When was this, and what was going on in the office that day?",
          task: "What exactly was yours to do?",
          action: "What exactly did you do, step by step?",
          result: "What came of it, and how did you know?"),
        followUps: ["What exactly did you say?"],
        anchors: (1...5).map { "Level \($0) of \(title.0.lowercased()): what it sounds like." },
        source: "Made for tests.")
    },
    questionWeightsReason: nil,
    flags: [
      RedFlag(
        id: "confidentiality", title: "Breaks confidentiality", kind: .disqualifying,
        looksLike: "Names a patient.", source: "Made for tests."),
      RedFlag(
        id: "job-hopping", title: "Short stays", kind: .concern,
        looksLike: "Three jobs in two years.", source: "Made for tests."),
    ],
    scoring: ScoringRules(
      method: .split, bands: ScoringRules.Bands(strong: 80, discuss: 60),
      gates: fiveGates(),
      source: "Made for tests."),
    assessment: Assessment(
      minutes: 30,
      sections: [
        ("hard-skills", 8), ("soft-skills", 8), ("judgment", 5), ("accuracy", 4), ("cognitive", 5),
      ].map { Assessment.Section(id: $0.0, minutes: $0.1, about: "It.", source: "Made for tests.") }
    ))

  static let reference = GuideReference(
    id: "medical-office-manager", version: 1, sha256: String(repeating: "a", count: 64))
  static let copy = GuideCopy(guide: guide, reference: reference)
  static let okafor = Interviewer("R. Okafor")
  static let lindqvist = Interviewer("M. Lindqvist")
  static let moreau = Interviewer("A. Moreau")
  static let id = SessionID("dana-whitfield")

  static let plan = Plan(
    candidate: "Dana Whitfield", opening: Opening("Medical Office Manager"),
    panel: [okafor, lindqvist, moreau], guide: reference)

  /// What is at hand where every session is held under one guide.
  static func guides(
    _ copy: GuideCopy, of sessions: [Session], except own: SessionID? = nil
  ) -> GuidesAtHand {
    GuidesAtHand(
      shelf: [copy],
      references: OpeningGuide.references(in: sessions.map { SessionRow($0) }, except: own),
      frozen: [copy.reference.sha256: copy])
  }

  /// Events of one seat, one second apart.
  static func feed(_ seat: Seat, _ happenings: [Happening], from second: Int = 0) -> [Event] {
    happenings.enumerated().map { index, happening in
      Event(
        session: id, seat: seat, sequence: index + 1, at: later(second + index),
        happening: happening)
    }
  }

  static let planned = feed(.lead, [.sessionPlanned(plan: plan)], from: -60)

  static var summary: SessionRow {
    row(id, plan.candidate, plan.opening, plan.panel, plannedAt: later(-60))
  }

  /// A row of the list of which no more is known.
  static func row(
    _ id: SessionID, _ candidate: String, _ opening: Opening, _ panel: [Interviewer],
    plannedAt: Instant? = nil
  ) -> SessionRow {
    var row = SessionRow(Session(id: id))
    row.candidate = candidate
    row.opening = opening
    row.panel = panel
    row.plannedAt = plannedAt
    return row
  }
}
