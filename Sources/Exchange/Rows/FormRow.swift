package import CSV
package import Interview

/// The columns of `forms.csv`.
package enum FormColumn: Int, FileColumn {
  case session, interviewer, state, communication, sealedAt, guideSHA256

  package static let file = FolderFile.forms.rawValue
  package static let names = [
    "session", "interviewer", "state", "communication", "sealed_at", "guide_sha256",
  ]
  package static let required: [FormColumn] = [.session, .interviewer]
}

/// A row of `forms.csv`: one interviewer's form as a whole.
package struct FormRow: FileRow {
  /// Whether a form counts, in the file's words.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case sealed
    /// It is waited for.
    case open
    /// It is not waited for.
    case excused
  }

  package let session: SessionID
  package let interviewer: Interviewer
  /// Whether it counts; sealed where the file does not say.
  package let state: State
  /// The communication check; nil where none was given.
  package let communication: Communication?
  /// When it was sealed; nil where the file does not say.
  package let sealedAt: Instant?
  /// SHA-256 of the guide it was sealed under; empty where the file does not say.
  package let guideSHA256: String
  package let place: RowPlace<FormColumn>

  package init(_ cells: Cells<FormColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    interviewer = Interviewer(try cells.name(.interviewer))
    state = try cells.word(.state) ?? .sealed
    communication = try cells.word(.communication)
    sealedAt = try cells.time(.sealedAt)
    guideSHA256 = cells.text(.guideSHA256)
    place = cells.place
  }
}
