import Text

/// Which guide a session is held under.
package struct GuideReference: Sendable, Hashable, Codable {
  package var id: String
  package var version: Int
  /// SHA-256 of its text, in hexadecimal.
  package var sha256: String

  package init(id: String, version: Int, sha256: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
  }
}

/// Who is interviewed, for what, by whom, under which guide.
package struct Plan: Sendable, Hashable, Codable {
  package var candidate: String
  package var opening: Opening
  /// The panel, in the order in which it is shown.
  package var panel: [Interviewer]
  package var guide: GuideReference
  /// Who asks which questions, of those who do not ask all; nil where everybody asks all of them,
  /// as in every plan of an older program.
  package var assignments: [Assignment]?
  /// When the interview begins; nil where that is not said, as in every plan of an older program.
  package var startsAt: Instant?
  /// Where it is held, such as a room or a link; nil where that is not said.
  package var place: String?

  package init(
    candidate: String, opening: Opening, panel: [Interviewer], guide: GuideReference,
    assignments: [Assignment]? = nil, startsAt: Instant? = nil, place: String? = nil
  ) {
    self.candidate = candidate
    self.opening = opening
    self.panel = panel
    self.guide = guide
    self.assignments = assignments
    self.startsAt = startsAt
    self.place = place
  }
}

extension Plan {
  /// The most members that a panel waits for.
  package static let largestPanel = 8

  /// Why a session cannot be set up so; nil where it can.
  package var refusal: String? {
    if NameFold(candidate).isEmpty { return "the candidate needs a name" }
    if panel.isEmpty { return "somebody has to be on the panel" }
    if panel.count > Self.largestPanel { return Self.panelIsFull }
    return TextLimit.name.refusal(of: "the candidate's name", candidate)
      ?? TextLimit.name.refusal(of: "the opening's name", opening.text)
      ?? place.flatMap { TextLimit.name.refusal(of: "the place", $0) }
      ?? NameRule.refusal(ofPanel: panel)
  }

  static let panelIsFull = "a panel has at most \(largestPanel) members"
}
