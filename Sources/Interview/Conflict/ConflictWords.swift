/// The words for who has said what of a conflict of interest, as far as a seat may know of it.
package struct ConflictWords {
  /// Why a seat that is recused is not waited for.
  package static let recused = "recused, for a conflict of interest"

  private let session: Session
  private let visibility: Visibility

  /// Tells of a session what may be seen at a seat.
  package init(_ session: Session, _ visibility: Visibility) {
    self.session = session
    self.visibility = visibility
  }

  /// Who has said what and when, and who has not, in panel order; nil where there is nothing to tell.
  ///
  /// - Parameter zone: in whose times it is told.
  package func sentence(in zone: ClockZone) -> String? {
    let phrases = session.panel.compactMap { name in
      phrase(of: name, zone).map { "\(name) \($0)" }
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: ", ")
  }

  /// How an interviewer's seat stands, for a list of the panel that says how far each has come; nil
  /// where there is nothing to tell, or where the seat's excuse says it.
  package func remark(on name: Interviewer) -> String? {
    guard visibility.showsProgress(of: name), session.excused[name] == nil else { return nil }
    if session.conflictStatement(of: name) != nil { return "no conflict of interest" }
    return isUnsaid(by: name) ? "conflict of interest not stated" : nil
  }

  private func phrase(of name: Interviewer, _ zone: ClockZone) -> String? {
    guard visibility.showsProgress(of: name) else { return nil }
    guard let statement = session.conflictStatement(of: name) else {
      return isUnsaid(by: name) ? "has not said" : nil
    }
    return (statement.isRecused ? "is recused" : "says no")
      + (statement.at.map { " (\(zone.moment($0)))" } ?? "")
  }

  /// Whether somebody who is waited for has begun a form here and not said it.
  ///
  /// Where nobody of the panel has said anything, the session was held before this was asked.
  private func isUnsaid(by name: Interviewer) -> Bool {
    visibility.showsProgress && !session.conflicts.isEmpty && session.excused[name] == nil
      && session.form(of: name).isLive && session.conflictStatement(of: name) == nil
  }
}
