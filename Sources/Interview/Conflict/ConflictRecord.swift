/// What one member of the panel has said of a conflict of interest with the candidate.
///
/// What the member says stands in their own feed, and what the lead takes back in the lead's. Both
/// are only counted, so no interleaving of the two feeds matters.
package struct ConflictRecord: Sendable, Hashable {
  /// That there is none, or that the member is recused for one.
  package struct Statement: Sendable, Hashable {
    package var isRecused: Bool
    /// When it was said; nil where an import did not say.
    package var at: Instant?
  }

  /// What was said last.
  var last: Statement?
  /// How often the member has recused themselves.
  var recusals = 0
  /// How often the lead has waited for the form again after that.
  var takenBack = 0

  /// Whether a recusal stands that the lead has not taken back.
  var isRecused: Bool { recusals > takenBack }

  /// What was said last and holds: a recusal that was taken back says nothing any more.
  var statement: Statement? {
    guard let last, last.isRecused else { return isRecused ? nil : last }
    return isRecused ? last : nil
  }

  mutating func state(_ isRecused: Bool, at moment: Instant?) {
    last = Statement(isRecused: isRecused, at: moment)
    if isRecused { recusals += 1 }
  }
}

extension Session {
  /// What an interviewer says of a conflict of interest; nil where they have yet to say it.
  package func conflictStatement(of interviewer: Interviewer) -> ConflictRecord.Statement? {
    conflicts[interviewer]?.statement
  }

  /// Whether an interviewer may write their form and has yet to say it.
  package func asksOfConflict(_ interviewer: Interviewer) -> Bool {
    refusal(ofWritingBy: interviewer) == nil && conflictStatement(of: interviewer) == nil
  }

  /// What sealing a form says besides, where its interviewer has not said it before.
  ///
  /// Nothing for the last of a panel, who cannot be recused: nobody is made to say that there is none.
  package func saidBySealing(of interviewer: Interviewer) -> [Happening] {
    asksOfConflict(interviewer) && refusal(ofRecusing: interviewer) == nil
      ? [.conflictStated(recused: false)] : []
  }

  /// Whether an interviewer is not waited for because they have recused themselves.
  package func isRecused(_ interviewer: Interviewer) -> Bool {
    conflicts[interviewer]?.isRecused ?? false
  }

  /// The members of the panel who have recused themselves, in panel order.
  package var recused: [Interviewer] { panel.filter(isRecused) }

  /// The seats that are not waited for, and why: excused by the lead, or recused.
  package var excused: [Interviewer: String] {
    let recused = conflicts.filter(\.value.isRecused)
    return recused.isEmpty
      ? excuses
      : excuses.merging(recused.mapValues { _ in ConflictWords.recused }) { own, _ in own }
  }

  /// Waits for a form again: takes back what the lead has excused, else a recusal.
  ///
  /// Which of the two it is follows from the lead's feed alone.
  mutating func endExcuse(of interviewer: Interviewer) {
    if excuses.removeValue(forKey: interviewer) == nil {
      conflicts[interviewer, default: ConflictRecord()].takenBack += 1
    }
    replacements[interviewer] = nil
  }
}
