import Interview

/// What the made-up panel recorded about one made-up candidate.
struct DemoStory {
  /// What one interviewer recorded, question by question.
  struct FormStory {
    var interviewer: String
    /// A digit for a rating, `-` not asked, `?` no answer, `.` nothing yet.
    var ratings: String
    /// Heard of each element per question: `h` heard, `p` partly, `m` missing, `.` nothing.
    var heard: [String]
    var notes: [String: String]
    var communication: Communication?
    var isSealed: Bool
  }

  var id: String
  var candidate: String
  var daysAgo: Int
  var forms: [FormStory]
  /// Points of each section, out of 100, in the guide's order; empty for no test.
  var test: [(section: String, earned: Int)]
  /// Whether the test was taken here, and waits for its markers.
  var hasSat = false
  var flag: (interviewer: String, flag: String, evidence: String)?
  /// The lead's settlement of agenda items, and the decision.
  var settled: [(item: String, note: String)] = []
  var decision: (choice: Choice, reason: String)?
}

extension DemoStory {
  /// One candidate at every stage.
  static let all = [dana, luis, priya, tom, grace, sam]

  static let panel = ["R. Okafor", "M. Lindqvist", "A. Moreau"]

  private static let told = "hhhh"

  static let dana = DemoStory(
    id: "dana-whitfield", candidate: "Dana Whitfield", daysAgo: 0,
    forms: [
      FormStory(
        interviewer: "R. Okafor", ratings: "434.....",
        heard: [told, "hhhp", "hpmm"],
        notes: [
          "q1":
            "waited 50 minutes with a child; she took him aside, apologised, named the next slot\n"
            + "rang him the day after; he stayed with the practice",
          "q2": "kept a board of three lists: now, today, can wait",
          "q3": "billing for three providers, about 1,200 claims a month\n"
            + "denials 14% to 6% after fixing one modifier; showed the report",
        ], communication: nil, isSealed: false),
      FormStory(
        interviewer: "M. Lindqvist", ratings: "4432....", heard: ["hhhp", told, "hhpm", "pmmm"],
        notes: ["q4": "has used one system only, never set up a template"], communication: nil,
        isSealed: false),
    ], test: [])

  static let luis = DemoStory(
    id: "luis-ortega", candidate: "Luis Ortega", daysAgo: 0, forms: [], test: [],
    hasSat: true)

  static let priya = DemoStory(
    id: "priya-raman", candidate: "Priya Raman", daysAgo: 1,
    forms: [
      FormStory(
        interviewer: "R. Okafor", ratings: "43444344",
        heard: [told, "hhhp", "hhhp", told, told, "hphh", told, "hhhp"],
        notes: [
          "q1": "angry father at the desk; moved him to a room first, then listened",
          "q3":
            "traced denials to one payer's eligibility check; shows the change that stopped them",
          "q7": "contain, write down, tell the privacy officer the same hour",
        ], communication: .meets, isSealed: true),
      FormStory(
        interviewer: "M. Lindqvist", ratings: "44243443",
        heard: ["hhhp", told, "hpmm", told, "hhhp", told, told, "hhpp"],
        notes: [
          "q3": "says \"we\" throughout; could not say what she did herself about the denials",
          "q8": "met the two clerks one by one, agreed on dates, looked again after a month",
        ], communication: .meets, isSealed: true),
      FormStory(
        interviewer: "A. Moreau", ratings: "53434-54",
        heard: [told, "hhph", told, "hhhp", told, "....", told, told],
        notes: [
          "q1": "called back within the day and changed the phone script",
          "q3": "cleared; knows receivables by age and what each bucket needs",
        ], communication: .meets, isSealed: true),
    ],
    test: [
      ("hard-skills", 84), ("soft-skills", 78), ("judgment", 85), ("accuracy", 90),
      ("cognitive", 75),
    ])

  static let tom = DemoStory(
    id: "tom-becker", candidate: "Tom Becker", daysAgo: 2,
    forms: [
      FormStory(
        interviewer: "R. Okafor", ratings: "55445545", heard: Array(repeating: told, count: 8),
        notes: ["q1": "warm, exact, remembers names", "q4": "ran a change of systems in 2023"],
        communication: .meets, isSealed: true),
      FormStory(
        interviewer: "M. Lindqvist", ratings: "54454554", heard: Array(repeating: told, count: 8),
        notes: ["q5": "had a plan for the first hour, the first week and the first month"],
        communication: .meets, isSealed: true),
      FormStory(
        interviewer: "A. Moreau", ratings: "55445445", heard: Array(repeating: told, count: 8),
        notes: ["q7": "right steps, but put the notice at ninety days"], communication: .meets,
        isSealed: true),
    ],
    test: [
      ("hard-skills", 66), ("soft-skills", 92), ("judgment", 90), ("accuracy", 88),
      ("cognitive", 94),
    ])

  static let grace = DemoStory(
    id: "grace-liu", candidate: "Grace Liu", daysAgo: 3,
    forms: [
      FormStory(
        interviewer: "R. Okafor", ratings: "44554454", heard: Array(repeating: told, count: 8),
        notes: ["q3": "brought the receivables down from 52 to 31 days and can say how"],
        communication: .meets, isSealed: true),
      FormStory(
        interviewer: "M. Lindqvist", ratings: "45544554", heard: Array(repeating: told, count: 8),
        notes: ["q7": "risk assessment in writing, notice without delay, log for the year"],
        communication: .meets, isSealed: true),
      FormStory(
        interviewer: "A. Moreau", ratings: "44454544", heard: Array(repeating: told, count: 8),
        notes: ["q2": "lists by what breaks first"], communication: .meets, isSealed: true),
    ],
    test: [
      ("hard-skills", 88), ("soft-skills", 84), ("judgment", 80), ("accuracy", 92),
      ("cognitive", 80),
    ],
    settled: [
      (
        "must-have-items-not-given",
        "The scores came from the paper test; its billing and privacy items were read together."
      )
    ],
    decision: (
      .advance, "Strong on every gate; references to be taken up before the offer is made."
    ))

  static let sam = DemoStory(
    id: "sam-novak", candidate: "Sam Novak", daysAgo: 3,
    forms: [
      FormStory(
        interviewer: "R. Okafor", ratings: "43333333", heard: Array(repeating: "hhpp", count: 8),
        notes: [:], communication: .meets, isSealed: true),
      FormStory(
        interviewer: "M. Lindqvist", ratings: "2333?333", heard: Array(repeating: "hppm", count: 8),
        notes: ["q1": "told the patient's name and illness as part of the story"],
        communication: .below, isSealed: true),
      FormStory(
        interviewer: "A. Moreau", ratings: "33433334", heard: Array(repeating: "hhpp", count: 8),
        notes: [:], communication: .meets, isSealed: true),
    ],
    test: [
      ("hard-skills", 72), ("soft-skills", 64), ("judgment", 70), ("accuracy", 61),
      ("cognitive", 68),
    ],
    flag: (
      "M. Lindqvist", "confidentiality",
      "gave the patient's full name and diagnosis while telling the story"
    ))
}
