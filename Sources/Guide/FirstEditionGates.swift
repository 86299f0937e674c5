/// The five gates of the first edition of the format, which every guide had then.
///
/// Sessions that were held under such a guide keep its text, and their files keep these ids.
package enum FirstEditionGates {
  /// The ids, in the order of reporting.
  package static let ids = [
    "hard-skills-minimum", "critical-questions", "must-have-items", "communication", "red-flags",
  ]

  /// The gates as a list.
  ///
  /// - Parameters:
  ///   - section: The section that must reach `sectionMinimum`, out of 100.
  ///   - critical: The lowest passing mean of a critical question, 1 to 5.
  ///   - topics: The topics that must each earn `topicMinimum` percent of their points.
  ///   - why: Why each gate is there, by its id.
  package static func list(
    section: String, sectionMinimum: Int, critical: Int, topics: [String], topicMinimum: Int,
    why: [String: String] = [:]
  ) -> [Gate] {
    let titles = ["hard skills", "critical", "must-haves", "communication", "red flags"]
    let rules: [Gate.Rule] = [
      .sectionMinimum(section: section, minimum: sectionMinimum),
      .criticalQuestions(minimum: critical),
      .topicMinimum(topics: topics, minimum: topicMinimum),
      .communication(nil),
      .redFlags,
    ]
    return zip(ids, zip(titles, rules)).map { id, gate in
      Gate(id: id, title: gate.0, rule: gate.1, why: why[id] ?? "")
    }
  }
}
