public import Interview

/// How much of a session a file may tell to whom.
///
/// While forms are open, a file may tell nobody what another seat has rated:
/// an interviewer could read it before sealing.
public enum Disclosure: Sendable, Hashable {
  /// Everything: the forms are sealed or excused, or the session came from files.
  case all
  /// Who is on the panel, and this seat's own record; to the lead, also
  /// which forms are sealed and what the test scored.
  case own(Seat?)

  /// What may be told of a session to a seat; nil for a reader who is at none.
  public init(of session: Session, to seat: Seat?) {
    self = session.isRevealed(to: seat) ? .all : .own(seat)
  }

  /// Whether anything is held back.
  public var isPartial: Bool { self != .all }

  /// Whether an interviewer's ratings, notes and flags may be told.
  public func showsForm(of interviewer: Interviewer) -> Bool {
    switch self {
    case .all: true
    case .own(let seat): seat == .interviewer(interviewer)
    }
  }

  /// Whether it may be told that an interviewer has sealed.
  public func showsState(of interviewer: Interviewer) -> Bool {
    showsForm(of: interviewer) || self == .own(.lead)
  }

  /// Whether what the test scored may be told.
  public var showsTest: Bool { self == .all || self == .own(.lead) }
}
