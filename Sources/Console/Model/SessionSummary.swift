public import Interview

/// A session as a row of the list.
public struct SessionSummary: Sendable, Hashable {
  /// The session.
  public var id: SessionID
  /// The candidate's name.
  public var candidate: String
  /// The vacancy.
  public var opening: Opening
  /// The panel in order, the excused included.
  public var panel: [Interviewer]
  /// How many of the panel are excused.
  public var excused: Int
  /// Who of the panel is excused, as far as it is known.
  public var excusedMembers: [Interviewer] = []
  /// Whether it is set aside, so that it stands in no list of sessions unless all are asked for.
  public var isSetAside = false
  /// Who has opened a form.
  public var opened: [Interviewer]
  /// Who has sealed.
  public var sealed: [Interviewer]
  /// How many sections of the test have marks.
  public var sections: Int
  /// The decision that stands.
  public var choice: Choice?
  /// When it was set up; nil where an import did not say.
  public var planned: Instant?

  /// Makes a row.
  public init(
    id: SessionID, candidate: String, opening: Opening, panel: [Interviewer], excused: Int,
    opened: [Interviewer], sealed: [Interviewer], sections: Int, choice: Choice?,
    planned: Instant?
  ) {
    self.id = id
    self.candidate = candidate
    self.opening = opening
    self.panel = panel
    self.excused = excused
    self.opened = opened
    self.sealed = sealed
    self.sections = sections
    self.choice = choice
    self.planned = planned
  }

  /// Whether a member of the panel is excused.
  func isExcused(_ interviewer: Interviewer) -> Bool { excusedMembers.contains(interviewer) }

  /// How far the session has come.
  public var stage: Stage {
    if choice != nil { return .decided }
    if isComplete { return .sealed }
    return opened.isEmpty ? .planned : .underWay
  }

  /// How far a session has come, in words that tell nothing of any rating.
  public enum Stage: String, Sendable, Hashable {
    /// Nobody has opened a form.
    case planned = "not started"
    /// Some form is open.
    case underWay = "under way"
    /// Every form is sealed or excused.
    case sealed = "all sealed"
    /// The lead has decided.
    case decided
  }
}
