/// A gate of a guide, in words: what it is called and what it asks for.
package struct GateWording {
  /// What it is called in a guide's file.
  package let id: String
  /// What screens and reports call it.
  package let name: String
  /// What it asks for, without a stop.
  package let rule: String

  private init(_ gate: Gate, _ rule: String) {
    id = gate.id
    name = gate.title
    self.rule = rule
  }

  /// The gates with what each of them reads, in the order in which a scorecard lists them.
  package static func all(of guide: HiringGuide) -> [GateWording] {
    guide.scoring.gates.map { GateWording($0, rule(of: $0, guide)) }
  }

  private static func rule(of gate: Gate, _ guide: HiringGuide) -> String {
    switch gate.rule {
    case .sectionMinimum(let section, let minimum):
      return "\(section) of the test at least \(minimum)"
    case .partMinimum(let part, let minimum):
      return "the score of the \(part.rawValue) at least \(minimum)"
    case .criticalQuestions(let minimum):
      let critical = guide.questions.filter(\.isCritical).map(\.id).joined(separator: ", ")
      return critical.isEmpty
        ? "no question is critical" : "the mean of each of \(critical) at least \(minimum)"
    case .topicMinimum(let topics, let minimum):
      return "each of \(topics.joined(separator: ", ")) at least \(minimum)% of its points"
    case .communication: return "fewer than half of the forms that answer say below"
    case .redFlags: return "no disqualifying flag is confirmed"
    }
  }

  /// The same in a few words, for a narrow place.
  ///
  /// - Parameter isNamed: whether questions and topics are named.
  package static func brief(of guide: HiringGuide, isNamed: Bool) -> [GateWording] {
    guide.scoring.gates.map { GateWording($0, brief($0, guide, isNamed: isNamed)) }
  }

  private static func brief(_ gate: Gate, _ guide: HiringGuide, isNamed: Bool) -> String {
    switch gate.rule {
    case .sectionMinimum(_, let minimum): return "\(minimum) or more"
    case .partMinimum(let part, let minimum): return "\(part.rawValue) \(minimum) or more"
    case .criticalQuestions(let minimum):
      let critical = guide.questions.filter(\.isCritical).map(\.id).joined(separator: " ")
      return (isNamed ? critical + ": each" : "each") + " mean \(minimum) or more"
    case .topicMinimum(let topics, let minimum):
      return (isNamed ? topics.joined(separator: ", ") + ": each" : "each") + " \(minimum)% or more"
    case .communication: return "under half say below"
    case .redFlags: return "none confirmed"
    }
  }
}
