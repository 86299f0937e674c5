public import CSV
public import Interview

/// The columns of `scorecards.csv` that an import takes: the rest is worked out anew.
public enum DecisionColumn: Int, FileColumn {
  case session, candidate, opening, decision, decidedAt, decisionReason

  /// The file that they stand in.
  public static let file = FolderFile.scorecards.rawValue
  /// Their names in the header.
  public static let names = [
    "session", "candidate", "opening", "decision", "decided_at", "decision_reason",
  ]
  /// The one that must be there.
  public static let required: [DecisionColumn] = [.session]
}

/// A row of `scorecards.csv`: whom it is about, and what the lead decided.
public struct DecisionRow: FileRow {
  /// The session.
  public let session: SessionID
  /// The candidate's name; empty where it is not given.
  public let candidate: String
  /// The vacancy; empty where it is not given.
  public let opening: String
  /// What was decided; nil where nothing was.
  public let choice: Choice?
  /// When; nil where the file does not say.
  public let decidedAt: Instant?
  /// Why.
  public let reason: String
  /// Where the row stood.
  public let place: RowPlace<DecisionColumn>

  /// Reads the values.
  public init(_ cells: Cells<DecisionColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    candidate = cells.text(.candidate)
    opening = cells.text(.opening)
    choice = try cells.word(.decision)
    decidedAt = try cells.time(.decidedAt)
    reason = cells.text(.decisionReason)
    place = cells.place
    if choice == nil, decidedAt != nil || !reason.isEmpty {
      throw cells.bad(
        .decision, expected: "advance, hold, decline or withdrawn where a reason or time is given")
    }
  }
}
