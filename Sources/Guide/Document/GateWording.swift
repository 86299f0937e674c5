/// A gate of a guide, in words: what it is called in the guide, what in short, and what it asks for.
package struct GateWording {
  /// What it is called in a guide's file.
  package let id: String
  /// What it is about, in a word or two.
  package let name: String
  /// What it asks for, without a stop.
  package let rule: String

  private init(_ id: String, _ name: String, _ rule: String) {
    self.id = id
    self.name = name
    self.rule = rule
  }

  /// The five gates with what each of them reads, in the order in which a scorecard lists them.
  package static func all(of guide: HiringGuide) -> [GateWording] {
    let gates = guide.scoring.gates
    let critical = guide.questions.filter(\.isCritical).map(\.id).joined(separator: ", ")
    return [
      GateWording(
        "hard-skills-minimum", "hard skills",
        "\(gates.hardSkillsSection) of the test at least \(gates.hardSkillsMinimum)"),
      GateWording(
        "critical-questions", "critical",
        critical.isEmpty
          ? "no question is critical"
          : "the mean of each of \(critical) at least \(gates.criticalMinimum)"),
      GateWording(
        "must-have-items", "must-haves",
        "each of \(gates.mustHaveTopics.joined(separator: ", ")) at least"
          + " \(gates.mustHaveMinimum)% of its points"),
      GateWording(
        "communication", "communication", "fewer than half of the forms that answer say below"),
      GateWording("red-flags", "red flags", "no disqualifying flag is confirmed"),
    ]
  }

  /// The same in a few words, for a narrow place.
  ///
  /// - Parameter isNamed: whether questions and topics are named.
  package static func brief(of guide: HiringGuide, isNamed: Bool) -> [GateWording] {
    let gates = guide.scoring.gates
    let critical = guide.questions.filter(\.isCritical)
    let questions = isNamed ? critical.map(\.id).joined(separator: " ") + ": each" : "each"
    let topics = isNamed ? gates.mustHaveTopics.joined(separator: ", ") + ": each" : "each"
    let rules = [
      "\(gates.hardSkillsMinimum) or more", "\(questions) mean \(gates.criticalMinimum) or more",
      "\(topics) \(gates.mustHaveMinimum)% or more", "under half say below", "none confirmed",
    ]
    return zip(all(of: guide), rules).map { GateWording($0.id, $0.name, $1) }
  }
}
