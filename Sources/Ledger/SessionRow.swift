public import Interview

/// A session as a row of the list: how far it is, and no rating.
public struct SessionRow: Sendable, Hashable {
  /// The session.
  public var id: SessionID
  /// The candidate's name; empty before the session is planned.
  public var candidate: String
  /// The vacancy; empty before the session is planned.
  public var opening: Opening
  /// When it was set up; nil before that, or where an import did not say.
  public var plannedAt: Instant?
  /// The panel in order, the excused included.
  public var panel: [Interviewer]
  /// How many of the panel are excused.
  public var excused: Int
  /// Who of the panel is excused, in panel order; nil where an older program wrote the row.
  public var excusedMembers: [Interviewer]?
  /// Who of the panel has begun a form, in panel order.
  public var opened: [Interviewer]
  /// Who of the panel has sealed, in panel order.
  public var sealed: [Interviewer]
  /// How many sections of the test were typed, imported or taken here.
  public var sectionsMarked: Int
  /// The decision that stands.
  public var decision: Choice?
  /// Whether it was taken in from files.
  public var isImported: Bool
  /// Whether the session is set aside, so that it counts nowhere; nil where it is not.
  public var isSetAside: Bool?
  /// The last moment at which anything was recorded.
  public var lastEvent: Instant?
  /// What the ledger's `Digest` made of the session.
  public var digest = ""

  /// The row of a session, without a digest.
  public init(_ session: Session) {
    id = session.id
    candidate = session.plan?.candidate ?? ""
    opening = session.plan?.opening ?? Opening("")
    plannedAt = session.plannedAt
    panel = session.panel
    excused = session.panel.count - session.seats.count
    let absent = session.panel.filter { session.excused[$0] != nil }
    excusedMembers = absent.isEmpty ? nil : absent
    isSetAside = session.setAside == nil ? nil : true
    opened = session.panel.filter { session.forms[$0] != nil }
    sealed = session.panel.filter { session.form(of: $0).isSealed }
    let taken = session.sitting?.sections.filter { $0.value.end != nil }.map(\.key) ?? []
    sectionsMarked = Set(session.test.keys).union(taken).count
    decision = session.decision?.choice
    isImported = session.importedFrom != nil
    lastEvent = session.lastEvent
  }
}

extension SessionRow: Codable {
  /// The digest is stored beside the row, not in it.
  private enum CodingKeys: String, CodingKey {
    case id, candidate, opening, plannedAt, panel, excused, opened, sealed, sectionsMarked
    case decision, isImported, lastEvent, excusedMembers, isSetAside
  }
}
