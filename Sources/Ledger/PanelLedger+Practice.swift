import GRDB
package import Interview

extension PanelLedger {
  /// Records a practice rating, with the guide that it is under.
  ///
  /// Throws `LedgerError.practiceRefused` where the rules of practice do not allow it, and then
  /// nothing is written.
  package func record(_ rating: PracticeRating, guideText: String) throws {
    // Reading a guide takes long for a locked file.
    if let why = PracticeRule.refusal(of: rating, guideText: guideText) {
      throw LedgerError.practiceRefused(why: why)
    }
    guard Self.sha256(of: guideText) == rating.guide.sha256 else {
      throw LedgerError.practiceRefused(why: "the guide's text is not the one that is named")
    }
    try writing { db in
      _ = try Self.store(guide: guideText, in: db)
      guard try PracticeRows(db: db).insert(rating) else {
        throw LedgerError.practiceRefused(
          why: "it could not be read back if it were written; set the clock of this machine")
      }
    }
    file.tellFollowers()
  }

  /// The practice ratings that may be seen at a seat, in the order in which they came.
  package func practice(for seat: Seat?) throws -> [PracticeRating] {
    let sight = PracticeSight(for: seat)
    return try reading { db in
      let table = PracticeRows(db: db)
      var ratings: [PracticeRating] = []
      guard try table.isThere else { return ratings }
      try table.forEach { stored in
        guard let rating = try? PracticeRecord(encoded: stored.record).rating else {
          throw LedgerError.unusable(
            path: path,
            reason: "a practice rating cannot be read; starpanel audit verify says which")
        }
        if sight.shows(rating.rater) { ratings.append(rating) }
      }
      return ratings
    }
  }

  /// Everybody who has practised, by name.
  package func practisers() throws -> [Interviewer] {
    Set(try practice(for: .lead).map(\.rater)).sorted()
  }
}
