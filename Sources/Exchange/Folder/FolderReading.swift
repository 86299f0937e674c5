package import CSV
package import Guide

/// What a folder of CSV files says, read once and found to be sound.
///
/// `score` and `import` both come here, so that they judge a folder by the same rules and
/// say the same of it. What differs is only what is kept.
package struct FolderReading: Sendable {
  /// What is kept of a folder.
  package enum Purpose: Sendable {
    /// What counts: memory grows with the number of marks, not with the size of the files.
    case scores
    /// That, and everything else that the files say.
    case record
  }

  package let scores: ScoreFolder
  /// The sessions in the order in which the files first name them; none where only scores
  /// are wanted.
  package let sessions: [ImportedSession]

  /// Reads a folder; `ratings.csv` has to be there, all other files may be.
  ///
  /// - Parameters:
  ///   - guide: the guide under which the sessions were held.
  ///   - guideSHA256: SHA-256 of the guide's text, under which answers must have been given.
  ///   - purpose: what is kept.
  ///   - warn: is told of what is passed over, in the order in which it is met.
  /// - Throws: The first fault of the first file that has one.
  package init(
    _ files: FolderFiles, guide: HiringGuide, guideSHA256: String, for purpose: Purpose,
    warn: (Warning) -> Void
  ) throws(InputError) {
    var walk = FolderWalk(guide: guide, guideSHA256: guideSHA256, records: purpose == .record)
    try walk.read(files, warn: warn)
    self.init(walk, warn: warn)
  }

  /// Reads files that were made from sessions on record, whatever names those have.
  ///
  /// - Throws: The first fault of the first file that has one.
  package init(
    ownFiles files: [(name: String, bytes: [UInt8])], guide: HiringGuide
  ) throws(InputError) {
    var walk = FolderWalk(guide: guide, guideSHA256: nil)
    walk.gathering.takesAnyName = true
    try walk.read(FolderFiles(files), warn: { _ in })
    self.init(walk, warn: { _ in })
  }

  /// Takes what a walk has found.
  init(_ walk: consuming FolderWalk, warn: (Warning) -> Void) {
    let (guide, given) = (walk.guide, walk.given)
    sessions = walk.record?.sessions ?? []
    scores = ScoreFolder(walk.finish(), guide: guide)
    for warning in scores.warnings(on: given) { warn(warning) }
  }
}
