public import CSV
public import Interview

/// A row of `forms.csv`: one interviewer's form as a whole.
public struct FormRow: FileRow {
  /// Whether a form counts, in the file's words.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It counts.
    case sealed
    /// It is waited for.
    case open
    /// It is not waited for.
    case excused
  }

  /// The session.
  public let session: SessionID
  /// Whose form.
  public let interviewer: Interviewer
  /// Whether it counts; sealed where the file does not say.
  public let state: State
  /// The communication check; nil where none was given.
  public let communication: Communication?
  /// When it was sealed; nil where the file does not say.
  public let sealedAt: Instant?
  /// SHA-256 of the guide it was sealed under; empty where the file does not say.
  public let guideSHA256: String
  /// Where the row stood.
  public let place: RowPlace<FormColumn>

  /// Reads the values.
  public init(_ cells: Cells<FormColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    interviewer = Interviewer(try cells.name(.interviewer))
    state = try cells.word(.state) ?? .sealed
    communication = try cells.word(.communication)
    sealedAt = try cells.time(.sealedAt)
    guideSHA256 = cells.text(.guideSHA256)
    place = cells.place
  }
}
