package import CSV
package import Interview

/// The columns of `flags.csv`.
package enum FlagColumn: Int, FileColumn {
  case session, interviewer, flag, state, evidence

  package static let file = FolderFile.flags.rawValue
  package static let names = ["session", "interviewer", "flag", "state", "evidence"]
  package static let required: [FlagColumn] = [.session, .interviewer, .flag, .state]
}

/// A row of `flags.csv`: a red flag that an interviewer or the lead raised.
package struct FlagRow: FileRow {
  package let session: SessionID
  /// Who raised it: an interviewer, or the lead under the word that is nobody's name.
  package let author: Seat
  /// The flag, by its place in the guide.
  package let flag: Int
  package let flagID: String
  /// What has become of it.
  package let state: FlagState
  /// The candidate's words, or what was seen; may be empty.
  package let evidence: String
  package let place: RowPlace<FlagColumn>

  package init(_ cells: Cells<FlagColumn>, names: GuideNames) throws(InputError) {
    session = SessionID(try cells.name(.session))
    let name = try cells.name(.interviewer)
    author =
      NameFold(name) == NameFold(Interviewer.leadWord) ? .lead : .interviewer(Interviewer(name))
    flag = try cells.index(.flag, in: names.flags, of: "a flag")
    flagID = names.flags.names[flag]
    state = try cells.requiredWord(.state)
    evidence = cells.text(.evidence)
    place = cells.place
  }
}
