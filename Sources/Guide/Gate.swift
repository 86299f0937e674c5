/// A condition that no total offsets.
package struct Gate: Sendable, Equatable {
  /// One of the two parts of a session that have a score.
  package enum Part: String, Sendable, CaseIterable {
    case test
    case interview
  }

  /// What the candidate must reach.
  package enum Rule: Sendable, Equatable {
    /// The section of the test scores at least that much out of 100.
    case sectionMinimum(section: String, minimum: Int)
    /// The test or the interview scores at least that much out of 100.
    case partMinimum(Part, minimum: Int)
    /// The mean of every critical question is at least that, 1 to 5.
    case criticalQuestions(minimum: Int)
    /// Every topic of the test earns at least that percentage of its points.
    case topicMinimum(topics: [String], minimum: Int)
    /// Fewer than half of the forms that answer say below.
    case communication(Anchors?)
    /// No disqualifying flag is confirmed.
    case redFlags

    /// Whether it cannot be told without a test.
    package var readsTest: Bool {
      switch self {
      case .sectionMinimum, .topicMinimum, .partMinimum(.test, _): true
      case .partMinimum(.interview, _), .criticalQuestions, .communication, .redFlags: false
      }
    }
  }

  /// What the two answers on communication sound like; guides of the first edition say nothing.
  package struct Anchors: Sendable, Equatable {
    package var meets: String
    package var below: String

    package init(meets: String, below: String) {
      self.meets = meets
      self.below = below
    }
  }

  package var id: String
  /// What every screen and report calls it.
  package var title: String
  package var rule: Rule
  package var why: String

  package init(id: String, title: String, rule: Rule, why: String) {
    self.id = id
    self.title = title
    self.rule = rule
    self.why = why
  }

  /// The kind of its rule, as a guide file names it.
  package var kind: Kind {
    switch rule {
    case .sectionMinimum: .sectionMinimum
    case .partMinimum: .partMinimum
    case .criticalQuestions: .criticalQuestions
    case .topicMinimum: .topicMinimum
    case .communication: .communication
    case .redFlags: .redFlags
    }
  }

  /// The kinds of gates; the raw value is the name in a guide file.
  package enum Kind: String, Sendable, CaseIterable {
    case sectionMinimum = "section-minimum"
    case partMinimum = "part-minimum"
    case criticalQuestions = "critical-questions"
    case topicMinimum = "topic-minimum"
    case communication
    case redFlags = "red-flags"
  }

  /// What its figure is held against; nil where it has no figure.
  package var minimum: Int? {
    switch rule {
    case .sectionMinimum(_, let minimum), .partMinimum(_, let minimum),
      .criticalQuestions(let minimum), .topicMinimum(_, let minimum):
      minimum
    case .communication, .redFlags: nil
    }
  }
}

extension ScoringRules {
  package func gate(_ id: String) -> Gate? {
    gates.first { $0.id == id }
  }

  /// The means that gates ask of every critical question.
  package var criticalMinimums: [Int] {
    gates.filter { $0.kind == .criticalQuestions }.compactMap(\.minimum)
  }

  /// The highest of them; nil where no gate asks for one.
  package var criticalMinimum: Int? { criticalMinimums.max() }

  /// The topics that gates read, each once, in the order of the gates.
  package var topics: [String] {
    var topics: [String] = []
    for gate in gates {
      guard case .topicMinimum(let own, _) = gate.rule else { continue }
      topics += own.filter { !topics.contains($0) }
    }
    return topics
  }

  /// What gates ask of a section of the test, out of 100.
  package func minimums(ofSection id: String) -> [Int] {
    gates.compactMap { gate in
      guard case .sectionMinimum(id, let minimum) = gate.rule else { return nil }
      return minimum
    }
  }

  /// What gates ask of the test or the interview, out of 100.
  package func minimums(of part: Gate.Part) -> [Int] {
    gates.compactMap { gate in
      guard case .partMinimum(part, let minimum) = gate.rule else { return nil }
      return minimum
    }
  }

  /// What the two answers on communication sound like, where a gate says so.
  package var communicationAnchors: Gate.Anchors? {
    for gate in gates {
      if case .communication(let anchors?) = gate.rule { return anchors }
    }
    return nil
  }
}
