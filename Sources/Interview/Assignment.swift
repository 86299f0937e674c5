package import Guide

/// The questions that one member of the panel asks, where the panel shares them out.
package struct Assignment: Sendable, Hashable, Codable {
  package var interviewer: Interviewer
  /// Their ids, in the order in which they were given.
  package var questions: [String]

  package init(interviewer: Interviewer, questions: [String]) {
    self.interviewer = interviewer
    self.questions = questions
  }
}

extension Plan {
  /// Why the questions cannot be shared out so; nil where they can.
  package func refusal(under guide: HiringGuide) -> String? {
    unknownShare(under: guide)
      ?? loneCritical(under: guide).map { "\($0) is critical, and two of the panel have to ask it" }
  }

  private func unknownShare(under guide: HiringGuide) -> String? {
    let assignments = assignments ?? []
    for assignment in assignments {
      let name = assignment.interviewer
      guard panel.contains(name) else { return "\(name), who has questions, is not on the panel" }
      if assignment.questions.isEmpty { return "\(name) has no question to ask" }
      if let id = assignment.questions.first(where: { guide.question($0) == nil }) {
        return "\(name) is to ask \(id), and the guide has no such question; it has "
          + guide.questions.map(\.id).joined(separator: ", ")
      }
    }
    let sharing = Set(assignments.map(\.interviewer))
    guard panel.allSatisfy(sharing.contains) else { return nil }
    let asked = Set(assignments.flatMap(\.questions))
    return guide.questions.first { !asked.contains($0.id) }.map { "nobody is to ask \($0.id)" }
  }

  /// A critical question that too few are to ask for its gate ever to be known; nil where there is
  /// none.
  ///
  /// One rating is not enough where the panel has two or more seats (contract, section 1).
  private func loneCritical(under guide: HiringGuide) -> String? {
    guard panel.count > 1, guide.scoring.criticalMinimum != nil, let assignments else { return nil }
    let sharing = Set(assignments.map(\.interviewer))
    let others = panel.count { !sharing.contains($0) }
    return guide.questions.first { question in
      question.isCritical
        && others + assignments.count { $0.questions.contains(question.id) } < 2
    }?.id
  }
}

extension Session {
  /// Whether the plan has this member of the panel ask a question: all of them where it does not say.
  package func asks(_ interviewer: Interviewer, _ question: String) -> Bool {
    // Who sits in somebody's place asks what that person was to ask.
    var name = interviewer
    for _ in replacements {
      guard let before = replacements.first(where: { $0.value == name })?.key else { break }
      name = before
    }
    let assignment = plan?.assignments?.first { $0.interviewer == name }
    return assignment?.questions.contains(question) ?? true
  }
}
