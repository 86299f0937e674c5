import Exact
import Guide
import Interview
import Scoring

/// Section 1 of the contract, worked out slowly and by name.
struct Oracle {
  struct Phase: Equatable {
    var mean: Rational?
    var split: Rational?
    var competency: Rational?
    var band: String?
    /// `gate=state` or `gate=state:margin`.
    var gates: [String]
    var verdict: String
    var reasons: [String]
  }

  let made: Case
  let weights = [
    "hard-skills": 30, "soft-skills": 25, "judgment": 20, "accuracy": 15, "cognitive": 10,
  ]
  let sections = ["hard-skills", "soft-skills", "judgment", "accuracy", "cognitive"]
  let questions = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"]
  let critical: Set = ["q1", "q3", "q4", "q7"]
  let competency = [
    "q1": "soft-skills", "q2": "accuracy", "q3": "hard-skills", "q4": "hard-skills",
    "q5": "judgment", "q6": "soft-skills", "q7": "hard-skills", "q8": "judgment",
  ]

  var sealed: [Case.Member] { made.members.filter { $0.state == .sealed } }
  var panel: Int { made.members.filter { $0.state != .excused }.count }

  func form(_ text: String) -> [String: Int] {
    var ratings: [String: Int] = [:]
    for (question, character) in zip(questions, text) where !made.voided.contains(question) {
      ratings[question] = character.wholeNumberValue
    }
    return ratings
  }

  func means(_ forms: [[String: Int]]) -> [String: Rational] {
    var means: [String: Rational] = [:]
    for question in questions {
      means[question] = forms.compactMap { $0[question] }.map { Rational($0) }.mean()
    }
    return means
  }

  var testScore: Rational? {
    guard made.test.count == 5 else { return nil }
    return sections.map { Rational((made.test[$0] ?? 0) * (weights[$0] ?? 0)) }.sum()
      * (Rational(1, over: 100) ?? 0)
  }

  func splitTotal(_ means: [String: Rational]) -> Rational? {
    guard let test = testScore, let mean = means.values.mean() else { return nil }
    return [test, mean * 20].mean()
  }

  func competencyTotal(_ means: [String: Rational]) -> Rational? {
    var total = Rational.zero
    for section in sections {
      let own = questions.filter { competency[$0] == section }.compactMap { means[$0] }
      let parts = [made.test[section].map { Rational($0) }, own.mean().map { $0 * 20 }]
      guard let score = parts.compactMap(\.self).mean() else { return nil }
      total = total + score * Rational(weights[section] ?? 0)
    }
    return total.divided(by: 100)
  }

  func deciding(_ means: [String: Rational]) -> Rational? {
    made.method == .split ? splitTotal(means) : competencyTotal(means)
  }

  func band(_ total: Rational) -> String {
    total >= 80 ? "strong" : (total >= 60 ? "discuss" : "fail")
  }

  func gates(_ forms: [[String: Int]]) -> [String] {
    let hard = made.test["hard-skills"].map {
      "hard-skills-minimum=\($0 >= 70 ? "pass" : "fail"):\($0 - 70)"
    }
    var settled: [Rational] = []
    var unsettled = 0
    for question in questions where critical.contains(question) {
      guard !made.voided.contains(question) else { continue }
      let ratings = forms.compactMap { $0[question] }
      let isOpen = ratings.isEmpty || (ratings.count == 1 && panel >= 2)
      if isOpen { unsettled += 1 } else { settled += [ratings.map { Rational($0) }.mean() ?? 0] }
    }
    let lowest = settled.min()
    let state = (lowest ?? 3) < 3 ? "fail" : (unsettled > 0 ? "open" : "pass")
    let margin = lowest.map { ":\($0 - 3)" } ?? ""
    return [
      hard ?? "hard-skills-minimum=open", "critical-questions=" + state + margin, mustHave,
      communication, flags,
    ]
  }

  private var mustHave: String {
    guard !made.test.isEmpty else { return "must-have-items=open" }
    let shares = made.topics.values.min()
    let margin = shares.map { ":\($0 - 50)" } ?? ""
    if let shares, shares < 50 { return "must-have-items=fail" + margin }
    return "must-have-items=" + (made.topics.count == 2 ? "pass" : "not-given") + margin
  }

  private var communication: String {
    let answers = sealed.compactMap(\.communication)
    let below = answers.filter { $0 == .below }.count
    let state = answers.isEmpty ? "not-given" : (below >= answers.count - below ? "fail" : "pass")
    return "communication=" + state
  }

  private var flags: String {
    let states = made.flags.filter { $0.kind == .disqualifying }.map(\.state)
    if states.contains(.confirmed) { return "red-flags=fail" }
    return "red-flags=" + (states.contains(.raised) ? "open" : "pass")
  }

  func phase(_ text: (Case.Member) -> String) -> Phase {
    let forms = sealed.map { form(text($0)) }
    let means = means(forms)
    let gates = gates(forms)
    func ids(_ state: String) -> [String] {
      gates.map { $0.split(separator: ":")[0].split(separator: "=") }
        .filter { $0[1] == state }.map { String($0[0]) }
    }
    let band = deciding(means).map(band)
    var missing = ids("open").map { "gate-open:" + $0 }
    missing +=
      made.test.isEmpty
      ? ["test-missing"]
      : sections.filter { made.test[$0] == nil }.map { "section-missing:" + $0 }
    missing += questions.filter { means[$0] == nil && !made.voided.contains($0) }
      .map { "question-unrated:" + $0 }
    missing += made.members.filter { $0.state == .open }.map { "form-open:" + $0.name }
    var verdict = (band ?? "incomplete", band == "fail" ? ["band"] : [])
    if !missing.isEmpty { verdict = ("incomplete", missing) }
    if !ids("fail").isEmpty { verdict = ("fail", ids("fail")) }
    return Phase(
      mean: means.values.mean(), split: splitTotal(means), competency: competencyTotal(means),
      band: band, gates: gates, verdict: verdict.0, reasons: verdict.1)
  }
}
