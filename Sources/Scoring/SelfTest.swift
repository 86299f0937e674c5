import Exact
import Guide
import Interview

/// The published vectors of the arithmetic, worked through the public API.
///
/// A binary that gets one wrong must not be used. The vectors are those of
/// Shrout and Fleiss (1979) and Krippendorff (2011), and cases on which binary
/// floating point decides wrongly.
package enum SelfTest {
  /// Whether one vector holds.
  package struct Result: Sendable, Hashable {
    /// What was worked out.
    package let name: String
    /// Whether it came out as published.
    package let passed: Bool

    init(_ name: String, _ passed: Bool) {
      self.name = name
      self.passed = passed
    }
  }

  /// Works out every vector; takes some milliseconds.
  package static func run() -> [Result] {
    means() + cutOffs() + gates() + display() + questionAgreement() + correlations() + alphas()
  }
}

extension SelfTest {
  /// Means and scores of the interview.
  static func means() -> [Result] {
    let three = card(forms: ["44354434", "3-34-424", "54-54--5"]).final
    let sixty = card(forms: ["22522343", "54222352", "33242442"]).final
    return [
      Result(
        "interview mean of three forms with gaps is 61/16", equal(three.interviewMean, 61, 16)),
      Result("interview score of those forms is 76.25", equal(three.interviewScore, 305, 4)),
      Result("interview of 8 questions by 3 is exactly 60", equal(sixty.interviewScore, 60)),
    ]
  }

  /// Scores on a cut-off that floating point puts below it.
  static func cutOffs() -> [Result] {
    let scoringPlan = ScoringPlan(guide: guide)
    let strong = card(test: [97, 92, 83, 32, 65])
    let discuss = card(test: [72, 70, 89, 4, 25])
    let both = card(forms: ["44444444", "44444444"], test: [97, 92, 83, 32, 65]).final
    return [
      Result("test (97, 92, 83, 32, 65) is exactly 80", equal(strong.testScore, 80)),
      Result(
        "a score of 80 is strong", strong.testScore.map { scoringPlan.band(of: $0) } == .strong),
      Result("test (72, 70, 89, 4, 25) is exactly 60", equal(discuss.testScore, 60)),
      Result(
        "a score of 60 is discuss", discuss.testScore.map { scoringPlan.band(of: $0) } == .discuss),
      Result(
        "that test with 4 on every question is strong",
        equal(both.splitTotal, 80) && both.verdict == .strong),
    ]
  }

  /// Gates at and below their cut-off.
  static func gates() -> [Result] {
    let below = card(test: [69, 100, 100, 100, 100])
    let at = card(test: [70, 80, 90, 85, 80])
    let straddle = card(forms: ["23333333", "33333333", "43333333"])
    return [
      Result("test (69, 100, 100, 100, 100) is 90.70", equal(below.testScore, 907, 10)),
      Result(
        "a section of 69 fails its gate of 70 whatever the total",
        below.final.gates.first?.state == .fail && below.final.verdict == .fail
          && below.final.reasons == [.gate(sectionGate)]),
      Result("test (70, 80, 90, 85, 80) is 79.75", equal(at.testScore, 319, 4)),
      Result(
        "a section of exactly 70 passes with margin 0",
        at.final.gates.first?.state == .pass && equal(at.final.gates.first?.margin, 0)),
      Result(
        "a critical question rated 2, 3, 4 passes at 3 and goes on the agenda",
        straddle.final.gates.contains { $0.id == criticalGate && $0.state == .pass }
          && straddle.agenda.first
            == AgendaItem(kind: .criticalStraddle, question: guide.questions.first?.id)
      ),
    ]
  }

  /// Figures that rounding must not carry across a cut-off.
  static func display() -> [Result] {
    let near = Rational(7996, over: 100)
    return [
      Result("79.96 against 80 is shown as 79.96", near?.shown(against: [60, 80]) == "79.96"),
      Result("79.96 on its own is shown as 80.0", near?.shown() == "80.0"),
    ]
  }

  /// The scorecard of forms written as a character a question, `-` where not rated.
  static func card(forms: [String] = [], test: [Int] = []) -> Scorecard {
    let seats = forms.enumerated().map { index, form in
      let marks = form.utf8.map { FormMark(rawValue: $0 &- UInt8(ascii: "0")) ?? .notAsked }
      return Sheet.Seat(
        interviewer: Interviewer("interviewer \(index + 1)"), state: .sealed,
        communication: .meets, initial: marks, final: marks)
    }
    let sheet = Sheet(
      seats: seats, sections: test.map { Marks(earned: Rational($0), possible: 100) },
      topics: [], flags: [], voided: [])
    return Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: sheet)
  }

  /// Whether a figure is that fraction.
  static func equal(_ figure: Rational?, _ numerator: Int, _ denominator: Int = 1) -> Bool {
    guard let figure else { return false }
    return figure == Rational(numerator, over: denominator)
  }
}

extension SelfTest {
  /// Range, average deviation and rwg of one question.
  static func questionAgreement() -> [Result] {
    let vectors: [(ratings: String, range: Int, deviation: (Int, Int), rwg: (Int, Int))] = [
      ("444", 0, (0, 1), (1, 1)), ("344", 1, (4, 9), (5, 6)), ("34", 1, (1, 2), (3, 4)),
      ("234", 2, (2, 3), (1, 2)), ("244", 2, (8, 9), (1, 3)), ("2334", 2, (1, 2), (2, 3)),
      ("135", 4, (4, 3), (0, 1)), ("25", 3, (3, 2), (0, 1)), ("23334", 2, (2, 5), (3, 4)),
    ]
    return vectors.map { vector in
      let question = card(forms: vector.ratings.map { String($0) }).questions.first
      return Result(
        "range, deviation and rwg of " + vector.ratings,
        question?.range == vector.range
          && equal(question?.averageDeviation, vector.deviation.0, vector.deviation.1)
          && equal(question?.rwg, vector.rwg.0, vector.rwg.1))
    }
  }

  /// The six correlations of Shrout and Fleiss's example.
  static func correlations() -> [Result] {
    let table: [[Rational]] = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let published: [(form: ICCForm, value: (Int, Int))] = [
      (.single1, (448, 2703)), (.single2, (184, 635)), (.single3, (920, 1287)),
      (.mean1, (1792, 4047)), (.mean2, (736, 1187)), (.mean3, (3680, 4047)),
    ]
    return published.map { form, value in
      Result(
        form.name + " of Shrout and Fleiss is \(value.0)/\(value.1)",
        equal(Agreement.icc(form, table), value.0, value.1))
    }
  }

  /// Krippendorff's alpha of the two examples in use.
  static func alphas() -> [Result] {
    let four = units([
      "123321412...", "1233224125.3", ".3332342251.", "12332441251.",
    ])
    let three = units([".....34121133.3", "1.213343.......", "..21344.21133.4"])
    let published: [(name: String, units: [[Int?]], level: AlphaLevel, text: String)] = [
      ("4 coders", four, .nominal, "0.743421053"), ("4 coders", four, .ordinal, "0.815387504"),
      ("4 coders", four, .interval, "0.849107143"), ("3 coders", three, .nominal, "0.691358"),
      ("3 coders", three, .interval, "0.810845"),
    ]
    return published.map { name, units, level, text in
      let places = text.utf8.count - 2
      return Result(
        "\(level.rawValue) alpha of \(name) is \(text)",
        Agreement.alpha(level, units: units)?.rounded(places: places) == text)
    }
  }

  /// Turns a line a coder, a character a unit, into a row a unit.
  private static func units(_ coders: [String]) -> [[Int?]] {
    let lines = coders.map { $0.map { $0.wholeNumberValue } }
    let count = lines.map(\.count).min() ?? 0
    return (0..<count).map { unit in lines.map { $0[unit] } }
  }
}

extension SelfTest {
  /// A guide of no role: eight questions, five sections and a gate of each kind of the vectors.
  static let guide = HiringGuide(
    id: "self-test", title: "Self-test", version: 1,
    role: Role(
      function: "", focus: [], scope: "", responsibilities: [], tools: [], artefacts: [],
      whenToUse: "", differsFrom: [], source: ""),
    scale: [],
    competencies: [
      competency(first, 30), competency("section-2", 25), competency("section-3", 20),
      competency("section-4", 15), competency("section-5", 10),
    ],
    weightsReason: nil,
    questions: [
      question("question-1", .behavioural, "section-2", isCritical: true),
      question("question-2", .behavioural, "section-4"),
      question("question-3", .technical, first, isCritical: true),
      question("question-4", .technical, first, isCritical: true),
      question("question-5", .situational, "section-3"),
      question("question-6", .attitude, "section-2"),
      question("question-7", .situational, first, isCritical: true),
      question("question-8", .situational, "section-3"),
    ],
    questionWeightsReason: nil, flags: [],
    scoring: ScoringRules(
      method: .split, bands: ScoringRules.Bands(strong: 80, discuss: 60),
      gates: [
        gate(sectionGate, .sectionMinimum(section: first, minimum: 70)),
        gate(criticalGate, .criticalQuestions(minimum: 3)),
        gate("gate-3", .topicMinimum(topics: ["topic-1", "topic-2"], minimum: 50)),
        gate("gate-4", .communication(nil)), gate("gate-5", .redFlags),
      ],
      source: ""),
    assessment: Assessment(
      minutes: 0,
      sections: [first, "section-2", "section-3", "section-4", "section-5"].map {
        Assessment.Section(id: $0, minutes: 0, about: "", source: "")
      }))

  private static let first = "section-1"
  private static let (sectionGate, criticalGate) = ("gate-1", "gate-2")

  private static func gate(_ id: String, _ rule: Gate.Rule) -> Gate {
    Gate(id: id, title: id, rule: rule, why: "")
  }

  private static func competency(_ id: String, _ weight: Int) -> Competency {
    Competency(id: id, title: id, weight: weight, covers: "", source: "")
  }

  private static func question(
    _ id: String, _ kind: Question.Kind, _ competency: String, isCritical: Bool = false
  ) -> Question {
    Question(
      id: id, title: id, heading: id, kind: kind, competency: competency,
      isCritical: isCritical, weight: 1, minutes: 0, text: "", listenFor: [],
      probes: Probes(situation: "", task: "", action: "", result: ""), followUps: [],
      anchors: [], source: "")
  }
}
