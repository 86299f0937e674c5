package import Guide

/// The five gates of the first edition, by default with the figures of the built-in guide.
package func fiveGates(
  section: String = "hard-skills", sectionMinimum: Int = 70, critical: Int = 3,
  topics: [String] = ["hipaa", "billing"], topicMinimum: Int = 50, why: [String: String] = [:]
) -> [Gate] {
  FirstEditionGates.list(
    section: section, sectionMinimum: sectionMinimum, critical: critical, topics: topics,
    topicMinimum: topicMinimum, why: why)
}
