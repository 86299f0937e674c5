import Exact
import Interview
import Scoring

/// Section 1 of the contract for any role, worked out slowly and by name from plain words.
struct DrawnRoleOracle {
  struct Phase: Equatable {
    var mean: Rational?
    var split: Rational?
    var competency: Rational?
    var band: String?
    /// `gate=state` or `gate=state:margin`.
    var gates: [String]
    var mustHaves: [String]
    var verdict: String
    var reasons: [String]
  }

  let made: DrawnSession
  var role: DrawnRole { made.role }
  var sealed: [DrawnSession.Member] { made.members.filter { $0.state == .sealed } }
  var panel: Int { made.members.filter { $0.state != .excused }.count }

  /// What one form gives each question that counts.
  func form(_ signs: [Character]) -> [String: Int] {
    var ratings: [String: Int] = [:]
    for (question, sign) in zip(role.questions, signs) where !made.voided.contains(question.id) {
      ratings[question.id] = sign == "a" ? (role.countsLowest ? 1 : nil) : sign.wholeNumberValue
    }
    return ratings
  }

  func means(_ forms: [[String: Int]]) -> [String: Rational] {
    var means: [String: Rational] = [:]
    for question in role.questions {
      means[question.id] = forms.compactMap { $0[question.id] }.map { Rational($0) }.mean()
    }
    return means
  }

  /// The weighted mean of what there is; nil where there is nothing.
  private func weighted(_ parts: [(value: Rational, weight: Int)]) -> Rational? {
    guard !parts.isEmpty else { return nil }
    return parts.map { $0.value * Rational($0.weight) }.sum()
      .divided(by: Rational(parts.map(\.weight).reduce(0, +)))
  }

  func interview(_ means: [String: Rational]) -> Rational? {
    weighted(
      role.questions.compactMap { question in
        means[question.id].map { ($0, question.weight) }
      })
  }

  /// A section's score out of 100.
  func section(_ id: String) -> Rational? {
    made.sections[id].flatMap { Rational($0 * 100, over: 40) }
  }

  var test: Rational? {
    let parts = role.competencies.filter { role.tested.contains($0.id) }
    let scores = parts.compactMap { part in section(part.id).map { ($0, part.weight) } }
    return scores.count == parts.count ? weighted(scores) : nil
  }

  var hasTest: Bool { !role.tested.isEmpty }

  func split(_ means: [String: Rational]) -> Rational? {
    guard let score = interview(means).map({ $0 * 20 }) else { return nil }
    guard hasTest else { return score }
    guard let test else { return nil }
    return (test * Rational(role.share) + score * Rational(100 - role.share)).divided(by: 100)
  }

  func byCompetency(_ means: [String: Rational]) -> Rational? {
    guard hasTest else { return split(means) }
    var total = Rational.zero
    var weights = 0
    for competency in role.competencies {
      let asked = role.questions.filter {
        $0.competency == competency.id && !made.voided.contains($0.id)
      }
      // What neither a section nor a question measures has no part in the total.
      guard role.tested.contains(competency.id) || !asked.isEmpty else { continue }
      weights += competency.weight
      let own = asked.compactMap { means[$0.id] }
      let parts = [section(competency.id), own.mean().map { $0 * 20 }]
      guard let score = parts.compactMap(\.self).mean() else { return nil }
      total = total + score * Rational(competency.weight)
    }
    return total.divided(by: Rational(weights))
  }

  func deciding(_ means: [String: Rational]) -> Rational? {
    role.isSplit ? split(means) : byCompetency(means)
  }

  func band(_ total: Rational) -> String {
    total >= Rational(role.strong)
      ? "strong" : (total >= Rational(role.discuss) ? "discuss" : "fail")
  }

  func phase(_ signs: (DrawnSession.Member) -> [Character]) -> Phase {
    let forms = sealed.map { form(signs($0)) }
    let means = means(forms)
    let gates = role.gates.map { gate in
      let (state, margin) = gate.rule.standing(self, forms, means)
      return (id: gate.id, state: state, margin: margin.map { ":\($0)" } ?? "")
    }
    let band = deciding(means).map(band)
    var missing = gates.filter { $0.state == "open" }.map { "gate-open:" + $0.id }
    if hasTest, made.sections.isEmpty {
      missing.append("test-missing")
    } else {
      missing += role.competencies.map(\.id)
        .filter { role.tested.contains($0) && made.sections[$0] == nil }
        .map { "section-missing:" + $0 }
    }
    missing += role.questions.map(\.id).filter { means[$0] == nil && !made.voided.contains($0) }
      .map { "question-unrated:" + $0 }
    for (place, member) in made.members.enumerated() where member.state == .open {
      missing.append("form-open:" + DrawnSession.name(place))
    }
    let failed = gates.filter { $0.state == "fail" }.map(\.id)
    var verdict = (band ?? "incomplete", band == "fail" ? ["band"] : [])
    if !missing.isEmpty { verdict = ("incomplete", missing) }
    if !failed.isEmpty { verdict = ("fail", failed) }
    let states = Dictionary(uniqueKeysWithValues: gates.map { ($0.id, $0.state) })
    return Phase(
      mean: interview(means), split: split(means), competency: byCompetency(means), band: band,
      gates: gates.map { $0.id + "=" + $0.state + $0.margin },
      mustHaves: mustHaves(forms, states), verdict: verdict.0, reasons: verdict.1)
  }
}

extension DrawnRole.Rule {
  /// How a gate stands: its state, and its margin where it has one.
  func standing(
    _ oracle: DrawnRoleOracle, _ forms: [[String: Int]], _ means: [String: Rational]
  ) -> (state: String, margin: Rational?) {
    func atLeast(_ score: Rational?, _ minimum: Int) -> (String, Rational?) {
      guard let score else { return ("open", nil) }
      return (score >= Rational(minimum) ? "pass" : "fail", score - Rational(minimum))
    }
    switch self {
    case .section(let id, let minimum): return atLeast(oracle.section(id), minimum)
    case .test(let minimum): return atLeast(oracle.test, minimum)
    case .interview(let minimum):
      return atLeast(oracle.interview(means).map { $0 * 20 }, minimum)
    case .critical(let minimum): return oracle.critical(minimum, forms)
    case .topics(let ids, let minimum): return oracle.topics(ids, minimum)
    case .communication:
      let answers = oracle.sealed.compactMap(\.isBelow)
      let below = answers.filter { $0 }.count
      if answers.isEmpty { return ("not-given", nil) }
      return (below * 2 >= answers.count ? "fail" : "pass", nil)
    case .flags:
      let states = oracle.made.flags.filter { !$0.isConcern }.map(\.state)
      if states.contains(.confirmed) { return ("fail", nil) }
      return (states.contains(.raised) ? "open" : "pass", nil)
    }
  }
}

extension DrawnRoleOracle {
  /// A critical question's mean; nil until it is settled.
  private func settled(_ question: String, _ forms: [[String: Int]]) -> Rational? {
    let ratings = forms.compactMap { $0[question] }
    if ratings.isEmpty || (ratings.count == 1 && panel >= 2) { return nil }
    return ratings.map { Rational($0) }.mean()
  }

  func critical(_ minimum: Int, _ forms: [[String: Int]]) -> (String, Rational?) {
    let asked = role.questions.filter { $0.isCritical && !made.voided.contains($0.id) }
    let means = asked.compactMap { settled($0.id, forms) }
    let margin = means.min().map { $0 - Rational(minimum) }
    if let margin, margin < 0 { return ("fail", margin) }
    return (means.count < asked.count ? "open" : "pass", margin)
  }

  func topics(_ ids: [String], _ minimum: Int) -> (String, Rational?) {
    guard !made.sections.isEmpty else { return ("open", nil) }
    let scores = ids.compactMap { made.topics[$0].flatMap { Rational($0 * 100, over: 40) } }
    let margin = scores.min().map { $0 - Rational(minimum) }
    if let margin, margin < 0 { return ("fail", margin) }
    return (scores.count < ids.count ? "not-given" : "pass", margin)
  }

  func mustHaves(_ forms: [[String: Int]], _ gates: [String: String]) -> [String] {
    role.mustHaves.map { mustHave in
      let proofs = mustHave.shownBy.map { $0.split(separator: ":").map(String.init) }
        .filter { $0[0] != "question" || !made.voided.contains($0[1]) }
      let states = proofs.map { standing($0[0], $0[1], forms, gates) }
      if states.contains("fail") { return mustHave.id + "=not-met" }
      let isMet = !states.isEmpty && states.allSatisfy { $0 == "pass" }
      return mustHave.id + (isMet ? "=met" : "=open")
    }
  }

  /// How one proof stands: as the gates that read it would have it stand alone.
  private func standing(
    _ kind: String, _ id: String, _ forms: [[String: Int]], _ gates: [String: String]
  ) -> String {
    var states: [String] = []
    for gate in role.gates {
      switch (kind, gate.rule) {
      case ("gate", _) where gate.id == id: states.append(gates[id] ?? "")
      case ("section", .section(id, let minimum)):
        states.append(section(id).map { $0 >= Rational(minimum) ? "pass" : "fail" } ?? "open")
      case ("topic", .topics(let ids, let minimum)) where ids.contains(id):
        states.append(topics([id], minimum).0)
      case ("question", .critical(let minimum)):
        states.append(
          settled(id, forms).map { $0 >= Rational(minimum) ? "pass" : "fail" } ?? "open")
      default: continue
      }
    }
    if kind == "flag" {
      let raised = made.flags.filter { $0.id == id }.map(\.state)
      if raised.contains(.confirmed) { return "fail" }
      return raised.contains(.raised) ? "open" : "pass"
    }
    return states.contains("fail") ? "fail" : (states.allSatisfy { $0 == "pass" } ? "pass" : "open")
  }
}
