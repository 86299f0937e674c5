public import Interview

/// A note, answer or mark that is being typed and is not an event yet.
public struct Draft: Sendable, Hashable {
  /// The session it belongs to.
  public var session: SessionID
  /// Who types.
  public var seat: Seat
  /// The question or item it is about.
  public var question: String
  /// What stands there by now.
  public var note: Note

  /// Makes a draft.
  public init(session: SessionID, seat: Seat, question: String, note: Note) {
    self.session = session
    self.seat = seat
    self.question = question
    self.note = note
  }
}
