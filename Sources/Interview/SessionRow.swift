/// A session as a row of the list: how far it is, and no rating.
package struct SessionRow: Sendable, Hashable {
  package var id: SessionID
  /// The candidate's name; empty before the session is planned.
  package var candidate: String
  /// The vacancy; empty before the session is planned.
  package var opening: Opening
  /// When it was set up; nil before that, or where an import did not say.
  package var plannedAt: Instant?
  /// When the interview begins, and where it is held; nil where the plan does not say.
  package var startsAt: Instant?
  package var place: String?
  /// The panel in order, the excused included.
  package var panel: [Interviewer]
  /// How many of the panel are excused.
  package var excused: Int
  /// Who of the panel is excused, in panel order; empty where an older program wrote the row.
  package var excusedMembers: [Interviewer]
  /// Who of the excused has recused themselves, in panel order.
  package var recusedMembers: [Interviewer]
  /// Who of the panel has begun a form, in panel order.
  package var opened: [Interviewer]
  /// Who of the panel has sealed, in panel order.
  package var sealed: [Interviewer]
  /// How many sections of the test were typed, imported or taken here.
  package var sectionsMarked: Int
  /// The decision that stands.
  package var decision: Choice?
  /// Whether it was taken in from files.
  package var isImported: Bool
  /// Whether the session is set aside, so that it counts nowhere.
  package var isSetAside: Bool
  /// Whether slate, export and markers take it in; one that is set aside is only looked at.
  package var counts: Bool { !isSetAside }
  /// The guide that it is held under; nil before it is planned, or where an older program wrote the
  /// row.
  package var guide: GuideReference?
  /// The last moment at which anything was recorded.
  package var lastEvent: Instant?

  /// The row of a session.
  package init(_ session: Session) {
    id = session.id
    candidate = session.plan?.candidate ?? ""
    opening = session.plan?.opening ?? Opening("")
    plannedAt = session.plannedAt
    startsAt = session.plan?.startsAt
    place = session.plan?.place
    panel = session.panel
    excused = session.panel.count - session.seats.count
    let excuses = session.excused
    excusedMembers = session.panel.filter { excuses[$0] != nil }
    recusedMembers = session.recused
    isSetAside = session.setAside != nil
    opened = session.panel.filter { session.forms[$0] != nil }
    sealed = session.panel.filter { session.form(of: $0).isSealed }
    let taken = session.sitting?.sections.filter { $0.value.end != nil }.map(\.key) ?? []
    sectionsMarked = Set(session.test.keys).union(taken).count
    decision = session.decision?.choice
    isImported = session.importedFrom != nil
    guide = session.plan?.guide
    lastEvent = session.lastEvent
  }

  /// How far a session has come, in words that tell nothing of any rating.
  package enum Stage: String, Sendable, Hashable {
    /// Nobody has opened a form.
    case planned = "not started"
    /// Some form is open.
    case underWay = "under way"
    /// Every form is sealed or excused.
    case sealed = "all sealed"
    /// The lead has decided.
    case decided
  }

  /// How far the session has come.
  package var stage: Stage {
    if decision != nil { return .decided }
    if isComplete { return .sealed }
    return opened.isEmpty ? .planned : .underWay
  }

  /// Whether a member of the panel is excused.
  package func isExcused(_ interviewer: Interviewer) -> Bool {
    excusedMembers.contains(interviewer)
  }

  /// Whether every form that is waited for is sealed.
  package var isComplete: Bool {
    let waited = panel.count - excused
    return waited > 0 && counted >= waited
  }

  /// How many of the forms that are waited for are sealed: one of an excused member is not.
  package var counted: Int { sealed.count { !isExcused($0) } }

  /// What of it may be shown at a seat; nil is a reader at no seat.
  package func visibility(for seat: Seat?) -> Visibility {
    Visibility(at: seat, panel: panel, recused: recusedMembers, isOpenToAll: isComplete)
  }

  /// The decision that stands, where a seat may know of it.
  package func decision(for seat: Seat?) -> Choice? {
    decision.flatMap { visibility(for: seat).shows($0) ? $0 : nil }
  }
}

extension SessionRow: Codable {
  /// The names under which the list stores it; they stay.
  private enum CodingKeys: String, CodingKey {
    case id, candidate, opening, plannedAt, panel, excused, opened, sealed, sectionsMarked
    case decision, isImported, lastEvent, excusedMembers, recusedMembers, isSetAside, guide
    case startsAt, place
  }

  /// Reads a row; what an older program did not write is empty.
  package init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: CodingKeys.self)
    id = try row.decode(SessionID.self, forKey: .id)
    candidate = try row.decode(String.self, forKey: .candidate)
    opening = try row.decode(Opening.self, forKey: .opening)
    plannedAt = try row.decodeIfPresent(Instant.self, forKey: .plannedAt)
    panel = try row.decode([Interviewer].self, forKey: .panel)
    excused = try row.decode(Int.self, forKey: .excused)
    excusedMembers = try row.decodeIfPresent([Interviewer].self, forKey: .excusedMembers) ?? []
    recusedMembers = try row.decodeIfPresent([Interviewer].self, forKey: .recusedMembers) ?? []
    opened = try row.decode([Interviewer].self, forKey: .opened)
    sealed = try row.decode([Interviewer].self, forKey: .sealed)
    sectionsMarked = try row.decode(Int.self, forKey: .sectionsMarked)
    decision = try row.decodeIfPresent(Choice.self, forKey: .decision)
    isImported = try row.decode(Bool.self, forKey: .isImported)
    isSetAside = try row.decodeIfPresent(Bool.self, forKey: .isSetAside) ?? false
    guide = try row.decodeIfPresent(GuideReference.self, forKey: .guide)
    lastEvent = try row.decodeIfPresent(Instant.self, forKey: .lastEvent)
    startsAt = try row.decodeIfPresent(Instant.self, forKey: .startsAt)
    place = try row.decodeIfPresent(String.self, forKey: .place)
  }

  /// Writes a row, without the fields of which there is nothing to say.
  package func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: CodingKeys.self)
    try row.encode(id, forKey: .id)
    try row.encode(candidate, forKey: .candidate)
    try row.encode(opening, forKey: .opening)
    try row.encodeIfPresent(plannedAt, forKey: .plannedAt)
    try row.encode(panel, forKey: .panel)
    try row.encode(excused, forKey: .excused)
    try row.encodeIfPresent(excusedMembers.isEmpty ? nil : excusedMembers, forKey: .excusedMembers)
    try row.encodeIfPresent(recusedMembers.isEmpty ? nil : recusedMembers, forKey: .recusedMembers)
    try row.encode(opened, forKey: .opened)
    try row.encode(sealed, forKey: .sealed)
    try row.encode(sectionsMarked, forKey: .sectionsMarked)
    try row.encodeIfPresent(decision, forKey: .decision)
    try row.encode(isImported, forKey: .isImported)
    try row.encodeIfPresent(isSetAside ? true : nil, forKey: .isSetAside)
    try row.encodeIfPresent(guide, forKey: .guide)
    try row.encodeIfPresent(lastEvent, forKey: .lastEvent)
    try row.encodeIfPresent(startsAt, forKey: .startsAt)
    try row.encodeIfPresent(place, forKey: .place)
  }
}
