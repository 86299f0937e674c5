package import CSV
package import Interview

/// The columns of `scorecards.csv` that an import takes: the rest is worked out anew.
package enum DecisionColumn: Int, FileColumn {
  case session, candidate, opening, decision, decidedAt, decisionReason

  package static let file = FolderFile.scorecards.rawValue
  package static let names = [
    "session", "candidate", "opening", "decision", "decided_at", "decision_reason",
  ]
  package static let required: [DecisionColumn] = [.session]
}

/// A row of `scorecards.csv`: whom it is about, and what the lead decided.
package struct DecisionRow: FileRow {
  package let session: SessionID
  /// The candidate's name; empty where it is not given.
  package let candidate: String
  /// The vacancy; empty where it is not given.
  package let opening: String
  /// What was decided; nil where nothing was.
  package let choice: Choice?
  /// When; nil where the file does not say.
  package let decidedAt: Instant?
  package let reason: String
  package let place: RowPlace<DecisionColumn>

  package init(_ cells: Cells<DecisionColumn>, names: GuideNames) throws(InputError) {
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
